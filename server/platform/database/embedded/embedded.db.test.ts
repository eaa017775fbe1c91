// The embedded PostgreSQL: one server per folder, a postmaster left behind adopted, a killed one started again.

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { StartFault } from '../../start-fault.ts';
import { makeStateFolder } from '../../testing/test-cluster.ts';
import { claimFolder } from './claim-folder.ts';
import { type EmbeddedDatabase, openEmbeddedDatabase } from './embedded-database.ts';
import { canOthersEnter } from './engine-files.ts';
import { isAlive, waitUntilGone } from './process-life.ts';
import { chooseStateFolder, isRoot, prepareStateFolder } from './state-folder.ts';

const QUICK = ['fsync=off'];
let folder: string;
const open: EmbeddedDatabase[] = [];
const children: ChildProcess[] = [];

beforeAll(() => {
  folder = makeStateFolder();
});
afterEach(async () => {
  for (const database of open.splice(0)) await database.stop();
  for (const child of children.splice(0)) child.kill('SIGKILL');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function start(note?: (event: string) => void): Promise<EmbeddedDatabase> {
  const database = await openEmbeddedDatabase(folder, { settings: QUICK, ...(note ? { note } : {}) });
  open.push(database);
  return database;
}

async function ask<T extends pg.QueryResultRow>(database: EmbeddedDatabase, query: string): Promise<T[]> {
  const client = new pg.Client(database.access);
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<T>(query)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
  for (let waited = 0; waited < 20_000; waited += 100) {
    if (await condition()) return;
    await pause(100);
  }
  throw new Error('waited in vain');
}

describe('the embedded database', () => {
  it('is a real PostgreSQL, out of reach of the network, run by an ordinary user, and keeps what it was told', async () => {
    const database = await start();
    const [row] = await ask<{ version: string; listens: string; checksums: string }>(
      database,
      `select version(), current_setting('listen_addresses') as listens, current_setting('data_checksums') as checksums`,
    );
    expect(row?.version).toMatch(/^PostgreSQL 1[6-9]/);
    expect([row?.listens, row?.checksums]).toEqual(['', 'on']);
    const owner = readFileSync(`/proc/${database.postmaster()}/status`, 'utf8').match(/^Uid:\s+(\d+)/m)?.[1];
    expect(owner).not.toBe('0');
    await ask(database, 'create table kept (a int)');
    await database.stop();
    open.length = 0;
    expect(await ask(await start(), 'select * from kept')).toEqual([]);
  });

  it('takes no one in without the password', async () => {
    const database = await start();
    const client = new pg.Client({ ...database.access, password: 'wrong' });
    client.on('error', () => {});
    await expect(client.connect()).rejects.toThrow('password authentication failed');
  });

  it('is started again when it is killed', async () => {
    const events: string[] = [];
    const database = await start((event) => events.push(event));
    const first = database.postmaster() ?? 0;
    process.kill(first, 'SIGKILL');
    await until(() => database.postmaster() !== undefined && database.postmaster() !== first);
    await until(async () => (await ask(database, 'select 1 as one').catch(() => [])).length === 1);
    expect(events).toEqual(['started', 'died', 'started']);
  });

  it('is adopted when the server before was killed, and stopped with this one', async () => {
    const script = join(folder, 'leave.mts');
    writeFileSync(
      script,
      `import { openEmbeddedDatabase } from ${JSON.stringify(join(import.meta.dirname, 'embedded-database.ts'))};
       const database = await openEmbeddedDatabase(${JSON.stringify(folder)}, { settings: ['fsync=off'] });
       process.stdout.write(String(database.postmaster()));
       setInterval(() => {}, 1000);`,
    );
    const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    const pid = Number(
      await new Promise<string>((resolve) => child.stdout?.once('data', (bytes) => resolve(String(bytes)))),
    );
    child.kill('SIGKILL');
    await waitUntilGone(child.pid ?? 0, 5000);
    expect(isAlive(pid)).toBe(true);
    const events: string[] = [];
    const database = await start((event) => events.push(event));
    expect([events, database.postmaster()]).toEqual([['adopted'], pid]);
    await database.stop();
    expect(isAlive(pid)).toBe(false);
  });

  it('starts anew when a creation was cut short', async () => {
    const other = makeStateFolder();
    mkdirSync(join(other, 'database.new', 'base'), { recursive: true });
    const database = await openEmbeddedDatabase(other, { settings: QUICK });
    open.push(database);
    expect(existsSync(join(other, 'database.new'))).toBe(false);
    expect(await ask(database, 'select 1 as one')).toEqual([{ one: 1 }]);
    await database.stop();
    rmSync(other, { recursive: true });
  });
});

describe('the state folder', () => {
  it('is given to one server; the second is told who has it', () => {
    const held = claimFolder(folder);
    expect(() => claimFolder(folder)).toThrow(StartFault);
    try {
      claimFolder(folder);
    } catch (error) {
      expect(error).toMatchObject({ key: 'already-running', values: { folder, pid: process.pid } });
    }
    held.release();
    claimFolder(folder).release();
  });

  it('is taken over from a server that died, also when its number belongs to another process now', () => {
    writeFileSync(join(folder, 'server.lock'), JSON.stringify({ pid: 999_999_999, started: '1' }));
    claimFolder(folder).release();
    writeFileSync(join(folder, 'server.lock'), JSON.stringify({ pid: process.pid, started: 'another time' }));
    claimFolder(folder).release();
    writeFileSync(join(folder, 'server.lock'), 'cut sh');
    claimFolder(folder).release();
  });

  it('is chosen by SHYRAQ_STATE, else where the system or the user keeps such things', () => {
    expect(chooseStateFolder({ SHYRAQ_STATE: '/somewhere/else' })).toBe('/somewhere/else');
    expect(chooseStateFolder({ XDG_STATE_HOME: '/x' })).toBe(isRoot() ? '/var/lib/shyraq' : '/x/shyraq');
  });

  it('may not lie in the program, nor be a file', () => {
    const inside = join(import.meta.dirname, 'state');
    expect(() => prepareStateFolder(inside)).toThrow('state-folder-in-checkout');
    rmSync(inside, { recursive: true });
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    expect(() => prepareStateFolder(file)).toThrow('state-folder-unusable');
  });

  it.runIf(isRoot())('as root: may not lie where the user of the database cannot enter', async () => {
    const closed = mkdtempSync(join(tmpdir(), 'closed-'));
    expect(canOthersEnter(closed)).toBe(false);
    await expect(openEmbeddedDatabase(closed)).rejects.toMatchObject({ key: 'state-folder-closed' });
    rmSync(closed, { recursive: true });
  });
});
