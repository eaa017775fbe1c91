// The power is cut at random moments of a write load: only what had reached the disk is there afterwards. The same people go
// on after each cut, and at the end every acknowledged act is looked for.

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { checkKept } from './check-kept.ts';
import { chanceOf, type KillReport, ownerOf, workAgain } from './kill-run.ts';
import { mountCuttable } from './small-disk.ts';
import { makeVictim } from './victim.ts';
import { startLoad } from './write-load.ts';

export type CutPlan = { readonly cuts: number; readonly seed: number; readonly writers?: number };

const LONGEST_PEACE = 3000;

/** Undefined where no such disk can be had. */
export async function powerCuts(
  { cuts, seed, writers = 8 }: CutPlan,
  tell: (line: string) => void,
): Promise<KillReport | undefined> {
  const disk = mountCuttable();
  if (!disk) return undefined;
  const chance = chanceOf(seed);
  const victim = makeVictim(disk.folder);
  try {
    await victim.start();
    const load = startLoad(victim, writers);
    for (let at = 1; at <= cuts; at += 1) {
      await workAgain(load);
      await pause(Math.floor(chance() * LONGEST_PEACE));
      disk.cut();
      await victim.killServer();
      await disk.comeBack();
      await victim.start();
      tell(`cut ${at} of ${cuts}: ${load.acknowledged().size} acknowledged`);
    }
    await workAgain(load);
    await load.finish();
    const kept = await checkKept(ownerOf(disk.folder), load.acknowledged());
    return { ...kept, acknowledged: load.acknowledged().size, faults: Object.fromEntries(load.faults()) };
  } finally {
    await victim.killAll();
    await disk.remove();
  }
}

/** A database that does not wait for the disk (fsync off): what it loses shows that the cut is one. */
export async function cutWithoutFsync(seed: number): Promise<'lost' | 'kept' | undefined> {
  const disk = mountCuttable();
  if (!disk) return undefined;
  const victim = makeVictim(disk.folder);
  try {
    await victim.start();
    const owner = new pg.Client(ownerOf(disk.folder));
    await owner.connect();
    await owner.query('alter system set fsync = off');
    await owner.query('select pg_reload_conf()');
    await owner.end();
    execFileSync('sync', ['-f', join(disk.folder, 'database')]);
    const load = startLoad(victim, 8);
    await workAgain(load);
    await pause(1000 + Math.floor(chanceOf(seed)() * 1000));
    const acknowledged = new Set(load.acknowledged());
    disk.cut();
    await victim.killServer();
    await disk.comeBack();
    load.abandon();
    try {
      await victim.start();
    } catch {
      return 'lost';
    }
    const kept = await checkKept(ownerOf(disk.folder), acknowledged);
    return kept.failures.length > 0 ? 'lost' : 'kept';
  } finally {
    await victim.killAll();
    await disk.remove();
  }
}
