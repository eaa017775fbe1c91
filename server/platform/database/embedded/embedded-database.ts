// The database that needs no service: a real PostgreSQL out of npm packages, kept running while the server lives.
// A postmaster left over by a killed server is adopted where it runs as we would start it, and stopped otherwise.

import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { StartFault } from '../../start-fault.ts';
import { type DatabaseUser, findDatabaseUser } from './database-user.ts';
import { canOthersEnter, findEngineFiles } from './engine-files.ts';
import { findPostmaster, type PostmasterPlan, runsAsPlanned, startPostmaster, stopPostmaster } from './postmaster.ts';
import { isAlive } from './process-life.ts';

export type Access = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
};

export type EmbeddedDatabase = {
  /** As its owner, to the database `shyraq`. */
  readonly access: Access;
  readonly postmaster: () => number | undefined;
  /** Stops watching and ends PostgreSQL. */
  readonly stop: () => Promise<void>;
};

type Options = { readonly settings?: readonly string[]; readonly note?: (event: string) => void };

const OWNER = 'shyraq';
const LONGEST_SOCKET_FOLDER = 90;
const READY_WITHIN = 60_000;
const WATCH_EVERY = 250;

function ownedFolder(path: string, user: DatabaseUser | undefined): string {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  chmodSync(path, 0o700);
  if (user) chownSync(path, user.uid, user.gid);
  return path;
}

/** A socket's path is limited to about 100 characters by the system; a long state folder gets a short one beside it. */
function socketFolderOf(stateFolder: string): string {
  const own = join(stateFolder, 'socket');
  if (Buffer.byteLength(own) <= LONGEST_SOCKET_FOLDER) return own;
  return join(tmpdir(), `shyraq-${createHash('sha256').update(stateFolder).digest('hex').slice(0, 16)}`);
}

/** As the owner, to the database `shyraq`. */
export function accessOf(stateFolder: string, password: string): Access {
  return { host: socketFolderOf(stateFolder), port: 5432, user: OWNER, password, database: OWNER };
}

/** Forces a file, or a folder's list of names, to the disk. */
function force(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** On the disk before there is a database that knows it: a cut of power must not leave a door without its key. */
function readPassword(stateFolder: string): string {
  const path = join(stateFolder, 'database-password');
  if (!existsSync(path)) {
    const half = `${path}.half`;
    writeFileSync(half, randomBytes(32).toString('base64url'), { mode: 0o600 });
    force(half);
    renameSync(half, path);
    force(stateFolder);
  }
  return readFileSync(path, 'utf8');
}

/** Similarity of words (pg_trgm) knows letters beyond ASCII only by the system's own tables. */
function findCharacterType(): string {
  try {
    const known = execFileSync('locale', ['-a'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split('\n');
    return known.find((name) => /^(C|en_US)\.utf-?8$/i.test(name)) ?? 'C.UTF-8';
  } catch {
    return 'C.UTF-8';
  }
}

/** initdb into a folder beside, renamed when whole: a start that was cut short leaves nothing that looks like a database. */
function createCluster(
  initdb: string,
  stateFolder: string,
  dataFolder: string,
  password: string,
  user: DatabaseUser | undefined,
) {
  const half = join(stateFolder, 'database.new');
  rmSync(half, { recursive: true, force: true });
  ownedFolder(half, user);
  const words = join(half, '..', 'database-password.new');
  writeFileSync(words, password, { mode: 0o600 });
  if (user) chownSync(words, user.uid, user.gid);
  const flags = ['-D', half, '-U', OWNER, '-A', 'scram-sha-256', `--pwfile=${words}`, '--encoding=UTF8'];
  const locale = [
    '--locale=C',
    `--lc-ctype=${findCharacterType()}`,
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ];
  try {
    const env = { PATH: '/usr/bin:/bin', LC_ALL: 'C' };
    execFileSync(initdb, [...flags, ...locale], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env,
      cwd: half,
      ...(user ?? {}),
    });
  } catch (error) {
    const why = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
    throw new StartFault('database-start-failed', { why }, error);
  } finally {
    rmSync(words, { force: true });
  }
  renameSync(half, dataFolder);
  force(stateFolder);
}

async function answers(access: Access): Promise<boolean> {
  const client = new pg.Client({ ...access, database: 'postgres', connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function waitUntilAnswering(access: Access, pid: number, plan: PostmasterPlan): Promise<void> {
  const until = performance.now() + READY_WITHIN;
  while (performance.now() < until) {
    if (await answers(access)) return;
    if (!isAlive(pid)) break;
    await pause(50);
  }
  throw new StartFault('database-start-failed', { why: lastLines(plan.logFile) });
}

function lastLines(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim().split('\n').slice(-3).join(' ');
  } catch {
    return path;
  }
}

/** The postmaster's process, adopted or started. */
async function ensurePostmaster(plan: PostmasterPlan, access: Access, note: (event: string) => void): Promise<number> {
  const left = findPostmaster(plan.dataFolder);
  if (left && runsAsPlanned(plan) && (await answers(access))) {
    note('adopted');
    return left;
  }
  if (left) {
    note('stopped a leftover');
    await stopPostmaster(left);
  }
  // After a killed postmaster its sessions may hold the shared memory for a moment: the start is tried again.
  for (let attempt = 1; ; attempt += 1) {
    const child = startPostmaster(plan);
    const failed = new Promise<never>((_, reject) => {
      child.once('error', (error) => reject(new StartFault('database-start-failed', { why: error.message }, error)));
    });
    try {
      await Promise.race([waitUntilAnswering(access, child.pid ?? 0, plan), failed]);
      note('started');
      return child.pid ?? 0;
    } catch (error) {
      if (attempt === 20) throw error;
      await pause(250);
    }
  }
}

async function ensureDatabase(access: Access): Promise<void> {
  const client = new pg.Client({ ...access, database: 'postgres' });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [access.database]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(access.database)}`);
  } finally {
    await client.end();
  }
}

/** Starts it again whenever it dies, until stopped. */
function watch(plan: PostmasterPlan, access: Access, first: number, note: (event: string) => void) {
  let pid = first;
  let stopped = false;
  let waking: Promise<void> | undefined;
  const timer = setInterval(() => {
    if (stopped || waking || isAlive(pid)) return;
    note('died');
    waking = ensurePostmaster(plan, access, note)
      .then((next) => {
        pid = next;
      })
      .catch((error: unknown) => note(`not started: ${error instanceof Error ? error.message : String(error)}`))
      .finally(() => {
        waking = undefined;
      });
  }, WATCH_EVERY);
  const stop = async () => {
    stopped = true;
    clearInterval(timer);
    await waking;
    await stopPostmaster(findPostmaster(plan.dataFolder) ?? pid);
  };
  return { postmaster: () => (isAlive(pid) ? pid : undefined), stop };
}

/**
 * Opens the embedded database of a state folder, creating it where there is none. The caller has claimed the folder.
 * Throws a StartFault `database-start-failed` with the last lines of its log.
 */
export async function openEmbeddedDatabase(stateFolder: string, options: Options = {}): Promise<EmbeddedDatabase> {
  const note = options.note ?? (() => {});
  const user = findDatabaseUser();
  if (user && !canOthersEnter(stateFolder)) throw new StartFault('state-folder-closed', { folder: stateFolder });
  const engine = findEngineFiles(stateFolder, user !== undefined);
  const dataFolder = join(stateFolder, 'database');
  const socketFolder = ownedFolder(socketFolderOf(stateFolder), user);
  const password = readPassword(stateFolder);
  const access = accessOf(stateFolder, password);
  if (!existsSync(dataFolder)) createCluster(engine.initdb, stateFolder, dataFolder, password, user);
  const logFile = join(stateFolder, 'database.log');
  const settings = options.settings ?? [];
  const plan = { program: engine.postgres, dataFolder, socketFolder, logFile, user, settings };
  const pid = await ensurePostmaster(plan, access, note);
  await ensureDatabase(access);
  return { access, ...watch(plan, access, pid, note) };
}
