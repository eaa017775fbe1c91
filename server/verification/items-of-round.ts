// Items of a round inside the database: what was submitted and counts, with the decision on it. What state an item is in is said
// here and nowhere else: lists, counts and what results are computed from all read it from here.

import { type RawBuilder, sql } from 'kysely';

export type Which = { readonly round: string; readonly organisation?: string; readonly rows?: readonly string[] };

/** The last submission of each organisation that still takes part. */
export const submissionsThatCount = ({ round, organisation }: Which): RawBuilder<unknown> => sql`
  select distinct on (u.organisation) u.id, u.organisation from submission u
  join round_participant p on p.round = u.round and p.organisation = u.organisation and p.left_at is null
  where u.round = ${round} ${organisation ? sql`and u.organisation = ${organisation}` : sql``}
  order by u.organisation, u.number desc`;

const within = (column: string, rows: Which['rows']): RawBuilder<unknown> =>
  rows ? sql`and ${sql.ref(column)} = any (${[...rows]}::uuid[])` : sql``;

/**
 * For a `from`: `r`, the submitted row; `d`, the newest decision on it, whether or not it still stands; `s`, what the second person
 * said of that decision. `d` and `s` are null where there is none.
 */
export const itemsOf = ({ round, organisation, rows }: Which): RawBuilder<unknown> => sql`
  (${submissionsThatCount({ round, ...(organisation ? { organisation } : {}) })}) last
  join submitted_row r on r.submission = last.id ${within('r.row', rows)}
  left join (
    select distinct on (o.organisation, o.row) o.* from verification_decision o
    where o.round = ${round} ${organisation ? sql`and o.organisation = ${organisation}` : sql``} ${within('o.row', rows)}
    order by o.organisation, o.row, o.number desc
  ) d on d.organisation = r.organisation and d.row = r.row
  left join verification_second s on s.decision = d.id`;

/**
 * Beside `itemsOf`. A decision stands while the row and its documents are those that it was made on and nobody has contradicted it; it waits
 * while a second person has to look; then the item is what the decision made of it.
 */
export const STATE = sql`case
  when d.id is null or d.row_version <> r.version or d.evidence <> r.evidence or s.confirmed = false then 'open'
  when d.four_eyes and s.decision is null then 'waiting'
  else d.outcome end`;
