// `npm run schema`: migrates an empty database and writes what came of it, database/schema.sql and schema.ts.

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { startTestCluster } from '../testing/test-cluster.ts';
import { describeSchema } from './describe-schema.ts';
import { describeTypes } from './describe-types.ts';
import { migrate } from './migrate.ts';
import { databaseFolder } from './read-migrations.ts';

const cluster = await startTestCluster();
try {
  await migrate(cluster.access);
  const client = new pg.Client(cluster.access);
  await client.connect();
  const types = join(import.meta.dirname, 'schema.ts');
  writeFileSync(join(databaseFolder(), 'schema.sql'), await describeSchema(client));
  writeFileSync(types, await describeTypes(client));
  await client.end();
  execFileSync('npx', ['--no-install', 'biome', 'format', '--write', types], { stdio: 'ignore' });
} finally {
  await cluster.stop();
}
