// A DOI looked up in one register of works, whose address the house has set: Crossref, or whoever answers as it does. Nothing
// that an organisation wrote decides where the question goes (hazard 18).

import { z } from 'zod';

export type FoundWork = { readonly found: boolean; readonly title: string | null; readonly year: number | null };

const LONGEST_ANSWER = 2_000_000;
const PATIENCE_MS = 10_000;

const Parts = z.object({ 'date-parts': z.array(z.array(z.number().int().nullable())) });
const Work = z.object({
  message: z.object({ title: z.array(z.string()).optional(), issued: Parts.optional() }),
});

async function readText(response: Response): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > LONGEST_ANSWER) throw new RangeError('the register answers too much');
    parts.push(Buffer.from(part));
  }
  return Buffer.concat(parts).toString('utf8');
}

/**
 * Asks `<register>/<doi>`. Undefined where the register does not answer as it should: that says nothing of the work, and it is
 * asked another time.
 */
export async function lookUpWork(register: string, doi: string, signal: AbortSignal): Promise<FoundWork | undefined> {
  try {
    const response = await fetch(`${register.replace(/\/$/, '')}/${encodeURIComponent(doi)}`, {
      redirect: 'error',
      headers: { accept: 'application/json' },
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    });
    if (response.status === 404) return { found: false, title: null, year: null };
    if (!response.ok) return undefined;
    const { message } = Work.parse(JSON.parse(await readText(response)));
    return {
      found: true,
      title: message.title?.[0]?.slice(0, 1000) ?? null,
      year: message.issued?.['date-parts'][0]?.[0] ?? null,
    };
  } catch (fault) {
    if (signal.aborted) throw fault;
    return undefined;
  }
}
