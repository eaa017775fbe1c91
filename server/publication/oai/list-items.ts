// What is gathered, out of the newest version of each published year: organisations and works, in one fixed order.

import { sql } from 'kysely';
import type { WorkRecord } from '#exchange/cerif/work-record.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import { KINDS, type Listing } from './read-request.ts';

export type Item = WorkRecord & {
  /** Whole seconds. */
  readonly datestamp: string;
  readonly place: readonly [year: number, number: number];
};

type Row = {
  readonly year: number;
  readonly number: number;
  readonly published_at: string;
  readonly kind: WorkRecord['kind'];
  readonly bin: string;
  readonly item: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly names: WorkRecord['organisation']['names'];
};

const FOLDERS: { readonly [kind in WorkRecord['kind']]: string } = {
  publication: 'Publications',
  project: 'Projects',
  patent: 'Patents',
  orgunit: 'OrgUnits',
};

/** Row-level security lets nobody see what is not published; the join says it once more. */
const ITEMS = sql`
  newest as (
    select distinct on (reporting_year) reporting_year as year, preparation, published_at, answer::jsonb as answer
    from publication order by reporting_year, version desc
  ), organisation as (
    select n.year, n.published_at, o.value ->> 'bin' as bin, o.value -> 'names' as names, o.ordinality::int as place
    from newest n, jsonb_array_elements(n.answer -> 'organisations') with ordinality o
  ), items as (
    select o.year, o.published_at, 'orgunit' as kind, o.bin, o.bin as item, '{}'::jsonb as fields, o.names, o.place - 1000000 as number
    from (select distinct on (bin) * from organisation order by bin, year desc) o
    union all
    select n.year, n.published_at, r.kind, r.bin, r.item, r.fields, o.names, r.number
    from newest n join publication_record r on r.preparation = n.preparation
    join organisation o on o.year = n.year and o.bin = r.bin
  )`;

const idOf = ({ kind, year, bin, item }: Row): string =>
  kind === 'orgunit' ? `OrgUnits/${bin}` : `${FOLDERS[kind]}/${year}.${bin}.${encodeURIComponent(item)}`;

const toItem = (row: Row): Item => ({
  kind: row.kind,
  id: idOf(row),
  organisation: { id: `OrgUnits/${row.bin}`, bin: row.bin, names: row.names },
  fields: row.fields,
  datestamp: `${row.published_at.slice(0, 19)}Z`,
  place: [row.year, row.number],
});

const meant = ({ set, from, until }: Listing) => sql`
  (${set === undefined ? null : KINDS[set]}::text is null or kind = ${set === undefined ? null : KINDS[set]})
  and date_trunc('second', published_at) >= coalesce(${from ?? null}::timestamptz, '-infinity')
  and date_trunc('second', published_at) <= coalesce(${until ?? null}::timestamptz, 'infinity')`;

export async function countItems(db: Db, listing: Listing): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with ${ITEMS} select count(*)::int as count from items where ${meant(listing)}`.execute(db);
  return rows[0]?.count ?? 0;
}

export async function listItems(db: Db, listing: Listing, most: number): Promise<Item[]> {
  const [year = 0, number = 0] = listing.after ?? [];
  const { rows } = await sql<Row>`
    with ${ITEMS} select * from items where ${meant(listing)} and (year, number) > (${year}::int, ${number}::int)
    order by year, number limit ${most}`.execute(db);
  return rows.map(toItem);
}

const NAMED = /^(Publications|Projects|Patents)\/(20\d\d)\.(\d{12})\.(.+)$/;
const ORGANISATION = /^OrgUnits\/(\d{12})$/;

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

export async function findItem(db: Db, id: string): Promise<Item | undefined> {
  const [, bin = ''] = ORGANISATION.exec(id) ?? [];
  const [, folder = '', year = '0', owner = '', item = ''] = NAMED.exec(id) ?? [];
  const kind = bin ? 'orgunit' : Object.entries(FOLDERS).find(([, name]) => name === folder)?.[0];
  const named = bin || decoded(item);
  if (kind === undefined || named === undefined) return undefined;
  const { rows } = await sql<Row>`
    with ${ITEMS} select * from items where kind = ${kind} and bin = ${bin || owner} and item = ${named}
      and (${bin !== ''}::boolean or year = ${Number(year)}::int) limit 1`.execute(db);
  return rows[0] && toItem(rows[0]);
}

/** The first publication; undefined before there is any. */
export async function findEarliest(db: Db): Promise<string | undefined> {
  const { rows } = await sql<{ at: string | null }>`select min(published_at) as at from publication`.execute(db);
  const at = rows[0]?.at;
  return at ? `${at.slice(0, 19)}Z` : undefined;
}
