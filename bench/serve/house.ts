// The built program with a register of a thousand organisations, and the rival over the same database.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeStateFolder } from '#server/platform/testing/test-cluster.ts';
import { inventedBins, registrationOf } from '#tests/start/invented-register.ts';
import { enterExample, type Person, type Program, runProgram } from '#tests/start/run-program.ts';

export type Side = { readonly name: string; readonly address: string; readonly pid: number };
export type House = {
  readonly product: Side;
  readonly rival: Side;
  readonly person: Person;
  readonly close: () => Promise<void>;
};

const AT_ONCE = 8;

async function fillRegister(person: Person, wanted: number): Promise<void> {
  const there = (await (await person.get('/api/organisations?limit=1')).json()) as { total: number };
  const bins = inventedBins();
  let missing = wanted - there.total;
  const enter = async () => {
    while (missing > 0) {
      missing -= 1;
      const reply = await person.post('/api/organisations', registrationOf(String(bins.next().value)));
      if (reply.status !== 201) throw new Error(`the register cannot be filled: ${await reply.text()}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, enter));
}

async function startRival(scripts: string, stateFolder: string, day: string): Promise<[ChildProcess, string]> {
  const web = join(process.cwd(), 'dist', 'web');
  const child = spawn(process.execPath, [join(scripts, 'serve-rival.mjs'), stateFolder, web, day], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (!child.stdout) throw new Error('the rival says nothing');
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return [child, line.toString('utf8').trim()];
}

/** Both sides have to answer alike before their speed is compared. */
async function checkSame(person: Person, rival: string): Promise<void> {
  for (const limit of [100, 1000]) {
    const ours = await (await person.get(`/api/organisations?limit=${limit}`)).text();
    const theirs = await (await fetch(`${rival}/api/organisations?limit=${limit}`)).text();
    if (ours !== theirs) throw new Error(`the rival lists something else (${limit})`);
  }
}

export async function openHouse(scripts: string, organisations: number): Promise<House> {
  const stateFolder = makeStateFolder();
  const program: Program = await runProgram({
    SHYRAQ_STATE: stateFolder,
    SHYRAQ_EXAMPLE: 'people',
    SHYRAQ_RATE: '1000000',
    SHYRAQ_LOG: 'warn',
    NODE_ENV: 'production',
  });
  const person = await enterExample(program.address, 'administrator');
  await fillRegister(person, organisations);
  const { on } = (await (await person.get('/api/organisations?limit=1')).json()) as { on: string };
  const [child, rival] = await startRival(scripts, stateFolder, on);
  await checkSame(person, rival);
  return {
    product: { name: 'shyraq', address: program.address, pid: program.process.pid ?? 0 },
    rival: { name: 'bare node:http', address: rival, pid: child.pid ?? 0 },
    person,
    close: async () => {
      child.kill('SIGKILL');
      await program.stop();
      rmSync(stateFolder, { recursive: true, force: true });
    },
  };
}

const TICK = 10;

/** Milliseconds on the processors that a process has used, all threads; Linux tells them. */
export function processorTime(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK;
}

/** The most memory that it has held, in MiB. */
export function mostMemory(pid: number): number {
  const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(found ?? Number.NaN) / 1024);
}
