import type { WithdrawObjection } from '#contract/objections.ts';
import { refuseUnlessMay } from '#server/accounts/index.ts';
import { releaseDocument } from '#server/documents/index.ts';
import { record } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { refused } from '#server/platform/problem.ts';
import { changeObjection, lockObjection, stateOf, subjectOf } from './store.ts';

/** Until it is answered. Within the term the item may be objected to again. */
export const withdrawObjection: Act<typeof WithdrawObjection> = async (work, { params: { id } }) => {
  const objection = await lockObjection(work, id);
  const { organisation } = objection;
  refuseUnlessMay(work.identity, 'objection.make', organisation);
  if (stateOf(objection) !== 'standing') throw refused([{ code: 'objections:closed', paragraph: 'E-11' }]);
  const version = await changeObjection(work, objection, { withdrawn_at: work.at });
  const documents = await work.db
    .selectFrom('objection_document')
    .select('document')
    .where('objection', '=', id)
    .where('organisation', '=', organisation)
    .orderBy('document')
    .execute();
  for (const { document } of documents) await releaseDocument(work, document, { room: 'objections', subject: id });
  await record(work, { act: 'objections.withdrawn', subject: subjectOf(id), organisation, paragraph: 'E-11', version });
  return { version };
};
