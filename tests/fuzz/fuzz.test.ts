import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ByteTarget, TargetGroup } from './fuzz-target.ts';
import { chanceOf, mutate } from './mutate.ts';
import { type Outcome, type Plan, runTargets } from './run-targets.ts';
import { GROUPS } from './targets.ts';

const seeds = [new TextEncoder().encode('a,b\n1,2\n')];
const plan: Plan = { group: 'test', seed: 7, runs: 2_000, from: 0, only: undefined };

async function run(group: TargetGroup, how: Partial<Plan> = {}): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  await runTargets(
    group,
    { ...plan, ...how },
    () => {},
    (outcome) => outcomes.push(outcome),
  );
  return outcomes;
}

const fragile: ByteTarget = {
  name: 'fragile',
  seeds,
  run: (bytes) => {
    if (bytes.includes(0)) throw new Error('a NUL');
  },
};

describe('damage', () => {
  it('is the same for the same seed and number, and another for others', () => {
    const inputs = (seed: number) =>
      Array.from({ length: 200 }, (_, input) => mutate(seeds, chanceOf(seed, input)).join());
    expect(inputs(1)).toEqual(inputs(1));
    expect(inputs(2)).not.toEqual(inputs(1));
    expect(new Set(inputs(1)).size).toBeGreaterThan(120);
  });

  it('leaves the good inputs good, Buffers as well', () => {
    const good = Buffer.from('a,b\n1,2\n');
    for (let input = 0; input < 200; input++) mutate([good], chanceOf(1, input));
    expect(good.toString()).toBe('a,b\n1,2\n');
  });

  it('reaches every byte', () => {
    const met = new Set<number>();
    for (let input = 0; input < 20_000; input++) for (const byte of mutate(seeds, chanceOf(3, input))) met.add(byte);
    expect(met.size).toBe(256);
  });
});

describe('the runner', () => {
  it('finds a planted fault and says how to have it again', async () => {
    const [outcome] = await run({ feeds: 'bytes', targets: [fragile] });
    const [failure] = outcome?.failures ?? [];
    expect(failure?.message).toContain('a NUL');
    expect(Buffer.from(failure?.input ?? '', 'base64').includes(0)).toBe(true);
    const [, seed, only, from] =
      /^test --seed (\d+) --only (\w+) --from (\d+) --runs 1$/.exec(failure?.replay ?? '') ?? [];
    const again = await run(
      { feeds: 'bytes', targets: [fragile] },
      { seed: Number(seed), only: only ?? '', from: Number(from), runs: 1 },
    );
    expect(again[0]?.failures[0]?.input).toBe(failure?.input);
  });

  it('shares the inputs out among the targets', async () => {
    const calm = { name: 'calm', seeds, run: () => {} };
    const outcomes = await run({ feeds: 'bytes', targets: [calm, { ...calm, name: 'calmer' }] }, { runs: 100 });
    expect(outcomes.map(({ target, tries }) => [target, tries])).toEqual([
      ['calm', 50],
      ['calmer', 50],
    ]);
  });

  it('does not pass over a target that is not there', async () => {
    await expect(run({ feeds: 'bytes', targets: [fragile] }, { only: 'gone' })).rejects.toThrow('gone');
  });
});

describe('the short form', () => {
  it.each(['package', 'bibliography'])('of %s breaks no promise', { timeout: 60_000 }, async (name) => {
    const group = await GROUPS[name]?.();
    expect(group?.feeds).toBe('bytes');
    if (group?.feeds !== 'bytes') return;
    for (const target of group.targets) for (const seed of target.seeds) await target.run(seed);
    const outcomes = await run(group, { seed: Date.now() % 2 ** 31, runs: 3_000 });
    expect(outcomes.flatMap((outcome) => outcome.failures)).toEqual([]);
    expect(outcomes.reduce((sum, { tries }) => sum + tries, 0)).toBeGreaterThanOrEqual(3_000);
  });
});

describe('signatures under damage', { timeout: 120_000 }, () => {
  it('break no promise, in short', async () => {
    const group = await GROUPS.signature?.();
    if (group?.feeds !== 'bytes') throw new Error('signatures are not fuzzed');
    const outcomes = await run(group, { seed: Date.now() % 2 ** 31, runs: 900 });
    expect(outcomes.flatMap((outcome) => outcome.failures)).toEqual([]);
    expect(outcomes.map(({ tries }) => tries)).toEqual([300, 300, 300]);
  });
});

describe('the command', () => {
  const command = join(import.meta.dirname, '../../build/fuzz.mjs');
  const start = (...args: string[]) =>
    execFileSync(process.execPath, [command, ...args], { encoding: 'utf8', stdio: 'pipe' });

  it('says what it tried and the seed', { timeout: 60_000 }, () => {
    const said = start('package', '--runs', '110', '--seed', '5');
    expect(said).toContain('package/publications: 10 tried, 0 failed');
    expect(said).toMatch(/package: 110 tried, 0 failed, \d+ s, seed 5/);
  });

  it.each([[[]], [['nothing']], [['toString']]])('names what there is for %j', (args) => {
    expect(() => start(...args)).toThrow(/package, bibliography, evaluation, signature/);
  });
});
