// Which program this is: results say by which they were computed.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const VERSION = '0.1.0';

/** The version, and the hash of everything that the program was built from; `unbuilt` where it runs from its sources. */
export function readCode(): string {
  const marks = ['.built-from', join('..', '.built-from')].map((name) => join(import.meta.dirname, name));
  const mark = marks.find(existsSync);
  return `${VERSION} ${mark === undefined ? 'unbuilt' : readFileSync(mark, 'utf8').trim()}`;
}
