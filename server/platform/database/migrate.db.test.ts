import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, describe, expect, inject, it } from 'vitest';
import type { Connection } from './database-url.ts';
import { checkServer, readDatabaseUrl } from './database-url.ts';
import { migrate } from './migrate.ts';
import { type Migration, readMigrations } from './read-migrations.ts';

const owner = inject('testServer').owner;
const made: string[] = [];

async function onServer(statement: string, database = 'postgres'): Promise<pg.QueryResult> {
  const client = new pg.Client({ ...owner, database });
  await client.connect();
  try {
    return await client.query(statement);
  } finally {
    await client.end();
  }
}

async function emptyDatabase(): Promise<Connection & { database: string }> {
  const database = `migrated_${randomUUID().replaceAll('-', '')}`;
  await onServer(`create database ${database}`);
  made.push(database);
  return { ...owner, database };
}
afterAll(async () => {
  for (const database of made) await onServer(`drop database ${database} with (force)`);
});

const step = (name: string, sql: string, checksum = sql): Migration => ({ name, sql, checksum });
const FIRST = step('0001-a.sql', 'create table a (x int)');

describe('migrating', () => {
  it('takes every step once, all servers together', async () => {
    const connection = await emptyDatabase();
    const runs = await Promise.all([migrate(connection), migrate(connection), migrate(connection)]);
    expect(runs.map((names) => names.length).sort()).toEqual([0, 0, readMigrations().length]);
    expect(await migrate(connection)).toEqual([]);
  });

  it('undoes a step that fails, keeps those before, and goes on when it is mended', async () => {
    const connection = await emptyDatabase();
    const broken = step('0002-b.sql', 'create table b (x int); select 1/0');
    await expect(migrate(connection, [FIRST, broken])).rejects.toMatchObject({
      key: 'migration-failed',
      values: { name: '0002-b.sql' },
    });
    expect((await onServer(`select to_regclass('a') as a, to_regclass('b') as b`, connection.database)).rows).toEqual([
      { a: 'a', b: null },
    ]);
    expect(await migrate(connection, [FIRST, step('0002-b.sql', 'create table b (x int)')])).toEqual(['0002-b.sql']);
  });

  it('refuses a step changed after it was taken, and a database of a newer program', async () => {
    const connection = await emptyDatabase();
    await migrate(connection, [FIRST]);
    await expect(migrate(connection, [{ ...FIRST, checksum: 'other' }])).rejects.toMatchObject({
      key: 'migration-changed',
    });
    await expect(migrate(connection, [])).rejects.toMatchObject({
      key: 'database-newer',
      values: { name: '0001-a.sql' },
    });
  });

  it('reads the files in the order of their numbers, each with a number of its own', () => {
    const names = readMigrations().map(({ name }) => name);
    expect(names).toEqual([...names].sort());
    expect(names[0]).toBe('0001-floor.sql');
  });
});

describe('a given server', () => {
  it('is refused by name where it cannot be reached or is not PostgreSQL', async () => {
    await expect(checkServer({ host: '127.0.0.1', port: 1 })).rejects.toMatchObject({ key: 'database-unreachable' });
    expect(() => readDatabaseUrl('mysql://x')).toThrow('setting-refused');
    await checkServer(owner);
  });
});
