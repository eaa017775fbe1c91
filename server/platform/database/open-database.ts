// The database as the server's rooms meet it: always in a transaction, always as somebody.

import { createHmac } from 'node:crypto';
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import type { Identity } from '../identity.ts';
import { Problem } from '../problem.ts';
import type { ApplicationAccess } from './application-access.ts';
import { ConnectionPlaces, type Patience } from './connection-places.ts';
import { isConnectionLoss, mayTryAgain, problemOfDatabase } from './database-loss.ts';
import type { Connection } from './database-url.ts';
import { typesOfValues } from './read-values.ts';
import type { Schema } from './schema.ts';

/** A transaction in which an identity holds. */
export type Db = Transaction<Schema>;

export type Mode = 'read' | 'write';

export type Database = {
  /**
   * Does the work in one transaction as the identity. `read` refuses every write. Work that met a deadlock or a
   * serialization failure is done again from its beginning. Throws a Problem `database-unavailable` when the connection is
   * lost before COMMIT was sent, `outcome-unknown` when it is lost while COMMIT is under way, `overloaded` when too many were
   * before it.
   */
  readonly within: <T>(identity: Identity, mode: Mode, work: (db: Db) => Promise<T>) => Promise<T>;
  /** As the owner, past row-level security: for the journal's check, jobs and upkeep. Never for an act. */
  readonly owner: pg.Pool;
  readonly answers: () => Promise<boolean>;
  readonly sizes: () => { readonly total: number; readonly idle: number; readonly waiting: number };
  readonly close: () => Promise<void>;
};

export type Sizes = { readonly connections?: number; readonly patience?: Patience };

const TRIES = 5;
/** Connections beyond the places: for work inside of work, and for the question whether the database answers. */
const SPARE = 4;
/** Milliseconds to connect; a process that stood still for a moment is not taken for a database that is gone. */
const CONNECTED_WITHIN = 10_000;
const LIMITS =
  '-c statement_timeout=30000 -c idle_in_transaction_session_timeout=60000 -c timezone=UTC -c datestyle=ISO';

function openPool(connection: Connection, max: number, options: string): pg.Pool {
  const pool = new pg.Pool({
    ...connection,
    max,
    options,
    types: typesOfValues,
    connectionTimeoutMillis: CONNECTED_WITHIN,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    application_name: 'shyraq',
  });
  // An idle connection that breaks is dropped by the pool; whoever asks next opens another.
  pool.on('error', () => {});
  // One in use that breaks fails its query; without a listener it would end the process as well.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** What the database has to be told so that it believes who asks. */
export function proveIdentity(
  { account, organisations, roles, sight }: Identity,
  key: Buffer,
): { claim: string; proof: string } {
  const claim = JSON.stringify({ account, organisations, roles, sight });
  return { claim, proof: createHmac('sha256', key).update(claim).digest('hex') };
}

async function commit(transaction: { commit: () => { execute: () => Promise<void> } }): Promise<void> {
  try {
    await transaction.commit().execute();
  } catch (error) {
    if (isConnectionLoss(error)) throw new Problem('outcome-unknown', { cause: error });
    throw error;
  }
}

async function doOnce<T>(
  kysely: Kysely<Schema>,
  key: Buffer,
  identity: Identity,
  mode: Mode,
  work: (db: Db) => Promise<T>,
): Promise<T> {
  const { claim, proof } = proveIdentity(identity, key);
  const transaction = await kysely
    .startTransaction()
    .setAccessMode(mode === 'read' ? 'read only' : 'read write')
    .execute();
  try {
    await sql`select assume_identity(${claim}, ${proof})`.execute(transaction);
    const result = await work(transaction);
    await commit(transaction);
    return result;
  } catch (error) {
    if (!transaction.isCommitted)
      await transaction
        .rollback()
        .execute()
        .catch(() => {});
    throw error;
  }
}

/** Opens pools; nothing is connected yet. */
export function openDatabase(
  owner: Connection,
  application: ApplicationAccess,
  { connections = 10, patience }: Sizes = {},
): Database {
  const places = new ConnectionPlaces(connections, patience);
  const pool = openPool(application.connection, connections + SPARE, LIMITS);
  const ownerPool = openPool(owner, 4, '-c timezone=UTC -c datestyle=ISO');
  const kysely = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  const within: Database['within'] = async (identity, mode, work) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await places.hold(() => doOnce(kysely, application.identityKey, identity, mode, work));
      } catch (error) {
        if (attempt < TRIES && mayTryAgain(error)) continue;
        throw problemOfDatabase(error);
      }
    }
  };
  return {
    within,
    owner: ownerPool,
    answers: () =>
      pool.query('select 1').then(
        () => true,
        () => false,
      ),
    sizes: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: places.waiting + pool.waitingCount }),
    close: async () => {
      await kysely.destroy();
      await ownerPool.end();
    },
  };
}
