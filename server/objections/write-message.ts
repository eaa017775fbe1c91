import { mayDoIn, readHeldRoles } from '#contract/access.ts';
import type { WriteMessage } from '#contract/objections.ts';
import { refuseUnlessMay } from '#server/accounts/index.ts';
import { record } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { refuseInConflict } from '#server/verification/index.ts';
import { getObjection, type Objection, stateOf, subjectOf } from './store.ts';

async function sideOf(work: Work, objection: Objection): Promise<'organisation' | 'body'> {
  const { identity } = work;
  const { organisation } = objection;
  if (identity.organisations.includes(organisation)) {
    refuseUnlessMay(identity, 'objection.write', organisation);
    return 'organisation';
  }
  if (mayDoIn(readHeldRoles(identity.roles), 'objection.answer', null)) await refuseInConflict(work, objection);
  refuseUnlessMay(identity, 'objection.write', null);
  return 'body';
}

/** Words of either side while the objection stands. */
export const writeMessage: Act<typeof WriteMessage> = async (work, { params: { id }, body: { words } }) => {
  const objection = await getObjection(work.db, id);
  const { organisation } = objection;
  const side = await sideOf(work, objection);
  if (stateOf(objection) !== 'standing') throw refused([{ code: 'objections:closed', paragraph: 'E-11' }]);
  await work.db
    .insertInto('objection_message')
    .values({ objection: id, organisation, side, words, written_by: work.identity.account ?? '', written_at: work.at })
    .execute();
  await record(work, {
    act: `objections.written-by-${side}`,
    subject: subjectOf(id),
    organisation,
    after: { side },
  });
  return {};
};
