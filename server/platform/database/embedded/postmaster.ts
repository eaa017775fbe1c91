// The postmaster: the process of PostgreSQL that outlives a killed Node process. Found by the pid file in its data folder.

import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseUser } from './database-user.ts';
import { isAlive, waitUntilGone } from './process-life.ts';

export type PostmasterPlan = {
  readonly program: string;
  readonly dataFolder: string;
  readonly socketFolder: string;
  readonly logFile: string;
  readonly user: DatabaseUser | undefined;
  /** More settings as `name=value`; tests switch fsync off. */
  readonly settings: readonly string[];
};

const LOG_LIMIT = 16 * 1024 * 1024;

/** The live postmaster of the folder. */
export function findPostmaster(dataFolder: string): number | undefined {
  try {
    const [pid, folder] = readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n');
    const number = Number(pid);
    return folder === dataFolder && number > 0 && isAlive(number) && runsPostgres(number) ? number : undefined;
  } catch {
    return undefined;
  }
}

/** Guards against another program that was given the number of a dead postmaster. */
function runsPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return true;
  }
}

/** Whether the running postmaster was started as the plan would: same program, same settings. */
export function runsAsPlanned(plan: PostmasterPlan): boolean {
  try {
    const options = readFileSync(join(plan.dataFolder, 'postmaster.opts'), 'utf8').trim();
    return options === [plan.program, ...argumentsOf(plan).map((argument) => `"${argument}"`)].join(' ');
  } catch {
    return false;
  }
}

function argumentsOf({ dataFolder, socketFolder, settings }: PostmasterPlan): string[] {
  const all = [
    // Reached through a socket in a folder of its own: no port to guess, none to collide.
    'listen_addresses=',
    `unix_socket_directories=${socketFolder}`,
    // Statements and details can hold a person's data: neither reaches the log.
    'log_min_error_statement=panic',
    'log_error_verbosity=terse',
    'log_statement=none',
    'timezone=UTC',
    'log_timezone=UTC',
    'max_connections=100',
    ...settings,
  ];
  return ['-D', dataFolder, ...all.flatMap((setting) => ['-c', setting])];
}

function openLog(path: string): number {
  try {
    if (statSync(path).size > LOG_LIMIT) truncateSync(path);
  } catch {
    // No log yet.
  }
  return openSync(path, 'a', 0o600);
}

/** Starts it in a session of its own, so that Ctrl-C in a terminal reaches Node alone and the stop keeps its order. */
export function startPostmaster(plan: PostmasterPlan): ChildProcess {
  const log = openLog(plan.logFile);
  try {
    const child = spawn(plan.program, argumentsOf(plan), {
      detached: true,
      stdio: ['ignore', log, log],
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
      cwd: plan.dataFolder,
      ...(plan.user ?? {}),
    });
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

const FAST = 20_000;
const AT_ONCE = 10_000;

/** Fast stop (sessions end, what is committed is kept), then at once where that takes too long; recovery does the rest. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', FAST],
    ['SIGQUIT', AT_ONCE],
    ['SIGKILL', AT_ONCE],
  ] as const) {
    if (!isAlive(pid)) return;
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await waitUntilGone(pid, patience)) return;
  }
}
