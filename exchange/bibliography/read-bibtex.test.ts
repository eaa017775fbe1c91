import { describe, expect, it } from 'vitest';
import { latexToText } from './latex-to-text.ts';
import { readBibliographyText } from './read-bibliography-text.ts';
import { BIBTEX, WOS_TEXT } from './sample-records.ts';

const read = (text: string) => readBibliographyText(text, 'b.bib', 'bibtex');
const [wos = '', scopus = ''] = BIBTEX;

describe('BibTeX of Web of Science', () => {
  it('tells the same facts as the text of the same record', () => {
    const { source: _, ...fromText } = readBibliographyText(WOS_TEXT, 'w').records[0] ?? { source: undefined };
    const { source: __, ...fromBibtex } = read(wos).records[0] ?? { source: undefined };
    expect({ ...fromBibtex, sourceTitle: undefined }).toEqual({ ...fromText, sourceTitle: undefined });
  });

  it('finds the corresponding author whose long family name is shortened', () => {
    const text = wos.replace('Petrov, IV (Corr', 'Lima, JPS (Corr');
    expect(read(text).records[0]?.authors.map((author) => author.corresponding)).toEqual([false, false, true]);
  });

  it('reads the conference out of the note', () => {
    const text = wos.replace(
      'Year =',
      'Note = {3rd Invented Congress, Hall, Astana, KAZAKHSTAN, SEP 10-12, 2023},\nYear =',
    );
    expect(read(text).records[0]).toMatchObject({
      conference: '3rd Invented Congress, Hall',
      conferencePlace: 'Astana, KAZAKHSTAN',
      conferenceDate: 'SEP 10-12, 2023',
    });
  });

  it('reads a brace behind a backslash as a letter, as the export means it', () => {
    const { records, findings } = read(`${wos.replace('three', 'th\\{ree')}${wos.replaceAll('0001', '0002')}`);
    expect(findings).toEqual([]);
    expect(records).toHaveLength(2);
  });

  it('counts every brace where an entry closes only so', () => {
    const { records } = read(`@misc{a, file = {C:\\dir\\}, title = {One}}\n${wos}`);
    expect(records.map((record) => record.title?.slice(0, 4))).toEqual(['One', 'Salt']);
  });
});

describe('BibTeX of Scopus', () => {
  it('knows addresses but not whose they are, and the corresponding author', () => {
    const [record] = read(scopus).records;
    expect(record).toMatchObject({
      sourceTitle: 'Journal of Invented Medicine',
      documentTypes: ['Review'],
      eid: '2-s2.0-85900000004',
      issns: ['2049-3630'],
      databases: ['scopus'],
      addressesComplete: true,
      missing: ['author-affiliation'],
    });
    expect(record?.authors).toMatchObject([
      { name: 'Petrov, I.V.', corresponding: true, alsoAt: ['Invented Medical University, Kazakhstan'] },
      { name: 'Müller, K.', corresponding: false },
    ]);
  });
});

describe('BibTeX of anybody', () => {
  it('names the kind of entry where the kind of text is not told', () => {
    const [record] = read('@article{x, title={A}, author={Jane Public and others}, year=2023}').records;
    expect(record).toMatchObject({ documentTypes: ['@article'], typeEvidence: 'entry', databases: [] });
    expect(record?.authors.map((author) => author.name)).toEqual(['Jane Public']);
  });

  it('gives up an entry that is never closed at the next one, and names it', () => {
    const { records, findings } = read('@article{a, title={A}}\n@article{b, title={B}\n\n@article{c, title={C}}\n');
    expect(records.map((record) => record.title)).toEqual(['A', 'C']);
    expect(findings).toMatchObject([{ code: 'entry-not-closed', line: 2, record: 2 }]);
  });

  it('does not believe an entry that is closed too early', () => {
    const { records, findings } = read('@article{a, title={A}},\n  year = {2023},\n}\n@article{c, title={C}}\n');
    expect(records.map((record) => record.title)).toEqual(['C']);
    expect(findings).toMatchObject([{ code: 'entry-closed-early', line: 1 }]);
  });

  it('reads text between entries, comments and macros as what they are', () => {
    const text =
      'free text\n@comment{@article{no,}}\n@string{jim = "Journal " # "X"}\n@article{a, title="T", journal = jim}';
    expect(read(text).records).toMatchObject([{ title: 'T', sourceTitle: 'Journal X' }]);
  });

  it('does not let macros grow without bound', () => {
    const steps = Array.from({ length: 60 }, (_, step) => `@string{a${step + 1} = a${step} # a${step}}`).join('\n');
    const [record] = read(`@string{a0 = "xxxxxxxxxx"}\n${steps}\n@article{a, title = a60}`).records;
    expect(record?.title?.length).toBeLessThanOrEqual(100_000);
  });

  it.each(['{', '@', 'x={y},', '@article{a,title={x\n'])('reads a long run of %j in a moment', (piece) => {
    const text = `@article{a, title={T},${piece.repeat(100_000)}`;
    const before = performance.now();
    try {
      read(text);
    } finally {
      expect(performance.now() - before).toBeLessThan(3_000);
    }
  });
});

describe('plain text out of LaTeX', () => {
  it.each([
    ['M{\\"u}ller', 'Müller'],
    ["Figueira, Jos\\'{e}", 'Figueira, José'],
    ['\\v{S}tefan \\L{}ukasz', 'Štefan Łukasz'],
    ["``Act North{''}", '"Act North"'],
    ['{[}Anonymous]', '[Anonymous]'],
    ['Business \\& Economics', 'Business & Economics'],
    ['pages 1--5', 'pages 1–5'],
    ['Қазақ {T}ili', 'Қазақ Tili'],
    ['=cmd|calc', '=cmd|calc'],
  ])('%s is %s', (value, text) => {
    expect(latexToText(value)).toBe(text);
  });
});
