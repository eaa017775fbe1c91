import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { BibliographyRefusal, FORMATS } from './bibliographic-record.ts';
import { FUZZ_TARGETS } from './fuzz-readers.ts';
import { type BibliographyFile, type ImportOrder, importBibliography } from './import-bibliography.ts';
import { readBibliographyText } from './read-bibliography-text.ts';
import { BIBTEX, SAMPLE_RANK_LIST, SAMPLES, WOS_TEXT } from './sample-records.ts';

const folder = mkdtempSync(join(tmpdir(), 'bibliography-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): BibliographyFile {
  const path = join(folder, name);
  writeFileSync(path, content);
  return { path, name };
}

const affiliation = { bin: '990240005557', names: ['Invented Med Univ', 'Invented Medical University'], not: [] };
const order = (files: readonly BibliographyFile[], more: Partial<ImportOrder> = {}): ImportOrder => ({
  files,
  rankFiles: [],
  affiliation,
  reportingYear: 2023,
  audience: 'staff',
  ...more,
});

describe('importing files', () => {
  it('reads every format, merges, places and ranks', async () => {
    const files = FORMATS.flatMap((format) => SAMPLES[format].map((text, place) => file(`${format}-${place}`, text)));
    const report = await importBibliography(order(files, { rankFiles: [file('rank 2023.csv', SAMPLE_RANK_LIST)] }));
    expect(report.files.map((one) => one.format)).toEqual(
      FORMATS.flatMap((format) => SAMPLES[format].map(() => format)),
    );
    expect(report.refusedFiles).toEqual([]);
    expect(report.merges).toMatchObject([
      { by: ['wos', 'doi'], sources: [{ format: 'wos-text' }, { format: 'bibtex' }] },
    ]);
    expect(report.publications.map((row) => [row.component, row.id, row.quartile, row.author_position])).toEqual([
      ['2.1', 'doi:10.5555/inv.2023.001', 'Q1', '1'],
      ['2.4', 'doi:10.5555/inv.2023.003', 'Q1', '2'],
      ['2.1', 'doi:10.5555/inv.2023.004', 'Q1', '1'],
      ['2.1', 'doi:10.5555/inv.2023.005', 'Q1', '2'],
      ['2.4', 'doi:10.5555/inv.2023.008', 'Q1', '1'],
    ]);
    expect(report.conferences).toMatchObject([{ component: '6.1', held_on: '2023-09-10', language: 'ru' }]);
    expect(report.rankLists).toEqual([{ file: 'rank 2023.csv', year: 2023, journals: 2, damagedRows: 0 }]);
  });

  it('says what a file cannot tell at all, and what single records lack', async () => {
    const report = await importBibliography(
      order([file('springer.csv', SAMPLES['springer-csv'][0] ?? ''), file('pubmed.txt', SAMPLES.pubmed[0] ?? '')]),
    );
    expect(report.files[0]?.missing).toContainEqual({ fact: 'affiliations', records: 2, whole: true });
    expect(report.files[1]?.missing).toContainEqual({ fact: 'corresponding', records: 2, whole: true });
    expect(report.files[1]?.missing).toContainEqual({ fact: 'affiliations', records: 1, whole: false });
    expect(report.publications).toEqual([]);
  });

  it('takes the database from the caller where the file is silent', async () => {
    const pubmed = file('p.txt', SAMPLES.pubmed[0] ?? '');
    const report = await importBibliography(order([{ ...pubmed, database: 'scopus' }]));
    expect(report.incomplete).toMatchObject([{ missing: ['corresponding'], known: { databases: 'scopus' } }]);
  });

  it('lists files that cannot be read, and reads the others', async () => {
    const report = await importBibliography(
      order(
        [
          { path: join(folder, 'absent.txt'), name: 'absent.txt' },
          file('book.xlsx', Uint8Array.from([0x50, 0x4b, 3, 4])),
          file('good.txt', WOS_TEXT),
        ],
        { rankFiles: [file('not a list.csv', 'a,b,c\n')] },
      ),
    );
    expect(report.refusedFiles.map(({ file: name, code }) => [name, code])).toEqual([
      ['not a list.csv', 'columns-missing'],
      ['absent.txt', 'cannot-open'],
      ['book.xlsx', 'spreadsheet'],
    ]);
    expect(report.publications).toHaveLength(1);
  });

  it('reads Windows-1251 and says so', async () => {
    const text = WOS_TEXT.replace('AU Akhmetova', 'AU Akhmetova').replace('TI Salt intake', 'TI Соль');
    const bytes = Uint8Array.from(
      [...text].map((letter) => {
        const code = letter.charCodeAt(0);
        return code < 128 ? code : code - 0x410 + 0xc0;
      }),
    );
    const report = await importBibliography(order([file('cp1251.txt', bytes)]));
    expect(report.publications[0]?.title).toContain('Соль');
    expect(report.findings).toMatchObject([{ code: 'read-as-windows-1251', weight: 'note' }]);
  });

  it('tells how far it is', async () => {
    const calls: [number, number][] = [];
    const files = [file('a.txt', WOS_TEXT), file('b.bib', BIBTEX[0])];
    await importBibliography(order(files, { progress: (read, total) => calls.push([read, total]) }));
    const total = files.reduce((sum, one) => sum + statSync(one.path).size, 0);
    expect(calls.at(-1)).toEqual([total, total]);
    expect(calls.every(([read], place) => read > (calls[place - 1]?.[0] ?? 0))).toBe(true);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const running = importBibliography(
      order([file('a.txt', WOS_TEXT), file('b.txt', WOS_TEXT)], {
        signal: stop.signal,
        progress: () => stop.abort(new Error('enough')),
      }),
    );
    await expect(running).rejects.toThrow();
    stop.abort();
    await expect(importBibliography(order([], { signal: stop.signal }))).rejects.toThrow('enough');
  });

  it('refuses an order that means no organisation', async () => {
    const wrong = order([], { affiliation: { ...affiliation, bin: '1' } });
    await expect(importBibliography(wrong)).rejects.toThrow(BibliographyRefusal);
  });
});

describe('fuzz targets', () => {
  it.each(FUZZ_TARGETS.map((target) => [target.name, target] as const))('%s keeps its promises', (_, target) => {
    let state = 2_463_534_242;
    const next = (below: number) => {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      return (state >>> 0) % below;
    };
    for (const seed of target.seeds) {
      target.run(seed);
      for (let round = 0; round < 150; round++) {
        const bytes = Uint8Array.from(seed);
        for (let change = 0; change < 3; change++) bytes[next(bytes.length)] = next(256);
        target.run(bytes.subarray(0, next(4) === 0 ? next(bytes.length) : bytes.length));
      }
    }
  });
});

const data = join(import.meta.dirname, '../../../shared/data');
const wos = join(data, 'wos-bib-ris-pubmed-springer/kazakhstan-wos');
const real = (name: string) => ({ path: join(wos, name), name });
const kazakhstan = { bin: '990240005557', names: ['Kazakhstan'], not: [] };
const firstText = real('wos_res0001to0500_230316.txt');
const texts = [real('wos_res1001to1500_230316.txt'), real('wos_res1501to2000_230316.txt')];
const bibtex = real('wos_res1001to2000_230316.bib');
const medicine = join(data, 'journal-rank/scimagojr_2021_Medicine.csv');

describe('real exports', () => {
  it.skipIf(!existsSync(wos))('of Web of Science: 34 articles of 2021 have an address in Kazakhstan', async () => {
    const report = await importBibliography(
      order([firstText, ...texts], { affiliation: kazakhstan, reportingYear: 2021, rankFiles: [{ path: medicine }] }),
    );
    expect(report.works).toBe(1500);
    expect(report.publications).toHaveLength(34);
    expect(new Set(report.publications.map((row) => row.component))).toEqual(new Set(['2.1']));
    // Two more came out online in 2021 and have no issue yet: their year is not certain.
    expect(report.incomplete.map(({ missing, earlyAccess }) => [missing, earlyAccess])).toEqual([
      [['year'], 'JAN 2021'],
      [['year'], 'OCT 2021'],
    ]);
    expect(report.quartiles.length + report.unresolvedQuartiles.length).toBe(34);
  });

  it.skipIf(!existsSync(wos))('as text and as BibTeX give the same rows, and together no duplicate', async () => {
    const run = (files: readonly BibliographyFile[]) =>
      importBibliography(order(files, { affiliation: kazakhstan, reportingYear: 2021 }));
    const [fromText, fromBibtex, fromBoth] = await Promise.all([run(texts), run([bibtex]), run([...texts, bibtex])]);
    expect(fromText?.publications).toHaveLength(23);
    expect(fromBibtex?.publications).toEqual(fromText?.publications);
    expect(fromBoth?.publications).toEqual(fromText?.publications);
    expect([fromBoth?.works, fromBoth?.merges.length, fromBoth?.suspects]).toEqual([1000, 1000, []]);
    expect(fromBoth?.merges.flatMap((merge) => merge.conflicts)).toEqual([]);
  });

  it.skipIf(!existsSync(wos))('as text and as BibTeX differ only in what BibTeX cannot tell', () => {
    const read = ({ path, name }: BibliographyFile) => readBibliographyText(readFileSync(path, 'utf8'), name).records;
    const byNumber = new Map(read(bibtex).map((record) => [record.wos, record]));
    const differing: Record<string, number> = {};
    for (const record of texts.flatMap((text) => [...read(text)])) {
      const other = byNumber.get(record.wos);
      for (const fact of Object.keys(record) as (keyof typeof record)[])
        if (fact !== 'source' && JSON.stringify(record[fact]) !== JSON.stringify(other?.[fact]))
          differing[fact] = (differing[fact] ?? 0) + 1;
    }
    // No PubMed number; the conference's host stands between its name and its place; one short name that two share; one
    // closing quote typed as two apostrophes.
    expect(differing).toEqual({ pmid: 34, conference: 8, conferencePlace: 8, authors: 1, missing: 1, title: 1 });
  });

  const folders = ['wos-bib-ris-pubmed-springer', 'scopus'].map((name) => join(data, name));
  it.skipIf(!folders.every(existsSync))('each give records or a clear reason', async () => {
    const files = folders
      .flatMap((name) => readdirSync(name, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile() && !/^(?:PROVENANCE|manifest)/.test(entry.name))
      .map((entry) => ({ path: join(entry.parentPath, entry.name), name: entry.name }));
    const report = await importBibliography(order(files, { affiliation: kazakhstan, reportingYear: 2021 }));
    const refused = new Map(report.refusedFiles.map(({ file: name, code }) => [name, code]));
    const silent = report.files.filter((one) => one.records === 0 && !refused.has(one.file));
    expect(silent.map((one) => one.file)).toEqual(['MedlinePlainImporterTestMultiAbstract.txt']);
    expect(report.findings.find((one) => one.file === silent[0]?.file)?.code).toBe('nothing-identifies-it');
    expect(refused.get('broken_tab_exploded_scopus.csv')).toBe('commas-became-tabs');
    expect(refused.get('webofscience.xls')).toBe('spreadsheet');
    expect(refused.get('MedlineImporterTestDOI.xml')).toBe('markup');
    const counts = new Map(report.files.map((one) => [one.file, one.records]));
    expect(
      [
        'hoffmka_scopus_2024.csv',
        'metaknowledge_scopus_2016.csv',
        'scival_SAFU.csv',
        'wos.bib',
        'scopus.bib',
        'pubmed.txt',
      ].map((name) => counts.get(name)),
    ).toEqual([701, 220, 1245, 236, 263, 335]);
  });
});
