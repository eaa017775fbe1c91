// The way to an embedded database that a server runs already: for commands beside it.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Access, accessOf } from './embedded-database.ts';
import { findPostmaster } from './postmaster.ts';

/** As its owner; undefined where nothing runs in the folder. */
export function findRunningDatabase(stateFolder: string): Access | undefined {
  const password = join(stateFolder, 'database-password');
  if (!existsSync(password) || findPostmaster(join(stateFolder, 'database')) === undefined) return undefined;
  return accessOf(stateFolder, readFileSync(password, 'utf8'));
}
