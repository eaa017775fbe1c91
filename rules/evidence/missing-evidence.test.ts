import { describe, expect, it } from 'vitest';
import { getPlainDate } from '../kernel/plain-date.ts';
import type { Fact, ItemFact } from './facts.ts';
import { missingEvidence } from './missing-evidence.ts';
import { ListRecord, missingLists } from './missing-lists.ts';

const bin = '940140000385';
const of = { organisation: bin, row: 7, id: 'x-1', credited: true } as const;
const day = getPlainDate('2023-05-01');

const funded: ItemFact = { ...of, table: 'funding', component: '1.1', received: 100, handedOn: 0 };
const own: ItemFact = { ...funded, component: '1.5' };
const work = { authorPosition: 1, corresponding: false } as const;
const article: ItemFact = { ...of, ...work, table: 'publications', component: '2.1', quartile: 'Q1', language: 'en' };
const cited: ItemFact = {
  ...of,
  ...work,
  table: 'citations',
  audience: 'staff',
  kind: 'article',
  publishedYear: 2022,
  wos: 1,
  scopus: undefined,
  googleScholar: undefined,
};
const indices: ItemFact = { ...of, table: 'hirsch', wos: undefined, scopus: undefined, googleScholar: undefined };
const patent: ItemFact = {
  ...of,
  table: 'patents',
  component: '4.1',
  holderIsOrganisation: true,
  grantedOn: day,
  inWos: false,
};
const technology: ItemFact = { ...of, table: 'commercialisation', protectedOn: day, income: 100 };
const proceedings: ItemFact = { ...of, table: 'conferences', component: '6.1', language: 'en' };
const service: ItemFact = {
  ...of,
  table: 'htms',
  component: '7.1',
  code: 'D92',
  count: 1,
  region: '',
  paidByFund: false,
};

const cells =
  (row: Readonly<Record<string, string>>) =>
  (column: string): string =>
    row[column] ?? '';
const missing = (fact: Fact, row: Readonly<Record<string, string>>, held?: ReadonlySet<string>) =>
  missingEvidence(fact, cells(row), held).map(({ code, column, reference }) => `${code} ${column} ${reference}`);

const project = { funder: 'Ministry', starts_on: '2023-01-01', ends_on: '2025-12-31' };
const registered = { registration_number: 'AP05131234' };
const published = { authors: 'A. B.', source_title: 'Journal' };
const link = { url: 'https://www.scopus.com/record/1' };
const listedPatent = { issuer: 'National Institute', number: '1234', in_wos: 'no' };
const held = { conference: 'Congress', place: 'Almaty', databases: 'scopus' };

describe('what a row does not show', () => {
  it.each([
    {
      name: 'a project with its copy and registration',
      fact: funded,
      row: { ...project, ...registered, evidence: 'a.pdf' },
      lacks: [],
    },
    {
      name: 'two files for agreement and registration',
      fact: funded,
      row: { ...project, evidence: 'a.pdf;b.pdf' },
      lacks: [],
    },
    {
      name: 'one file, which stands for the agreement',
      fact: funded,
      row: { ...project, evidence: 'a.pdf' },
      lacks: ['evidence-missing-topic-registration registration_number A2-1'],
    },
    {
      name: 'an agreement that is only named',
      fact: funded,
      row: { ...project, ...registered, agreement_number: '12' },
      lacks: ['evidence-missing-agreement evidence A2-1'],
    },
    {
      name: 'a bare project',
      fact: funded,
      row: {},
      lacks: [
        'evidence-missing-agreement evidence A2-1',
        'evidence-missing-topic-registration registration_number A2-1',
        'evidence-detail-missing funder A2-1',
        'evidence-detail-missing starts_on A2-1',
        'evidence-detail-missing ends_on A2-1',
      ],
    },
    {
      name: 'own initiative, which has no funder',
      fact: own,
      row: { ...project, funder: '', ...registered },
      lacks: [],
    },
    { name: 'an article with its link', fact: article, row: { ...published, ...link }, lacks: [] },
    {
      name: 'an article with a DOI alone',
      fact: article,
      row: { ...published, doi: '10.1000/1' },
      lacks: ['evidence-missing-publication-link url A2-2'],
    },
    {
      name: 'a link that is none',
      fact: { ...article, component: '8.1' },
      row: { ...published, url: 'see the web site' },
      lacks: ['evidence-missing-publication-link url A2-8'],
    },
    {
      name: 'an article without output data',
      fact: article,
      row: { ...link, authors: ' ' },
      lacks: ['evidence-detail-missing authors A2-2', 'evidence-detail-missing source_title A2-2'],
    },
    { name: 'a cited work with its link', fact: cited, row: { ...link, wos: '1' }, lacks: [] },
    {
      name: 'a cited work of learners without link or numbers',
      fact: { ...cited, audience: 'learners' },
      row: {},
      lacks: ['evidence-values-missing  A2-9', 'evidence-missing-citation-link url A2-9'].reverse(),
    },
    { name: 'an index in one database', fact: indices, row: { google_scholar: '0' }, lacks: [] },
    { name: 'no index at all', fact: indices, row: {}, lacks: ['evidence-values-missing  A2-3'] },
    { name: 'a patent with its copy', fact: patent, row: { ...listedPatent, evidence: 'p.pdf' }, lacks: [] },
    {
      name: 'a patent without a copy, though linked',
      fact: patent,
      row: { ...listedPatent, ...link },
      lacks: ['evidence-missing-certificate evidence A2-4'],
    },
    {
      name: 'a patent in Web of Science without a link',
      fact: { ...patent, component: '10.1', inWos: true },
      row: { ...listedPatent, in_wos: 'yes', evidence: 'p.pdf' },
      lacks: ['evidence-missing-patent-link url A2-10'],
    },
    {
      name: 'a patent without agency and number',
      fact: patent,
      row: { in_wos: 'no', evidence: 'p.pdf' },
      lacks: ['evidence-detail-missing issuer A2-4', 'evidence-detail-missing number A2-4'],
    },
    {
      name: 'a technology without a licence',
      fact: technology,
      row: { protection_number: '1', protected_on: '2023-05-01', income_kzt: '1', agreement_number: '12' },
      lacks: ['evidence-missing-licence evidence A2-5'],
    },
    {
      name: 'proceedings without a link',
      fact: proceedings,
      row: held,
      lacks: ['evidence-missing-proceedings-link url A2-6'],
    },
    {
      name: 'proceedings in a collection of unknown databases',
      fact: { ...proceedings, component: '11.6' },
      row: { ...held, ...link, databases: '' },
      lacks: ['evidence-detail-missing databases A2-11'],
    },
    {
      name: 'a talk without the programme',
      fact: { ...proceedings, component: '11.3' },
      row: { conference: 'Congress', place: 'Almaty', ...link },
      lacks: ['evidence-missing-programme evidence A2-11'],
    },
    {
      name: 'a talk with the programme',
      fact: { ...proceedings, component: '11.3' },
      row: { ...held, evidence: 'p.pdf' },
      lacks: [],
    },
    { name: 'a service, whose list is told for all', fact: service, row: {}, lacks: [] },
  ])('$name', ({ fact, row, lacks }) => expect(missing(fact, row)).toEqual(lacks));

  it('is a note on the row of the item', () => {
    expect(missingEvidence(patent, cells({ ...listedPatent }))).toEqual([
      {
        code: 'evidence-missing-certificate',
        weight: 'note',
        table: 'patents',
        row: 7,
        column: 'evidence',
        reference: 'A2-4',
        values: {},
        organisation: bin,
        item: 'x-1',
      },
    ]);
  });

  it('includes files that are named but not in the package', () => {
    const row = { ...listedPatent, evidence: 'p.pdf; ' };
    expect(missing(patent, row, new Set(['p.pdf']))).toEqual([]);
    expect(missing(patent, row, new Set(['P.pdf']))).toEqual([
      'evidence-missing-certificate evidence A2-4',
      'evidence-file-absent evidence RP',
    ]);
  });

  it('is nothing for what is no item', () => {
    const organisation: Fact = {
      table: 'organisations',
      row: 2,
      bin,
      names: { kk: '', ru: '', en: 'A' },
      category: 'clinical',
      universityHospital: false,
      region: '',
      founder: '',
    };
    expect(missing(organisation, {})).toEqual([]);
  });
});

describe('what a package does not show', () => {
  const staff: Fact = {
    table: 'staff',
    row: 2,
    organisation: bin,
    category: '',
    positions: { top: 1n, over: 1n },
    headcount: 1,
  };
  const learners: Fact = {
    table: 'learners',
    row: 2,
    organisation: bin,
    category: 'master',
    averageNumber: staff.positions,
  };

  function lists(...rows: readonly (readonly [Fact, Readonly<Record<string, string>>])[]): string[] {
    const record = new ListRecord();
    for (const [fact, row] of rows) record.take(fact, cells(row));
    return missingLists(record).map(
      ({ code, table, reference, values }) => `${code} ${table} ${reference} ${values.organisation}`,
    );
  }

  it('is nothing where every list is there (A2-7, A2-staff, A2-learners)', () => {
    expect(lists([staff, {}], [learners, {}], [article, {}], [{ ...article, component: '8.1' }, {}])).toEqual([]);
    expect(lists([staff, {}], [service, {}], [{ ...service, id: 'x-2' }, { evidence: 'list.pdf' }])).toEqual([]);
  });

  it.each([
    { component: '7.1', code: 'evidence-missing-htms-list' },
    { component: '7.2', code: 'evidence-missing-introduction-report' },
    { component: '7.3', code: 'evidence-missing-new-htms-report' },
  ])('is the report for $component, once (A2-7)', ({ component, code }) => {
    const fact = { ...service, component };
    expect(lists([staff, {}], [fact, {}], [{ ...fact, id: 'x-2' }, {}])).toEqual([`${code} htms A2-7 ${bin}`]);
  });

  it('is the table of positions where items are divided by it (A2-staff)', () => {
    expect(lists([learners, {}], [article, {}], [patent, {}])).toEqual([
      `evidence-missing-staff-table staff A2-staff ${bin}`,
    ]);
  });

  it('is the table of learners where items are divided by it (A2-learners)', () => {
    expect(lists([staff, {}], [{ ...cited, audience: 'learners' }, {}])).toEqual([
      `evidence-missing-learners-table learners A2-learners ${bin}`,
    ]);
  });

  it('is told for each organisation by itself', () => {
    const other = '360852197422';
    expect(lists([staff, {}], [article, {}], [{ ...article, organisation: other }, {}])).toEqual([
      `evidence-missing-staff-table staff A2-staff ${other}`,
    ]);
  });
});
