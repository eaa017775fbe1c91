import { describe, expect, it } from 'vitest';
import { readBibliographyText } from './read-bibliography-text.ts';
import { PUBMED, RIS, SPRINGER_CSV } from './sample-records.ts';

const read = (text: string) => readBibliographyText(text, 'f');

describe('RIS', () => {
  it('reads Scopus with its correspondence note', () => {
    const { format, records } = read(RIS);
    expect(format).toBe('ris');
    expect(records[0]).toMatchObject({
      title: 'Letters on invented salt',
      documentTypes: ['Letter'],
      typeEvidence: 'stated',
      year: 2023,
      issns: ['2049-3630'],
      doi: '10.5555/inv.2023.008',
      eid: '2-s2.0-85900000008',
      databases: ['scopus'],
    });
    expect(records[0]?.authors.map((author) => author.corresponding)).toEqual([true, false]);
  });

  it('names the kind of entry where no document type is told', () => {
    expect(read(RIS).records[1]).toMatchObject({ documentTypes: ['TY CHAP'], typeEvidence: 'entry', year: 2022 });
    expect(read('TY  - GEN\nTI  - T\nER  - \n').records[0]?.missing).toContain('document-type');
  });

  it('goes on with a field on lines without a tag', () => {
    expect(read('TY  - JOUR\nTI  - One\ntwo\nKW  - a\nb\nER  -\n').records[0]?.title).toBe('One two');
  });

  it('names records without an end and keeps the good ones', () => {
    const { records, findings } = read('TY  - JOUR\nTI  - A\nTY  - JOUR\nTI  - B\nER  -\nER  -\nTY  - JOUR\nTI  - C');
    expect(records.map((record) => record.title)).toEqual(['B']);
    expect(findings.map(({ code, line }) => [code, line])).toEqual([
      ['record-not-closed', 1],
      ['record-without-start', 6],
      ['record-cut-off', 7],
    ]);
  });
});

describe('PubMed text', () => {
  const { format, records } = read(PUBMED);

  it('gives every author the addresses that stand behind him', () => {
    expect(format).toBe('pubmed');
    expect(records[0]?.authors).toEqual([
      { name: 'Akhmetova, Saule B', position: 1, affiliations: ['Invented Medical University, Almaty, Kazakhstan'] },
      {
        name: 'Petrov, Ivan V',
        position: 2,
        affiliations: [
          'Institute of Nowhere, Berlin, Germany',
          'Invented Medical University, Almaty, Kazakhstan. petrov@example.org',
        ],
      },
    ]);
  });

  it('reads the rest and is no database of the order', () => {
    expect(records[0]).toMatchObject({
      title: 'Invented hygiene in schools: a study that nobody ever made.',
      pmid: '39000009',
      doi: '10.5555/inv.2023.009',
      issns: ['2049-3630', '2434-561X'],
      languages: ['en'],
      year: 2023,
      documentTypes: ['Journal Article', 'Review'],
      databases: [],
      missing: ['corresponding', 'databases'],
    });
    expect(records[1]).toMatchObject({ languages: ['ru'], documentTypes: ['Letter'] });
  });

  it('does not give an editor’s address to an author', () => {
    const text = 'PMID- 1\nTI  - T\nFAU - Lee, Kim\nAU  - Lee K\nFED - Omarov, B\nED  - Omarov B\nAD  - Almaty.\n';
    expect(read(text).records[0]?.authors[0]?.affiliations).toBeUndefined();
  });

  it('counts an author group as an author in its place', () => {
    const text = 'PMID- 1\nTI  - T\nCN  - Invented Study Group\nFAU - Lee, Kim\nAU  - Lee K\nAD  - Almaty.\n';
    expect(read(text).records[0]?.authors.map(({ name, position }) => [name, position])).toEqual([
      ['Invented Study Group', 1],
      ['Lee, Kim', 2],
    ]);
  });
});

describe('SpringerLink CSV', () => {
  it('says that authors, addresses and language are not to be told', () => {
    const { format, records } = read(SPRINGER_CSV);
    expect(format).toBe('springer-csv');
    expect(records[0]).toMatchObject({
      title: 'Invented clouds, real rain',
      doi: '10.5555/s00000-023-00001-1',
      databases: ['springer'],
      authors: [],
      missing: ['authors', 'affiliations', 'author-affiliation', 'corresponding', 'language'],
    });
  });
});
