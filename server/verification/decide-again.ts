// After an objection (E-11) the decision on an item may become another: the earlier one stays in its history.

import { randomUUID } from 'node:crypto';
import type { PutDecision } from '#rules/verification/check-decision.ts';
import { record } from '#server/journal/index.ts';
import { Problem } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { refuseUnlessNow, type StoredRound } from '#server/rounds/index.ts';
import { refuseInConflict } from './conflicts.ts';
import { paragraphFor, refuseFaulty } from './decide-items.ts';
import { getItem, insertDecisions } from './store.ts';

type Again = {
  readonly organisation: string;
  readonly row: string;
  readonly decision: PutDecision;
  readonly objection: string;
};

/**
 * Decides once more on a submitted item, as the answer to an objection says; the answer itself is the caller's. The person of
 * the work must be of the working body and without a conflict. Throws Problems `refused`, `not-found`, and
 * `changed-meanwhile` where somebody else decides on the item at this moment.
 */
export async function decideAgain(work: Work, round: StoredRound, again: Again): Promise<void> {
  const { organisation, row, decision, objection } = again;
  const place = { round: round.id, organisation };
  refuseUnlessNow(round, { kind: 'verify' }, work.at);
  await refuseInConflict(work, place);
  const item = await getItem(work.db, place, row);
  await refuseFaulty(work, round, [item], decision);
  const number = (item.decision?.number ?? 0) + 1;
  const made = { ...decision, item, paragraph: paragraphFor(decision, item), way: 'objection', number } as const;
  const inserted = await insertDecisions(work, round.id, randomUUID(), [made]);
  if (inserted.size === 0) throw new Problem('changed-meanwhile');
  await record(work, {
    act: 'verification.decided-again',
    subject: { kind: 'verification', id: `${round.id}/${organisation}` },
    organisation,
    paragraph: 'E-11',
    before: { outcome: item.state, ground: item.decision?.ground ?? null },
    after: { row, objection, outcome: decision.outcome, ground: decision.ground, changes: decision.changes },
  });
}
