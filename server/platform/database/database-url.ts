// Two ways to a database: the embedded one, or any PostgreSQL that `DATABASE_URL` names.

import type { ConnectionOptions } from 'node:tls';
import pg from 'pg';
import { StartFault } from '../start-fault.ts';

export type Connection = {
  readonly host?: string;
  readonly port?: number;
  readonly user?: string;
  readonly password?: string;
  readonly database?: string;
  readonly ssl?: boolean | ConnectionOptions;
};

const LEAST_VERSION = 16;

/** Reads a `postgres://` address, with the libpq words `sslmode`, `host` and so on. Throws a StartFault for another text. */
export function readDatabaseUrl(url: string): Connection & { readonly connectionString: string } {
  if (!/^postgres(ql)?:\/\//.test(url)) throw new StartFault('setting-refused', { name: 'DATABASE_URL' });
  return { connectionString: url };
}

/** Throws a StartFault when the server cannot be reached or is older than PostgreSQL 16. */
export async function checkServer(connection: Connection): Promise<void> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  let version = 0;
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>(
      `select current_setting('server_version_num')::int as version`,
    );
    version = Math.floor((rows[0]?.version ?? 0) / 10_000);
  } catch (error) {
    throw new StartFault(
      'database-unreachable',
      { why: error instanceof Error ? error.message : String(error) },
      error,
    );
  } finally {
    await client.end().catch(() => {});
  }
  if (version < LEAST_VERSION) throw new StartFault('database-too-old', { found: version, least: LEAST_VERSION });
}
