// The built program with the invented people, before anything has happened: a process of its own on a free port, in a folder of
// its own, on a set day.

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeStateFolder } from '#server/platform/testing/test-cluster.ts';

const PROGRAM = join(process.cwd(), 'dist', 'server.js');
const PATIENCE_MS = 120_000;

/** The day on which journeys begin: pictures of today are pictures of tomorrow. */
export const BEGINNING = '2026-11-23T04:00:00.000Z';

type Variables = Readonly<Record<string, string>>;

export type Platform = {
  readonly origin: string;
  readonly stateFolder: string;
  /** What the program has written so far. */
  readonly output: () => string;
  /** Ends it and starts it again over what it kept, on another day or with other settings. */
  readonly startAgain: (more?: Variables) => Promise<Platform>;
  readonly stop: () => Promise<void>;
};

async function listen(child: ChildProcess, output: () => string): Promise<string> {
  const since = Date.now();
  while (Date.now() - since < PATIENCE_MS) {
    const [origin] = /http:\/\/127\.0\.0\.1:\d+(?=\s)/.exec(output()) ?? [];
    if (origin && (await fetch(`${origin}/ready`).catch(() => undefined))?.ok) return origin;
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the program did not come up:\n${output()}`);
}

async function start(stateFolder: string, more: Variables): Promise<Platform> {
  let said = '';
  const child = spawn(process.execPath, [PROGRAM], {
    env: {
      ...process.env,
      // The journeys bring a database of their own, also where the other tests were given one.
      DATABASE_URL: '',
      NODE_ENV: 'production',
      PORT: '0',
      SHYRAQ_STATE: stateFolder,
      SHYRAQ_EXAMPLE: 'people',
      SHYRAQ_CLOCK: BEGINNING,
      SHYRAQ_LANGUAGE: 'en',
      SHYRAQ_LOG: 'warn',
      ...more,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (said += String(part)));
  const output = () => said;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  const stop = async () => {
    await end();
    rmSync(stateFolder, { recursive: true, force: true, maxRetries: 5 });
  };
  const startAgain = async (others: Variables = {}) => {
    await end();
    return start(stateFolder, { ...more, ...others });
  };
  try {
    return { origin: await listen(child, output), stateFolder, output, startAgain, stop };
  } catch (fault) {
    await stop();
    throw fault;
  }
}

/** Throws an Error where the program has not been built or does not come up. */
export async function startPlatform(more: Variables = {}): Promise<Platform> {
  if (!existsSync(PROGRAM)) throw new Error('dist/server.js is built before the journeys (npm run build)');
  return start(makeStateFolder(), more);
}
