// The register as screens show it: on any day, in the order of the Kazakh alphabet.

import { type RawBuilder, sql } from 'kysely';
import type { FactKind, FactsKnown, ListOrganisations, ReadOrganisation } from '#contract/organisations.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import type { Act, AnswerOf, AskedOf } from '#server/platform/http/route.ts';
import { Problem } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { type Fact, readFacts } from './facts.ts';

type Query = AskedOf<typeof ListOrganisations>['query'];
type Line = AnswerOf<typeof ListOrganisations>['organisations'][number];
type Row = { id: string; bin: string; facts: Readonly<Record<FactKind, string | null>> };

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

function conditions(query: Query): RawBuilder<boolean> {
  const fact = (kind: FactKind, value: string | undefined) =>
    value === undefined ? [] : [sql<boolean>`shown.facts ->> ${sql.lit(kind)} = ${value}`];
  const all = [
    ...fact('category', query.category),
    ...fact('founder', query.founder),
    ...fact('region', query.region),
    ...fact('university_hospital', query.universityHospital),
    ...fact('parent', query.parent),
  ];
  return all.length === 0 ? sql<boolean>`true` : sql.join(all, sql` and `);
}

/** Organisations of which anything is known on the day, with their facts of that day. */
function shownOn(day: string, query: Query): RawBuilder<unknown> {
  const search = query.search?.trim() ?? '';
  return sql`select o.id, o.bin, jsonb_object_agg(f.kind, coalesce(f.value, f.parent::text)) as facts
    from organisation o join organisation_fact f on f.organisation = o.id and f.known_until is null
      and f.holds_from <= ${day}::date and (f.holds_until is null or f.holds_until > ${day}::date)
    where o.merged_into is null and ${search === '' ? sql`true` : searched(search)}
    group by o.id`;
}

const factsOf = (facts: Row['facts']): FactsKnown =>
  readFacts(Object.entries(facts).map(([kind, value]): Fact => ({ kind: kind as FactKind, value })));

export const listOrganisations: Act<typeof ListOrganisations> = async (work, { query }) => {
  const on = query.on ?? today(work);
  const limit = query.limit ?? DEFAULT_LIMIT;
  const name = sql.lit(NAMES[query.language ?? 'kk']);
  const found = sql`from (${shownOn(on, query)}) shown where ${conditions(query)}`;
  const { rows } = await sql<Row>`select shown.* ${found}
    order by shown.facts ->> ${name} collate kazakh, shown.bin
    limit ${limit} offset ${query.skip ?? 0}`.execute(work.db);
  const organisations = rows.map(({ id, bin, facts }): Line => ({ id, bin, facts: factsOf(facts) }));
  // The whole list needs no second look at the register to be counted.
  if (!query.skip && rows.length < limit) return { total: rows.length, on, organisations };
  const counted = await sql<{ total: number }>`select count(*)::int as total ${found}`.execute(work.db);
  return { total: counted.rows[0]?.total ?? 0, on, organisations };
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
  const holding = periods.filter(
    ({ from, until, knownUntil }) => knownUntil === null && from <= on && (until === null || until > on),
  );
  const former = await work.db
    .selectFrom('organisation')
    .select('bin')
    .where('merged_into', '=', id)
    .orderBy('bin')
    .execute();
  work.outcome.version = found.version;
  return { ...found, formerBins: former.map(({ bin }) => bin), on, facts: readFacts(holding), periods };
};
