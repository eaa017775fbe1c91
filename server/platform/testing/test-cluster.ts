// An embedded PostgreSQL of its own in a temporary folder, for tests and tools; gone when stopped.

import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedDatabase, openEmbeddedDatabase } from '../database/embedded/embedded-database.ts';

export type TestCluster = EmbeddedDatabase & { readonly folder: string };

/** A folder that the database's own user can enter even where tests run as root. */
export function makeStateFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'shyraq-'));
  chmodSync(folder, 0o711);
  return folder;
}

/** Without fsync unless `durable`: what the tests of queries write need not outlive a cut of power. */
export async function startTestCluster({ durable = false } = {}): Promise<TestCluster> {
  const folder = makeStateFolder();
  const settings = durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
  const cluster = await openEmbeddedDatabase(folder, { settings });
  return {
    ...cluster,
    folder,
    stop: async () => {
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
