// Milliseconds that processes have had of the processors, as Linux tells it; it counts hundredths of a second.

import { readdirSync, readFileSync } from 'node:fs';

const PART_MS = 10;
/** Fields of /proc/<pid>/stat behind the name: parent, own time in user and system mode, that of children that have ended. */
const [PARENT, USER, SYSTEM, USER_OF_ENDED, SYSTEM_OF_ENDED] = [1, 11, 12, 13, 14];

function statOf(pid: string | number | undefined): readonly string[] {
  return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
}

const sum = (stat: readonly string[], fields: readonly number[]): number =>
  fields.reduce((total, field) => total + Number(stat[field]), 0) * PART_MS;

/** Of one process so far. */
export const cpuOf = (pid: number | undefined): number => sum(statOf(pid), [USER, SYSTEM]);

/** Of a process and its children so far, those that have ended among them. */
export function cpuOfFamily(pid: number): number {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const children = all.flatMap((name) => {
    try {
      const stat = statOf(name);
      return Number(stat[PARENT]) === pid ? [sum(stat, [USER, SYSTEM])] : [];
    } catch {
      // It ended just now.
      return [];
    }
  });
  return sum(statOf(pid), [USER, SYSTEM, USER_OF_ENDED, SYSTEM_OF_ENDED]) + children.reduce((a, b) => a + b, 0);
}
