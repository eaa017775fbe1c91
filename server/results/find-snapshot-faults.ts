// What stands against putting a snapshot before the Council: what anybody sees at once, and what only a computation finds.

import { sql } from 'kysely';
import { canonicalJson } from '#server/platform/canonical-json.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import type { Reason } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import type { StoredRound } from '#server/rounds/index.ts';
import { verifiedLines } from '#server/verification/index.ts';
import { checkSnapshot } from './check-snapshot.ts';
import { findHindrances } from './compute-results.ts';
import { listResults, listSnapshotsOf, type Snapshot } from './store.ts';

/** Its weighting is pending or is not the round's any more, another one came after it, or something is undecided (W1, E-5, E-11). */
export async function findSnapshotFaults(work: Work, round: StoredRound, number: number | null): Promise<Reason[]> {
  const all = await listSnapshotsOf(work.db, round.id);
  const found = all.find((one) => one.number === number);
  const standing = await findHindrances(work.db, round, work.at);
  if (!found) return [{ code: 'results:fault.no-snapshot', paragraph: 'E-5' }, ...standing];
  const last = all.at(-1)?.number ?? found.number;
  const { source = '' } = round.weighting ?? {};
  const isOther = found.weights !== null && canonicalJson(found.weights) !== canonicalJson(round.weighting);
  return [
    ...(found.weights === null ? [{ code: 'results:fault.weighting-pending', paragraph: 'E-5' }] : []),
    ...(isOther ? [{ code: 'results:fault.weighting-changed', paragraph: 'E-5', values: { source } }] : []),
    ...(last > found.number
      ? [{ code: 'results:fault.superseded', paragraph: 'E-5', values: { number: found.number, last } }]
      : []),
    ...standing,
  ];
}

/** The organisations whose data are not those of the snapshot any more. */
async function findChanged(db: Db, round: string, snapshot: Snapshot): Promise<string[]> {
  const { rows } = await sql<{ organisation: string; hash: string }>`
    select organisation, encode(sha256(convert_to(string_agg(line, E'\n' order by table_name, place), 'UTF8')), 'hex') as hash
    from (${verifiedLines(round)}) lines group by organisation`.execute(db);
  const now = new Map(rows.map(({ organisation, hash }) => [organisation, hash]));
  const kept = new Map((await listResults(db, snapshot.id)).map(({ organisation, inputs }) => [organisation, inputs]));
  return [...new Set([...now.keys(), ...kept.keys()])].filter((one) => now.get(one) !== kept.get(one));
}

/** Computes it anew: touched where it is kept, or its data changed since. As long as computing takes. */
export async function findSnapshotTouched(work: Work, round: StoredRound, number: number): Promise<Reason[]> {
  const found = (await listSnapshotsOf(work.db, round.id)).find((one) => one.number === number);
  if (!found) return [{ code: 'results:fault.no-snapshot', paragraph: 'E-5' }];
  const params = { round: round.id, number: String(number) };
  const { parts, differing } = await checkSnapshot(work, { params, query: {}, body: {} });
  const touched = parts.filter((part) => part.kept !== part.found).map(({ part }) => part);
  const changed = await findChanged(work.db, round.id, found);
  return [
    ...(touched.length > 0 || differing.length > 0
      ? [{ code: 'results:fault.touched', paragraph: 'E-5', values: { number, parts: touched.join(', ') } }]
      : []),
    ...(changed.length > 0
      ? [{ code: 'results:fault.data-changed', paragraph: 'E-5', values: { number, count: changed.length } }]
      : []),
  ];
}
