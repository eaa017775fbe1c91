// PostgreSQL refuses to run as root: under root it runs as the system's user `postgres`, made where it is missing.

import { execFileSync } from 'node:child_process';
import { StartFault } from '../../start-fault.ts';
import { isRoot } from './state-folder.ts';

export type DatabaseUser = { readonly uid: number; readonly gid: number };

const NAME = 'postgres';

function findUser(): DatabaseUser | undefined {
  const ask = (flag: string) =>
    Number(execFileSync('id', [flag, NAME], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return undefined;
  }
}

/** The user to run the database as, or undefined where we are an ordinary user and run it ourselves. */
export function findDatabaseUser(): DatabaseUser | undefined {
  if (!isRoot()) return undefined;
  const known = findUser();
  if (known) return known;
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME]);
  } catch (error) {
    throw new StartFault('database-start-failed', { why: `useradd ${NAME}` }, error);
  }
  const made = findUser();
  if (!made) throw new StartFault('database-start-failed', { why: `id ${NAME}` });
  return made;
}
