// An empty database of its own for a measurement, in a cluster of its own.

import pg from 'pg';
import { openApplicationAccess } from '#server/platform/database/application-access.ts';
import { migrate } from '#server/platform/database/migrate.ts';
import { openDatabase } from '#server/platform/database/open-database.ts';
import type { TestDatabase } from '#server/platform/testing/open-test-database.ts';
import { startTestCluster } from '#server/platform/testing/test-cluster.ts';

export async function openBenchDatabase(name: string): Promise<{ database: TestDatabase; stop: () => Promise<void> }> {
  const cluster = await startTestCluster();
  const client = new pg.Client(cluster.access);
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const connection = { ...cluster.access, database: name };
  await migrate(connection);
  const application = await openApplicationAccess(connection);
  const opened = openDatabase(connection, application);
  const database: TestDatabase = { ...opened, ownerConnection: connection, application, drop: async () => {} };
  return {
    database,
    stop: async () => {
      await opened.close();
      await cluster.stop();
    },
  };
}
