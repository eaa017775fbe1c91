// Which rows of a package are works that others gather (OAI-PMH, CERIF), and what of them is said: never a person.

import type { TableRow } from '#exchange/package/write-tables.ts';

export type RecordOfWork = readonly [
  kind: 'publication' | 'project' | 'patent',
  bin: string,
  item: string,
  fields: Readonly<Record<string, string>>,
];

const COLUMNS = {
  publications: ['title', 'source_title', 'issn', 'doi', 'url', 'year', 'language'],
  funding: ['title', 'registration_number', 'funder', 'agreement_number', 'starts_on', 'ends_on'],
  patents: ['title', 'issuer', 'number', 'granted_on', 'url'],
} as const satisfies Partial<Record<TableRow['table'], readonly string[]>>;

const KINDS = { publications: 'publication', funding: 'project', patents: 'patent' } as const;

/** Longer ones are no names of anything. */
const LONGEST_ITEM = 200;

const isGathered = (table: TableRow['table']): table is keyof typeof COLUMNS => Object.hasOwn(COLUMNS, table);

/** Undefined for what is no such work, and for what was not credited. */
export function recordOf({ table, row }: TableRow): RecordOfWork | undefined {
  if (!isGathered(table) || row.credited === 'no') return undefined;
  const item = row.id ?? '';
  if (item === '' || item.length > LONGEST_ITEM) return undefined;
  const fields = COLUMNS[table].flatMap((name) => (row[name] ? [[name, row[name]] as const] : []));
  return [KINDS[table], row.organisation ?? '', item, Object.fromEntries(fields)];
}
