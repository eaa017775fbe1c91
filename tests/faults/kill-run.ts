// Kills the server, or the database under it, at random moments of a write load, and looks what is left.

import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from '#server/platform/database/database-url.ts';
import { makeStateFolder } from '#server/platform/testing/test-cluster.ts';
import { checkKept, type Kept } from './check-kept.ts';
import { makeVictim } from './victim.ts';
import { type Load, startLoad } from './write-load.ts';

export type KillPlan = {
  readonly serverKills: number;
  readonly databaseKills: number;
  readonly seed: number;
  readonly writers?: number;
};
export type KillReport = Kept & { readonly acknowledged: number; readonly faults: Readonly<Record<string, number>> };

/** mulberry32: chance that can be repeated from its seed. */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The embedded database's owner, as the server in that folder opens it. */
export function ownerOf(stateFolder: string): Connection {
  const password = readFileSync(join(stateFolder, 'database-password'), 'utf8');
  return { host: join(stateFolder, 'socket'), port: 5432, user: 'shyraq', database: 'shyraq', password };
}

const LONGEST_PEACE = 1500;
const LEAST_ACTS = 20;
const RECOVERED_WITHIN = 300_000;

/** Until the people are at work: a kill of a server that nobody uses proves nothing. */
export async function workAgain(load: Load): Promise<void> {
  const before = load.acknowledged().size;
  for (let waited = 0; waited < RECOVERED_WITHIN && load.acknowledged().size === before; waited += 20) await pause(20);
  if (load.acknowledged().size === before)
    throw new Error(`no act was acknowledged within ${RECOVERED_WITHIN} ms after a kill`);
}

export async function killRun(
  { serverKills, databaseKills, seed, writers = 8 }: KillPlan,
  tell: (line: string) => void,
): Promise<KillReport> {
  const chance = chanceOf(seed);
  const stateFolder = makeStateFolder();
  const victim = makeVictim(stateFolder);
  try {
    await victim.start();
    const load = startLoad(victim, writers);
    const kinds = [
      ...Array.from({ length: serverKills }, () => 'server'),
      ...Array.from({ length: databaseKills }, () => 'database'),
    ];
    for (const [at, kind] of kinds.sort(() => chance() - 0.5).entries()) {
      await workAgain(load);
      await pause(Math.floor(chance() * LONGEST_PEACE));
      if (kind === 'server') {
        await victim.killServer();
        await victim.start();
      } else victim.killDatabase();
      tell(`kill ${at + 1} of ${kinds.length} (${kind}): ${load.acknowledged().size} acknowledged`);
    }
    // On however slow a machine: a load that was hardly there proves little.
    while (load.acknowledged().size <= LEAST_ACTS) await workAgain(load);
    await pause(1000);
    await load.finish();
    const kept = await checkKept(ownerOf(stateFolder), load.acknowledged());
    const endings = Array.from({ length: victim.endedByItself() }, () => 'the server ended by itself');
    return {
      ...kept,
      failures: [...kept.failures, ...endings],
      acknowledged: load.acknowledged().size,
      faults: Object.fromEntries(load.faults()),
    };
  } finally {
    await victim.killAll();
    await pause(500);
    rmSync(stateFolder, { recursive: true, force: true, maxRetries: 5 });
  }
}
