// What the Council voted on a case: the last vote that holds, else the last one there is.

import { getPlainDate } from '#rules/kernel/plain-date.ts';
import type { RevisionVote } from '#rules/status/check-revision-act.ts';
import { listVotesOn, type MatterVote } from '#server/council/index.ts';
import type { Db } from '#server/platform/database/open-database.ts';

/** As it votes on proposals: the one that was put. */
export const voteFor = ({ state, result, proposal, on }: MatterVote): RevisionVote => ({
  isSigned: state === 'signed',
  isAdopted: result?.adopted === true,
  outcome: proposal === 'withdraw' ? 'withdraw' : 'keep',
  on: getPlainDate(on),
});

/** Undefined where nothing was voted on. */
export async function findVote(db: Db, id: string): Promise<MatterVote | undefined> {
  const voted = (await listVotesOn(db, id)).filter(({ result }) => result !== null);
  return voted.findLast((vote) => voteFor(vote).isAdopted) ?? voted.at(-1);
}
