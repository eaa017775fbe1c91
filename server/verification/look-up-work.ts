// A DOI looked up in the registers of works whose addresses the house has set: Crossref, OpenAlex, or whoever answers as they do.
// Nothing that an organisation wrote decides where the question goes (hazard 18).

import { z } from 'zod';

export type FoundWork = { readonly found: boolean; readonly title: string | null; readonly year: number | null };

/** How a register is asked and how it answers. */
export type WorkRegister = { readonly answersAs: 'crossref' | 'openalex'; readonly address: string };

const LONGEST_ANSWER = 2_000_000;
const PATIENCE_MS = 10_000;
const NOT_FOUND: FoundWork = { found: false, title: null, year: null };

const Parts = z.object({ 'date-parts': z.array(z.array(z.number().int().nullable())) });
/** https://api.crossref.org/swagger-ui: GET /works/{doi}. */
const CrossrefWork = z.object({
  message: z.object({ title: z.array(z.string()).optional(), issued: Parts.optional() }),
});
/** https://developers.openalex.org/api-reference/works/get-a-single-work: GET /works/doi:{doi}. */
const OpenAlexWork = z.object({
  id: z.string(),
  title: z.string().nullable(),
  publication_year: z.number().int().nullable(),
});

type Manner = { readonly ask: (doi: string) => string; readonly read: (answer: unknown) => Omit<FoundWork, 'found'> };

const MANNERS: Readonly<Record<WorkRegister['answersAs'], Manner>> = {
  crossref: {
    ask: encodeURIComponent,
    read: (answer) => {
      const { title, issued } = CrossrefWork.parse(answer).message;
      return { title: title?.[0] ?? null, year: issued?.['date-parts'][0]?.[0] ?? null };
    },
  },
  openalex: {
    ask: (doi) => `doi:${encodeURIComponent(doi)}`,
    read: (answer) => {
      const { title, publication_year: year } = OpenAlexWork.parse(answer);
      return { title, year };
    },
  },
};

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

/** What stands behind the ? of the address (a key, a mail address) stays behind it. */
function questionFor({ answersAs, address }: WorkRegister, doi: string): URL {
  const url = new URL(address);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/${MANNERS[answersAs].ask(doi)}`;
  return url;
}

async function askRegister(register: WorkRegister, doi: string, signal: AbortSignal): Promise<FoundWork | undefined> {
  try {
    const response = await fetch(questionFor(register, doi), {
      redirect: 'error',
      headers: { accept: 'application/json' },
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    });
    if (response.status === 404) return NOT_FOUND;
    if (!response.ok) return undefined;
    const { title, year } = MANNERS[register.answersAs].read(JSON.parse(await readText(response)));
    return { found: true, title: title?.slice(0, 1000) ?? null, year };
  } catch (fault) {
    if (signal.aborted) throw fault;
    return undefined;
  }
}

/**
 * Asks one register after another until one knows the work: Crossref does not hold what other agencies registered. Not found only
 * where every register said so; undefined where one of them did not answer as it should: that says nothing of the work, and it is
 * asked another time.
 */
export async function lookUpWork(
  registers: readonly WorkRegister[],
  doi: string,
  signal: AbortSignal,
): Promise<FoundWork | undefined> {
  const answers: (FoundWork | undefined)[] = [];
  for (const register of registers) {
    const answer = await askRegister(register, doi, signal);
    if (answer?.found) return answer;
    answers.push(answer);
  }
  return answers.includes(undefined) ? undefined : NOT_FOUND;
}
