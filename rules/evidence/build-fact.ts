// From the values of a row, in the order of the table's columns, to the fact that they state.

import type { Exact } from '../kernel/exact.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Fact } from './facts.ts';
import type { Value } from './read-value.ts';
import { type Category, TABLES, type TableName } from './tables.ts';

/** A value for each column of the table; undefined where the row says nothing. */
export type Values = (Value | undefined)[];
type TextOf = (column: string) => string;

const place = Object.fromEntries(
  Object.values(TABLES).map((table) => [
    table.name,
    Object.fromEntries(table.columns.map((column, index) => [column.name, index])),
  ]),
) as Record<TableName, Record<string, number>>;

/** Takes values by name. The kinds of the columns vouch for the types: readValue made each value by its column's kind. */
class Row {
  readonly #places: Record<string, number>;
  readonly #values: Values;

  constructor(table: TableName, values: Values) {
    this.#places = place[table];
    this.#values = values;
  }
  find<T extends Value>(column: string): T | undefined {
    return this.#values[this.#places[column] ?? -1] as T | undefined;
  }
  get<T extends Value>(column: string): T {
    const value = this.find<T>(column);
    if (value === undefined) throw new TypeError(`no value was read for ${column}`);
    return value;
  }
  text(column: string): string {
    return this.find<string>(column) ?? '';
  }
}

const builders: { readonly [table in TableName]: (row: Row, number: number, textOf: TextOf) => Fact } = {
  organisations: (row, number, textOf) => ({
    table: 'organisations',
    row: number,
    bin: row.get('bin'),
    names: { kk: textOf('name_kk'), ru: textOf('name_ru'), en: textOf('name_en') },
    category: row.get<string>('category') as Category,
    universityHospital: row.get('university_hospital'),
    region: row.text('region'),
    founder: row.text('founder'),
  }),
  staff: (row, number, textOf) => ({
    table: 'staff',
    row: number,
    organisation: row.get('organisation'),
    category: textOf('staff_category'),
    positions: row.get<Exact>('positions'),
    headcount: row.get('headcount'),
  }),
  learners: (row, number) => ({
    table: 'learners',
    row: number,
    organisation: row.get('organisation'),
    category: row.get('learner_category'),
    averageNumber: row.get<Exact>('average_number'),
  }),
  funding: (row, number) => ({
    table: 'funding',
    row: number,
    organisation: row.get('organisation'),
    id: row.get('id'),
    credited: row.find('credited') ?? true,
    component: row.get('component'),
    received: row.get('received_kzt'),
    handedOn: row.get('handed_on_kzt'),
  }),
  publications: (row, number) => ({
    table: 'publications',
    row: number,
    organisation: row.get('organisation'),
    id: row.get('id'),
    credited: row.find('credited') ?? true,
    component: row.get('component'),
    quartile: row.text('quartile'),
    language: row.get('language'),
    authorPosition: row.get('author_position'),
    corresponding: row.get('corresponding'),
  }),
  citations: (row, number) => ({
    table: 'citations',
    row: number,
    organisation: row.get('organisation'),
    id: row.get('id'),
    credited: row.find('credited') ?? true,
    audience: row.get('audience'),
    kind: row.get('kind'),
    publishedYear: row.get('published_year'),
    authorPosition: row.get('author_position'),
    corresponding: row.get('corresponding'),
    wos: row.find('wos'),
    scopus: row.find('scopus'),
    googleScholar: row.find('google_scholar'),
  }),
  hirsch: (row, number) => ({
    table: 'hirsch',
    row: number,
    organisation: row.get('organisation'),
    id: row.get('employee'),
    credited: row.find('credited') ?? true,
    wos: row.find('wos'),
    scopus: row.find('scopus'),
    googleScholar: row.find('google_scholar'),
  }),
  patents: (row, number) => ({
    table: 'patents',
    row: number,
    organisation: row.get('organisation'),
    id: row.get('id'),
    credited: row.find('credited') ?? true,
    component: row.get('component'),
    holderIsOrganisation: row.get('holder_is_organisation'),
    grantedOn: row.get<PlainDate>('granted_on'),
    inWos: row.get('in_wos'),
  }),
  commercialisation: (row, number) => ({
    table: 'commercialisation',
    row: number,
    organisation: row.get('organisation'),
    id: row.get('id'),
    credited: row.find('credited') ?? true,
    protectedOn: row.get<PlainDate>('protected_on'),
    income: row.get('income_kzt'),
  }),
  conferences: (row, number) => ({
    table: 'conferences',
    row: number,
    organisation: row.get('organisation'),
    id: row.get('id'),
    credited: row.find('credited') ?? true,
    component: row.get('component'),
    language: row.get('language'),
  }),
  htms: (row, number, textOf) => ({
    table: 'htms',
    row: number,
    organisation: row.get('organisation'),
    id: row.get('id'),
    credited: row.find('credited') ?? true,
    component: row.get('component'),
    code: textOf('code'),
    count: row.find('count') ?? 1,
    region: row.text('region'),
    paidByFund: row.find('paid_by_fund') ?? false,
  }),
};

/** The fact that the values of a row state. All required values must be there. */
export function buildFact(table: TableName, number: number, values: Values, textOf: TextOf): Fact {
  return builders[table](new Row(table, values), number, textOf);
}
