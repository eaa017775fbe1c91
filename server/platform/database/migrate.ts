// Brings a database to the program's schema: each pending file in one transaction with its record, one server at a time.

import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { StartFault } from '../start-fault.ts';
import type { Connection } from './database-url.ts';
import { type Migration, readMigrations } from './read-migrations.ts';

/** Any number that only this program uses; servers that start together wait for each other here. */
const LOCK = 7_226_310_117;
export const APPLICATION = 'shyraq_application';

const TABLE = `
  create schema if not exists vault;
  create table if not exists vault.migration (
    name text primary key,
    checksum text not null,
    applied_at timestamptz not null default now()
  )`;

/** Roles belong to the cluster: made here, where it is missing, and never changed by a migration. */
async function ensureApplicationRole(client: pg.Client): Promise<void> {
  await client.query(`
    do $$ begin
      create role ${APPLICATION} nologin nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
    exception when duplicate_object or unique_violation then null;
    end $$`);
  // Without this right a query could make temporary functions and tables to work with.
  const { rows } = await client.query<{ name: string }>('select current_database() as name');
  const name = client.escapeIdentifier(rows[0]?.name ?? '');
  await client.query(`revoke temporary on database ${name} from public`);
}

async function readApplied(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; checksum: string }>('select name, checksum from vault.migration');
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

/** A file changed after it ran, or a database that a newer program has been at. */
function checkApplied(applied: ReadonlyMap<string, string>, migrations: readonly Migration[]): void {
  const known = new Map(migrations.map(({ name, checksum }) => [name, checksum]));
  for (const [name, checksum] of applied) {
    const ours = known.get(name);
    if (ours === undefined) throw new StartFault('database-newer', { name });
    if (ours !== checksum) throw new StartFault('migration-changed', { name });
  }
}

async function applyOne(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into vault.migration (name, checksum) values ($1, $2)', [name, checksum]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw new StartFault(
      'migration-failed',
      { name, why: error instanceof Error ? error.message : String(error) },
      error,
    );
  }
}

async function applyPending(client: pg.Client, migrations: readonly Migration[]): Promise<string[]> {
  await ensureApplicationRole(client);
  // The floor creates the schema `vault` itself once it runs; the list of migrations has to be there before.
  await client.query(TABLE);
  const applied = await readApplied(client);
  checkApplied(applied, migrations);
  const pending = migrations.filter(({ name }) => !applied.has(name));
  for (const migration of pending) await applyOne(client, migration);
  return pending.map(({ name }) => name);
}

/**
 * Migrates as the owner; answers the names of the files that ran. Throws a StartFault `migration-changed`,
 * `database-newer` or `migration-failed`; what ran before the failed file stays.
 */
export async function migrate(owner: Connection, migrations = readMigrations()): Promise<string[]> {
  const client = new pg.Client({ ...owner, options: '-c lock_timeout=0' });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const done = await applyPending(client, migrations);
    await installQueue(owner);
    return done;
  } finally {
    await client.end();
  }
}

/** The queue of jobs brings its own schema, graphile_worker. */
async function installQueue(owner: Connection): Promise<void> {
  const pgPool = new pg.Pool({ ...owner, max: 1 });
  pgPool.on('error', () => {});
  pgPool.on('connect', (connection) => connection.on('error', () => {}));
  try {
    await runMigrations({ pgPool });
  } finally {
    await pgPool.end();
  }
}
