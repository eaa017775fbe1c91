// From the values of a row, in the order of the table's columns, to the fact that they state.

import type { Exact } from '../kernel/exact.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Fact } from './facts.ts';
import type { Value } from './read-value.ts';
import { type Category, TABLES, type TableName } from './tables.ts';

/** A value for each column of the table; undefined where the row says nothing. */
export type Values = (Value | undefined)[];
type TextOf = (column: string) => string;

/** Builds the fact of a row. All required values must be there. */
export type FactBuilder = (values: Values, row: number, textOf: TextOf) => Fact;

/** The places of columns in the values. Asked for once a table, not once a row. */
type Places = <const Names extends readonly string[]>(...names: Names) => { readonly [at in keyof Names]: number };

// The kinds of the columns vouch for the types: readValue made each value by its column's kind.
function find<T extends Value>(values: Values, place: number): T | undefined {
  return values[place] as T | undefined;
}
function get<T extends Value>(values: Values, place: number): T {
  const value = values[place];
  if (value === undefined) throw new TypeError(`no value was read for column ${place}`);
  return value as T;
}
const textAt = (values: Values, place: number): string => find<string>(values, place) ?? '';
const creditedAt = (values: Values, place: number): boolean => find<boolean>(values, place) ?? true;

const builders: { readonly [table in TableName]: (places: Places) => FactBuilder } = {
  organisations: (places) => {
    const [bin, category, hospital, region, founder] = places(
      'bin',
      'category',
      'university_hospital',
      'region',
      'founder',
    );
    return (values, row, textOf) => ({
      table: 'organisations',
      row,
      bin: get(values, bin),
      names: { kk: textOf('name_kk'), ru: textOf('name_ru'), en: textOf('name_en') },
      category: get<string>(values, category) as Category,
      universityHospital: get(values, hospital),
      region: textAt(values, region),
      founder: textAt(values, founder),
    });
  },
  staff: (places) => {
    const [organisation, positions, headcount] = places('organisation', 'positions', 'headcount');
    return (values, row, textOf) => ({
      table: 'staff',
      row,
      organisation: get(values, organisation),
      category: textOf('staff_category'),
      positions: get<Exact>(values, positions),
      headcount: get(values, headcount),
    });
  },
  learners: (places) => {
    const [organisation, category, averageNumber] = places('organisation', 'learner_category', 'average_number');
    return (values, row) => ({
      table: 'learners',
      row,
      organisation: get(values, organisation),
      category: get(values, category),
      averageNumber: get<Exact>(values, averageNumber),
    });
  },
  funding: (places) => {
    const [organisation, id, credited, component, received, handedOn] = places(
      'organisation',
      'id',
      'credited',
      'component',
      'received_kzt',
      'handed_on_kzt',
    );
    return (values, row) => ({
      table: 'funding',
      row,
      organisation: get(values, organisation),
      id: get(values, id),
      credited: creditedAt(values, credited),
      component: get(values, component),
      received: get(values, received),
      handedOn: get(values, handedOn),
    });
  },
  publications: (places) => {
    const [organisation, id, credited, component, quartile, language, position, corresponding] = places(
      'organisation',
      'id',
      'credited',
      'component',
      'quartile',
      'language',
      'author_position',
      'corresponding',
    );
    return (values, row) => ({
      table: 'publications',
      row,
      organisation: get(values, organisation),
      id: get(values, id),
      credited: creditedAt(values, credited),
      component: get(values, component),
      quartile: textAt(values, quartile),
      language: get(values, language),
      authorPosition: get(values, position),
      corresponding: get(values, corresponding),
    });
  },
  citations: (places) => {
    const [organisation, id, credited, audience, kind, year, position, corresponding, wos, scopus, scholar] = places(
      'organisation',
      'id',
      'credited',
      'audience',
      'kind',
      'published_year',
      'author_position',
      'corresponding',
      'wos',
      'scopus',
      'google_scholar',
    );
    return (values, row) => ({
      table: 'citations',
      row,
      organisation: get(values, organisation),
      id: get(values, id),
      credited: creditedAt(values, credited),
      audience: get(values, audience),
      kind: get(values, kind),
      publishedYear: get(values, year),
      authorPosition: get(values, position),
      corresponding: get(values, corresponding),
      wos: find(values, wos),
      scopus: find(values, scopus),
      googleScholar: find(values, scholar),
    });
  },
  hirsch: (places) => {
    const [organisation, employee, credited, wos, scopus, scholar] = places(
      'organisation',
      'employee',
      'credited',
      'wos',
      'scopus',
      'google_scholar',
    );
    return (values, row) => ({
      table: 'hirsch',
      row,
      organisation: get(values, organisation),
      id: get(values, employee),
      credited: creditedAt(values, credited),
      wos: find(values, wos),
      scopus: find(values, scopus),
      googleScholar: find(values, scholar),
    });
  },
  patents: (places) => {
    const [organisation, id, credited, component, holder, granted, inWos] = places(
      'organisation',
      'id',
      'credited',
      'component',
      'holder_is_organisation',
      'granted_on',
      'in_wos',
    );
    return (values, row) => ({
      table: 'patents',
      row,
      organisation: get(values, organisation),
      id: get(values, id),
      credited: creditedAt(values, credited),
      component: get(values, component),
      holderIsOrganisation: get(values, holder),
      grantedOn: get<PlainDate>(values, granted),
      inWos: get(values, inWos),
    });
  },
  commercialisation: (places) => {
    const [organisation, id, credited, protectedOn, income] = places(
      'organisation',
      'id',
      'credited',
      'protected_on',
      'income_kzt',
    );
    return (values, row) => ({
      table: 'commercialisation',
      row,
      organisation: get(values, organisation),
      id: get(values, id),
      credited: creditedAt(values, credited),
      protectedOn: get<PlainDate>(values, protectedOn),
      income: get(values, income),
    });
  },
  conferences: (places) => {
    const [organisation, id, credited, component, language] = places(
      'organisation',
      'id',
      'credited',
      'component',
      'language',
    );
    return (values, row) => ({
      table: 'conferences',
      row,
      organisation: get(values, organisation),
      id: get(values, id),
      credited: creditedAt(values, credited),
      component: get(values, component),
      language: get(values, language),
    });
  },
  htms: (places) => {
    const [organisation, id, credited, component, count, region, paid] = places(
      'organisation',
      'id',
      'credited',
      'component',
      'count',
      'region',
      'paid_by_fund',
    );
    return (values, row, textOf) => ({
      table: 'htms',
      row,
      organisation: get(values, organisation),
      id: get(values, id),
      credited: creditedAt(values, credited),
      component: get(values, component),
      code: textOf('code'),
      count: find(values, count) ?? 1,
      region: textAt(values, region),
      paidByFund: find(values, paid) ?? false,
    });
  },
};

/** The builder of a table's facts. */
export function factBuilder(table: TableName): FactBuilder {
  const columns = TABLES[table].columns.map((column) => column.name);
  const places = (...names: readonly string[]) =>
    names.map((name) => {
      if (!columns.includes(name)) throw new RangeError(`${table} has no column ${name}`);
      return columns.indexOf(name);
    });
  return builders[table](places as Places);
}
