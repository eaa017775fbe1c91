// Whether a process that a file names is the one that wrote the file: process numbers are used again after a while.

import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives and belongs to someone else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !isZombie(pid);
}

function readStat(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

const isZombie = (pid: number): boolean => readStat(pid)?.[0] === 'Z';

const START_TIME = 19;

/** When the process began, in the system's own ticks; empty where the system does not tell (only Linux does). */
export function startTimeOf(pid: number): string {
  return readStat(pid)?.[START_TIME] ?? '';
}

/** True when the process is gone within the time. */
export async function waitUntilGone(pid: number, milliseconds: number): Promise<boolean> {
  const STEP = 25;
  for (let waited = 0; waited < milliseconds; waited += STEP) {
    if (!isAlive(pid)) return true;
    await pause(STEP);
  }
  return !isAlive(pid);
}
