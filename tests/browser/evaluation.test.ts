// The same input and rules give the same result to the last digit in Node and in a browser.

import { join } from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluatePackage } from '#exchange/package/evaluate-package.ts';
import { resultJson } from '#exchange/results/result-json.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { completeSettings } from '#rules/editions/settings.ts';
import { TABLE_NAMES, type TableName } from '#rules/evidence/tables.ts';
import type { PackageRows } from '#tests/evaluation/naive-points.ts';
import { WEIGHTS_OF_ONE, weightingOf } from '#tests/evaluation/product-evaluation.ts';
import { randomPackage, YEAR } from '#tests/evaluation/random-package.ts';
import { EACH_OPTION, randomSettings, randomWeights } from '#tests/evaluation/random-settings.ts';
import { packageOf } from '#tests/evaluation/small-package.ts';
import { csvOf, sourceOf } from '#tests/evaluation/write-csv.ts';
import { evaluateFiles, type Question } from './evaluate-files.ts';
import { openBrowser } from './open-browser.ts';

const encoder = new TextEncoder();
/** Said with every difference, so that it can be had again. */
const seed = Date.now() % 2 ** 31;

type Files = Record<TableName, Uint8Array>;
const filesOf = (rows: PackageRows) =>
  Object.fromEntries(TABLE_NAMES.map((table) => [table, encoder.encode(csvOf(table, rows))])) as Files;

const questionOf = (files: Files, settings: Question['settings'], weights: Question['weights']): Question => ({
  files: Object.fromEntries(Object.entries(files).map(([table, bytes]) => [table, [...bytes]])),
  settings,
  weights,
  year: YEAR,
});

async function bundle(): Promise<string> {
  const built = await build({
    entryPoints: [join(import.meta.dirname, 'evaluate-files.ts')],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    logLevel: 'silent',
  });
  return built.outputFiles[0]?.text ?? '';
}

/** By the road of the command line, from the same files. */
async function evaluateInNode(files: Files, { settings, weights }: Question): Promise<unknown> {
  const evaluation = await evaluatePackage(sourceOf(files), {
    edition: CURRENT_EDITION,
    settings: completeSettings(CURRENT_EDITION, settings).settings,
    weighting: weightingOf(weights),
    reportingYear: YEAR,
  });
  return resultJson(evaluation, ({ code }) => code);
}

let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addScriptTag({ content: await bundle(), type: 'module' });
  await page.waitForFunction(() => 'evaluateFiles' in globalThis);
}, 60_000);
afterAll(async () => {
  await browser?.close();
});

type InPage = { evaluateFiles: typeof evaluateFiles };
const inBrowser = (question: Question) =>
  page.evaluate((asked) => (globalThis as unknown as InPage).evaluateFiles(asked), question);

async function expectSame(rows: PackageRows, settings: Question['settings'], weights: Question['weights']) {
  const files = filesOf(rows);
  const question = questionOf(files, settings, weights);
  const there = await inBrowser(question);
  expect(there, `seed ${seed}`).toEqual(evaluateFiles(question));
  return { there, files, question };
}

describe('the evaluation in a browser', () => {
  it('runs in an engine that is not Node', async () => {
    const agent = await page.evaluate(
      () => (globalThis as unknown as { navigator: { userAgent: string } }).navigator.userAgent,
    );
    expect(agent).toContain('Chrome');
    expect(await page.evaluate(() => 'process' in globalThis || 'Buffer' in globalThis)).toBe(false);
  });

  it('needs nothing of Node', async () => {
    expect(await bundle()).not.toMatch(/\brequire\(|from\s*["']node:/);
  });

  it('gives for random packages, readings and weightings the text that Node gives', async () => {
    const asked = fc.sample(fc.tuple(randomPackage(), randomSettings, randomWeights), { numRuns: 15, seed });
    for (const [rows, settings, weights] of asked) {
      const { there, files, question } = await expectSame(rows, settings as Question['settings'], weights);
      const { organisations } = JSON.parse(there.json);
      expect(organisations).toEqual(
        ((await evaluateInNode(files, question)) as { organisations: unknown }).organisations,
      );
    }
  });

  it('gives it for each option of each reading', async () => {
    const [rows] = fc.sample(randomPackage({ organisations: 6, most: 12 }), { numRuns: 1, seed });
    for (const settings of EACH_OPTION) {
      await expectSame(rows ?? {}, settings as Question['settings'], WEIGHTS_OF_ONE);
    }
  });

  it('finds the same faults, letters beyond ASCII and marks within texts included', async () => {
    const rows = packageOf({
      staff: [{ staff_category: 'ғылым' }, { positions: '１' }],
      hirsch: [{ employee: '\ufeffа' }, { employee: 'а' }, { employee: 'Ã©' }, { employee: 'é' }, { employee: 'é' }],
      publications: [{ doi: '10.1/Ә' }, { doi: '10.1/ә' }, { language: 'қаз' }, { language: '\ufeffkk' }],
      funding: [{ received_kzt: '1\u00a0000' }],
    });
    const { there } = await expectSame(rows, {}, WEIGHTS_OF_ONE);
    const { refused } = JSON.parse(there.json);
    expect(
      refused.map(({ row, column, message }: Record<string, string>) => [row, column, message?.split(' ')[0]]),
    ).toEqual([
      [3, 'positions', 'not-a-number'],
      [2, 'received_kzt', 'thousands-separated'],
      [3, 'doi', 'duplicate-work'],
      [4, 'language', 'unknown-language'],
      [5, 'language', 'unknown-language'],
      [6, 'employee', 'duplicate-id'],
    ]);
  });

  it('finds the same damaged bytes', async () => {
    const files = filesOf(packageOf({ staff: [{}] }));
    const staff = Uint8Array.from([...files.staff, 0x31, 0xff, 0x0a, 0x22, 0x0a]);
    const question = questionOf({ ...files, staff }, {}, WEIGHTS_OF_ONE);
    const there = await inBrowser(question);
    expect(there).toEqual(evaluateFiles(question));
    expect(there.json).toContain('not-utf-8');
    expect(there.json).toContain('unclosed-quote');
  });

  it('throws nothing on the way', () => {
    expect(complaints).toEqual([]);
  });
});
