// One server per state folder. The claim is a file with the holder's process; a claim of a dead process is taken over.

import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartFault } from '../../start-fault.ts';
import { isAlive, startTimeOf } from './process-life.ts';

type Claim = { pid: number; started: string };
export type HeldFolder = { readonly release: () => void };

function readClaim(path: string): Claim | undefined {
  try {
    const { pid, started } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Claim>;
    return typeof pid === 'number' && typeof started === 'string' ? { pid, started } : undefined;
  } catch {
    return undefined;
  }
}

const holds = ({ pid, started }: Claim): boolean => isAlive(pid) && startTimeOf(pid) === started;

/** `link` fails where the name is taken, so of two servers that start at once exactly one gets the folder. */
function tryLink(mine: string, path: string): boolean {
  try {
    linkSync(mine, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves a dead server's claim away. Gives it back when it turns out that a live server has claimed meanwhile. */
function clearDeadClaim(path: string): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = readClaim(aside);
  if (moved && holds(moved)) tryLink(aside, path);
  rmSync(aside, { force: true });
}

/** Claims the folder for this process; throws a StartFault `already-running` while another server holds it. */
export function claimFolder(folder: string): HeldFolder {
  const path = join(folder, 'server.lock');
  const mine = `${path}.${process.pid}`;
  writeFileSync(mine, JSON.stringify({ pid: process.pid, started: startTimeOf(process.pid) } satisfies Claim));
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      if (tryLink(mine, path)) return { release: () => rmSync(path, { force: true }) };
      const holder = readClaim(path);
      if (holder && holds(holder)) throw new StartFault('already-running', { folder, pid: holder.pid });
      clearDeadClaim(path);
    }
    throw new StartFault('state-folder-unusable', { folder });
  } finally {
    rmSync(mine, { force: true });
  }
}
