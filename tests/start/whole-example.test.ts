// The example as `npm start` shows it: what has happened among its organisations, whichever day it is opened on.

import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppealLine } from '#contract/appeals.ts';
import type { RevisionLine } from '#contract/revision.ts';
import type { CaseLine } from '#contract/status.ts';
import type { EntryLine } from '#contract/status-register.ts';
import { makeStateFolder } from '#server/platform/testing/test-cluster.ts';
import { shyraq } from '#tests/cli/shyraq.ts';
import { enterExample, type Program, runProgram } from './run-program.ts';

describe.each([
  ['in autumn', '2026-11-23T04:00:00Z'],
  ['at the turn of the years, with the revision of the year before', '2026-01-06T04:00:00Z'],
])('the example opened %s', (_, clock) => {
  const folder = makeStateFolder();
  const settings = { SHYRAQ_STATE: folder, SHYRAQ_EXAMPLE: 'yes', SHYRAQ_CLOCK: clock, SHYRAQ_LOG: 'warn' };
  let program: Program;
  beforeAll(async () => {
    program = await runProgram(settings);
  }, 180_000);
  afterAll(async () => {
    await program?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const read = async <T>(role: Parameters<typeof enterExample>[1], path: string): Promise<T> =>
    (await (await enterExample(program.address, role)).get(path)).json() as Promise<T>;
  const listEntries = async (on: string) =>
    ((await (await fetch(`${program.address}/api/status-register?on=${on}`)).json()) as { entries: EntryLine[] })
      .entries;

  it('has holders of each founder, one that lost the status, and each entry its act', async () => {
    const entries = await listEntries(clock.slice(0, 10));
    expect(entries.map(({ state }) => state).toSorted()).toEqual(['held', 'held', 'held', 'held', 'not-held']);
    const held = entries.filter(({ state }) => state === 'held').map(({ founder }) => founder);
    expect(held.toSorted()).toEqual(['akimat', 'akimat', 'government', 'government']);
    expect((await listEntries('2020-06-01')).map(({ state }) => state)).toEqual(['held', 'held', 'held']);
  });

  it('has a case at each place of the procedures, none with a term that was missed', async () => {
    const { cases } = await read<{ cases: CaseLine[] }>('secretary', '/api/status/cases');
    expect(cases.map(({ stage }) => stage).toSorted()).toEqual(['assigned', 'examination', 'refused']);
    const { revisions } = await read<{ revisions: RevisionLine[] }>('secretary', '/api/revisions');
    expect(revisions.map(({ stage }) => stage).toSorted()).toEqual(['kept', 'kept', 'petitioned', 'withdrawn']);
    expect([...cases, ...revisions].filter(({ missed }) => missed)).toEqual([]);
    const { appeals } = await read<{ appeals: AppealLine[] }>('appeal-chair', '/api/appeals');
    expect(appeals.map(({ stage }) => stage)).toEqual(['lodged']);
  });

  it('shows its head the applications of the own organisations', async () => {
    const { cases } = await read<{ cases: CaseLine[] }>('head', '/api/status/cases');
    expect(cases.map(({ stage }) => stage).toSorted()).toEqual(['examination', 'refused']);
  });

  it('is written down in order, and a further start adds nothing', async () => {
    await program.stop();
    program = await runProgram(settings);
    expect(await listEntries(clock.slice(0, 10))).toHaveLength(5);
    await program.stop();
    const verified = await shyraq(['journal', 'verify'], { env: { SHYRAQ_STATE: folder, SHYRAQ_LANGUAGE: 'en' } });
    expect(verified.status, verified.remarks).toBe(0);
    program = await runProgram(settings);
  }, 120_000);
});
