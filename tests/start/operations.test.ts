// docs/operations.md names the settings that there are, and no other.

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SETTING_NAMES } from '#server/platform/settings.ts';

const page = readFileSync('docs/operations.md', 'utf8');
/** Read before there are settings: the language in which a wrong one is told. */
const BESIDE = ['SHYRAQ_LANGUAGE'];

it('the table of variables is that of the program', () => {
  const cells = page.split('\n').flatMap((line) => /^\| (`[A-Z_]+`(?:, `[A-Z_]+`)*) \|/.exec(line)?.[1] ?? []);
  const named = cells.flatMap((cell) => [...cell.matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name ?? ''));
  expect(named.sort()).toEqual([...SETTING_NAMES, ...BESIDE].sort());
});

it('every command of npm in it exists', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const run = [...page.matchAll(/npm (?:run )?(start|test|(?<=run )[a-z]+)/g)].map(([, name]) => name ?? '');
  expect(run).toContain('faults');
  expect(run.filter((name) => !(name in scripts))).toEqual([]);
});
