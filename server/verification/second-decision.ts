import type { SecondDecisions } from '#contract/verification.ts';
import { record } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { Problem, refused } from '#server/platform/problem.ts';
import { refuseUnlessNow } from '#server/rounds/index.ts';
import { refuseInConflict } from './conflicts.ts';
import { refuseIfPublished } from './decide-items.ts';
import { getOpenRound, holdRound, listItems } from './store.ts';

/**
 * The second pair of eyes confirms decisions of somebody else, which become final, or disagrees, and the items are open
 * again. Decisions that no longer wait are left as they are and named.
 */
export const secondDecisions: Act<typeof SecondDecisions> = async (work, { params, body }) => {
  const { items: asked, confirmed, words } = body;
  await holdRound(work, params.round);
  const round = await getOpenRound(work.db, params.round);
  await refuseInConflict(work, params);
  refuseUnlessNow(round, { kind: 'verify' }, work.at);
  refuseIfPublished(round);
  if (!confirmed && words.trim() === '')
    throw refused([{ code: 'verification:fault.words-missing', pointer: '/body/words', paragraph: 'E-11' }]);
  const found = await listItems(work.db, { ...params, rows: asked.map(({ row }) => row) });
  if (found.length === 0) throw new Problem('not-found');
  const seen = new Map(asked.map((one) => [one.row, one.seen]));
  const waiting = found.filter(({ state, row, decision }) => state === 'waiting' && decision?.number === seen.get(row));
  if (waiting.some(({ decision }) => decision?.decidedBy === work.identity.account))
    throw refused([{ code: 'verification:fault.own-decision', paragraph: 'E-11' }]);
  const rows = waiting.map(({ decision }) => ({
    decision: decision?.id ?? '',
    organisation: params.organisation,
    confirmed,
    words,
    seconded_by: work.identity.account ?? '',
    seconded_at: work.at,
  }));
  const inserted =
    rows.length === 0
      ? []
      : await work.db
          .insertInto('verification_second')
          .values(rows)
          .onConflict((conflict) => conflict.doNothing())
          .returning('decision')
          .execute();
  const taken = new Set(inserted.map(({ decision }) => decision));
  const seconded = waiting.filter(({ decision }) => taken.has(decision?.id ?? '')).map(({ row }) => row);
  await record(work, {
    act: 'verification.seconded',
    subject: { kind: 'verification', id: `${params.round}/${params.organisation}` },
    paragraph: 'E-11',
    after: {
      confirmed,
      words,
      items: seconded.length,
      ...(seconded.length === 1 ? { row: seconded[0] ?? '' } : {}),
    },
  });
  return { seconded, changedMeanwhile: asked.filter(({ row }) => !seconded.includes(row)).map(({ row }) => row) };
};
