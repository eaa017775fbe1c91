// The disk runs full under a write load and is emptied again: writes are refused by name meanwhile, nothing acknowledged is
// lost, and the server goes on without anybody's help. The disk is a small file system in memory, which root may mount.

import { randomBytes } from 'node:crypto';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { checkKept } from './check-kept.ts';
import { type KillReport, ownerOf } from './kill-run.ts';
import { mountMemory } from './small-disk.ts';
import { makeVictim } from './victim.ts';
import { startLoad } from './write-load.ts';

const SIZE = 400 * 1024 * 1024;
const STORAGE_FULL = '507';
const LEFT = 24 * 1024 * 1024;

/** Takes all room but a little. */
function fill(folder: string): string {
  const { bavail, bsize } = statfsSync(folder);
  const path = join(folder, 'filler');
  writeFileSync(path, Buffer.alloc(Math.max(0, bavail * bsize - LEFT)));
  return path;
}

const SEGMENTS = 6;

/**
 * Segments of the write-ahead log that are done with are kept to be written again: so it is the tables that find no room, and the
 * database says so. Where the log itself finds none, PostgreSQL ends and begins again until there is, and answers are 503.
 */
async function keepLogSegments(folder: string): Promise<void> {
  const owner = new pg.Client(ownerOf(folder));
  await owner.connect();
  for (let segment = 0; segment < SEGMENTS; segment++) {
    await owner.query("select pg_logical_emit_message(true, 'fault', 'a record')");
    await owner.query('select pg_switch_wal()');
  }
  await owner.query('checkpoint');
  await owner.end();
}

async function until(condition: () => boolean, milliseconds: number): Promise<boolean> {
  for (let waited = 0; waited < milliseconds && !condition(); waited += 100) await pause(100);
  return condition();
}

/** Undefined where no file system can be mounted. */
export async function diskFull(tell: (line: string) => void): Promise<KillReport | undefined> {
  const disk = mountMemory(SIZE);
  if (!disk) return undefined;
  const { folder } = disk;
  const victim = makeVictim(folder);
  try {
    await victim.start();
    await keepLogSegments(folder);
    const filler = fill(folder);
    const load = startLoad(victim, 4, randomBytes(75_000).toString('base64'));
    const full = await until(() => (load.faults().get(STORAGE_FULL) ?? 0) > 100, 60_000);
    const before = load.acknowledged().size;
    tell(`full after ${before} acts; making room`);
    rmSync(filler);
    const again = await until(() => load.acknowledged().size > before + 20, 60_000);
    await load.finish();
    const kept = await checkKept(ownerOf(folder), load.acknowledged());
    const failures = [
      ...kept.failures,
      ...(full ? [] : ['no write was refused as `storage-full`']),
      ...(again ? [] : ['no writes after room was made']),
    ];
    return { ...kept, failures, acknowledged: load.acknowledged().size, faults: Object.fromEntries(load.faults()) };
  } finally {
    await victim.killAll();
    await disk.remove();
  }
}
