import { describe, expect, it } from 'vitest';
import type { BibliographicRecord, RecordDraft } from './bibliographic-record.ts';
import { inventedRecord } from './invented-record.ts';
import { mergeRecords } from './merge-records.ts';
import { readBibliographyText } from './read-bibliography-text.ts';

let places = 0;
const at = (file: string, facts: Partial<RecordDraft>): BibliographicRecord =>
  inventedRecord({
    source: { file, format: file === 'scopus' ? 'scopus-csv' : 'wos-text', record: ++places, line: 1 },
    ...facts,
  });
const none = { doi: undefined, wos: undefined, eid: undefined, pmid: undefined };

describe('one work met twice (hazard 8)', () => {
  it('is one by DOI, whatever else its sources say', () => {
    const { works, merges } = mergeRecords([
      at('wos', { title: 'One title' }),
      at('scopus', { wos: undefined, eid: '2-s2.0-1', databases: ['scopus'], title: 'Another title' }),
    ]);
    expect(works).toHaveLength(1);
    expect(works[0]?.record).toMatchObject({
      wos: 'WOS:000900000000001',
      eid: '2-s2.0-1',
      databases: ['wos', 'scopus'],
    });
    expect(merges).toMatchObject([{ by: ['doi'], sources: [{ file: 'wos' }, { file: 'scopus' }] }]);
  });

  it('is one though its DOI is typed in capitals, with a Cyrillic letter or as a link', () => {
    const typed = ['10.5555/abc.2023', '10.5555/ABC.2023', '10.5555/аbс.2023', 'https://doi.org/10.5555/abc.2023'];
    const text = typed.map((doi, place) => `TY  - JOUR\nTI  - Spelling ${place}\nDO  - ${doi}\nER  -\n`).join('');
    const { works, merges } = mergeRecords(readBibliographyText(text).records);
    expect(works).toHaveLength(1);
    expect(merges[0]?.sources.map((source) => source.record)).toEqual([1, 2, 3, 4]);
  });

  it('is one by a database’s number and by title, year and first author', () => {
    expect(mergeRecords([at('a', { doi: undefined }), at('b', { doi: undefined })]).merges[0]?.by).toEqual(['wos']);
    const titled = mergeRecords([
      at('a', { ...none, title: 'SALT intake: and Blood-Pressure' }),
      at('b', { ...none, title: 'Salt intake and blood pressure' }),
    ]);
    expect(titled.merges[0]?.by).toEqual(['title']);
  });

  it('is one through a third record that knows both numbers', () => {
    const { works } = mergeRecords([
      at('a', { ...none, doi: '10.5555/a', title: 'A long enough title of one' }),
      at('b', { ...none, pmid: '1', title: 'Another long enough title' }),
      at('c', { ...none, doi: '10.5555/a', pmid: '1' }),
    ]);
    expect(works).toHaveLength(1);
  });

  it('is two where title and first author agree but the numbers differ', () => {
    expect(
      mergeRecords([at('a', {}), at('b', { doi: '10.5555/other', wos: 'WOS:000900000000002' })]).works,
    ).toHaveLength(2);
  });

  it('is two where a short title stands in two journals', () => {
    const editorial = { ...none, title: 'Editorial', issns: [] };
    const { works } = mergeRecords([
      at('a', editorial),
      at('b', { ...editorial, sourceTitle: 'Other Journal' }),
      at('c', editorial),
    ]);
    expect(works).toHaveLength(2);
  });

  it('is two where another first author wrote it', () => {
    const other = [{ name: 'Omarov, B.', position: 1 }];
    expect(mergeRecords([at('a', none), at('b', { ...none, authors: other })]).works).toHaveLength(2);
  });

  it('keeps chapters apart that carry their book’s DOI, and says so', () => {
    const chapter = (title: string, eid: string) => at('scopus', { ...none, doi: '10.5555/book', title, eid });
    const { works, sharedDois } = mergeRecords([
      chapter('The first chapter of the book', '2-s2.0-1'),
      chapter('Quite another chapter', '2-s2.0-2'),
    ]);
    expect(works).toHaveLength(2);
    expect(sharedDois).toMatchObject([{ doi: '10.5555/book', sources: [{}, {}] }]);
  });

  it('is suspected where only the year or the DOI differs', () => {
    const { works, suspects } = mergeRecords([
      at('a', { ...none, year: 2022 }),
      at('b', { ...none, year: 2023 }),
      at('c', { ...none, year: 2023, doi: '10.5555/x' }),
      at('d', { ...none, year: 2023, doi: '10.5555/y', authors: [{ name: 'Omarov, B.', position: 1 }] }),
      at('e', { ...none, year: 2019 }),
    ]);
    expect(works).toHaveLength(4);
    expect(suspects).toMatchObject([{ why: 'year' }]);
  });
});

describe('the facts of a merged work', () => {
  it('come from the first source that tells them, and differences are told', () => {
    const { works } = mergeRecords([
      at('scopus', { year: 2022, languages: ['ru'], conference: 'Congress' }),
      at('wos', { year: 2023, issns: ['0378-5955'] }),
    ]);
    expect(works[0]?.record).toMatchObject({
      year: 2023,
      languages: ['en'],
      conference: 'Congress',
      issns: ['0378-5955', '2049-3630'],
    });
    expect(works[0]?.conflicts).toMatchObject([
      { fact: 'year', values: [{ value: '2023' }, { value: '2022' }] },
      { fact: 'language', values: [{ value: 'en' }, { value: 'ru' }] },
    ]);
  });

  it('join the addresses of the same people in the same order', () => {
    const { works } = mergeRecords([
      at('wos', {
        authors: [
          { name: 'Akhmetova, Saule B.', position: 1, affiliations: ['A'] },
          { name: 'Petrov, Ivan V.', position: 2, affiliations: ['B'] },
        ],
      }),
      at('scopus', {
        authors: [
          { name: 'Akhmetova S.B.', position: 1, affiliations: ['A', 'C'], corresponding: true },
          { name: 'Petrov I.V.', position: 2, affiliations: ['B'], corresponding: false },
        ],
      }),
    ]);
    expect(works[0]?.record.authors).toEqual([
      { name: 'Akhmetova, Saule B.', position: 1, affiliations: ['A', 'C'], corresponding: true },
      { name: 'Petrov, Ivan V.', position: 2, affiliations: ['B'], corresponding: false },
    ]);
  });

  it('do not depend on the order of the files', () => {
    const records = [
      at('scopus', { year: 2022 }),
      at('wos', { year: 2023 }),
      at('wos', { ...none, title: 'Something else' }),
    ];
    const facts = (list: readonly BibliographicRecord[]) => mergeRecords(list).works.map((work) => work.record);
    expect(facts(records.toReversed())).toEqual(facts(records));
  });

  it('prefers a stated document type to the kind of an entry', () => {
    const { works } = mergeRecords([
      at('wos', { documentTypes: ['@article'], typeEvidence: 'entry' }),
      at('scopus', { documentTypes: ['Letter'] }),
    ]);
    expect(works[0]?.record).toMatchObject({ documentTypes: ['Letter'], typeEvidence: 'stated' });
  });
});
