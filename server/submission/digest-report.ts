// A report as it stands, in short: its canonical text hashed where its rows are. The rows of a large organisation do not travel
// for it, and nobody else waits while they are read and written out.

import { type RawBuilder, sql } from 'kysely';
import type { ReportedTable } from '#contract/intake.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import type { Place } from './store.ts';
import { type Heading, writeHeading } from './submitted-data.ts';

export type Digest = {
  /** SHA-256 of the canonical text (submitted-data.ts), hexadecimal. */
  readonly hash: string;
  readonly rows: number;
  /** Rows of each table, in the order of the tables; those without rows are left out. */
  readonly tables: readonly { readonly table: ReportedTable; readonly rows: number }[];
  /** Different files: one that stands for several rows is one. */
  readonly documents: readonly string[];
};

/**
 * A row as one line of canonical JSON (RFC 8785), of `r` with `evidence`. PostgreSQL writes texts in JSON as RFC 8785 does; names of
 * columns are ASCII, so that their bytes have the order of their letters.
 */
const LINE = sql`
  '{"evidence":[' || coalesce((
    select string_agg('{"asked":' || (one -> 'asked')::text || ',"document":' || (one -> 'document')::text ||
      ',"hash":' || (one -> 'hash')::text || ',"name":' || (one -> 'name')::text || '}', ',' order by at)
    from jsonb_array_elements(r.evidence) with ordinality documents (one, at)), '') ||
  '],"fields":{' || coalesce((
    select string_agg(to_json(key)::text || ':' || value::text, ',' order by key collate "C") from jsonb_each(r.fields)), '') ||
  '},"row":"' || r.row::text || '","table":"' || r.table_name || '","version":' || r.version::text || '}'`;

type Row = {
  readonly hash: string;
  readonly rows: number;
  readonly tables: Digest['tables'] | null;
  readonly documents: readonly string[] | null;
};

/** `rows`: a query of row, table_name, place, fields, version, evidence. */
async function digestRows(db: Db, heading: Heading, rows: RawBuilder<unknown>): Promise<Digest> {
  const { rows: found } = await sql<Row>`
    with r as materialized (${rows}),
      lines as (select r.table_name, r.place, r.row, ${LINE} as line from r)
    select
      (select encode(sha256(convert_to(${writeHeading(heading)} ||
        coalesce(E'\n' || string_agg(line, E'\n' order by table_name, place, row), ''), 'UTF8')), 'hex') from lines) as hash,
      (select count(*)::int from r) as rows,
      (select jsonb_agg(jsonb_build_object('table', table_name, 'rows', rows) order by table_name)
        from (select table_name, count(*) as rows from r group by table_name) counted) as tables,
      (select array_agg(distinct one ->> 'document') from r, jsonb_array_elements(r.evidence) one) as documents`.execute(
    db,
  );
  const [digest] = found;
  if (!digest) throw new Error('no digest');
  const { hash, rows: count, tables, documents } = digest;
  const all = new Set([...heading.lists.map(({ document }) => document), ...(documents ?? [])]);
  return { hash, rows: count, tables: tables ?? [], documents: [...all] };
}

/**
 * Rows of a report as `digestRows` wants them, and as they are frozen, each with its documents in the order in which they were
 * attached. Asked row by row through the index: a report that was entered this evening is none that the planner knows the size of.
 */
export const rowsOfReport = ({ round, organisation }: Place): RawBuilder<unknown> => sql`
  select o.id as row, o.organisation, o.table_name, o.place, o.fields, o.origin, o.version, coalesce((
    select jsonb_agg(jsonb_build_object('asked', a.asked, 'document', d.id, 'name', d.name, 'hash', d.hash)
      order by a.attached_at, a.id)
    from attachment a join document d on d.id = a.document where a.row = o.id and a.detached_at is null
  ), '[]') as evidence
  from reported_row o
  where o.round = ${round} and o.organisation = ${organisation} and o.removed_at is null`;

/** Of the report as it stands; whoever has locked it freezes what was digested. */
export const digestReport = (db: Db, place: Place, heading: Heading): Promise<Digest> =>
  digestRows(db, heading, rowsOfReport(place));
