// Vitest's global setup of the database tests: one PostgreSQL for the run with a migrated template; each file copies it.

import { randomUUID } from 'node:crypto';
import { env } from 'node:process';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { type ApplicationAccess, openApplicationAccess } from '../database/application-access.ts';
import type { Connection } from '../database/database-url.ts';
import { migrate } from '../database/migrate.ts';
import { startTestCluster } from './test-cluster.ts';

export type TestServer = {
  readonly owner: Connection;
  readonly login: Connection;
  readonly identityKey: string;
  /** The migrated database that each file copies. */
  readonly template: string;
};

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

async function onServer(owner: Connection, statement: string): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function makeTemplate(owner: Connection, template: string): Promise<ApplicationAccess> {
  await onServer(owner, `create database ${template}`);
  await migrate({ ...owner, database: template });
  return openApplicationAccess({ ...owner, database: template });
}

type Server = { readonly owner: Connection; readonly stop: () => Promise<void> };

/** A server that was given stays as it was: what the run made there is dropped. Its user has to be allowed to make databases. */
function readGiven(url: string): Server {
  const { host, port, user, password, database } = new pg.Client({ connectionString: url });
  const owner = {
    host,
    port,
    ...(user ? { user } : {}),
    ...(password ? { password } : {}),
    ...(database ? { database } : {}),
  };
  return { owner, stop: async () => {} };
}

async function startEmbedded(): Promise<Server> {
  const { access, stop } = await startTestCluster();
  return { owner: { ...access, database: 'postgres' }, stop };
}

/** The embedded PostgreSQL, or the server that DATABASE_URL names; answers the end of it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const template = `template_${randomUUID().replaceAll('-', '')}`;
  // biome-ignore lint/style/noProcessEnv: A run of tests is told by its environment where to run.
  const url = env.DATABASE_URL;
  const server = url ? readGiven(url) : await startEmbedded();
  process.stdout.write(`database tests: ${url ? 'the server of DATABASE_URL' : 'the embedded PostgreSQL'}\n`);
  const { connection, identityKey } = await makeTemplate(server.owner, template);
  project.provide('testServer', {
    owner: server.owner,
    login: connection,
    identityKey: identityKey.toString('base64'),
    template,
  });
  return async () => {
    if (url) await onServer(server.owner, `drop database if exists ${template} with (force)`);
    if (url) await onServer(server.owner, `drop role if exists ${connection.user}`);
    await server.stop();
  };
}
