import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TABLE_NAMES, TABLES, type TableName } from '#rules/evidence/tables.ts';
import { findBinFault } from '#rules/kernel/bin.ts';
import { type ExampleYear, exampleRows, exampleYears } from './example-rows.ts';
import { issnOf } from './journals.ts';
import type { Row } from './organisation.ts';

function tablesOf(year: ExampleYear): Record<TableName, Row[]> {
  const tables = Object.fromEntries(TABLE_NAMES.map((name) => [name, []])) as unknown as Record<TableName, Row[]>;
  for (const { table, row } of exampleRows(year)) tables[table].push(row);
  return tables;
}

/** A fingerprint of all rows with their columns and their order. */
function fingerprint(year: ExampleYear): string {
  const hash = createHash('sha256');
  for (const { table, row } of exampleRows(year)) hash.update(`${JSON.stringify([table, Object.entries(row)])}\n`);
  return hash.digest('hex');
}

const years = exampleYears.map((year) => ({ year, tables: tablesOf(year) }));
const all = (table: TableName) => years.flatMap(({ tables }) => tables[table]);
const keyed = (row: Row, ...columns: string[]) => columns.map((column) => row[column]).join('|');
const repeated = (keys: readonly string[]) => keys.filter((key, place) => keys.indexOf(key) !== place);

describe('determinism', () => {
  afterEach(() => vi.restoreAllMocks());

  // A change of these is a change of what every user sees in the example: make it on purpose.
  it.each([
    { year: 2023, sha256: 'db1b76b7fdaeba7355a898b1781cc44cc18fe742e638846f60c13ac71c75955b' },
    { year: 2024, sha256: '9c149a5fc5cecb2e7bd795f587b76ce897588aa09e63b78783b5926b2836d2d1' },
    { year: 2025, sha256: 'ea2286bc9279ef3ccc59a833c5b3e2799a7d4b432ccd8f8ad46f2a3e62b19d79' },
  ] as const)('gives for $year the same rows on every machine', ({ year, sha256 }) => {
    expect(fingerprint(year)).toBe(sha256);
  });

  it('asks neither chance nor the clock of the machine', () => {
    const random = vi.spyOn(Math, 'random');
    const now = vi.spyOn(Date, 'now');
    expect(fingerprint(2023)).toHaveLength(64);
    expect(random).not.toHaveBeenCalled();
    expect(now).not.toHaveBeenCalled();
  });
});

describe.each(years)('the rows of $year', ({ year, tables }) => {
  it('are between 6,000 and 12,000', () => {
    const total = TABLE_NAMES.reduce((sum, name) => sum + tables[name].length, 0);
    expect(total).toBeGreaterThan(6_000);
    expect(total).toBeLessThan(12_000);
  });

  it.each(TABLE_NAMES)('of %s have the columns of the table in their order, the required ones filled', (name) => {
    const columns = TABLES[name].columns;
    const required = columns.filter((column) => column.required).map((column) => column.name);
    expect(tables[name].length).toBeGreaterThan(0);
    for (const row of tables[name]) {
      expect(Object.keys(row)).toEqual(columns.map((column) => column.name));
      expect(required.filter((column) => row[column] === '')).toEqual([]);
    }
  });

  it('have unique ids within organisation and table', () => {
    for (const name of TABLE_NAMES.filter((table) => !['organisations', 'staff', 'learners'].includes(table))) {
      const ids = tables[name].map((row) => keyed(row, 'organisation', name === 'hirsch' ? 'employee' : 'id'));
      expect(new Set(ids).size, name).toBe(ids.length);
    }
  });

  it('have every component of Annex 1', () => {
    for (const { name, columns } of Object.values(TABLES)) {
      const component = columns.find((column) => column.name === 'component' || column.name === 'audience');
      if (component?.kind.is !== 'choice') continue;
      const found = new Set(tables[name].map((row) => row[component.name]));
      expect([...found].sort(), name).toEqual([...component.kind.of].sort());
    }
  });

  const cases: readonly [says: string, table: TableName, holds: (row: Row) => boolean][] = [
    ['items that a verifier refused', 'publications', (row) => row.credited === 'no'],
    ['funding that a verifier refused', 'funding', (row) => row.credited === 'no'],
    ['a service that a verifier refused', 'htms', (row) => row.component === '7.1' && row.credited === 'no'],
    ['patents held by another', 'patents', (row) => row.holder_is_organisation === 'no'],
    ['patents in Web of Science', 'patents', (row) => row.component === '4.1' && row.in_wos === 'yes'],
    ['cited works outside the five years', 'citations', (row) => Number(row.published_year) < year - 4],
    ['cited works of the year before the five', 'citations', (row) => Number(row.published_year) === year - 5],
    ['cited works of the reporting year', 'citations', (row) => Number(row.published_year) === year],
    ['citations that one database does not report', 'citations', (row) => row.wos === '' && row.scopus !== ''],
    ['HTMS that the Fund did not pay', 'htms', (row) => row.component === '7.2' && row.paid_by_fund === 'no'],
    ['a region written with nine digits', 'htms', (row) => (row.region ?? '').length === 9],
    ['a count left to its default', 'htms', (row) => row.component === '7.1' && row.count === ''],
    [
      'documents of the third year before',
      'commercialisation',
      (row) => row.protected_on?.startsWith(`${year - 3}`) === true,
    ],
    [
      'documents of the fourth year before',
      'commercialisation',
      (row) => row.protected_on?.startsWith(`${year - 4}`) === true,
    ],
    ['articles without quartile', 'publications', (row) => row.component === '2.1' && row.quartile === ''],
    ['articles in Springer alone', 'publications', (row) => row.component === '2.1' && row.databases === 'springer'],
    ['projects handed on to co-executors', 'funding', (row) => row.component === '1.1' && row.handed_on_kzt !== '0'],
    ['money with tiyn', 'funding', (row) => /\.\d\d$/.test(row.received_kzt ?? '')],
    ['items without evidence', 'publications', (row) => row.evidence === ''],
    [
      'projects without registration number',
      'funding',
      (row) => row.component === '1.2' && row.registration_number === '',
    ],
    ['works without address', 'publications', (row) => row.url === ''],
    ['two files for one item', 'funding', (row) => (row.evidence ?? '').includes(';')],
    ['people with an index of 0', 'hirsch', (row) => row.wos === '0'],
    ['one person far above the others', 'hirsch', (row) => Number(row.scopus) > 25],
    ...['kk', 'ru', 'en', 'uz', 'tk', 'uk', 'de'].map((language): (typeof cases)[number] => [
      `works in ${language}`,
      'publications',
      (row) => row.language === language,
    ]),
  ];
  it.each(cases)('have %s', (_, table, holds) => {
    expect(tables[table].filter(holds).length).toBeGreaterThan(0);
  });

  it('have a code and region that an organisation lists twice', () => {
    const pairs = tables.htms.filter((row) => row.component === '7.2');
    const inTwoDigits = pairs.map((row) => `${keyed(row, 'organisation', 'code')}|${row.region?.slice(0, 2)}`);
    expect(repeated(inTwoDigits).length).toBeGreaterThan(0);
    expect(repeated(pairs.map((row) => keyed(row, 'organisation', 'code', 'region'))).length).toBeGreaterThan(0);
  });

  it('have an organisation without learners, and learners of every category elsewhere', () => {
    const teaching = new Set(tables.learners.map((row) => row.organisation));
    expect(tables.organisations.filter((row) => !teaching.has(row.bin ?? '')).map((row) => row.name_en)).toEqual([
      'Research Centre for Health Economics and Health Technology Assessment “Saraptama” (example)',
    ]);
    expect(new Set(tables.learners.map((row) => row.learner_category)).size).toBe(5);
  });

  it('have Hirsch indices of no more people than hold positions', () => {
    for (const { bin } of tables.organisations) {
      const people = tables.staff.filter((row) => row.organisation === bin);
      const headcount = people.reduce((sum, row) => sum + Number(row.headcount), 0);
      expect(tables.hirsch.filter((row) => row.organisation === bin).length).toBeLessThan(headcount);
    }
  });

  it('have projects that end after they start and run in the year', () => {
    for (const { starts_on = '', ends_on = '' } of tables.funding) {
      expect(starts_on < ends_on).toBe(true);
      expect(starts_on <= `${year}-12-31` && ends_on >= `${year}-01-01`).toBe(true);
    }
  });

  it('cite mostly what the organisation itself published', () => {
    const elsewhere = tables.citations.filter((row) => row.doi?.startsWith('10.5555/elsewhere.'));
    expect(elsewhere.length).toBeGreaterThan(0);
    expect(elsewhere.length * 10).toBeLessThan(tables.citations.length);
  });
});

describe('the organisations', () => {
  const [{ tables }] = years as [(typeof years)[number]];
  const rows = tables.organisations;

  it('are 24: ten clinics, seven institutes, seven places of education, four of these with a hospital', () => {
    const of = (category: string) => rows.filter((row) => row.category === category).length;
    expect([rows.length, of('clinical'), of('non_clinical'), of('education')]).toEqual([24, 10, 7, 7]);
    expect(rows.filter((row) => row.university_hospital === 'yes').map((row) => row.category)).toEqual(
      Array(4).fill('education'),
    );
  });

  it('are marked as invented in each language and named apart', () => {
    for (const [column, mark] of [
      ['name_kk', '(үлгі)'],
      ['name_ru', '(пример)'],
      ['name_en', '(example)'],
    ] as const) {
      const names = rows.map((row) => row[column] ?? '');
      expect(names.filter((name) => !name.endsWith(mark))).toEqual([]);
      expect(new Set(names).size).toBe(24);
      expect(names.some((name) => name.length > 97)).toBe(true);
      expect(names.every((name) => name.length <= 120)).toBe(true);
    }
  });

  it('have valid BINs with serials that are plainly artificial', () => {
    expect(rows.filter((row) => findBinFault(row.bin ?? ''))).toEqual([]);
    expect(rows.filter((row) => !/^\d{4}40999\d{3}$/.test(row.bin ?? ''))).toEqual([]);
    expect(new Set(rows.map((row) => row.bin)).size).toBe(24);
  });

  it('stand all over the country and belong to all three kinds of founders', () => {
    expect(new Set(rows.map((row) => row.region)).size).toBeGreaterThanOrEqual(15);
    expect(new Set(rows.map((row) => row.founder))).toEqual(new Set(['government', 'akimat', 'non_state']));
  });

  it('have from 60 to 1,550 positions by quarters of a rate', () => {
    for (const { tables: ofYear } of years) {
      for (const { bin } of ofYear.organisations) {
        const quarters = ofYear.staff
          .filter((row) => row.organisation === bin)
          .reduce((sum, row) => sum + Number(row.positions) * 4, 0);
        expect(Number.isInteger(quarters)).toBe(true);
        expect(quarters).toBeGreaterThan(4 * 55);
        expect(quarters).toBeLessThan(4 * 1_550);
      }
    }
  });
});

describe('what is invented stays away from what is real', () => {
  it('has DOIs under the reserved prefix alone, and no work of an organisation twice', () => {
    const works = all('publications');
    expect([...works, ...all('citations')].filter((row) => row.doi && !row.doi.startsWith('10.5555/'))).toEqual([]);
    const titles = works.map((row) => keyed(row, 'organisation', 'title'));
    const dois = works.filter((row) => row.doi !== '').map((row) => row.doi);
    expect(new Set(titles).size).toBe(titles.length);
    expect(new Set(dois).size).toBe(dois.length);
  });

  it('has addresses under example.org alone', () => {
    for (const table of ['publications', 'citations', 'patents', 'conferences'] as const) {
      expect(all(table).filter((row) => row.url && !row.url.startsWith('https://example.org/'))).toEqual([]);
    }
  });

  it('has sound ISSNs far from those in use, each for one journal', () => {
    const journals = new Map<string, Set<string | undefined>>();
    for (const { issn = '', source_title: title } of all('publications')) {
      if (issn !== '') journals.set(issn, (journals.get(issn) ?? new Set()).add(title));
    }
    for (const [issn, titles] of journals) {
      expect(issn).toMatch(/^99\d\d-\d{3}[\dX]$/);
      expect(issnOf(issn.replace('-', '').slice(0, 7))).toBe(issn);
      expect(titles.size, issn).toBe(1);
    }
  });

  it('computes the check digit of an ISSN as the standard does', () => {
    expect(['0317847', '2434561'].map(issnOf)).toEqual(['0317-8471', '2434-561X']);
  });

  it('has patents of an office numbered once', () => {
    const numbers = all('patents').map((row) => row.number);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('marks those who pay and those who receive as examples where they are not authorities', () => {
    const foreign = all('funding').filter((row) => row.component === '1.3');
    expect(foreign.filter((row) => !row.funder?.endsWith('(example)'))).toEqual([]);
    const receivers = all('htms').filter((row) => row.component === '7.2');
    expect(receivers.filter((row) => !/\((?:үлгі|пример)\)$/.test(row.receiving_organisation ?? ''))).toEqual([]);
    expect(
      all('conferences').filter((row) => !/\((?:үлгі|пример|example)\), \d{4}$/.test(row.conference ?? '')),
    ).toEqual([]);
  });
});

describe('the years hang together', () => {
  it('calls a cited work what it was called when it was reported', () => {
    const reported = new Map(all('publications').map((row) => [row.doi, row.title]));
    const cited = all('citations').filter((row) => row.doi !== '' && reported.has(row.doi));
    expect(cited.length).toBeGreaterThan(1_000);
    expect(cited.filter((row) => reported.get(row.doi) !== row.title)).toEqual([]);
  });

  it('licenses what was reported as a patent, with the same number and day', () => {
    const granted = new Map(all('patents').map((row) => [row.number, row.granted_on]));
    const licensed = all('commercialisation').filter((row) => granted.has(row.protection_number));
    expect(licensed.length).toBeGreaterThan(20);
    expect(licensed.filter((row) => granted.get(row.protection_number) !== row.protected_on)).toEqual([]);
  });

  it('follows a project through its years under one registration number and one title', () => {
    const titles = new Map<string, Set<string | undefined>>();
    for (const row of all('funding')) {
      const number = row.registration_number ?? '';
      if (number !== '') titles.set(number, (titles.get(number) ?? new Set()).add(row.title));
    }
    expect([...titles.values()].filter((one) => one.size > 1)).toEqual([]);
    expect(all('funding').length).toBeGreaterThan(titles.size);
  });
});
