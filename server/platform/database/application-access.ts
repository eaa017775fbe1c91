// The login of the application: a role that reads and writes rows by row-level security and can change nothing else.

import { createHmac } from 'node:crypto';
import pg from 'pg';
import { StartFault } from '../start-fault.ts';
import type { Connection } from './database-url.ts';
import { APPLICATION } from './migrate.ts';

export type ApplicationAccess = {
  readonly connection: Connection;
  /** With it the server proves to the database who asks; no query of the application can read it. */
  readonly identityKey: Buffer;
};

/** PostgreSQL cuts names at 63 bytes. */
const loginOf = (database: string): string => `${database.slice(0, 40)}_login`;

async function readSecret(client: pg.Client, name: string): Promise<Buffer> {
  const { rows } = await client.query<{ value: Buffer }>('select value from vault.secret where name = $1', [name]);
  if (!rows[0]) throw new Error(`no secret ${name} in the database`);
  return rows[0].value;
}

async function ensureLogin(client: pg.Client, login: string, password: string): Promise<void> {
  const role = client.escapeIdentifier(login);
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [login]);
  if (rowCount === 0) {
    // Two servers may start at once: the second finds the role made.
    await client.query(
      `do $$ begin create role ${role}; exception when duplicate_object or unique_violation then null; end $$`,
    );
  }
  // Only a superuser may name the rights of superusers, even to refuse them; a new role has none of them.
  await client.query(`alter role ${role} login inherit password ${client.escapeLiteral(password)}`);
  await client.query(`grant ${APPLICATION} to ${role}`);
  const { rows } = await client.query<{ mighty: boolean }>(
    'select bool_or(rolsuper or rolbypassrls or rolcreaterole) as mighty from pg_roles where rolname = any ($1)',
    [[login, APPLICATION]],
  );
  if (rows[0]?.mighty) throw new StartFault('application-too-mighty', { role: login });
}

/**
 * Opens the way in for the application on a migrated database. Its password follows from a secret of the database, so that
 * all servers on one database agree without telling each other.
 */
export async function openApplicationAccess(owner: Connection): Promise<ApplicationAccess> {
  const client = new pg.Client(owner);
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>('select current_database() as name');
    const database = rows[0]?.name ?? '';
    const identityKey = await readSecret(client, 'identity');
    const password = createHmac('sha256', identityKey).update(`login of ${database}`).digest('base64url');
    const user = loginOf(database);
    await client.query('select pg_advisory_lock(hashtext($1))', [user]);
    await ensureLogin(client, user, password);
    return { connection: withLogin(owner, client, user, password), identityKey };
  } finally {
    await client.end();
  }
}

/** The owner's connection with another name and password. */
function withLogin(owner: Connection, client: pg.Client, user: string, password: string): Connection {
  const { host, port, database, ssl } = client;
  const secure = ssl || owner.ssl;
  return { host, port, ...(database ? { database } : {}), user, password, ...(secure ? { ssl: secure } : {}) };
}
