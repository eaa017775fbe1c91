// Random packages that are valid, with the edges of every value in them more often than chance would have it.

import fc from 'fast-check';
import type { PackageRows, Row } from './naive-points.ts';

export const YEAR = 2023;

const CHECK_WEIGHTS = [
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2],
];

/** A BIN out of a serial number: the first of its neighbours that has a check digit. */
export function binOf(serial: number): string {
  const eleven = `${9001404}${String(serial).padStart(4, '0').slice(-4)}`;
  for (const weights of CHECK_WEIGHTS) {
    const sum = weights.reduce((total, weight, place) => total + weight * Number(eleven[place]), 0) % 11;
    if (sum < 10) return eleven + sum;
  }
  return binOf(serial + 5_000);
}

const yesNo = fc.constantFrom('yes', 'no');
const credited = fc.constantFrom('', '', 'yes', 'yes', 'no');
const title = fc.constantFrom('Work', 'Жұмыс «ә»', 'a, "b"', 'two\nlines', ' blank ', '=1+1', '😀');
const tiyn = fc.constantFrom('', '', '.5', '.05', '.99', '.00');
const steps = fc.constantFrom('0', '1', '499999', '500000', '500001', '999999', '1000000', '9999999999999');
const money = fc.tuple(fc.oneof(steps, fc.nat(30_000_000).map(String)), tiyn).map(([tenge, rest]) => tenge + rest);
const decimal = fc.oneof(
  fc.constantFrom('0', '0.0', '0.25', '0.5', '1', '1.00', '812.50', '0.0001', '10000000', '0.333333333333'),
  fc.tuple(fc.nat(2_000), fc.nat(99)).map(([whole, rest]) => `${whole}.${String(rest).padStart(2, '0')}`),
);
const largeCount = fc.constantFrom('0', '1', '9999999', '10000000');
const count = fc.oneof({ weight: 3, arbitrary: fc.nat(60).map(String) }, { weight: 1, arbitrary: largeCount });
const maybeCount = fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 3, arbitrary: count });
const position = fc.constantFrom('1', '2', '4', '5', '6', '9', '10', '11', '12', '126', '127', '128', '10000000');
const languages = 'kk ru az be hy ky ro tg uz tk en de uk zh'.split(' ');
const language = fc.constantFrom(...languages);
const region = fc.constantFrom('10', '71', '75', '79', '100000000', '750000000', '751234567');
const pad = (value: number) => String(value).padStart(2, '0');
const dayOf = (year: number) =>
  fc.oneof(
    fc.constantFrom(`${year}-01-01`, `${year}-12-31`, `${year}-02-28`),
    fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
      .map(([m, d]) => `${year}-${pad(m)}-${pad(d)}`),
  );
const anyDay = fc.integer({ min: YEAR - 5, max: YEAR + 1 }).chain(dayOf);

/** A column whose text says that the value is optional may also be left empty. */
const maybe = (arbitrary: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), arbitrary);

const component = (...ids: string[]) => fc.constantFrom(...ids);
const record = (columns: Record<string, fc.Arbitrary<string>>): fc.Arbitrary<Row> => fc.record(columns);

const staff = record({
  staff_category: fc.constantFrom('research', 'teaching', 'clinical'),
  positions: decimal,
  headcount: fc.oneof(fc.nat(900).map(String), fc.constantFrom('0', '0', '1')),
});

const learners = record({
  learner_category: fc.constantFrom('student', 'intern', 'resident', 'master', 'doctoral'),
  average_number: decimal,
});

const share = fc.oneof(fc.constantFrom(0n, 1n, 1000n), fc.bigInt({ min: 0n, max: 1000n }));
const inTiyn = (text: string) => {
  const [tenge = '', rest = ''] = text.split('.');
  return BigInt(tenge) * 100n + BigInt(rest.padEnd(2, '0'));
};

const funding = fc
  .tuple(
    record({
      component: component('1.1', '1.2', '1.3', '1.4', '1.5'),
      title,
      starts_on: maybe(anyDay),
      received_kzt: money,
      credited,
    }),
    share,
  )
  .map(([row, thousandths]): Row => {
    const handedOn = row.component === '1.5' ? 0n : (inTiyn(row.received_kzt ?? '') * thousandths) / 1000n;
    return { ...row, handed_on_kzt: `${handedOn / 100n}.${pad(Number(handedOn % 100n))}` };
  });

const publications = record({
  component: component('2.1', '2.1', '2.2', '2.3', '2.4', '8.1', '8.2'),
  title,
  authors: title,
  year: fc.constant(String(YEAR)),
  databases: fc.constantFrom('wos', 'scopus', 'springer', 'wos;scopus', 'scopus; springer', 'wos;scopus;springer'),
  quartile: fc.constantFrom('', '', 'Q1', 'Q2', 'Q3', 'Q4'),
  language,
  author_position: position,
  corresponding: yesNo,
  credited,
});

const citations = record({
  audience: fc.constantFrom('staff', 'learners'),
  title,
  kind: fc.constantFrom('article', 'short', 'monograph', 'chapter'),
  published_year: fc.oneof(
    fc.integer({ min: YEAR - 7, max: YEAR + 2 }).map(String),
    fc.constantFrom('1900', '0000', '9999', String(YEAR - 255), String(YEAR - 256)),
  ),
  author_position: position,
  corresponding: yesNo,
  wos: maybeCount,
  scopus: maybeCount,
  google_scholar: maybeCount,
  credited,
});

const hirsch = record({ wos: maybeCount, scopus: maybeCount, google_scholar: maybeCount, credited });

const patents = record({
  component: component('4.1', '4.2', '4.3', '10.1', '10.2', '10.3'),
  title,
  holder_is_organisation: fc.constantFrom('yes', 'yes', 'no'),
  granted_on: dayOf(YEAR),
  in_wos: yesNo,
  credited,
});

const commercialisation = record({
  protection_number: fc.constantFrom('1', '00-7', '№ 5'),
  protected_on: anyDay,
  income_kzt: money,
  credited,
});

const talks = record({
  component: component('11.1', '11.2', '11.3', '11.4'),
  title,
  held_on: dayOf(YEAR),
  language,
  credited,
});
const proceedings = record({
  component: component('6.1', '6.1', '11.5', '11.6'),
  title,
  held_on: maybe(anyDay),
  language,
  credited,
});

const code = fc.constantFrom('A01', 'A02', 'a01', 'A01 75', 'A01 75 in', 'A01 ', '8', '8.0');
const rendered = record({
  component: fc.constant('7.1'),
  code,
  count: fc.oneof(fc.constantFrom('', '1', '10000000'), fc.integer({ min: 1, max: 40 }).map(String)),
  region: maybe(region),
  credited,
});
const introduced = record({
  component: fc.constant('7.2'),
  code,
  region,
  paid_by_fund: fc.constantFrom('yes', 'yes', 'no', ''),
  credited,
});
const approved = record({ component: fc.constant('7.3'), code, approved_on: dayOf(YEAR), credited });

const items = {
  funding,
  publications,
  citations,
  hirsch,
  patents,
  commercialisation,
  conferences: fc.oneof(talks, proceedings),
  htms: fc.oneof(rendered, introduced, introduced, approved),
};
export type ItemTable = keyof typeof items;
export const ITEM_TABLES = Object.keys(items) as ItemTable[];

const identify = (table: string, row: Row, organisation: string, place: number): Row => {
  const id = `i${place}`;
  if (table === 'hirsch') return { organisation, employee: id, ...row };
  if (table === 'commercialisation') return { organisation, id, technology: `Technology ${place}`, ...row };
  // A DOI for most works, none for some: each is a work of its own either way.
  const doi = place % 3 === 0 ? '' : `10.1234/${organisation}.${place}`;
  return table === 'publications' || table === 'citations'
    ? { organisation, id, doi, ...row }
    : { organisation, id, ...row };
};

/** One item for a table, with an id that no random package uses. */
export const randomItem = (table: ItemTable, organisation: string): fc.Arbitrary<Row> =>
  items[table].map((row) => identify(table, { ...row, credited: '' }, organisation, 1_000_003));

const organisation = record({
  name_en: fc.constantFrom('Centre', 'Institute "A", B'),
  name_kk: fc.constantFrom('', 'Ғылыми орталық'),
  category: fc.constantFrom('clinical', 'clinical', 'non_clinical', 'education', 'education'),
  university_hospital: yesNo,
  region: maybe(region),
  founder: fc.constantFrom('', 'government', 'akimat', 'non_state'),
});

const year = (most: number) =>
  fc.record({
    organisation,
    staff: fc.array(staff, { maxLength: 3 }),
    learners: fc.array(learners, { maxLength: 4 }),
    items: fc.record(
      Object.fromEntries(ITEM_TABLES.map((table) => [table, fc.array<Row>(items[table], { maxLength: most })])),
    ),
  });
type Year = { organisation: Row; staff: Row[]; learners: Row[]; items: Record<string, Row[]> };

function packageOf(years: readonly Year[]): PackageRows {
  const rows: Record<string, Row[]> = { organisations: [], staff: [], learners: [] };
  years.forEach((one, place) => {
    const bin = binOf(place * 37 + 1);
    rows.organisations?.push({ bin, ...one.organisation });
    rows.staff?.push(...one.staff.map((row) => ({ organisation: bin, ...row })));
    rows.learners?.push(...one.learners.map((row) => ({ organisation: bin, ...row })));
    for (const [table, list] of Object.entries(one.items)) {
      rows[table] ??= [];
      rows[table].push(...list.map((row, number) => identify(table, row, bin, number)));
    }
  });
  return rows;
}

/** A package of one to `organisations` organisations, each with up to `most` items in a table. */
export function randomPackage({ organisations = 4, most = 6 } = {}): fc.Arbitrary<PackageRows> {
  return fc.array(year(most), { minLength: 1, maxLength: organisations }).map((years) => packageOf(years as Year[]));
}

/** The same package with the rows of each table in another order. */
export const shuffled = (rows: PackageRows): fc.Arbitrary<PackageRows> =>
  fc.record(
    Object.fromEntries(
      Object.entries(rows).map(([table, list]) => [
        table,
        fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length }),
      ]),
    ),
  );
