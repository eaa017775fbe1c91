// Vitest's global setup of the database tests: one PostgreSQL for the run with a migrated template; each file copies it.

import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { type ApplicationAccess, openApplicationAccess } from '../database/application-access.ts';
import type { Connection } from '../database/database-url.ts';
import { migrate } from '../database/migrate.ts';
import { startTestCluster } from './test-cluster.ts';

export const TEMPLATE = 'template_of_tests';

export type TestServer = { readonly owner: Connection; readonly login: Connection; readonly identityKey: string };

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

async function makeTemplate(owner: Connection): Promise<ApplicationAccess> {
  const client = new pg.Client(owner);
  await client.connect();
  await client.query(`create database ${TEMPLATE}`);
  await client.end();
  await migrate({ ...owner, database: TEMPLATE });
  return openApplicationAccess({ ...owner, database: TEMPLATE });
}

/** Starts the cluster; answers its end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTestCluster();
  const { connection, identityKey } = await makeTemplate(cluster.access);
  project.provide('testServer', {
    owner: cluster.access,
    login: connection,
    identityKey: identityKey.toString('base64'),
  });
  return cluster.stop;
}
