// Kills the server, or the database under it, while files of a publication are made and while it is published. Afterwards a version
// is there whole – its row, the event of the round, the entry of the journal, every file to the byte – or nothing of it is.

import { createHash, randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Published } from '#contract/publication.ts';
import type { PublicationState } from '#contract/publish-results.ts';
import { makeStateFolder } from '#server/platform/testing/test-cluster.ts';
import { consider } from '../publication/lay-considered.ts';
import { ROUND } from '../verification/lay-round.ts';
import { chanceOf, ownerOf } from './kill-run.ts';
import { layConsidered } from './lay-considered-round.ts';
import { makeVictim, type Victim } from './victim.ts';

export type PublicationReport = {
  readonly kills: number;
  /** Versions that stand in the end, and how many tries ended before the act was done. */
  readonly published: number;
  readonly undone: number;
  readonly failures: readonly string[];
};

const YEAR = 2025;
const BASE = `/api/rounds/${ROUND}`;
const PATIENCE_MS = 120_000;
/** Kills fall anywhere in this time after the act was begun. */
const LONGEST_ACT_MS = 700;
const LONGEST_MAKING_MS = 3000;

type Reply = { readonly status: number; readonly body: unknown };

/** Undefined where no answer came. */
async function ask(
  port: number | undefined,
  method: string,
  path: string,
  payload?: object,
  version?: number,
): Promise<Reply | undefined> {
  if (port === undefined) return undefined;
  const at = (rest: string) => `http://127.0.0.1:${port}${rest}`;
  try {
    const given = await fetch(at('/api/csrf'), {
      headers: { cookie: 'shyraq=chief' },
      signal: AbortSignal.timeout(10_000),
    });
    const secret = given.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    const reply = await fetch(at(path), {
      method,
      headers: {
        cookie: `shyraq=chief; ${secret}`,
        'idempotency-key': randomUUID(),
        'x-csrf-token': ((await given.json()) as { token: string }).token,
        ...(payload ? { 'content-type': 'application/json' } : {}),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      ...(payload ? { body: JSON.stringify(payload) } : {}),
      signal: AbortSignal.timeout(60_000),
    });
    return { status: reply.status, body: await reply.json() };
  } catch {
    return undefined;
  }
}

type House = { readonly victim: Victim; readonly pool: pg.Pool };

async function until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  const begun = Date.now();
  while (Date.now() - begun < PATIENCE_MS) {
    const found = await look().catch(() => undefined);
    if (found !== undefined) return found;
    await pause(100);
  }
  throw new Error(`${what}: not within ${PATIENCE_MS} ms`);
}

const stateOf = ({ victim }: House) =>
  until('the state of the publication', async () => {
    const reply = await ask(victim.port(), 'GET', `${BASE}/publication`);
    return reply?.status === 200 ? (reply.body as PublicationState) : undefined;
  });

const versionOf = async ({ pool }: House): Promise<number> =>
  until(
    'the version of the round',
    async () => (await pool.query('select version from round where id = $1', [ROUND])).rows[0]?.version,
  );

/** Begun anew until the files lie there, whatever ends it in between. */
async function makeReady(house: House, snapshot: number): Promise<string> {
  return until('the files', async () => {
    const { prepared, run } = await stateOf(house);
    if (prepared) return prepared.bundle;
    const works = run && (run.state === 'waiting' || run.state === 'running');
    if (!works) await ask(house.victim.port(), 'POST', `${BASE}/publication/files`, { snapshot });
    // What a killed worker held is taken up by another only after hours; here at once.
    await house.pool.query(
      "update graphile_worker._private_jobs set locked_at = null, locked_by = null, run_at = now() where attempts < max_attempts and locked_at < now() - interval '4 seconds'",
    );
    await pause(300);
    return undefined;
  });
}

async function faultsOfVersion({ victim }: House, version: number): Promise<string[]> {
  const reply = await until('what was published', async () => {
    const found = await ask(victim.port(), 'GET', `/api/published/${YEAR}?version=${version}`);
    return found && (found.status === 200 || found.status === 404) ? found : undefined;
  });
  if (reply.status !== 200) return [`version ${version} stands in the database and is not seen`];
  const { files } = reply.body as Published;
  const faults: string[] = [];
  for (const { address, sha256 } of files) {
    const bytes = Buffer.from(await (await fetch(`http://127.0.0.1:${victim.port()}${address}`)).arrayBuffer());
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) faults.push(`${address} has other bytes`);
  }
  return faults;
}

/** Rows, events and entries of one version: as many of each. */
async function countParts({ pool }: House, version: number): Promise<readonly number[]> {
  return until('the database', async () => {
    const { rows } = await pool.query(
      `select (select count(*)::int from publication where version = $1) as rows,
        (select count(*)::int from round_event where event ->> 'kind' = 'results-published' and (event ->> 'version')::int = $1) as events,
        (select count(*)::int from journal_entry where act = 'publication.published'
          and (entry::jsonb -> 'after' ->> 'version')::int = $1) as entries`,
      [version],
    );
    return [rows[0].rows, rows[0].events, rows[0].entries];
  });
}

async function strike({ victim }: House, kind: 'server' | 'database'): Promise<void> {
  if (kind === 'database') return victim.killDatabase();
  await victim.killServer();
  await victim.start();
}

/** One try with one kill in it; answers what is wrong, and whether the version stands. */
async function tryOnce(
  house: House,
  { kind, whileMaking, chance }: { kind: 'server' | 'database'; whileMaking: boolean; chance: () => number },
  { snapshot, version }: { snapshot: number; version: number },
): Promise<{ readonly stands: boolean; readonly faults: readonly string[] }> {
  const { victim } = house;
  if (whileMaking) {
    await ask(victim.port(), 'POST', `${BASE}/publication/files`, { snapshot });
    await pause(Math.floor(chance() * LONGEST_MAKING_MS));
    await strike(house, kind);
  }
  const bundle = await makeReady(house, snapshot);
  const acting = ask(victim.port(), 'POST', `${BASE}/publication`, { snapshot, bundle }, await versionOf(house));
  if (!whileMaking) {
    await pause(Math.floor(chance() * LONGEST_ACT_MS));
    await strike(house, kind);
  }
  const answer = await acting;
  const parts = await countParts(house, version);
  const stands = parts[0] === 1;
  const uneven = new Set(parts).size !== 1 || (parts[0] ?? 0) > 1;
  return {
    stands,
    faults: [
      ...(uneven ? [`${parts.join(', ')} rows, events and entries of version ${version}`] : []),
      ...(answer?.status === 200 && !stands ? [`version ${version} was acknowledged and is not there`] : []),
      ...(stands ? await faultsOfVersion(house, version) : []),
    ],
  };
}

async function compute(house: House, reason: string): Promise<number> {
  return until('a snapshot', async () => {
    const reply = await ask(house.victim.port(), 'POST', `${BASE}/results`, { reason }, await versionOf(house));
    return reply?.status === 201 ? (reply.body as { number: number }).number : undefined;
  });
}

async function killAgainAndAgain(house: House, { kills, seed }: PublicationPlan, tell: (line: string) => void) {
  const chance = chanceOf(seed);
  const failures: string[] = [];
  let [undone, version] = [0, 1];
  let snapshot = await compute(house, '');
  await consider({ owner: house.pool } as never, snapshot);
  for (let kill = 1; kill <= kills; kill += 1) {
    const kind = chance() < 0.5 ? 'server' : 'database';
    const whileMaking = chance() < 0.3;
    const { stands, faults } = await tryOnce(house, { kind, whileMaking, chance }, { snapshot, version });
    failures.push(...faults.map((fault) => `kill ${kill}: ${fault}`));
    const when = whileMaking ? ', while files are made' : '';
    tell(`kill ${kill} of ${kills} (${kind}${when}): version ${version} ${stands ? 'stands' : 'is not there'}`);
    if (!stands) undone += 1;
    if (!stands) continue;
    version += 1;
    snapshot = await compute(house, `Amendment ${version}.`);
  }
  return { kills, published: version - 1, undone, failures };
}

export type PublicationPlan = { readonly kills: number; readonly seed: number };

export async function publicationRun(plan: PublicationPlan, tell: (line: string) => void): Promise<PublicationReport> {
  const stateFolder = makeStateFolder();
  const victim = makeVictim(stateFolder, 'publication-server');
  await victim.start();
  const pool = new pg.Pool({ ...ownerOf(stateFolder), max: 2 });
  pool.on('error', () => {});
  try {
    await layConsidered(pool);
    return await killAgainAndAgain({ victim, pool }, plan, tell);
  } finally {
    await pool.end();
    await victim.killAll();
    await pause(500);
    rmSync(stateFolder, { recursive: true, force: true, maxRetries: 5 });
  }
}
