// Where each register lies in the database, and its columns as the texts that travel (rules/innovation/registers.ts).

import { type RawBuilder, sql } from 'kysely';
import type { Fields } from '#rules/innovation/read-item.ts';
import type { RegisterName } from '#rules/innovation/register-names.ts';

export const TABLE_OF = {
  technology: 'technology',
  introduction: 'introduction',
  transfer: 'transfer',
  programme: 'research_programme',
  'protective-document': 'protective_document',
} as const satisfies Record<RegisterName, string>;

export const tableOf = (register: RegisterName) => sql.table(TABLE_OF[register]);

const byYear = (column: 'patients' | 'income') => sql`(
  select string_agg(u.year || ': ' || trim_scale(u.${sql.ref(column)}::numeric), '; ' order by u.year) from introduction_use u
  where u.introduction = i.id and u.${sql.ref(column)} is not null)`;

/** An item `i` as an object of texts; what is not filled in is absent. */
export const FIELDS_OF: Readonly<Record<RegisterName, RawBuilder<Fields>>> = {
  technology: sql`jsonb_strip_nulls(jsonb_build_object('name_kk', i.name_kk, 'name_ru', i.name_ru, 'name_en', i.name_en,
    'field', i.field, 'novelty', i.novelty, 'htms_code', i.htms_code, 'known_since', i.known_since_year::text,
    'unique_code', (select q.code from unique_technology q where q.id = i.unique_technology)))`,
  introduction: sql`jsonb_strip_nulls(jsonb_build_object('technology', i.technology, 'year', i.year::text,
    'departments', i.departments, 'source', i.source, 'programme', i.programme, 'protective_document', i.protective_document,
    'act_number', i.act_number, 'act_on', i.act_on::text, 'act_document', i.act_document, 'patients', ${byYear('patients')},
    'income_kzt', ${byYear('income')}))`,
  transfer: sql`jsonb_strip_nulls(jsonb_build_object('technology', i.technology,
    'receiver', coalesce(i.receiver::text, i.receiver_name), 'region', i.region, 'channel', i.channel, 'day', i.day::text,
    'participants', i.participants::text, 'patients', i.patients::text, 'performs_from', i.receiver_performs_from::text,
    'paid_by_fund', case when i.paid_by_fund then 'yes' else 'no' end))`,
  programme: sql`jsonb_strip_nulls(jsonb_build_object('title', i.title, 'registration_number', i.registration_number,
    'funder', i.funder, 'amount_kzt', trim_scale(i.amount)::text, 'first_year', i.first_year::text, 'last_year', i.last_year::text,
    'lead', i.lead_name, 'co_executors', (
      select string_agg(coalesce(o.bin, e.name), '; ' order by e.place) from programme_co_executor e
      left join organisation o on o.id = e.organisation where e.programme = i.id)))`,
  'protective-document': sql`jsonb_strip_nulls(jsonb_build_object('kind', i.kind, 'number', i.number,
    'granted_on', i.granted_on::text, 'title', i.title, 'programme', i.programme))`,
};

/** Columns that hold the identifier of another thing. */
export const NAMED_COLUMNS = ['technology', 'programme', 'protective_document', 'receiver', 'act_document'] as const;

/** The first and the last year in which an item of the register counts; a technology has none. */
export const YEARS_OF: Readonly<Record<RegisterName, readonly [RawBuilder<number>, RawBuilder<number>] | undefined>> = {
  technology: undefined,
  introduction: [sql`i.year`, sql`i.year`],
  transfer: [sql`i.year`, sql`i.year`],
  programme: [sql`i.first_year`, sql`i.last_year`],
  'protective-document': [sql`i.year`, sql`i.year`],
};
