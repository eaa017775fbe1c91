// What of objections waits on desks: items that may still be objected to, objections without their answer, words of the other
// side without a reply.

import { mayDoIn, readHeldRoles } from '#contract/access.ts';
import type { Waiting } from '#contract/desk.ts';
import { stageOf } from '#rules/round/round.ts';
import type { Work } from '#server/platform/work.ts';
import type { StoredRound } from '#server/rounds/index.ts';
import { getOpenRound, listItems } from '#server/verification/index.ts';
import { listOfRound, stateOf } from './store.ts';
import { listObjections } from './views.ts';

/** Rounds whose verification is published and whose results the Council has not considered. */
async function listRunning({ db, at }: Work): Promise<StoredRound[]> {
  const rows = await db.selectFrom('round').select('id').where('opened_at', 'is not', null).execute();
  const rounds = [];
  for (const { id } of rows) {
    const round = await getOpenRound(db, id);
    if (['objections', 'answers'].includes(stageOf(round.round, at))) rounds.push(round);
  }
  return rounds;
}

async function waitsOfOrganisation(work: Work, round: StoredRound, organisation: string): Promise<Waiting[]> {
  if (stageOf(round.round, work.at) !== 'objections') return [];
  const objected = new Set((await listOfRound(work.db, round.id, organisation)).map(({ row }) => row));
  const items = await listItems(work.db, { round: round.id, organisation });
  const count = items.filter(({ state, row }) => state !== 'credited' && !objected.has(row)).length;
  return count === 0 ? [] : [{ code: 'objection-possible', count, organisation }];
}

export async function waitsOfObjections(work: Work): Promise<Waiting[]> {
  const held = readHeldRoles(work.identity.roles);
  const answers = mayDoIn(held, 'objection.answer', null);
  const own = work.identity.organisations.filter((id) => mayDoIn(held, 'objection.make', id));
  if (!answers && own.length === 0) return [];
  const waiting: Waiting[] = [];
  for (const round of await listRunning(work)) {
    for (const organisation of own) waiting.push(...(await waitsOfOrganisation(work, round, organisation)));
    const standing = answers
      ? (await listOfRound(work.db, round.id)).filter((one) => stateOf(one) === 'standing').length
      : 0;
    if (standing > 0) waiting.push({ code: 'objection-to-answer', count: standing, organisation: null });
    const { objections } = await listObjections(work, { params: { round: round.id }, query: {}, body: {} });
    const unanswered = objections.filter((one) => one.unanswered).length;
    if (unanswered > 0) waiting.push({ code: 'objection-message', count: unanswered, organisation: null });
  }
  return waiting;
}
