// Lists of the registers: filtered, counted, a page of them with the names of what they mention. Row-level security shows to each
// organisation its own, to a group the items of its years.

import { type RawBuilder, sql } from 'kysely';
import type { InnovationLine, InnovationNames, ItemFilters, ListItems } from '#contract/innovation-registers.ts';
import type { Fields } from '#rules/innovation/read-item.ts';
import type { RegisterName } from '#rules/innovation/register-names.ts';
import { nameOrganisations } from '#server/organisations/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import type { Work } from '#server/platform/work.ts';
import { FIELDS_OF, NAMED_COLUMNS, tableOf, YEARS_OF } from './item-tables.ts';

const DEFAULT_LIMIT = 50;
type Condition = RawBuilder<unknown>;

const likeOf = (search: string) => `%${search.trim().replace(/[\\%_]/g, '\\$&')}%`;
const technologyLike = (like: string, of: RawBuilder<unknown>): Condition => sql`exists (select from technology t
  where t.id = ${of} and search_form(concat_ws(' ', t.name_kk, t.name_ru, t.name_en, t.htms_code)) like search_form(${like}))`;

function searchOf(register: RegisterName, search: string): Condition {
  const like = likeOf(search);
  if (register === 'technology') return technologyLike(like, sql`i.id`);
  if (register === 'programme')
    return sql`search_form(concat_ws(' ', i.title, i.registration_number, i.funder)) like search_form(${like})`;
  if (register === 'protective-document')
    return sql`search_form(concat_ws(' ', i.title, i.number)) like search_form(${like})`;
  const own =
    register === 'introduction' ? sql`concat_ws(' ', i.departments, i.act_number)` : sql`coalesce(i.receiver_name, '')`;
  return sql`(${technologyLike(like, sql`i.technology`)} or search_form(${own}) like search_form(${like}))`;
}

/** Filters that are a column of some registers; elsewhere they are passed over. */
const PLAIN: readonly (readonly [keyof ItemFilters, string, readonly RegisterName[]])[] = [
  ['organisation', 'organisation', ['introduction', 'transfer', 'programme', 'protective-document']],
  ['holding', 'holding', ['introduction', 'transfer', 'programme', 'protective-document']],
  ['technology', 'technology', ['introduction', 'transfer']],
  ['programme', 'programme', ['introduction', 'protective-document']],
  ['field', 'field', ['technology']],
  ['novelty', 'novelty', ['technology']],
  ['source', 'source', ['introduction']],
  ['channel', 'channel', ['transfer']],
  ['region', 'region', ['transfer']],
  ['kind', 'kind', ['protective-document']],
  ['actState', 'act_state', ['introduction']],
];
const HAS_TECHNOLOGY: readonly RegisterName[] = ['introduction', 'transfer'];

/** Filters that are more than a column. */
function* furtherConditions(register: RegisterName, asked: ItemFilters): Generator<Condition> {
  const { field, unique, sourceGroup } = asked;
  if (field !== undefined && HAS_TECHNOLOGY.includes(register))
    yield sql`exists (select from technology t where t.id = i.technology and t.field = ${field})`;
  if (sourceGroup !== undefined && register === 'introduction')
    yield sql`i.source in (select c.code from innovation_classifier c where c.kind = 'source' and c.group_code = ${sourceGroup})`;
  if (unique !== undefined && register === 'technology')
    yield unique === 'yes' ? sql`i.unique_technology is not null` : sql`i.unique_technology is null`;
}

function* conditionsOf(register: RegisterName, asked: ItemFilters): Generator<Condition> {
  for (const [filter, column, registers] of PLAIN)
    if (asked[filter] !== undefined && registers.includes(register)) yield sql`i.${sql.ref(column)} = ${asked[filter]}`;
  const { search = '', from, to, withdrawn = 'no' } = asked;
  if (search.trim() !== '') yield searchOf(register, search);
  const years = YEARS_OF[register];
  if (years && from !== undefined) yield sql`${years[1]} >= ${from}`;
  if (years && to !== undefined) yield sql`${years[0]} <= ${to}`;
  yield* furtherConditions(register, asked);
  yield withdrawn === 'yes' ? sql`i.withdrawn_at is not null` : sql`i.withdrawn_at is null`;
}

export type ItemRow = Omit<InnovationLine, 'withdrawn'> & { readonly withdrawn: boolean };

const isCommon = (register: RegisterName) => register === 'technology';

/** Everything of a line that a register `i` has. */
export const lineOf = (register: RegisterName) => sql<ItemRow>`i.id,
  ${isCommon(register) ? sql`null::uuid as organisation, null::uuid as holding` : sql`i.organisation, i.holding`},
  ${FIELDS_OF[register]} as fields,
  ${register === 'introduction' ? sql`i.act_state` : sql`null::text`} as "actState",
  (select count(*)::int from innovation_document d where d.register = ${register} and d.item = i.id) as documents,
  i.version, i.withdrawn_at is not null as withdrawn`;

const ORDER: Readonly<Record<RegisterName, (language: string) => RawBuilder<unknown>>> = {
  technology: (language) => {
    const own = sql.ref(`name_${language}`);
    return sql`coalesce(i.${own}, i.name_kk, i.name_ru, i.name_en) collate kazakh, i.id`;
  },
  introduction: () => sql`i.year desc, i.id`,
  transfer: () => sql`i.day desc, i.id`,
  programme: () => sql`i.first_year desc, i.id`,
  'protective-document': () => sql`i.granted_on desc, i.id`,
};

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** What things are called: by identifier, in three languages; where a language has no name, in another. */
export async function nameThings(work: Work, organisations: readonly (string | null)[], all: readonly Fields[]) {
  const named = all
    .flatMap((fields) => NAMED_COLUMNS.flatMap((column) => fields[column] ?? []))
    .filter((one) => UUID.test(one));
  const ids = [...new Set([...named, ...organisations.flatMap((one) => one ?? [])])];
  const names: Record<string, InnovationNames[string]> = {};
  if (ids.length === 0) return names;
  const { rows } = await sql<{ id: string; kk: string | null; ru: string | null; en: string | null }>`
    select id, name_kk as kk, name_ru as ru, name_en as en from technology where id = any (${ids}::uuid[])
    union all select id, title, title, title from research_programme where id = any (${ids}::uuid[])
    union all select id, title, title, title from protective_document where id = any (${ids}::uuid[])
    union all select id, name, name, name from document where id = any (${ids}::uuid[])`.execute(work.db);
  for (const { id, kk, ru, en } of rows)
    names[id] = { kk: kk ?? ru ?? en ?? '', ru: ru ?? kk ?? en ?? '', en: en ?? ru ?? kk ?? '' };
  for (const [id, { kk, ru, en }] of await nameOrganisations(work.db, ids, work.at))
    names[id] = { kk: kk ?? ru ?? en ?? '', ru: ru ?? kk ?? en ?? '', en: en ?? ru ?? kk ?? '' };
  return names;
}

export const listItems: Act<typeof ListItems> = async (work, { params: { register }, query }) => {
  const { language = 'kk', skip = 0, limit = DEFAULT_LIMIT, ...filters } = query;
  const where = sql.join([...conditionsOf(register, filters)], sql` and `);
  const { rows: items } = await sql<ItemRow>`select ${lineOf(register)} from ${tableOf(register)} i where ${where}
    order by ${ORDER[register](language)} limit ${limit} offset ${skip}`.execute(work.db);
  const { rows } = await sql<{ total: number }>`select count(*)::int as total from ${tableOf(register)} i
    where ${where}`.execute(work.db);
  const names = await nameThings(
    work,
    items.flatMap(({ organisation, holding }) => [organisation, holding]),
    items.map(({ fields }) => fields),
  );
  return { total: rows[0]?.total ?? 0, items, names };
};
