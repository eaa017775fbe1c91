import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Evaluation, evaluatePackage } from '#exchange/package/evaluate-package.ts';
import { openFolder } from '#exchange/package/open-folder.ts';
import type { PackageSource } from '#exchange/package/package-source.ts';
import { Unwritable } from '#exchange/package/write-whole.ts';
import { resultJson } from '#exchange/results/result-json.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { completeSettings, type Settings } from '#rules/editions/settings.ts';
import { draftWeighting, type Weighting } from '#rules/editions/weighting.ts';
import { speak } from '#wording/speak.ts';
import { LANGUAGES, type Language } from '#wording/texts.ts';
import { ItemCollector, MOST_ITEMS } from './item-collector.ts';
import { type Cells, hasLibreOffice, readCells, recalculate } from './recalculated-workbook.ts';
import { BINS, sampleRows, sampleSource } from './sample-package.ts';
import { writeResultsWorkbook } from './write-results-workbook.ts';

const EXAMPLE = join(import.meta.dirname, '../../../../shared/data/reporting-package-example/package');
const SLOW = 300_000;
const DRAFT = draftWeighting(CURRENT_EDITION);

// Starting a process or a spreadsheet takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

let folder: string;
let count = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shyraq-results-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Evaluated = { readonly evaluation: Evaluation; readonly items: ItemCollector };

async function evaluate(
  source: PackageSource,
  chosen: Settings = {},
  weighting: Weighting = DRAFT,
): Promise<Evaluated> {
  const items = new ItemCollector();
  const { settings } = completeSettings(CURRENT_EDITION, chosen);
  const how = { edition: CURRENT_EDITION, settings, weighting, reportingYear: 2023, take: items.take };
  return { evaluation: await evaluatePackage(source, how), items };
}

async function write({ evaluation, items }: Evaluated, language: Language = 'en'): Promise<string> {
  count += 1;
  const path = join(folder, `results-${count}.xlsx`);
  await writeResultsWorkbook(evaluation, items, language, path);
  return path;
}

/** Ten decimals, or as many significant digits as a double has to give. */
function close(found: string | number | undefined, wanted: string | number): boolean {
  if (typeof found !== 'number' || typeof wanted !== 'number') return found === wanted;
  return Math.abs(found - wanted) <= Math.max(5e-11, Math.abs(wanted) * 1e-14);
}

const letter = (place: number): string =>
  (place < 26 ? '' : String.fromCharCode(64 + Math.floor(place / 26))) + String.fromCharCode(65 + (place % 26));

/** Every number of the JSON with the cell in which the workbook must show it. */
function wantedCells(evaluation: Evaluation, language: Language, pointsRow = 2): Map<string, string | number> {
  const say = speak(language);
  const wanted = new Map<string, string | number>();
  const { organisations } = resultJson(evaluation, () => '');
  organisations.forEach((one, at) => {
    const put = (sheet: string, row: number, first: number, values: readonly (string | number | null)[]) =>
      values.forEach((value, place) => {
        wanted.set(
          `${say(`workbook:sheet-${sheet}`)}!${letter(first + place)}${row}`,
          typeof value === 'string' ? Number(value) : (value ?? ''),
        );
      });
    put('points', at + pointsRow, 5, Object.values(one.components));
    put('scores', at + 3, 13, Object.values(one.indicators));
    const scores = [
      [one.sa, one.rankA],
      [one.sb, one.rankB],
      [one.sc, one.rankC],
    ] as const;
    scores.forEach(([score, rank], place) => {
      put('scores', at + 3, 4 + place * 3, [score]);
      put('scores', at + 3, 6 + place * 3, [rank]);
    });
  });
  return wanted;
}

function differences(wanted: Cells, found: Cells): string[] {
  return [...wanted]
    .filter(([cell, value]) => !close(found.get(cell) ?? '', value))
    .map(([cell, value]) => `${cell}: ${value} wanted, ${found.get(cell)} found`);
}

const READINGS: readonly Settings[] = [
  {},
  { I1: 'steps-per-project', I2: '2.1-2.3', I2q: 'not-counted', L1: 'kk-ru' },
  { I1: 'steps-per-component', I3: 'before-reporting-year', I3h: 'indexed', I5: 'three-before', I7: 'codes', R1: '4' },
  { I9: 'half', L1: 'with-associates', I7: 'codes', R1: '0' },
];
const WEIGHTS: Weighting = {
  source: '=Protocol 7',
  date: '2024-02-01',
  draft: false,
  values: { ...DRAFT.values, 1: '1.5', 2: '0.35', 3: '0', 8: '0.1', 9: '2', 11: '0' },
};

describe.skipIf(!hasLibreOffice)('the results workbook, reckoned anew by LibreOffice (needs soffice)', () => {
  it.each(READINGS.map((reading, at) => [JSON.stringify(reading), reading, LANGUAGES[at % 3] ?? 'en'] as const))(
    'comes to the published numbers under %s',
    async (_, reading, language) => {
      const evaluated = await evaluate(
        sampleSource(sampleRows(12)),
        reading,
        Object.keys(reading).length > 0 ? WEIGHTS : DRAFT,
      );
      const path = await write(evaluated, language);
      const written = await readCells(path);
      const again = await readCells(await recalculate(path, folder));
      expect(written.formulas.size).toBeGreaterThan(5000);
      expect(differences(written.formulas, again.all)).toEqual([]);
      expect(differences(wantedCells(evaluated.evaluation, language), again.all)).toEqual([]);
    },
    SLOW,
  );

  it(
    'follows a change of readings, weights, a quartile and what is credited, made in its cells',
    async () => {
      const rows = sampleRows(12);
      const path = await write(await evaluate(sampleSource(rows)), 'kk');
      const say = speak('kk');
      const book = new ExcelJS.Workbook();
      await book.xlsx.readFile(path);
      const sheet = (name: string) => {
        const found = book.getWorksheet(name);
        if (!found) throw new RangeError(`no sheet ${name}`);
        return found;
      };
      const chosen: Settings = {
        I1: 'steps-per-component',
        I2: '2.1-2.3',
        I2q: 'not-counted',
        I3: 'before-reporting-year',
        I3h: 'indexed',
        I5: 'three-before',
        I7: 'codes',
        I9: 'half',
        L1: 'with-associates',
      };
      const settings = sheet(say('workbook:sheet-settings'));
      settings.eachRow((row) => {
        const option = chosen[String(row.getCell(1).value)];
        if (option !== undefined) row.getCell(3).value = option;
      });
      sheet(say('workbook:sheet-weights')).eachRow((row) => {
        const weight = WEIGHTS.values[String(row.getCell(1).value).replace('Q', '')];
        if (weight !== undefined) row.getCell(3).value = Number(weight);
      });
      const table = (name: string, column: string) => {
        const found = sheet(say(`law:table.${name}`));
        const heads = found.getRow(1).values as string[];
        return { found, at: heads.indexOf(say(`law:column.${name}.${column}`)) };
      };
      const quartile = table('publications', 'quartile');
      const credited = table('htms', 'credited');
      const changed = rows.map(({ table: name, row }) => ({ table: name, row: { ...row } }));
      const nth = (name: string, place: number) => changed.filter((one) => one.table === name)[place - 2]?.row ?? {};
      for (let row = 2; row < 40; row++) {
        quartile.found.getRow(row).getCell(quartile.at).value = 'Q1';
        Object.assign(nth('publications', row), { quartile: 'Q1' });
        credited.found.getRow(row).getCell(credited.at).value = row % 2 ? 'no' : 'yes';
        Object.assign(nth('htms', row), { credited: row % 2 ? 'no' : 'yes' });
      }
      const edited = join(folder, 'edited.xlsx');
      await book.xlsx.writeFile(edited);
      const again = await readCells(await recalculate(edited, folder));
      const wanted = await evaluate(sampleSource(changed), chosen, WEIGHTS);
      expect(differences(wantedCells(wanted.evaluation, 'kk'), again.all)).toEqual([]);
      const before = await readCells(path);
      expect(differences(wantedCells(wanted.evaluation, 'kk'), before.all).length).toBeGreaterThan(20);
    },
    SLOW,
  );

  it(
    'leads from the points on where the items are left out, and follows a change of weights, of the sum and of rounding',
    async () => {
      const { evaluation } = await evaluate(sampleSource(sampleRows(12)), {}, WEIGHTS);
      const path = join(folder, 'without-items.xlsx');
      await writeResultsWorkbook(evaluation, undefined, 'ru', path);
      const written = await readCells(path);
      const again = await readCells(await recalculate(path, folder));
      expect(written.formulas.size).toBeGreaterThan(100);
      expect(differences(written.formulas, again.all)).toEqual([]);
      expect(differences(wantedCells(evaluation, 'ru', 3), again.all)).toEqual([]);

      const say = speak('ru');
      const book = new ExcelJS.Workbook();
      await book.xlsx.readFile(path);
      const names = book.worksheets.map(({ name }) => name);
      expect(names).toEqual(
        [...['about', 'scores', 'points', 'weights', 'settings', 'figures'].map((key) => `workbook:sheet-${key}`)].map(
          (key) => say(key),
        ),
      );
      const chosen: Settings = { I2: '2.1-2.3', R1: '4' };
      book.getWorksheet(say('workbook:sheet-settings'))?.eachRow((row) => {
        const option = chosen[String(row.getCell(1).value)];
        if (option !== undefined) row.getCell(3).value = option;
      });
      book.getWorksheet(say('workbook:sheet-weights'))?.eachRow((row) => {
        const weight = DRAFT.values[String(row.getCell(1).value).replace('Q', '')];
        if (weight !== undefined) row.getCell(3).value = Number(weight);
      });
      const edited = join(folder, 'without-items-edited.xlsx');
      await book.xlsx.writeFile(edited);
      const wanted = await evaluate(sampleSource(sampleRows(12)), chosen, DRAFT);
      const changed = await readCells(await recalculate(edited, folder));
      expect(differences(wantedCells(wanted.evaluation, 'ru', 3), changed.all)).toEqual([]);
      expect(differences(wantedCells(wanted.evaluation, 'ru', 3), written.all).length).toBeGreaterThan(5);
    },
    SLOW,
  );

  it.skipIf(!existsSync(EXAMPLE))(
    'comes to the published numbers of the example package (needs shared/data/reporting-package-example)',
    async () => {
      const evaluated = await evaluate(await openFolder(EXAMPLE), { I1: 'steps-per-project' });
      const path = await write(evaluated, 'ru');
      const again = await readCells(await recalculate(path, folder));
      expect(differences(wantedCells(evaluated.evaluation, 'ru'), again.all)).toEqual([]);
    },
    SLOW,
  );
});

describe('the results workbook', () => {
  it('shows the published numbers before anything is reckoned, in each language', async () => {
    const evaluated = await evaluate(sampleSource(sampleRows(3)));
    for (const language of LANGUAGES) {
      const { formulas } = await readCells(await write(evaluated, language));
      expect(differences(wantedCells(evaluated.evaluation, language), formulas)).toEqual([]);
    }
  });

  it('is tried on equal scores that come from different sums', async () => {
    const { evaluation } = await evaluate(sampleSource(sampleRows(12)));
    const { organisations } = resultJson(evaluation, () => '');
    const [first, second] = [BINS[0], BINS[3]].map((bin) => organisations.find((one) => one.bin === bin));
    expect(first?.rankA).toBeGreaterThan(0);
    expect(second?.rankA).toBe(first?.rankA);
    expect(evaluation.tally.organisations.find(({ organisation }) => organisation.bin === BINS[0])?.cells.length).toBe(
      1,
    );
  });

  it('holds texts of others as texts, whatever they begin with, and no function that older programs lack', async () => {
    const path = await write(await evaluate(sampleSource(sampleRows(2)), {}, WEIGHTS));
    const functions = new Set<string>();
    const texts = new Set<string>();
    const look = (cell: ExcelJS.Cell) => {
      if (typeof cell.value === 'string') texts.add(cell.value);
      if (cell.type !== ExcelJS.ValueType.Formula) return;
      const bare = cell.formula.replace(/"[^"]*"|'[^']*'/g, '');
      for (const [, name = ''] of bare.matchAll(/([A-Z][A-Z0-9.]*)\(/g)) functions.add(name);
      expect(cell.formula.length).toBeLessThan(8192);
    };
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path);
    book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell(look)));
    expect([...functions].sort()).toEqual([
      'AND',
      'COUNT',
      'COUNTIF',
      'IF',
      'INDEX',
      'INT',
      'ISNUMBER',
      'LEFT',
      'MATCH',
      'MAX',
      'N',
      'NOT',
      'OR',
      'ROUND',
      'SUMIFS',
      'SUMPRODUCT',
      'VALUE',
      'YEAR',
    ]);
    for (const text of ['=HYPERLINK("a")', '+1', '-x', '@SUM(A1)']) expect(texts).toContain(text);
  });

  it('refuses more items than a spreadsheet can reckon, naming the limit, and leaves nothing behind', async () => {
    const { evaluation } = await evaluate(sampleSource(sampleRows(1)));
    const items = new ItemCollector();
    const cells = { number: 2, isEmpty: () => true, text: () => '' };
    for (let at = 0; at <= MOST_ITEMS; at++) {
      items.take(
        { table: 'staff', row: at, organisation: '', category: '', positions: { top: 1n, over: 1n }, headcount: 1 },
        cells,
        new Map(),
      );
    }
    const before = readdirSync(folder).length;
    const act = writeResultsWorkbook(evaluation, items, 'en', join(folder, 'never.xlsx'));
    await expect(act).rejects.toBeInstanceOf(Unwritable);
    await expect(act).rejects.toMatchObject({ code: 'too-many-items', values: { most: MOST_ITEMS } });
    expect(readdirSync(folder).length).toBe(before);
  });
});
