import type { AnswerObjection } from '#contract/objections.ts';
import { answerIsLate } from '#rules/round/check-round-act.ts';
import { record } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { refuseUnlessNow, type StoredRound } from '#server/rounds/index.ts';
import { decideAgain, getOpenRound, refuseInConflict } from '#server/verification/index.ts';
import { changeObjection, lockObjection, type Objection, stateOf, subjectOf } from './store.ts';

type Body = Parameters<typeof answerObjection>[1]['body'];

/** An upheld objection decides on the item again, in the same transaction: the effect and the answer are there together. */
async function apply(work: Work, round: StoredRound, { id, organisation, row }: Objection, body: Body): Promise<void> {
  const { answer, words, ground, changes } = body;
  if (answer !== 'refused') {
    const decision = { outcome: answer, words, ground, changes };
    await decideAgain(work, round, { organisation, row, decision, objection: id });
    return;
  }
  if (ground !== null || Object.keys(changes).length > 0)
    throw refused([{ code: 'objections:decision-stays', pointer: '/body/changes', paragraph: 'E-11' }]);
}

/** E-11: in writing, within five working days after it came in. A late answer is given all the same, and said to be late. */
export const answerObjection: Act<typeof AnswerObjection> = async (work, { params: { id }, body }) => {
  const objection = await lockObjection(work, id);
  const { organisation, receivedAt } = objection;
  const round = await getOpenRound(work.db, objection.round);
  await refuseInConflict(work, objection);
  if (stateOf(objection) !== 'standing') throw refused([{ code: 'objections:closed', paragraph: 'E-11' }]);
  refuseUnlessNow(round, { kind: 'answer', objectionReceivedAt: receivedAt }, work.at);
  await apply(work, round, objection, body);
  const late = answerIsLate(receivedAt, work.at, round.calendar);
  const version = await changeObjection(work, objection, {
    answered_at: work.at,
    answered_by: work.identity.account ?? '',
    answer: body.answer,
    answer_words: body.words,
    answer_late: late,
  });
  await record(work, {
    act: 'objections.answered',
    subject: subjectOf(id),
    organisation,
    paragraph: 'E-11',
    after: { answer: body.answer, ground: body.ground, changes: body.changes, late },
    version,
  });
  return { version, late };
};
