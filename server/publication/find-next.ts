// Which results are to be published next, and what stands against it: first what the Council considered, then each amendment.

import { dayInAstana, isLate } from '#rules/calendar/astana-time.ts';
import { checkRoundAct } from '#rules/round/check-round-act.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import type { Reason } from '#server/platform/problem.ts';
import { listSnapshotsOf, type Snapshot } from '#server/results/index.ts';
import type { StoredRound } from '#server/rounds/index.ts';

export type Next = { readonly snapshot: Snapshot; readonly version: number };

async function findLastPublished(db: Db, round: string): Promise<{ version: number; snapshot: number } | undefined> {
  return db
    .selectFrom('publication as p')
    .innerJoin('publication_preparation', 'publication_preparation.id', 'p.preparation')
    .select(['version', 'snapshot'])
    .where('p.round', '=', round)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Undefined before the Council has considered, and where everything is published. */
export async function findNext(db: Db, { id, round: { considered } }: StoredRound): Promise<Next | undefined> {
  if (!considered) return undefined;
  const snapshots = await listSnapshotsOf(db, id);
  const last = await findLastPublished(db, id);
  if (!last) {
    const snapshot = snapshots.find(({ number }) => number === considered.snapshot);
    return snapshot && { snapshot, version: 1 };
  }
  const snapshot = snapshots.filter(({ amends, number }) => amends && number > last.snapshot).at(-1);
  return snapshot && { snapshot, version: last.version + 1 };
}

/** The files apart. */
export function findHindrances(round: StoredRound, next: Next | undefined, at: Moment): Reason[] {
  const ofOrder = checkRoundAct(round.round, { kind: 'publish-results' }, at, round.calendar).map(
    ({ code, ...rest }): Reason => ({ code: `rounds:hindrance.${code}`, ...rest }),
  );
  if (ofOrder.length > 0) return ofOrder;
  if (!next) return [{ code: 'publication:nothing-to-publish', paragraph: 'E-12' }];
  const { weights, number } = next.snapshot;
  if (weights === null) return [{ code: 'publication:weighting-pending', paragraph: 'E-5', values: { number } }];
  if (weights.source.trim() === '')
    return [{ code: 'publication:weighting-without-source', paragraph: 'E-5', values: { number } }];
  return [];
}

/** E-12: three working days after the meeting. It holds for the first version; an amendment has no term. */
export function dueOf({ round }: StoredRound, version: number, at: Moment): { lastDay: string; late: boolean } {
  const { publication } = round;
  if (!publication) return { lastDay: dayInAstana(at), late: false };
  return { lastDay: publication.lastDay, late: version === 1 && isLate(at, publication.endsAt) };
}
