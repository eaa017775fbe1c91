import { describe, expect, it } from 'vitest';
import { BibliographyRefusal } from './bibliographic-record.ts';
import { readBibliographyText } from './read-bibliography-text.ts';
import { WOS_TEXT } from './sample-records.ts';

const read = (text: string) => readBibliographyText(text, 'w.txt', 'wos-text');

describe('Web of Science text', () => {
  const { records, findings } = read(WOS_TEXT);
  const [article, paper] = records;

  it('reads what identifies and classifies a work', () => {
    expect(findings).toEqual([]);
    expect(article).toMatchObject({
      source: { file: 'w.txt', format: 'wos-text', record: 1, line: 3 },
      title: 'Salt intake and blood pressure in three invented towns',
      documentTypes: ['Article'],
      languages: ['en'],
      year: 2023,
      doi: '10.5555/inv.2023.001',
      issns: ['2049-3630', '2434-561X'],
      wos: 'WOS:000900000000001',
      databases: ['wos'],
      missing: [],
    });
  });

  it('links authors to the addresses in brackets and names the corresponding author', () => {
    expect(article?.authors).toEqual([
      {
        name: 'Akhmetova, Saule B.',
        position: 1,
        affiliations: ['Invented Med Univ, Dept Hyg, Almaty 050000, Kazakhstan'],
        corresponding: false,
      },
      {
        name: 'Petrov, Ivan V.',
        position: 2,
        affiliations: ['Invented Med Univ, Dept Hyg, Almaty 050000, Kazakhstan'],
        corresponding: true,
      },
      {
        name: 'Silva Lima, Joao Paulo',
        position: 3,
        affiliations: ['Univ Nowhere, Fac Med, Lisbon, Portugal'],
        corresponding: false,
      },
    ]);
  });

  it('gives the only author the addresses that stand without names', () => {
    expect(paper?.authors[0]?.affiliations).toEqual(['Invented Med Univ, Almaty, Kazakhstan']);
    expect(paper).toMatchObject({ conferenceDate: 'SEP 10-12, 2023', conferencePlace: 'Astana, KAZAKHSTAN' });
  });

  it('leaves open who is where when addresses stand without names and there are several authors', () => {
    const text = 'PT J\nAU Ivanova, A\n   Omarov, B\nC1 Univ A, Almaty, Kazakhstan.\n   Univ B, Oslo, Norway.\nER\n';
    const [record] = read(text).records;
    expect(record?.authors.map((author) => author.affiliations)).toEqual([undefined, undefined]);
    expect(record?.addresses).toEqual(['Univ A, Almaty, Kazakhstan', 'Univ B, Oslo, Norway']);
    expect(record?.missing).toContain('author-affiliation');
    expect(record?.missing).toContain('corresponding');
  });

  it('reads several corresponding authors, each with his own address', () => {
    const text = `PT J
AU Ivanova, A
   Omarov, B
   Serik, C
C1 [Ivanova, A; Omarov, B; Serik, C] Univ A, Almaty, Kazakhstan.
RP Ivanova, A; Omarov, B (corresponding author), Univ A, Almaty, Kazakhstan.; Serik, C (corresponding author), Univ B, Oslo, Norway.
ER
`;
    const [record] = read(text).records;
    expect(record?.authors.map((author) => author.corresponding)).toEqual([true, true, true]);
    expect(record?.authors[2]?.affiliations).toEqual(['Univ A, Almaty, Kazakhstan', 'Univ B, Oslo, Norway']);
  });

  it('does not choose between two authors with the same short name', () => {
    const text = `PT J
AU Omarov, S
   Omarov, S
   Lee, K
AF Omarov, Serik
   Omarov, Sanzhar
   Lee, Kim
C1 [Omarov, Serik; Omarov, Sanzhar; Lee, Kim] Univ A, Almaty, Kazakhstan.
RP Omarov, S (corresponding author), Univ A, Almaty, Kazakhstan.
ER
`;
    const { records: found, findings: notes } = read(text);
    expect(found[0]?.authors.map((author) => author.corresponding)).toEqual([undefined, undefined, undefined]);
    expect(notes).toMatchObject([{ code: 'name-of-no-author', weight: 'note', values: { name: 'Omarov, S' } }]);
  });

  it('names a record that is cut off, unclosed or without a beginning, and keeps the good ones', () => {
    const good = 'PT J\nAU Lee, K\nTI Good\nUT WOS:000900000000009\nER\n';
    const text = `TI stray\nER\n${good}PT J\nTI Unclosed\n${good}PT J\nTI Cut off`;
    const { records: found, findings: notes } = read(text);
    expect(found.map((record) => record.title)).toEqual(['Good', 'Good']);
    expect(notes.map((finding) => [finding.code, finding.line])).toEqual([
      ['record-without-start', 1],
      ['record-not-closed', 8],
      ['record-cut-off', 15],
    ]);
  });

  it('passes over a line that is no field and what goes on from it', () => {
    const { records: found, findings: notes } = read('PT J\nAULee, K\n   Omarov, B\nAF Lee, Kim\nTI Odd\nER\n');
    expect(found[0]?.authors.map((author) => author.name)).toEqual(['Lee, Kim']);
    expect(notes).toMatchObject([{ code: 'line-not-understood', line: 2 }]);
  });

  it('takes only numbers of the core collection for Web of Science', () => {
    const [old, other] = read('PT J\nTI A\nUT ISI:000238592600006\nER\nPT J\nTI B\nUT MEDLINE:16842170\nER\n').records;
    expect(old).toMatchObject({ wos: 'WOS:000238592600006', databases: ['wos'] });
    expect(other?.databases).toEqual([]);
    expect(other?.missing).toContain('databases');
  });

  it('refuses a text without a record', () => {
    expect(() => read('FN Clarivate Analytics Web of Science\nVR 1.0\nEF\n')).toThrow(BibliographyRefusal);
  });
});
