// A database of its own for one test file, copied from the migrated template.

import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import type { ApplicationAccess } from '../database/application-access.ts';
import type { Connection } from '../database/database-url.ts';
import { type Database, openDatabase, type Sizes } from '../database/open-database.ts';
import type {} from './start-test-database.ts';

export type TestDatabase = Database & {
  readonly ownerConnection: Connection;
  readonly application: ApplicationAccess;
  /** Closes and drops it. */
  readonly drop: () => Promise<void>;
};

async function onServer(owner: Connection, statement: string): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Call `drop` in `afterAll`. */
export async function openTestDatabase(sizes: Sizes = {}): Promise<TestDatabase> {
  const { owner, login, identityKey, template } = inject('testServer');
  const database = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(owner, `create database ${database} template ${template}`);
  await onServer(owner, `revoke temporary on database ${database} from public`);
  const ownerConnection = { ...owner, database };
  const application = { connection: { ...login, database }, identityKey: Buffer.from(identityKey, 'base64') };
  const opened = openDatabase(ownerConnection, application, sizes);
  return {
    ...opened,
    ownerConnection,
    application,
    drop: async () => {
      await opened.close();
      await onServer(owner, `drop database ${database} with (force)`);
    },
  };
}
