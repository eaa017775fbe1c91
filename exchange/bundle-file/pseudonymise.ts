// Persons leave a package before it is published (decision 0007): the codes of employees become others that nobody can try
// names against, lists of authors and names of files go.

import { createHmac } from 'node:crypto';
import type { TableRow, TableRows } from '#exchange/package/write-tables.ts';

/** 100 bits of a digest: two of a million people meet by chance once in 10^18 times. */
const LETTERS = 20;
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
export const LEAST_KEY_BYTES = 32;

function lettersOf(digest: Uint8Array): string {
  return [...digest.subarray(0, LETTERS)].map((byte) => ALPHABET[byte & 31]).join('');
}

/**
 * The code of a person: the same for the same text in one organisation under one key, unlike in another organisation or
 * under another key. Throws a RangeError for a key that could be guessed.
 */
export function pseudonymOf(key: Uint8Array, organisation: string, employee: string): string {
  if (key.length < LEAST_KEY_BYTES) throw new RangeError(`a key of ${key.length} bytes can be guessed`);
  const digest = createHmac('sha256', key).update(`employee\0${organisation}\0${employee}`).digest();
  return `p-${lettersOf(digest)}`;
}

/** Names of files go, how many there were stays: `check` still tells a row without evidence from one with it. */
function hideEvidence(evidence: string): string {
  const names = evidence.split(';').filter((name) => name.trim() !== '');
  return names.map((_, place) => `document-${place + 1}`).join(';');
}

function hideRow({ table, row }: TableRow, key: Uint8Array): TableRow {
  const hidden: Record<string, string> = { ...row };
  if (row.evidence) hidden.evidence = hideEvidence(row.evidence);
  if (table === 'publications') hidden.authors = '';
  if (table === 'hirsch') hidden.employee = pseudonymOf(key, row.organisation ?? '', row.employee ?? '');
  return { table, row: hidden };
}

const byCode = (one: TableRow, other: TableRow): number => {
  const [a, b] = [one, other].map(({ row }) => `${row.organisation} ${row.employee}`);
  return (a ?? '') < (b ?? '') ? -1 : 1;
};

/**
 * Rows as they may be published. Rows of persons come last, in the order of their codes: a list that was in the order of
 * names would say by its order whose each code is.
 */
export async function* pseudonymise(rows: TableRows, key: Uint8Array): AsyncGenerator<TableRow> {
  const persons: TableRow[] = [];
  for await (const one of rows) {
    const hidden = hideRow(one, key);
    if (one.table === 'hirsch') persons.push(hidden);
    else yield hidden;
  }
  yield* persons.sort(byCode);
}
