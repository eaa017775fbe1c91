// Letters as they lie in the outbox, read as their reader does: for the link.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PATIENCE_MS = 20_000;

/** A letter's text wrapped and encoded for the way, put together again. */
function unwrap(letter: string): string {
  const [, ...parts] = letter.split(/\r?\n\r?\n/);
  const body = parts.join('\n\n');
  if (/^content-transfer-encoding: base64/im.test(letter)) return Buffer.from(body, 'base64').toString('utf8');
  return body
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function findLink(outbox: string, to: string, page: string, seen: ReadonlySet<string>): string | undefined {
  const names = readdirSync(outbox).filter((name) => name.endsWith('.eml'));
  for (const name of names.sort().reverse()) {
    const letter = readFileSync(join(outbox, name), 'utf8');
    if (!letter.includes(to)) continue;
    const link = new RegExp(`https?://[^\\s]+/${page}#[\\w-]{43}`).exec(unwrap(letter))?.[0];
    if (link && !seen.has(link)) return link;
  }
  return undefined;
}

/** The link of the letter, once it has come. Throws an Error where none comes. */
export async function waitForLink(
  outbox: string,
  to: string,
  page: string,
  seen: ReadonlySet<string> = new Set(),
  patience = PATIENCE_MS,
): Promise<string> {
  const since = Date.now();
  for (;;) {
    try {
      const link = findLink(outbox, to, page, seen);
      if (link) return link;
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault;
    }
    if (Date.now() - since >= patience) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`no letter for the page ${page} came to ${to}`);
}
