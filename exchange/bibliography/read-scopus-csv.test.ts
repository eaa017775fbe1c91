import { describe, expect, it } from 'vitest';
import { BibliographyRefusal } from './bibliographic-record.ts';
import { readBibliographyText } from './read-bibliography-text.ts';
import { SAMPLES, SCOPUS_CSV } from './sample-records.ts';

const read = (text: string) => readBibliographyText(text, 's.csv');
const codeOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (error instanceof BibliographyRefusal) return error.code;
    throw error;
  }
  return undefined;
};

describe('Scopus CSV', () => {
  it('links each author to his own addresses and names the corresponding author', () => {
    const { format, records, findings } = read(SCOPUS_CSV);
    expect([format, findings]).toEqual(['scopus-csv', []]);
    expect(records).toMatchObject([
      {
        title: 'Salt, sugar and "other" things: an invented comparison',
        documentTypes: ['Article'],
        languages: ['en'],
        year: 2023,
        doi: '10.5555/inv.2023.005',
        eid: '2-s2.0-85900000005',
        pmid: '39000005',
        issns: ['2049-3630'],
        missing: [],
        authors: [
          { name: 'Müller, Karl', affiliations: ['Institute of Nowhere, Berlin, Germany'], corresponding: false },
          {
            name: 'Petrov, Ivan V.',
            affiliations: ['Institute of Nowhere, Berlin, Germany', 'Invented Medical University, Almaty, Kazakhstan'],
            corresponding: true,
          },
        ],
      },
    ]);
  });

  it('reads the older form, in which commas separate the authors', () => {
    const text = `Authors,Title,Year,Source title,Affiliations,Authors with affiliations
"Pope III C.A., Gotto Jr. A.M.","T",2016,"S","Univ A, Oslo, Norway; Univ B, Rome, Italy","Pope III, C.A., Univ A, Oslo, Norway; Gotto Jr., A.M., Univ B, Rome, Italy"
`;
    expect(read(text).records[0]?.authors).toMatchObject([
      { name: 'Pope III C.A.', affiliations: ['Univ A, Oslo, Norway'] },
      { name: 'Gotto Jr. A.M.', affiliations: ['Univ B, Rome, Italy'] },
    ]);
  });

  it('reports columns that were not exported as missing, never as none', () => {
    const [record] = read('Authors,Title,Year,Source title,EID\n"Lee K.","T",2016,"S",2-s2.0-84900000000\n').records;
    expect(record?.missing).toEqual([
      'affiliations',
      'author-affiliation',
      'corresponding',
      'document-type',
      'language',
    ]);
    expect(record?.authors[0]?.corresponding).toBeUndefined();
  });

  it('does not link authors when their number is not that of their identifiers', () => {
    const text = 'Authors,Author(s) ID,Title,Year,Source title\n"Group, The, Lee K.","1; 2","T",2016,"S"\n';
    expect(read(text).records[0]?.authors).toEqual([]);
  });

  it('names a row whose values have slipped, and keeps the others', () => {
    const head = 'Authors,Title,Year,Source title\n';
    const { records, findings } = read(
      `${head}"Lee K.","A",2016,"S"\n"Lee K.","B","Energies","S"\n"Lee K.","C",2016\n"Lee K.","D",2016,"S"\n`,
    );
    expect(records.map((record) => record.title)).toEqual(['A', 'D']);
    expect(findings.map(({ code, line }) => [code, line])).toEqual([
      ['year-not-a-year', 3],
      ['row-does-not-fit', 4],
    ]);
  });

  it('gives up only the row whose quote is never closed', () => {
    const head = 'Authors,Title,Year,Source title\n';
    const rows = ['A', 'B', 'C', 'D', 'E'].map((title) => `"Lee K.","${title}",2016,"S"`);
    const damaged = [...rows.slice(0, 2), '"Lee K.","broken,2016,"S"', ...rows.slice(2)].join('\n');
    const { records, findings } = read(`${head}${damaged}\n`);
    expect(records.map((record) => record.title)).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(findings).toMatchObject([{ code: 'row-does-not-fit', line: 4 }]);
  });

  it('refuses a table in which every comma has become a tab', () => {
    const text =
      'Authors\tTitle\tYear\tSource title\n"Lee K.\t Omarov B."\t"A"\t2023\t"S"\n"Lee K.\t Omarov B."\t"B"\t2023\t"S"\n';
    expect(codeOf(() => read(text))).toBe('commas-became-tabs');
  });

  it('refuses a table whose rows mostly do not fit', () => {
    const text = 'Authors,Title,Year,Source title\na,b\nc,d,e\n"Lee K.","A",2016,"S"\n';
    expect(codeOf(() => read(text))).toBe('rows-do-not-fit');
  });
});

describe('SciVal CSV', () => {
  it('passes over blank lines and knows places only as a list', () => {
    const { format, records } = read(SAMPLES['scival-csv'][0] ?? '');
    expect(format).toBe('scival-csv');
    expect(records[0]).toMatchObject({ source: { line: 4 }, databases: ['scopus'], eid: '2-s2.0-85900000006' });
    expect(records[0]?.authors[0]?.affiliations).toEqual(['Invented Medical University', 'Kazakhstan']);
    expect(records[1]?.authors.map((author) => author.affiliations)).toEqual([undefined, undefined]);
    expect(records[1]).toMatchObject({ addressesComplete: false, documentTypes: ['Conference Paper'] });
    expect(records[1]?.missing).toEqual(['author-affiliation', 'corresponding', 'language']);
  });
});
