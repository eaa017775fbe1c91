// Rows into facts: all faults of a row at once, no row suffering from another, and nothing counted twice.

import { describe, expect, it } from 'vitest';
import { CURRENT_EDITION } from '../editions/editions.ts';
import type { Finding } from '../kernel/finding.ts';
import type { Fact } from './facts.ts';
import { type Cells, readHeading, rowReader } from './read-row.ts';
import { Register } from './register.ts';
import { TABLES, type TableName } from './tables.ts';

type Row = Readonly<Record<string, string>>;
const CENTRE = '940140000385';
const OTHER = '990340004949';

const base: Partial<Record<TableName, Row>> = {
  organisations: { bin: CENTRE, name_en: 'Centre', category: 'clinical', university_hospital: 'no' },
  staff: { organisation: CENTRE, staff_category: 'research', positions: '1', headcount: '1' },
  funding: { organisation: CENTRE, id: 'a', component: '1.1', title: 't', received_kzt: '100', handed_on_kzt: '0' },
  publications: {
    organisation: CENTRE,
    id: 'a',
    component: '2.1',
    title: 't',
    year: '2023',
    databases: 'wos',
    language: 'en',
    author_position: '1',
    corresponding: 'no',
  },
  citations: {
    organisation: CENTRE,
    id: 'a',
    audience: 'staff',
    title: 't',
    kind: 'article',
    published_year: '2020',
    author_position: '1',
    corresponding: 'no',
  },
  hirsch: { organisation: CENTRE, employee: 'a' },
  patents: {
    organisation: CENTRE,
    id: 'a',
    component: '4.1',
    title: 't',
    holder_is_organisation: 'yes',
    granted_on: '2023-05-05',
    in_wos: 'no',
  },
  commercialisation: {
    organisation: CENTRE,
    id: 'a',
    technology: 't',
    protection_number: '1',
    protected_on: '2022-01-01',
    income_kzt: '5',
  },
  conferences: { organisation: CENTRE, id: 'a', component: '6.1', title: 't', language: 'en' },
  htms: { organisation: CENTRE, id: 'a', component: '7.1', code: 'A01' },
};

const cellsOf = (row: Row, columns: readonly string[], number: number): Cells => {
  const text = (place: number) => row[columns[place] ?? ''] ?? '';
  return { number, isEmpty: (place) => text(place) === '', text };
};

class Package {
  readonly findings: Finding[] = [];
  readonly register = new Register();

  constructor() {
    this.read('organisations', {}, { bin: OTHER });
    this.findings.length = 0;
  }

  /** Reads rows that are the good one with these changes; row numbers begin at 2. */
  read(table: TableName, ...changes: readonly Row[]): (Fact | undefined)[] {
    const columns = TABLES[table].columns.map((column) => column.name);
    const read = rowReader(table, readHeading(table, columns), {
      edition: CURRENT_EDITION,
      reportingYear: 2023,
      register: this.register,
      report: (finding) => this.findings.push(finding),
    });
    return changes.map((change, place) => read(cellsOf({ ...base[table], ...change }, columns, place + 2)));
  }

  get said(): string[] {
    return this.findings.map(({ row, column, code, reference }) => `${row} ${column} ${code} ${reference}`);
  }
}

function say(table: TableName, ...changes: readonly Row[]): string[] {
  const the = new Package();
  the.read(table, ...changes);
  return the.said;
}

describe('a row', () => {
  it.each(Object.keys(base) as TableName[])('of %s is taken when it has what it must have', (table) => {
    const the = new Package();
    const row = table === 'organisations' ? { bin: '950341000052' } : {};
    expect(the.read(table, row)).toMatchObject([{ table, row: 2 }]);
    expect(the.said).toEqual([]);
  });

  it('has all its faults named at once, each with its column', () => {
    const the = new Package();
    const faulty = {
      year: '23',
      databases: 'google',
      language: 'KZ',
      author_position: '0',
      corresponding: '',
      quartile: 'Q5',
    };
    expect(the.read('publications', faulty)).toEqual([undefined]);
    expect(the.said).toEqual([
      '2 year not-a-year RP',
      '2 databases unknown-database RP',
      '2 quartile unknown-choice RP',
      '2 language unknown-language RP',
      '2 author_position below RP',
      '2 corresponding empty RP',
    ]);
    expect(the.findings[0]).toMatchObject({
      weight: 'refused',
      table: 'publications',
      organisation: CENTRE,
      item: 'a',
    });
    expect(the.findings[0]?.values).toMatchObject({ found: '23' });
  });

  it('with a fault never loses the row before or behind it', () => {
    const the = new Package();
    const facts = the.read('publications', { id: '1' }, { id: '2', year: 'x' }, { id: '3' });
    expect(facts.map((fact) => fact?.row)).toEqual([2, undefined, 4]);
  });

  it('keeps nothing of the row before it', () => {
    const the = new Package();
    const [first, second] = the.read('citations', { id: '1', wos: '7', scopus: '9' }, { id: '2' });
    expect(first).toMatchObject({ wos: 7, scopus: 9 });
    expect(second).toMatchObject({ wos: undefined, scopus: undefined, googleScholar: undefined });
  });

  it('empty where a number may be: not reported, which is not zero', () => {
    const the = new Package();
    const [silent, zero] = the.read('hirsch', { employee: '1' }, { employee: '2', wos: '0', google_scholar: '0' });
    expect(silent).toMatchObject({ wos: undefined, googleScholar: undefined });
    expect(zero).toMatchObject({ wos: 0, googleScholar: 0 });
  });

  it.each(['null', 'true', '""', '[5]', '1e1', '-1'])('says %j where a number may be: refused, never zero', (wos) => {
    expect(say('hirsch', { wos })).toHaveLength(1);
  });

  it('of an organisation that the package does not have is refused', () => {
    for (const table of ['staff', 'hirsch', 'htms'] as const) {
      expect(say(table, { organisation: '000340002869' })).toEqual(['2 organisation unknown-organisation RP']);
    }
  });

  it('credited unless a verifier said no', () => {
    const the = new Package();
    const rows = ['', 'yes', 'no'].map((credited) => ({ id: credited || '-', credited }));
    expect(the.read('funding', ...rows)).toMatchObject([{ credited: true }, { credited: true }, { credited: false }]);
  });
});

describe('amounts that make no sense', () => {
  it('more handed on than received (A1-n1)', () => {
    expect(say('funding', { handed_on_kzt: '100.01' })).toEqual(['2 handed_on_kzt handed-on-more A1-n1']);
    expect(say('funding', { handed_on_kzt: '100.00' })).toEqual([]);
  });

  it('something handed on of the own initiative (A1-1.5)', () => {
    expect(say('funding', { component: '1.5', handed_on_kzt: '0.01' })).toEqual([
      '2 handed_on_kzt handed-on-of-own A1-1.5',
    ]);
    expect(say('funding', { component: '1.5', handed_on_kzt: '0.00' })).toEqual([]);
  });

  it('negative money', () => {
    expect(say('funding', { received_kzt: '-1', handed_on_kzt: '-1' })).toEqual([
      '2 received_kzt negative RP',
      '2 handed_on_kzt negative RP',
    ]);
  });

  it('7.2 without a region (A1-n10), which others need not have', () => {
    expect(say('htms', { component: '7.2', paid_by_fund: 'yes' })).toEqual(['2 region wanted-here A1-n10']);
    expect(say('htms', { component: '7.2', paid_by_fund: 'yes', region: '75' })).toEqual([]);
  });
});

describe('the reporting year, by component', () => {
  const publications = ['2.1', '2.2', '2.3', '2.4', '8.1', '8.2'];
  const patents = ['4.1', '4.2', '4.3', '10.1', '10.2', '10.3'];
  const talks = ['11.1', '11.2', '11.3', '11.4'];

  it.each(publications)('%s by the year', (component) => {
    expect(say('publications', { component, year: '2022' })).toEqual([`2 year year-outside A1-${component}`]);
    expect(say('publications', { component, year: '2024' })).toEqual([`2 year year-outside A1-${component}`]);
    expect(say('publications', { component })).toEqual([]);
  });

  it.each(patents)('%s by the day of grant, to the day', (component) => {
    expect(say('patents', { component, granted_on: '2022-12-31' })).toEqual([
      `2 granted_on year-outside A1-${component}`,
    ]);
    expect(say('patents', { component, granted_on: '2024-01-01' })).toHaveLength(1);
    for (const granted_on of ['2023-01-01', '2023-12-31'])
      expect(say('patents', { component, granted_on })).toEqual([]);
  });

  it.each(talks)('%s by the day of the talk, which must be said', (component) => {
    expect(say('conferences', { component, held_on: '2022-12-31' })).toEqual([
      `2 held_on year-outside A1-${component}`,
    ]);
    expect(say('conferences', { component })).toEqual([`2 held_on wanted-here A1-${component}`]);
    expect(say('conferences', { component, held_on: '2023-12-31' })).toEqual([]);
  });

  it.each(['6.1', '11.5', '11.6'])(
    '%s is a publication: its conference may have been earlier, or without a day',
    (component) => {
      expect(say('conferences', { component, held_on: '2022-12-31' })).toEqual([]);
      expect(say('conferences', { component })).toEqual([]);
    },
  );

  it('7.3 by the day of approval, which must be said; 7.1 and 7.2 by none', () => {
    expect(say('htms', { component: '7.3', approved_on: '2022-12-31' })).toEqual(['2 approved_on year-outside A1-7.3']);
    expect(say('htms', { component: '7.3' })).toEqual(['2 approved_on wanted-here A1-7.3']);
    expect(say('htms', { component: '7.3', approved_on: '2023-01-01' })).toEqual([]);
    expect(say('htms', { component: '7.1' })).toEqual([]);
  });

  it('of citations and protective documents is a window, not a condition of entry', () => {
    expect(say('citations', { published_year: '1999' })).toEqual([]);
    expect(say('commercialisation', { protected_on: '1999-01-01' })).toEqual([]);
  });
});

describe('the same thing twice', () => {
  it('an organisation', () => {
    expect(say('organisations', { bin: CENTRE })).toEqual(['2 bin duplicate-id RP']);
  });

  it('an id within organisation and table, and only there', () => {
    const the = new Package();
    the.read('funding', {}, {}, { organisation: OTHER });
    the.read('publications', {});
    expect(the.said).toEqual(['3 id duplicate-id RP']);
    expect(the.findings[0]?.values).toMatchObject({ found: 'a', earlier: 2 });
  });

  it('an employee', () => {
    expect(say('hirsch', {}, {})).toEqual(['3 employee duplicate-id RP']);
  });

  it('a work by its DOI, however it is written', () => {
    const doi = '10.1016/j.cell.2023.01.001';
    const written = [
      doi.toUpperCase(),
      `https://doi.org/${doi}`,
      `http://dx.doi.org/${doi}`,
      `doi:${doi}`,
      `DOI: ${doi}`,
      ` ${doi} `,
      // Cyrillic с, е and о in place of the Latin letters.
      doi.replace('c', 'с').replace('e', 'е'),
      doi.toUpperCase().replace('C', 'С'),
    ];
    for (const other of written) {
      const rows = [{ doi }, { id: 'b', doi: other }];
      expect(say('publications', ...rows), other).toEqual(['3 doi duplicate-work RP']);
      expect(say('citations', ...rows), other).toEqual(['3 doi duplicate-work RP']);
    }
  });

  it('not a work with another DOI, none, or in another component or organisation', () => {
    const doi = '10.1000/x';
    expect(say('publications', { doi }, { id: 'b', doi: '10.1000/y' })).toEqual([]);
    expect(say('publications', {}, { id: 'b' })).toEqual([]);
    expect(say('publications', { doi }, { id: 'b', doi, component: '8.1' })).toEqual([]);
    expect(say('publications', { doi }, { doi, organisation: OTHER })).toEqual([]);
    expect(say('citations', { doi }, { id: 'b', doi, audience: 'learners' })).toEqual([]);
  });

  it('a patent by its issuer and number', () => {
    const patent = { issuer: 'KazPatent', number: '№ 35' };
    expect(say('patents', patent, { ...patent, id: 'b', issuer: 'KAZPATENT ' })).toEqual([
      '3 number duplicate-work RP',
    ]);
    expect(say('patents', patent, { ...patent, id: 'b', issuer: 'EPO' })).toEqual([]);
    expect(say('patents', { number: '1' }, { number: '1', id: 'b' })).toEqual([]);
  });

  it('never because of a row that was refused itself', () => {
    const doi = '10.1000/x';
    const the = new Package();
    const facts = the.read(
      'publications',
      { doi, year: '2020' },
      { doi, organisation: '000340002869' },
      { doi, author_position: 'x' },
      { doi },
      { doi, id: 'b' },
    );
    expect(facts.map((fact) => fact?.row)).toEqual([undefined, undefined, undefined, 5, undefined]);
    expect(the.said.at(-1)).toBe('6 doi duplicate-work RP');
    expect(the.findings.at(-1)?.values).toMatchObject({ earlier: 5 });
  });

  it('is found again after rows of other organisations and parts in between', () => {
    const doi = '10.1000/x';
    expect(
      say('publications', { doi }, { organisation: OTHER, doi }, { id: 'c', component: '2.4', doi }, { id: 'd', doi }),
    ).toEqual(['5 doi duplicate-work RP']);
  });
});

describe('a heading', () => {
  const names = TABLES.staff.columns.map((column) => column.name);

  it('may have its columns in any order', () => {
    const columns = ['headcount', 'positions', 'staff_category', 'organisation'];
    const heading = readHeading('staff', columns);
    expect(heading).toMatchObject({ missing: [], repeated: [], ignored: [] });
    const register = new Package().register;
    const read = rowReader('staff', heading, {
      edition: CURRENT_EDITION,
      reportingYear: 2023,
      register,
      report: () => {},
    });
    expect(read(cellsOf(base.staff ?? {}, columns, 2))).toMatchObject({ headcount: 1, category: 'research' });
  });

  it('names every required column that it lacks', () => {
    expect(readHeading('staff', ['organisation', 'notes']).missing).toEqual([
      'staff_category',
      'positions',
      'headcount',
    ]);
    expect(readHeading('hirsch', ['organisation', 'employee']).missing).toEqual([]);
  });

  it('names a column that stands there twice', () => {
    expect(readHeading('staff', [...names, 'positions', 'positions']).repeated).toEqual(['positions', 'positions']);
  });

  it('names what is not ours, spelt nearly right or not', () => {
    const { ignored, missing } = readHeading('staff', [
      'Organisation',
      'organisation ',
      ...names.slice(1),
      'notes',
      '',
    ]);
    expect(ignored).toEqual(['Organisation', 'organisation ', 'notes', '']);
    expect(missing).toEqual(['organisation']);
  });

  it('is not led astray by names that every object has', () => {
    expect(readHeading('staff', ['toString', '__proto__', ...names])).toMatchObject({
      ignored: ['toString', '__proto__'],
      missing: [],
    });
  });
});
