// Starts the fault server as a process of its own, kills it and starts it again.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { buildSync } from 'esbuild';

export type Victim = {
  /** Where it listens now; undefined between a kill and the next start. */
  readonly port: () => number | undefined;
  readonly start: () => Promise<void>;
  readonly killServer: () => Promise<void>;
  /** Kills the postmaster and nothing else; the server starts it again. */
  readonly killDatabase: () => void;
  readonly killAll: () => Promise<void>;
  /** How often the server ended although nobody killed it. */
  readonly endedByItself: () => number;
};

const ROOT = join(import.meta.dirname, '..', '..');

/** One file that starts in half a second: the kills then meet a server at work and not one that is still loading. */
function bundleServer(name: string): string {
  const outfile = join(ROOT, 'out', 'faults', `${name}.mjs`);
  buildSync({
    entryPoints: [join(import.meta.dirname, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  return outfile;
}

const START_WITHIN = 300_000;

/** `name`: the file in this folder that is the server. */
export function makeVictim(stateFolder: string, name = 'fault-server'): Victim {
  const server = bundleServer(name);
  let child: ChildProcess | undefined;
  let port: number | undefined;
  let endings = 0;
  const postmaster = () => Number(readFileSync(join(stateFolder, 'database', 'postmaster.pid'), 'utf8').split('\n')[0]);
  const killServer = async () => {
    port = undefined;
    const killed = child;
    child = undefined;
    if (!killed || killed.exitCode !== null || killed.signalCode !== null) return;
    const gone = once(killed, 'exit');
    killed.kill('SIGKILL');
    await gone;
  };
  const killDatabase = () => {
    try {
      process.kill(postmaster(), 'SIGKILL');
    } catch {
      // Killed already, or not started again yet.
    }
  };
  const start = async () => {
    const env = { ...process.env, SHYRAQ_STATE: stateFolder, DATABASE_URL: '' };
    const next = spawn(process.execPath, [server], { env, stdio: ['ignore', 'pipe', 'ignore'] });
    child = next;
    next.once('exit', () => {
      if (child !== next) return;
      endings += 1;
      port = undefined;
      void start().catch(() => {});
    });
    const lines = createInterface({ input: next.stdout });
    const [line] = (await Promise.race([
      once(lines, 'line', { signal: AbortSignal.timeout(START_WITHIN) }),
      once(next, 'exit').then(() => {
        throw new Error('the server ended while it started');
      }),
    ])) as [string];
    port = (JSON.parse(line) as { port: number }).port;
  };
  return {
    port: () => port,
    start,
    killServer,
    killDatabase,
    killAll: async () => {
      await killServer();
      killDatabase();
    },
    endedByItself: () => endings,
  };
}
