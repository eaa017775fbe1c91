import { describe, expect, it } from 'vitest';
import { readValue } from '#rules/evidence/read-value.ts';
import { TABLES, type TableName } from '#rules/evidence/tables.ts';
import { compileAffiliation } from './affiliation.ts';
import type { BibliographicRecord, RecordDraft } from './bibliographic-record.ts';
import { inventedRecord } from './invented-record.ts';
import { JournalRank } from './journal-rank.ts';
import { mergeRecords } from './merge-records.ts';
import type { Audience } from './settle-work.ts';
import { toPublications } from './to-publications.ts';

const bin = '990240005557';
const isOwnAddress = compileAffiliation({ bin, names: ['Invented Med Univ'], not: [] });

function rankOf(quartile: 'Q1' | 'Q2'): JournalRank {
  const rank = new JournalRank();
  rank.enter(['2049-3630'], 2023, { quartile, journal: 'J', file: 'list.csv', year: 2023, category: 'Hygiene' });
  return rank;
}

function settle(records: readonly BibliographicRecord[], audience: Audience = 'staff', rank = rankOf('Q2')) {
  const { works } = mergeRecords(records);
  return toPublications(works, { bin, isOwnAddress, reportingYear: 2023, audience, rank });
}

const one = (facts: Partial<RecordDraft> = {}, audience: Audience = 'staff') =>
  settle([inventedRecord(facts)], audience);

function faultsOf(table: TableName, row: Readonly<Record<string, string>>): string[] {
  return TABLES[table].columns.flatMap(({ name, required, kind }) => {
    const text = row[name] ?? '';
    if (text === '') return required ? [`${name} empty`] : [];
    const read = readValue(kind, text);
    return read.ok ? [] : [`${name} ${read.code}`];
  });
}

describe('an article of the organisation and the year', () => {
  const report = one();

  it('becomes a row that the package takes as it is', () => {
    expect(report.publications).toEqual([
      {
        organisation: bin,
        id: 'doi:10.5555/inv.2023.001',
        component: '2.1',
        title: 'Salt intake and blood pressure in three invented towns',
        authors: 'Akhmetova, S.B.; Petrov, I.V.',
        source_title: 'Journal of Invented Medicine',
        issn: '2049-3630',
        doi: '10.5555/inv.2023.001',
        url: 'https://www.webofscience.com/wos/woscc/full-record/WOS:000900000000001',
        year: '2023',
        databases: 'wos',
        quartile: 'Q2',
        language: 'en',
        author_position: '2',
        corresponding: 'yes',
        evidence: '',
        credited: '',
      },
    ]);
    expect(faultsOf('publications', report.publications[0] ?? {})).toEqual([]);
  });

  it('remembers where its quartile stands', () => {
    expect(report.quartiles).toMatchObject([
      { item: { id: 'doi:10.5555/inv.2023.001' }, quartile: { category: 'Hygiene', file: 'list.csv', year: 2023 } },
    ]);
    expect(report.unresolvedQuartiles).toEqual([]);
  });

  it('has an empty quartile where none is settled, and is listed', () => {
    const { publications, unresolvedQuartiles } = one({ issns: ['0378-5955'] });
    expect(publications[0]?.quartile).toBe('');
    expect(unresolvedQuartiles).toMatchObject([{ why: 'journal-not-listed', issn: '0378-5955' }]);
  });

  it('keeps text that begins like a formula as text', () => {
    expect(one({ title: '=1+1' }).publications[0]?.title).toBe('=1+1');
  });
});

describe('the component of a work (A1-2, A1-6, A1-8, A1-11)', () => {
  it.each([
    [['Article'], 'staff', '2.1'],
    [['Review'], 'staff', '2.1'],
    [['Book'], 'staff', '2.2'],
    [['Article', 'Book Chapter'], 'staff', '2.3'],
    [['Letter'], 'staff', '2.4'],
    [['Article'], 'learners', '8.1'],
    [['Editorial Material'], 'learners', '8.2'],
  ] as const)('%j of %s is %s', (documentTypes, audience, component) => {
    expect(one({ documentTypes }, audience).publications.map((row) => row.component)).toEqual([component]);
  });

  it('of a monograph has no quartile', () => {
    const { publications, quartiles, unresolvedQuartiles } = one({ documentTypes: ['Book'] });
    expect([publications[0]?.quartile, quartiles, unresolvedQuartiles]).toEqual(['', [], []]);
  });

  it('of learners is none for books', () => {
    expect(one({ documentTypes: ['Book'] }, 'learners').notCounted).toMatchObject([{ why: 'type-without-component' }]);
  });

  it('is none for a correction or a type that the order does not name', () => {
    expect(one({ documentTypes: ['Correction'] }).notCounted).toMatchObject([{ why: 'type-excluded' }]);
    expect(one({ documentTypes: ['Note'] }).notCounted).toMatchObject([{ why: 'type-not-named', types: 'Note' }]);
  });
});

describe('a paper in proceedings (A1-6.1)', () => {
  const paper = {
    documentTypes: ['Proceedings Paper'],
    conference: '3rd Invented Congress',
    conferencePlace: 'Astana',
    conferenceDate: 'SEP 10-12, 2023',
  };

  it.each([
    ['staff', '6.1'],
    ['learners', '11.5'],
  ] as const)('of %s becomes a conference row of %s', (audience, component) => {
    const { conferences, publications } = one(paper, audience);
    expect(publications).toEqual([]);
    expect(conferences).toMatchObject([{ component, held_on: '2023-09-10', place: 'Astana', databases: 'wos' }]);
    expect(faultsOf('conferences', conferences[0] ?? {})).toEqual([]);
  });

  it('does not need to know which author is whose', () => {
    const authors = [
      { name: 'Lee', position: 1 },
      { name: 'Omarov', position: 2 },
    ];
    expect(one({ ...paper, authors }).conferences).toHaveLength(1);
  });

  it('needs no day, which the package asks of talks alone, and is outside where it was in another year', () => {
    expect(one({ ...paper, conferenceDate: 'SEP, 2023' }).conferences).toMatchObject([
      { component: '6.1', held_on: '' },
    ]);
    expect(one({ ...paper, conferenceDate: 'DEC 10, 2022' }).outsideYear).toMatchObject([
      { year: 2022, by: 'held-on' },
    ]);
  });
});

describe('what keeps a work out of the table', () => {
  it('is its year', () => {
    expect(one({ year: 2022 }).outsideYear).toMatchObject([{ year: 2022, by: 'year' }]);
    expect(one({ year: undefined, earlyAccess: 'JAN 2024' }).outsideYear).toMatchObject([{ by: 'early-access' }]);
  });

  it('is an unknown year', () => {
    expect(one({ year: undefined, earlyAccess: 'OCT 2023' }).incomplete).toMatchObject([
      { component: '2.1', missing: ['year'], earlyAccess: 'OCT 2023', known: { author_position: '2' } },
    ]);
  });

  it('is a year on which sources disagree, if one of them says it counts', () => {
    const scopus = { source: { file: 's', format: 'scopus-csv', record: 1, line: 2 } } as const;
    expect(settle([inventedRecord(), inventedRecord({ ...scopus, year: 2022 })]).incomplete).toMatchObject([
      { missing: ['year'] },
    ]);
    const both = settle([inventedRecord({ year: 2021 }), inventedRecord({ ...scopus, year: 2022 })]);
    expect([both.incomplete, both.outsideYear.length]).toEqual([[], 1]);
  });

  it.each([
    [{ languages: [] }, ['language']],
    [{ languages: ['en', 'ru'] }, ['language']],
    [{ databases: [] }, ['databases']],
    [{ documentTypes: [] }, ['document-type']],
    [{ title: undefined }, ['title']],
    [
      {
        authors: [
          { name: 'A', position: 1, corresponding: false },
          { name: 'B', position: 2, corresponding: true, alsoAt: ['Invented Med Univ'] },
        ],
      },
      ['author-affiliation'],
    ],
    [{ authors: [] }, ['authors', 'corresponding']],
  ] as const)('%j is missing %j, and is not guessed', (facts, missing) => {
    const report = one(facts as Partial<RecordDraft>);
    expect(report.publications).toEqual([]);
    expect(report.incomplete[0]?.missing).toEqual(missing);
  });

  it('is that nobody of the organisation wrote it, or that the file does not tell', () => {
    const elsewhere = { authors: [], addresses: ['Oslo'] };
    expect(one({ ...elsewhere, addressesComplete: true }).notAffiliated).toBe(1);
    expect(one({ ...elsewhere, addressesComplete: false }).affiliationUnknown).toMatchObject([{ year: 2023 }]);
  });
});

describe('what the reader should check', () => {
  it('is listed beside the row', () => {
    const facts: Partial<RecordDraft> = {
      documentTypes: ['@article'],
      typeEvidence: 'entry',
      authors: [
        { name: 'A', position: 1, corresponding: true, alsoAt: ['X'] },
        { name: 'B', position: 2, corresponding: false },
      ],
      addresses: ['Invented Med Univ, Almaty'],
    };
    const { choices, publications } = one(facts);
    expect(choices.map(({ choice }) => choice)).toEqual(['type-by-entry', 'first-by-every-address']);
    expect(publications).toMatchObject([{ author_position: '1', corresponding: 'yes' }]);
  });
});

describe('ids', () => {
  it('are those of the best number, and differ for works that share a DOI', () => {
    const chapter = (title: string, wos: string) =>
      inventedRecord({ doi: '10.5555/book', title, wos, documentTypes: ['Book Chapter'] });
    const { publications } = settle([
      chapter('The first chapter of the book', 'WOS:000900000000001'),
      chapter('Quite another chapter', 'WOS:000900000000002'),
    ]);
    expect(publications.map((row) => row.id)).toEqual(['wos:000900000000001', 'wos:000900000000002']);
  });

  it('are different for works without any number', () => {
    const bare = { doi: undefined, wos: undefined, issns: [] };
    const { publications } = settle([
      inventedRecord({ ...bare, title: 'Editorial', sourceTitle: 'A' }),
      inventedRecord({ ...bare, title: 'Editorial', sourceTitle: 'B' }),
    ]);
    expect(publications.map((row) => row.id)).toEqual([
      'title:2023:akhmetova s b:editorial',
      'title:2023:akhmetova s b:editorial#2',
    ]);
  });
});
