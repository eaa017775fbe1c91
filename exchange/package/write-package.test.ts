import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import type { Fact } from '#rules/evidence/facts.ts';
import { TABLES } from '#rules/evidence/tables.ts';
import type { Finding } from '#rules/kernel/finding.ts';
import { LANGUAGES } from '#wording/texts.ts';
import { openFolder } from './open-folder.ts';
import { openPackage } from './open-package.ts';
import { type PackageSource, UnreadablePackage } from './package-source.ts';
import { readPackage } from './read-package.ts';
import { writeFolder } from './write-folder.ts';
import type { TableRow } from './write-tables.ts';
import { writeTemplate } from './write-template.ts';
import { Unwritable } from './write-whole.ts';
import { writeWorkbook } from './write-workbook.ts';
import { writeZip } from './write-zip.ts';

const BIN = '290250777636';
const NAMED = { name: 'a-package', title: 'Пакет' };
// Starting a process or a spreadsheet takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

let folder: string;
let count = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shyraq-write-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A place in a folder of its own, so that whatever is left beside it shows. */
function place(name: string): string {
  count += 1;
  const own = join(folder, String(count));
  mkdirSync(own);
  return join(own, name);
}

type Read = { readonly facts: Fact[]; readonly texts: string[]; readonly findings: Finding[] };

/** Facts, the texts of their titles and names, and what was found fault with. Rows are numbered differently in a sheet. */
async function readAll(source: PackageSource): Promise<Read> {
  const read: Read = { facts: [], texts: [], findings: [] };
  await readPackage(source, {
    edition: CURRENT_EDITION,
    reportingYear: 2023,
    take: (fact, cells, places) => {
      read.facts.push({ ...fact, row: 0 });
      for (const [name, at] of places) {
        const column = TABLES[fact.table].columns.find((one) => one.name === name);
        if (column?.kind.is === 'text' && !cells.isEmpty(at))
          read.texts.push(`${fact.table}.${name}=${cells.text(at)}`);
      }
    },
    report: (finding) => read.findings.push(finding),
  });
  await source.close();
  return read;
}

const organisation = (row: Record<string, string> = {}): TableRow => ({
  table: 'organisations',
  row: {
    bin: BIN,
    name_en: 'Institute',
    name_kk: 'Ғылыми институт',
    category: 'clinical',
    university_hospital: 'no',
    ...row,
  },
});
const funding = (row: Record<string, string> = {}): TableRow => ({
  table: 'funding',
  row: {
    organisation: BIN,
    id: 'f1',
    component: '1.1',
    title: 'T',
    received_kzt: '10000000',
    handed_on_kzt: '9000000.50',
    ...row,
  },
});
const patent = (row: Record<string, string> = {}): TableRow => ({
  table: 'patents',
  row: {
    organisation: BIN,
    id: 'p1',
    component: '4.1',
    title: 'T',
    holder_is_organisation: 'yes',
    granted_on: '2023-02-28',
    in_wos: 'no',
    ...row,
  },
});
const htms = (row: Record<string, string> = {}): TableRow => ({
  table: 'htms',
  row: { organisation: BIN, id: 'h1', component: '7.1', code: '008.0', count: '7', ...row },
});

const dangerous = [
  '=1+1',
  '+7',
  '-x',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  "'",
  "''=a",
  "'abc",
  '＝1',
  '"',
  '","\'=x',
  'a"\'b',
  '\n"\'=1',
  '_x0041_',
];
const anyText = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...dangerous) },
  {
    weight: 3,
    arbitrary: fc.string({
      unit: fc.constantFrom(...'әғқңөұүһіӘҒҚҢӨҰҮҺІя,;"\'=+-@ \n\r\tа1'),
      minLength: 1,
      maxLength: 12,
    }),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
);
/** An id must say something; everything else may be any text. */
const anyId = anyText.filter((text) => text.trim() !== '');

const anyRows = fc
  .record({
    names: fc.tuple(anyText, anyText, anyText),
    ids: fc.uniqueArray(anyId, { minLength: 1, maxLength: 6 }),
    titles: fc.array(anyText, { minLength: 6, maxLength: 6 }),
    codes: fc.array(anyText, { minLength: 6, maxLength: 6 }),
    tiyn: fc.array(fc.bigInt({ min: 0n, max: 999_999_999_999_999n }), { minLength: 6, maxLength: 6 }),
  })
  .map(({ names: [kk, ru, en], ids, titles, codes, tiyn }): TableRow[] => [
    organisation({ name_kk: kk, name_ru: ru, name_en: en }),
    ...ids.flatMap((id, at): TableRow[] => {
      const amount = tiyn[at] ?? 0n;
      const received = `${amount / 100n}.${String(amount % 100n).padStart(2, '0')}`;
      return [
        funding({ id, title: titles[at] ?? '', received_kzt: received, handed_on_kzt: '0' }),
        htms({ id, code: codes[at] ?? '', count: String(at + 1), credited: at % 2 === 0 ? '' : 'no' }),
        patent({ id, title: titles[at] ?? '', number: codes[at] ?? '', granted_on: `2023-0${at + 1}-28` }),
      ];
    }),
  ]);

/** What the rows say before they are written anywhere: read from rows in memory. */
async function factsOf(rows: readonly TableRow[]): Promise<Read> {
  const tables = [...new Set(rows.map((row) => row.table))].map((table) => {
    const columns = TABLES[table].columns.map((column) => column.name);
    const own = rows.filter((row) => row.table === table).map(({ row }) => columns.map((name) => row[name] ?? ''));
    const open = async function* () {
      yield [columns, ...own].map((values, at) => ({ number: at + 1, values }));
    };
    return { table, name: table, size: undefined, form: 'rows' as const, open };
  });
  return readAll({ tables, descriptor: undefined, others: [], evidence: new Set(), close: async () => {} });
}

const refused = ({ findings }: Read) => findings.filter((finding) => finding.weight === 'refused');

describe('what is written is read back the same', () => {
  it('as CSV files of a folder', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        const path = place('package');
        await writeFolder(path, rows, NAMED);
        const [found, wanted] = [await readAll(await openPackage(path)), await factsOf(rows)];
        expect(found.facts).toEqual(wanted.facts);
        expect(found.texts).toEqual(wanted.texts);
        expect(found.findings.filter((one) => one.table === 'datapackage')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('as a zip', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        const path = place('package.zip');
        await writeZip(path, rows, NAMED);
        const [found, wanted] = [await readAll(await openPackage(path)), await factsOf(rows)];
        expect(found.facts).toEqual(wanted.facts);
        expect(found.texts).toEqual(wanted.texts);
      }),
      { numRuns: 40 },
    );
  });

  it('as a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, fc.constantFrom(...LANGUAGES), async (rows, language) => {
        const path = place('package.xlsx');
        await writeWorkbook(path, rows, language);
        const [found, wanted] = [await readAll(await openPackage(path)), await factsOf(rows)];
        expect(found.facts).toEqual(wanted.facts);
        expect(found.texts).toEqual(wanted.texts);
      }),
      { numRuns: 6 },
    );
  }, 120_000);

  it('with its faults, which stay the same faults', async () => {
    const rows = [
      organisation(),
      funding({ received_kzt: '1e3' }),
      funding({ id: 'f2', received_kzt: '10,5' }),
      funding({ id: 'f3', received_kzt: '1.005' }),
      funding({ id: 'f4', received_kzt: '123456789012345678901' }),
      htms({ count: '5.0' }),
      htms({ id: 'h2', count: '007' }),
      patent({ granted_on: '2023-02-30' }),
      patent({ id: 'p2', granted_on: '1850-01-01' }),
    ];
    const wanted = await factsOf(rows);
    const path = place('faults.xlsx');
    await writeWorkbook(path, rows, 'ru');
    const found = await readAll(await openPackage(path));
    const told = (read: Read) =>
      refused(read).map(({ table, column, code, values }) => ({ table, column, code, values }));
    expect(told(found)).toEqual(told(wanted));
    expect(refused(wanted).length).toBe(7);
    expect(found.facts).toEqual(wanted.facts);
  });
});

describe('a package that was written', () => {
  it('describes its files by bytes and digest', async () => {
    const path = place('package');
    await writeFolder(path, [organisation(), funding()], NAMED);
    expect(readdirSync(path).sort()).toEqual(['datapackage.json', 'funding.csv', 'organisations.csv']);
    const described = JSON.parse(readFileSync(join(path, 'datapackage.json'), 'utf8'));
    for (const { path: name, bytes, hash } of described.resources) {
      const content = readFileSync(join(path, name));
      expect(bytes).toBe(content.length);
      expect(hash).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`);
    }
    expect(described.title).toBe('Пакет');
  });

  it('holds no field that a spreadsheet would run as a formula', async () => {
    const path = place('package');
    const rows = dangerous.map((title, at) => funding({ id: `f${at}`, title }));
    await writeFolder(path, [organisation(), ...rows], NAMED);
    const csv = readFileSync(join(path, 'funding.csv'), 'utf8');
    const fields = csv.match(/(?<=^|,|\r\n)(?:"(?:[^"]|"")*"|[^",\r\n]*)/g) ?? [];
    expect(fields.filter((field) => /^"?[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(field))).toEqual([]);
    expect(fields.filter((field) => field.startsWith(`"'`)).length).toBe(dangerous.length - 5);
  });

  it('says so where apostrophes were added, and only there', async () => {
    const path = place('package');
    await writeFolder(path, [organisation({ name_en: "O'Neil" }), funding({ title: '=1' })], NAMED);
    const described = JSON.parse(readFileSync(join(path, 'datapackage.json'), 'utf8'));
    expect(described.resources.map((one: { formulaEscape?: string }) => one.formulaEscape)).toEqual([undefined, "'"]);
    expect(readFileSync(join(path, 'organisations.csv'), 'utf8')).toContain(",O'Neil,");
  });

  it('takes nothing away from a package of others that begins its texts with an apostrophe', async () => {
    const path = place('package');
    await writeFolder(path, [organisation()], NAMED);
    writeFileSync(
      join(path, 'organisations.csv'),
      `bin,name_en,category,university_hospital\r\n${BIN},"'Institute",clinical,no\r\n`,
    );
    const { texts } = await readAll(await openPackage(path));
    expect(texts).toEqual(["organisations.name_en='Institute"]);
  });

  it('of ten thousand rows is written as they come', async () => {
    const path = place('package.zip');
    async function* rows(): AsyncGenerator<TableRow> {
      yield organisation();
      for (let at = 0; at < 10_000; at++)
        yield at % 2 ? funding({ id: `f${at}` }) : patent({ id: `p${at}`, number: `${at}` });
    }
    await writeZip(path, rows(), NAMED);
    const { facts } = await readAll(await openPackage(path));
    expect(facts.length).toBe(10_001);
  });
});

describe('nothing is left behind', () => {
  const beside = (path: string) => readdirSync(join(path, '..'));
  const failing = function* (): Generator<TableRow> {
    yield organisation();
    yield funding();
    throw new Error('the source failed');
  };

  it('after a fault of the rows', async () => {
    for (const name of ['package', 'package.zip', 'package.xlsx']) {
      const path = place(name);
      const act = { package: writeFolder, 'package.zip': writeZip }[name];
      const written = act ? act(path, failing(), NAMED) : writeWorkbook(path, failing(), 'en');
      await expect(written).rejects.toThrow('the source failed');
      expect(beside(path)).toEqual([]);
    }
  });

  it('after an abort', async () => {
    for (const write of [writeFolder, writeZip]) {
      const path = place('package');
      const aborting = new AbortController();
      const rows = function* (): Generator<TableRow> {
        for (let at = 0; ; at++) {
          if (at === 2000) aborting.abort();
          yield funding({ id: `f${at}` });
        }
      };
      await expect(write(path, rows(), { ...NAMED, signal: aborting.signal })).rejects.toThrow(/abort/i);
      expect(beside(path)).toEqual([]);
    }
  });

  it('after a column that the table does not have', async () => {
    const path = place('package');
    const act = writeFolder(path, [organisation({ colour: 'red' })], NAMED);
    await expect(act).rejects.toMatchObject({
      code: 'unknown-column',
      values: { table: 'organisations', column: 'colour' },
    });
    expect(beside(path)).toEqual([]);
  });

  it('after a text that no spreadsheet can hold', async () => {
    const path = place('package.xlsx');
    const act = writeWorkbook(path, [organisation({ name_en: 'x'.repeat(32_768) })], 'en');
    await expect(act).rejects.toMatchObject({ code: 'text-too-long' });
    expect(beside(path)).toEqual([]);
  });

  it('and nothing is written over a folder that holds something', async () => {
    const path = place('package');
    mkdirSync(path);
    writeFileSync(join(path, 'mine.txt'), 'x');
    await expect(writeFolder(path, [organisation()], NAMED)).rejects.toBeInstanceOf(Unwritable);
    expect(readdirSync(path)).toEqual(['mine.txt']);
  });
});

describe('the template', () => {
  it.each(LANGUAGES)('in %s holds every table with nothing in it and no macro', async (language) => {
    const path = place('template.xlsx');
    await writeTemplate(path, language);
    const source = await openPackage(path);
    expect(source.tables.map(({ table }) => table)).toEqual(Object.keys(TABLES));
    expect(source.others).toEqual([]);
    for (const file of source.tables) {
      if (file.form !== 'rows') throw new TypeError('a workbook gives rows');
      const rows = [];
      for await (const run of file.open()) rows.push(...run);
      expect(rows).toEqual([{ number: 2, values: TABLES[file.table].columns.map((column) => column.name) }]);
    }
    await source.close();
    expect(readFileSync(path).includes('vbaProject')).toBe(false);
  });
});

describe('a path', () => {
  const codeOf = async (path: string) => {
    const error = await openPackage(path).then(
      () => undefined,
      (fault: unknown) => fault,
    );
    if (!(error instanceof UnreadablePackage)) throw new Error(`not refused: ${error}`);
    return error.code;
  };

  it('is a folder, a zip or a workbook by what it holds, whatever its name', async () => {
    const path = place('zip-named.xlsx');
    await writeZip(path, [organisation()], NAMED);
    expect((await readAll(await openPackage(path))).facts.length).toBe(1);
    const other = place('workbook-named.zip');
    await writeWorkbook(other, [organisation()], 'kk');
    expect((await readAll(await openPackage(other))).facts.length).toBe(1);
    const third = place('folder.zip');
    await writeFolder(third, [organisation()], NAMED);
    expect((await readAll(await openFolder(third))).facts.length).toBe(1);
  });

  it.each<[string, string, Buffer | string]>([
    ['a PDF', 'not-a-package', '%PDF-1.7\n'],
    ['one CSV file', 'not-a-package', 'bin,name_en\n'],
    ['nothing', 'not-a-package', ''],
    ['an old workbook or one with a password', 'workbook-old-or-locked', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['the beginning of a zip', 'zip-damaged', Buffer.from('504b0304aaaa', 'hex')],
  ])('to a file that holds %s is refused: %s', async (_, code, bytes) => {
    const path = place('package.zip');
    writeFileSync(path, bytes);
    expect(await codeOf(path)).toBe(code);
  });

  it('that leads nowhere is refused', async () => {
    expect(await codeOf(join(folder, 'nowhere'))).toBe('not-found');
    expect(await codeOf(join(place('file'), 'below'))).toBe('not-found');
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
  });
});
