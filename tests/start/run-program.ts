// The built program as a process of its own, and a person of the example who talks with it over real connections.

import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { HEADERS } from '#contract/http.ts';

const ROOT = process.cwd();
const PROGRAM = join(ROOT, 'dist', 'server.js');
const START_WITHIN = 120_000;

export type Program = {
  readonly address: string;
  readonly process: ChildProcess;
  readonly printed: () => string;
  /** By SIGTERM; answers the status with which it ended. */
  readonly stop: () => Promise<number | null>;
};

export type Ended = { readonly status: number | null; readonly printed: string };

function launch(settings: Readonly<Record<string, string>>): { child: ChildProcess; printed: () => string } {
  if (!existsSync(PROGRAM)) throw new Error(`${PROGRAM} is not built (npm run build)`);
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, PORT: '0', SHYRAQ_LANGUAGE: 'en', ...settings };
  const child = spawn(process.execPath, [PROGRAM], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const pieces: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes) => pieces.push(String(bytes)));
  return { child, printed: () => pieces.join('') };
}

/** Starts it and waits for its address. Throws an Error with what it printed where it ends instead. */
export async function runProgram(settings: Readonly<Record<string, string>>): Promise<Program> {
  const { child, printed } = launch(settings);
  const address = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no address: ${printed()}`)), START_WITHIN);
    const look = () => {
      const found = /is open at (\S+)\s/.exec(printed())?.[1];
      if (!found) return;
      clearTimeout(late);
      resolve(found);
    };
    child.stdout?.on('data', look);
    child.once('exit', () => {
      clearTimeout(late);
      reject(new Error(printed()));
    });
  });
  const stop = async () => {
    if (child.exitCode !== null) return child.exitCode;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    const [status] = (await gone) as [number | null];
    return status;
  };
  return { address, process: child, printed, stop };
}

/** For a start that is expected to be refused. */
export async function runUntilEnd(settings: Readonly<Record<string, string>>): Promise<Ended> {
  const { child, printed } = launch(settings);
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, printed: printed() };
}

export type Person = {
  readonly cookie: string;
  readonly headers: () => Record<string, string>;
  readonly get: (path: string) => Promise<Response>;
  readonly post: (path: string, body: object) => Promise<Response>;
};

const cookiesOf = (reply: Response): string[] => reply.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');

async function askToken(address: string, cookie: string): Promise<{ cookie: string; token: string }> {
  const reply = await fetch(`${address}/api/csrf`, { headers: { cookie } });
  const { token } = (await reply.json()) as { token: string };
  return { cookie: [cookie, ...cookiesOf(reply)].filter(Boolean).join('; '), token };
}

/** Enters as the person of the example who has the role. */
export async function enterExample(address: string, role: string): Promise<Person> {
  const stranger = await askToken(address, '');
  const entered = await fetch(`${address}/api/accounts/enter-example`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: stranger.cookie, [HEADERS.csrf]: stranger.token },
    body: JSON.stringify({ email: `${role}@example.kz.example`, device: 'test' }),
  });
  if (!entered.ok) throw new Error(`${role} cannot enter: ${await entered.text()}`);
  const { cookie, token } = await askToken(address, cookiesOf(entered).join('; '));
  const headers = () => ({
    'content-type': 'application/json',
    cookie,
    [HEADERS.csrf]: token,
    [HEADERS.key]: randomUUID(),
  });
  return {
    cookie,
    headers,
    get: (path) => fetch(`${address}${path}`, { headers: { cookie } }),
    post: (path, body) =>
      fetch(`${address}${path}`, { method: 'POST', headers: headers(), body: JSON.stringify(body) }),
  };
}
