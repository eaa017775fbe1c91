import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROGRAM, shyraq } from './shyraq.ts';

const folder = mkdtempSync(join(tmpdir(), 'shyraq-cli-'));
const example = join(folder, 'example');
const year2025 = join(example, '2025');

beforeAll(async () => {
  expect(existsSync(PROGRAM), 'dist/shyraq.js is built before the tests (npm run build)').toBe(true);
  const written = await shyraq(['example', example]);
  expect(written).toMatchObject({ status: 0, remarks: '' });
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function smallPackage(name: string, tables: Record<string, string>): string {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  for (const [table, text] of Object.entries(tables)) writeFileSync(join(path, `${table}.csv`), text);
  return path;
}

const ORGANISATIONS = 'bin,name_en,category,university_hospital\n940140000385,Institute,clinical,no\n';
const STAFF = 'organisation,staff_category,positions,headcount\n940140000385,research,10,10\n';
const FUNDING = 'organisation,id,component,title,received_kzt,handed_on_kzt\n';

describe('help', () => {
  it.each(['kk', 'ru', 'en'])(
    'speaks %s and shows examples',
    async (language) => {
      for (const command of ['', 'evaluate', 'explain', 'check', 'import', 'template', 'example', 'law']) {
        const said = await shyraq([...(command ? [command] : []), '--help', '--language', language]);
        expect(said.status).toBe(0);
        expect(said.answer).toContain('shyraq');
        if (command !== 'law') expect(said.answer).toMatch(/Мысалдар|Примеры|Examples/);
        if (language !== 'en')
          expect(said.answer).not.toMatch(/Usage:|Options:|Arguments:|Commands:|display help|default:/);
      }
    },
    60_000,
  );
});

describe('evaluate', () => {
  it('gives the worked example of note 1: 0.76 points', async () => {
    const path = smallPackage('worked', {
      organisations: ORGANISATIONS,
      staff: STAFF,
      funding: `${FUNDING}940140000385,f1,1.1,Programme,10000000,9000000\n`,
    });
    const said = await shyraq(['evaluate', path, '--year', '2023', '--format', 'json']);
    expect(said.status).toBe(0);
    const result = JSON.parse(said.answer);
    expect(result.organisations[0].components['1.1']).toBe('0.7600000000');
    expect(result.organisations[0].indicators['1']).toBe('0.0760000000');
  });

  it('prints the rankings with the weighting said beside them, without colours where nobody watches', async () => {
    const said = await shyraq(['evaluate', year2025, '--year', '2025']);
    expect(said.status).toBe(0);
    expect(said.answer).toContain('W1');
    expect(said.answer).not.toContain('\u001b[');
  });

  it('lists every refused row on standard error and in the output, and evaluates the rest', async () => {
    const path = smallPackage('refused', {
      organisations: ORGANISATIONS,
      staff: STAFF,
      funding: `${FUNDING}940140000385,f1,1.1,Good,500000,0\n940140000385,f2,1.1,Bad,-1,0\n940140000385,f3,1.5,Bad,5,5\n`,
    });
    const said = await shyraq(['evaluate', path, '--year', '2023', '--format', 'json']);
    expect(said.status).toBe(0);
    const result = JSON.parse(said.answer);
    expect(
      result.refused.map((one: { table: string; row: number; column: string }) => [one.table, one.row, one.column]),
    ).toEqual([
      ['funding', 3, 'received_kzt'],
      ['funding', 4, 'handed_on_kzt'],
    ]);
    expect(said.remarks).toContain('funding:3:received_kzt: ');
    expect(said.remarks).toContain('[A1-1.5]');
    expect(result.organisations[0].components['1.1']).toBe('0.2000000000');
  });

  it.each([
    ['a folder that is not there', () => join(folder, 'nowhere')],
    ['a folder without organisations', () => smallPackage('bare', { staff: STAFF })],
    [
      'a table of organisations without one that can be read',
      () => smallPackage('empty', { organisations: 'bin,name_en\n' }),
    ],
    ['a file that is no package', () => PROGRAM],
  ])('ends with 2 and one sentence for %s', async (_, path) => {
    const said = await shyraq(['evaluate', path(), '--year', '2023', '--format', 'json']);
    expect(said.status).toBe(2);
    expect(said.answer).toBe('');
    expect(said.remarks.trim()).not.toBe('');
    expect(said.remarks).not.toMatch(/\bat .*:\d+:\d+/);
  });

  it.each([
    [['--year', 'soon']],
    [['--year', '2025', '--set', 'I1=never']],
    [['--year', '2025', '--set', 'X9=a']],
    [['--year', '2025', '--set', 'I1']],
    [['--year', '2025', '--format', 'poem']],
    [['--year', '2025', '--format', 'xlsx']],
    [['--year', '2025', '--weights', 'nowhere.json']],
    [['--year', '2025', '--explain', '123']],
    [[]],
  ])('ends with 1 for a wrong choice: %j', async (choice) => {
    const said = await shyraq(['evaluate', year2025, ...choice]);
    expect(said.status).toBe(1);
    expect(said.remarks.trim()).not.toBe('');
    expect(said.remarks).not.toMatch(/\bat .*:\d+:\d+/);
  });

  it('applies a weighting with its source, and names every fault of a bad one', async () => {
    const weights = join(folder, 'weights.json');
    const ones = Object.fromEntries([1, 2, 3, 4, 5, 6, 8, 9, 10, 11].map((id) => [`Q${id}`, '2']));
    writeFileSync(weights, JSON.stringify({ source: 'Protocol 7', date: '2026-01-12', ...ones }));
    const said = await shyraq(['evaluate', year2025, '--year', '2025', '--weights', weights, '--format', 'json']);
    expect(said.status).toBe(0);
    expect(JSON.parse(said.answer).weighting).toMatchObject({ source: 'Protocol 7', Q1: '2', Q11: '2' });
    writeFileSync(weights, JSON.stringify({ Q1: '-1', Q2: true, extra: 1 }));
    const bad = await shyraq(['evaluate', year2025, '--year', '2025', '--weights', weights]);
    expect(bad.status).toBe(1);
    for (const key of ['source', 'Q1', 'Q2', 'Q3', 'extra']) expect(bad.remarks).toContain(key);
  });

  it.each(['json', 'csv', 'pdf', 'xlsx'])(
    'writes %s whole and leaves nothing unfinished',
    async (format) => {
      const output = join(folder, `results.${format}`);
      const said = await shyraq(['evaluate', year2025, '--year', '2025', '--format', format, '--output', output]);
      expect(said.status).toBe(0);
      expect(readFileSync(output).length).toBeGreaterThan(1000);
      expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([]);
    },
    60_000,
  );
});

describe('explain and check', () => {
  it.each(['kk', 'ru', 'en'])(
    'follows a component to rows and paragraphs in %s',
    async (language) => {
      const organisation = readFileSync(join(year2025, 'organisations.csv'), 'utf8').split('\n')[1] ?? '';
      const bin = /\d{12}/.exec(organisation)?.[0] ?? '';
      const said = await shyraq(['explain', year2025, `${bin}/2.1`, '--year', '2025', '--language', language]);
      expect(said.status).toBe(0);
      for (const word of ['k2.1', 'k2.2', 'k2.3', 'A1-n3', 'A1-2.1', 'publications'])
        expect(said.answer).toContain(word);
      const whole = await shyraq(['explain', year2025, bin, '--year', '2025', '--language', language]);
      expect(whole.answer).toMatch(/Sa\b/);
    },
    30_000,
  );

  it('answers for an unknown organisation or indicator', async () => {
    expect((await shyraq(['explain', year2025, '950341000052', '--year', '2025'])).status).toBe(1);
    expect((await shyraq(['explain', year2025, '950341000052/99', '--year', '2025'])).status).toBe(1);
  });

  it('check lists missing evidence without scoring', async () => {
    const said = await shyraq(['check', year2025, '--year', '2025']);
    expect(said.status).toBe(0);
    expect(said.answer).toContain('[A2-');
    expect(said.answer).not.toContain('Sa');
  }, 30_000);
});

describe('a person changes their mind', () => {
  it('stops on Ctrl-C without leaving half a file', async () => {
    const output = join(folder, 'stopped');
    const said = await shyraq(['example', output], { stopAfter: 400 });
    if (said.status === 0) expect(readdirSync(output)).toEqual(['2023', '2024', '2025']);
    else {
      // null: the signal came before the program had begun to listen, and nothing had been written.
      expect([130, null]).toContain(said.status);
      const left = existsSync(output) ? readdirSync(output) : [];
      for (const name of left) expect(readdirSync(join(output, name))).toContain('datapackage.json');
    }
  });

  it('does not write over an example that is there', async () => {
    const said = await shyraq(['example', example]);
    expect(said.status).toBe(1);
    expect(existsSync(join(year2025, 'publications.csv'))).toBe(true);
  });
});
