// The tool that checks the same: it says "no violations" just as gladly when it has read nothing.

import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { rooms } from '../../boundaries.mjs';
import { isCode, readSources } from './source-files.ts';

const root = join(import.meta.dirname, '../..');
const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const houses = [...new Set(rooms.map((room) => room.path.split('/')[0] ?? ''))];

type Cruised = {
  readonly modules: readonly { readonly source: string; readonly dependencies: readonly unknown[] }[];
  readonly summary: {
    readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string }[];
  };
};

function cruise(folder: string, folders: readonly string[]): Cruised {
  const args = [program, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...folders];
  const out = execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 });
  return JSON.parse(out) as Cruised;
}

describe('dependency-cruiser', () => {
  it('sees every module of every room, with its imports', { timeout: 120_000 }, () => {
    const sources = readSources(root).filter(({ path }) => isCode(path) && houses.includes(path.split('/')[0] ?? ''));
    const present = houses.filter((house) => sources.some(({ path }) => path.startsWith(`${house}/`)));
    const { modules } = cruise(root, present);
    const seen = new Set(modules.map((module) => module.source));
    // Another hand may be adding files while this runs: what is counted is what was there before.
    expect(sources.filter(({ path }) => !seen.has(path)).map(({ path }) => path)).toEqual([]);
    expect(modules.flatMap((module) => module.dependencies).length).toBeGreaterThan(sources.length);
  });
});

describe('its rules find planted faults', () => {
  const house = mkdtempSync(join(tmpdir(), 'shyraq-boundaries-'));
  afterAll(() => rmSync(house, { recursive: true, force: true }));
  const plant = (path: string, text: string) => {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  };
  for (const name of ['boundaries.mjs', '.dependency-cruiser.mjs', 'tsconfig.json', 'package.json']) {
    copyFileSync(join(root, name), join(house, name));
  }
  const importing = (what: string) => `import { x } from '${what}';\nexport const y = x;\n`;
  const faults: readonly [string, string, string][] = [
    ['rules/kernel/upwards.ts', '../scoring/score.ts', 'may not import: rules/kernel'],
    ['rules/kernel/sideways.ts', '#exchange/csv/scan.ts', 'may not import: rules/kernel'],
    ['rules/scoring/with-package.ts', 'csv-parse', 'no packages: rules/scoring'],
    ['rules/scoring/with-node.ts', 'node:fs', 'runs in a browser: rules/scoring'],
    ['exchange/csv/with-node.ts', 'node:fs', 'runs in a browser: exchange/csv'],
    ['exchange/csv/backwards.ts', '#cli/program.ts', 'may not import: exchange/csv'],
    ['rules/ranking/one.ts', './two.ts', 'no circles'],
  ];
  plant('rules/scoring/score.ts', 'export const x = 1;\n');
  plant('exchange/csv/scan.ts', 'export const x = 1;\n');
  plant('cli/program.ts', 'export const x = 1;\n');
  plant(
    'rules/ranking/two.ts',
    importing('./one.ts').replace('export const y', 'export const x2').replace('{ x }', '{ y as x }'),
  );
  for (const [path, what] of faults) plant(path, importing(what));
  const { violations } = cruise(house, ['rules', 'exchange', 'cli']).summary;

  it.each(faults)('%s importing %s: %s', (path, _, rule) => {
    const found = violations.filter(({ from }) => from === path).map((one) => one.rule.name);
    expect(found).toContain(rule);
  });

  it('and nothing in files that keep to the rules', () => {
    const faulty = [...faults.map(([path]) => path), 'rules/ranking/two.ts'];
    expect(violations.filter(({ from }) => !faulty.includes(from))).toEqual([]);
  });
});
