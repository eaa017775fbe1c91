// What stands against considering the results of a round at a sitting (E-10, W1, E-11).

import { checkRoundAct } from '#rules/round/check-round-act.ts';
import type { Reason } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { findSnapshotFaults, findSnapshotTouched } from '#server/results/index.ts';
import type { StoredRound } from '#server/rounds/index.ts';
import type { Assembled, Quorum } from './assemble-sitting.ts';

export const quorumMissing = ({ members, needed, present, paragraph }: Quorum): Reason => ({
  code: 'council:quorum-missing',
  paragraph,
  values: { members, needed, present },
});

/** What anybody sees at once. `day`: of the sitting, which the order bounds by the examination of the year. */
export async function findCouncilFaults(work: Work, round: StoredRound, snapshot: number | null): Promise<Reason[]> {
  const ofOrder = checkRoundAct(round.round, { kind: 'consider' }, work.at, round.calendar).map(
    ({ code, ...rest }): Reason => ({ code: `rounds:hindrance.${code}`, ...rest }),
  );
  const ofSnapshot = await findSnapshotFaults(work, round, snapshot);
  const known = new Set(ofOrder.map(({ code }) => code));
  return [...ofOrder, ...ofSnapshot.filter(({ code }) => !known.has(code))];
}

/** Before anything is voted on or signed: also whether the results come out as they were kept, from data as they are now. */
export async function findAllFaults(work: Work, { round, quorum, items }: Assembled): Promise<Reason[]> {
  const item = items.find(({ kind }) => kind === 'results');
  const faults = quorum.there ? [] : [quorumMissing(quorum)];
  if (!round || !item) return faults;
  const seen = [...faults, ...(await findCouncilFaults(work, round, item.snapshot))];
  if (seen.length > 0 || item.snapshot === null) return seen;
  return findSnapshotTouched(work, round, item.snapshot);
}
