// The rows that the answers count, organisation by organisation and group by group. Row-level security decides which pairs whoever asks
// sees; the rows of a pair are the same for everybody who sees it.

import { sql } from 'kysely';
import type { CountedRows } from '#rules/innovation/counted-rows.ts';
import type { Db } from '#server/platform/database/open-database.ts';

/** An organisation in a group; `revision` grows with each change of its items in it. */
export type Pair = { readonly organisation: string; readonly holding: string; readonly revision: string };
export type PairRows = Pick<CountedRows, 'introductions' | 'transfers' | 'programmes' | 'protective'>;
export type PairFilter =
  | { readonly scope: 'holding' | 'organisation' | 'region'; readonly of: string }
  | { readonly scope: 'all' };

/** `on`: the day whose regions count. */
export async function listPairs(db: Db, filter: PairFilter, on: string): Promise<Pair[]> {
  const query = db
    .selectFrom('innovation_mark')
    .select(['organisation', 'holding', 'revision'])
    .orderBy('organisation')
    .orderBy('holding');
  if (filter.scope === 'all') return query.execute();
  if (filter.scope !== 'region') return query.where(filter.scope, '=', filter.of).execute();
  const inRegion = db
    .selectFrom('organisation_fact')
    .select('organisation')
    .where('kind', '=', 'region')
    .where('value', '=', filter.of)
    .where('known_until', 'is', null)
    .where('holds_from', '<=', on)
    .where(({ eb, or }) => or([eb('holds_until', 'is', null), eb('holds_until', '>', on)]));
  return query.where('organisation', 'in', inRegion).execute();
}

type Uses = {
  readonly introduction: string;
  readonly year: number;
  readonly patients: number | null;
  readonly income: string | null;
};

async function loadIntroductions(db: Db, { organisation, holding }: Pair): Promise<PairRows['introductions']> {
  const { rows } = await sql<{
    id: string;
    technology: string;
    year: number;
    source: string;
    programme: string | null;
    protective: string | null;
    has_act: boolean;
  }>`select id, technology, year, source, programme, protective_document as protective, act_state = 'complete' as has_act
    from introduction where organisation = ${organisation} and holding = ${holding} and withdrawn_at is null`.execute(
    db,
  );
  // By their identifiers: row-level security asks of each use whether its introduction is seen, and of no use beside these.
  const used = await sql<Uses>`select introduction, year, patients, income::text as income from introduction_use
    where introduction = any (${rows.map(({ id }) => id)}::uuid[])`.execute(db);
  const uses = new Map<string, Uses[]>();
  for (const one of used.rows) {
    const known = uses.get(one.introduction);
    if (known) known.push(one);
    else uses.set(one.introduction, [one]);
  }
  return rows.map(({ has_act: hasAct, ...row }) => ({ ...row, organisation, hasAct, uses: uses.get(row.id) ?? [] }));
}

async function loadTransfers(db: Db, { organisation, holding }: Pair): Promise<PairRows['transfers']> {
  const rows = await db
    .selectFrom('transfer')
    .select(['id', 'technology', 'region', 'channel', 'year', 'participants', 'patients', 'receiver_performs_from'])
    .where('organisation', '=', organisation)
    .where('holding', '=', holding)
    .where('withdrawn_at', 'is', null)
    .execute();
  return rows.map(({ receiver_performs_from: since, year, ...row }) => ({
    ...row,
    organisation,
    year: year ?? 0,
    receiverPerforms: since !== null,
  }));
}

export async function loadPair(db: Db, pair: Pair): Promise<PairRows> {
  const { organisation, holding } = pair;
  const programmes = await db
    .selectFrom('research_programme')
    .select(['id', 'first_year', 'last_year'])
    .where('organisation', '=', organisation)
    .where('holding', '=', holding)
    .where('withdrawn_at', 'is', null)
    .execute();
  const protective = await db
    .selectFrom('protective_document')
    .select(['id', 'programme', 'year'])
    .where('organisation', '=', organisation)
    .where('holding', '=', holding)
    .where('withdrawn_at', 'is', null)
    .execute();
  return {
    introductions: await loadIntroductions(db, pair),
    transfers: await loadTransfers(db, pair),
    programmes: programmes.map(({ id, first_year: first, last_year: last }) => ({ id, organisation, first, last })),
    protective: protective.map((row) => ({ ...row, organisation, year: row.year ?? 0 })),
  };
}

export type Catalogue = Pick<CountedRows, 'technologies' | 'approved' | 'sources'>;

/** Changes with the catalogue and the lists: each change of a line raises its version. */
export async function markCatalogue(db: Db): Promise<string> {
  const { rows } = await sql<{ mark: string }>`select concat_ws(' ',
      (select count(*) || '+' || coalesce(sum(version), 0) from technology),
      (select count(*) || '+' || coalesce(sum(version), 0) from unique_technology),
      (select count(*) || '+' || coalesce(sum(version), 0) from innovation_classifier)) as mark`.execute(db);
  return rows[0]?.mark ?? '';
}

export async function loadCatalogue(db: Db): Promise<Catalogue> {
  const technologies = await db
    .selectFrom('technology')
    .select(['id', 'field', 'novelty', 'unique_technology as unique'])
    .execute();
  const approved = await db
    .selectFrom('unique_technology')
    .select(['id', 'approved_from as from', 'approved_until as until'])
    .orderBy('code')
    .execute();
  const sources = await db
    .selectFrom('innovation_classifier')
    .select(['code', 'group_code as group'])
    .where('kind', '=', 'source')
    .execute();
  return { technologies: new Map(technologies.map((one) => [one.id, one])), approved, sources };
}

/** The first and the last year of anything in sight. */
export async function findYears(db: Db): Promise<{ from: number; to: number } | null> {
  const { rows } = await sql<{ from: number | null; to: number | null }>`
    select min(first) as from, max(last) as to from (
      select min(year) as first, max(year) as last from introduction where withdrawn_at is null
      union all select min(year), max(year) from transfer where withdrawn_at is null
      union all select min(year), max(year) from protective_document where withdrawn_at is null) as spans`.execute(db);
  const { from, to } = rows[0] ?? { from: null, to: null };
  return from === null || to === null ? null : { from, to };
}
