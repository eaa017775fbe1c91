// The register as screens show it: on any day, in the order of the Kazakh alphabet.

import { type RawBuilder, sql } from 'kysely';
import type { FactKind, FactsKnown, ListOrganisations, ReadOrganisation } from '#contract/organisations.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import type { Act, AnswerOf, AskedOf, KeyOf } from '#server/platform/http/route.ts';
import { Problem } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { type Fact, readFacts } from './facts.ts';

type Query = AskedOf<typeof ListOrganisations>['query'];
type Line = AnswerOf<typeof ListOrganisations>['organisations'][number];
type Row = { id: string; bin: string; facts: Readonly<Record<FactKind, string | null>>; total: number };

const NAMES = { kk: 'name_kk', ru: 'name_ru', en: 'name_en' } as const;
const DEFAULT_LIMIT = 100;

export const today = (work: Work): string => dayInAstana(work.at);

/** Signs that LIKE would read are looked for as they stand. */
const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** Also former names and nearly right ones: whoever looks for an organisation may remember an old name, or half of one. */
function searched(search: string): RawBuilder<boolean> {
  const like = `%${escapeLike(search)}%`;
  return sql<boolean>`(o.bin like ${`${escapeLike(search)}%`} or exists (
    select from organisation_fact named where named.organisation = o.id and named.known_until is null
      and named.kind like 'name%'
      and (named.search like search_form(${like}) or extensions.word_similarity(search_form(${search}), named.search) >= 0.6)
  ))`;
}

/** Held on the day, as far as is known today. */
const holding = (fact: string, day: string): RawBuilder<boolean> => {
  const { from, until, known } = {
    from: sql.ref(`${fact}.holds_from`),
    until: sql.ref(`${fact}.holds_until`),
    known: sql.ref(`${fact}.known_until`),
  };
  return sql<boolean>`${known} is null and ${from} <= ${day}::date and (${until} is null or ${until} > ${day}::date)`;
};

function conditions(query: Query, day: string): RawBuilder<boolean>[] {
  const fact = (kind: FactKind, value: string | undefined) =>
    value === undefined
      ? []
      : [
          sql<boolean>`exists (select from organisation_fact f where f.organisation = o.id and f.kind = ${sql.lit(kind)}
            and coalesce(f.value, f.parent::text) = ${value} and ${holding('f', day)})`,
        ];
  const search = query.search?.trim() ?? '';
  return [
    ...(search === '' ? [] : [searched(search)]),
    ...fact('category', query.category),
    ...fact('founder', query.founder),
    ...fact('region', query.region),
    ...fact('university_hospital', query.universityHospital),
    ...fact('parent', query.parent),
  ];
}

/** Organisations of which anything is known on the day, with their name in the language of the order. */
function shownOn(day: string, query: Query): RawBuilder<unknown> {
  const name = sql.lit(NAMES[query.language ?? 'kk']);
  const all = [
    sql<boolean>`o.merged_into is null`,
    sql<boolean>`(named.value is not null
      or exists (select from organisation_fact f where f.organisation = o.id and ${holding('f', day)}))`,
    ...conditions(query, day),
  ];
  return sql`from organisation o left join organisation_fact named
    on named.organisation = o.id and named.kind = ${name} and ${holding('named', day)} where ${sql.join(all, sql` and `)}`;
}

const factsOf = (facts: Row['facts']): FactsKnown =>
  readFacts(Object.entries(facts).map(([kind, value]): Fact => ({ kind: kind as FactKind, value })));

/** The order is found by the names alone; facts are gathered for the organisations of the page and for no others. */
export const listOrganisations: Act<typeof ListOrganisations> = async (work, { query }) => {
  const on = query.on ?? today(work);
  const found = shownOn(on, query);
  const { rows } = await sql<Row>`
    select page.id, page.bin, page.total, (
      select jsonb_object_agg(f.kind, coalesce(f.value, f.parent::text)) from organisation_fact f
      where f.organisation = page.id and ${holding('f', on)}) as facts
    from (select o.id, o.bin, named.value as name, count(*) over ()::int as total ${found}
      order by named.value collate kazakh, o.bin limit ${query.limit ?? DEFAULT_LIMIT} offset ${query.skip ?? 0}) page
    order by page.name collate kazakh, page.bin`.execute(work.db);
  const organisations = rows.map(({ id, bin, facts }): Line => ({ id, bin, facts: factsOf(facts) }));
  const total = rows[0]?.total;
  if (total !== undefined || !query.skip) return { total: total ?? 0, on, organisations };
  // Past the end no row tells how many there are.
  const counted = await sql<{ total: number }>`select count(*)::int as total ${found}`.execute(work.db);
  return { total: counted.rows[0]?.total ?? 0, on, organisations };
};

/** The register's revision and what was asked: current facts are the same for everybody who is let in. */
export const keyOfList: KeyOf<typeof ListOrganisations> = async (work, { query }) => {
  const { number } = await work.db.selectFrom('register_revision').select('number').executeTakeFirstOrThrow();
  return JSON.stringify([number, { ...query, on: query.on ?? today(work) }]);
};

async function loadHistory(work: Work, id: string) {
  const rows = await work.db
    .selectFrom('organisation_fact')
    .select(['kind', 'value', 'parent', 'holds_from as from', 'holds_until as until', 'source'])
    .select(['known_from as knownFrom', 'known_until as knownUntil'])
    .where('organisation', '=', id)
    .orderBy('kind')
    .orderBy('holds_from')
    .orderBy('known_from')
    .execute();
  return rows.map(({ parent, ...row }) => ({ ...row, kind: row.kind as FactKind, value: row.value ?? parent }));
}

export const readOrganisation: Act<typeof ReadOrganisation> = async (work, { params: { id }, query }) => {
  const found = await work.db
    .selectFrom('organisation')
    .select(['id', 'bin', 'version', 'merged_into as mergedInto'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) throw new Problem('not-found');
  const on = query.on ?? today(work);
  const periods = await loadHistory(work, id);
  const held = periods.filter(
    ({ from, until, knownUntil }) => knownUntil === null && from <= on && (until === null || until > on),
  );
  const former = await work.db
    .selectFrom('organisation')
    .select('bin')
    .where('merged_into', '=', id)
    .orderBy('bin')
    .execute();
  work.outcome.version = found.version;
  return { ...found, formerBins: former.map(({ bin }) => bin), on, facts: readFacts(held), periods };
};
