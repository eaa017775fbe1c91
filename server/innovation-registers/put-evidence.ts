// Documents put to an item as its evidence: of the same organisation, and held as long as they stand there.

import type { PutEvidence, TakeEvidence } from '#contract/innovation-registers.ts';
import type { RegisterName } from '#rules/innovation/register-names.ts';
import { holdDocument, releaseDocument } from '#server/documents/index.ts';
import { record } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { Problem, refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { lockItem, mayEnter, subjectOf } from './enter-item.ts';

async function lockOwn(work: Work, register: RegisterName, id: string) {
  const item = await lockItem(work, register, id);
  if (item.organisation === null) throw new Problem('not-found');
  if (!mayEnter(work.identity, item.organisation, item.holding)) throw new Problem('forbidden');
  return { ...item, organisation: item.organisation };
}

const restsOn = (item: string) => ({ room: 'innovation', subject: `evidence ${item}` });

export const putEvidence: Act<typeof PutEvidence> = async (
  work,
  { params: { register, item: id }, body: { document } },
) => {
  const { organisation, documents } = await lockOwn(work, register, id);
  const found = await work.db
    .selectFrom('document')
    .select('hash')
    .where('id', '=', document)
    .where('organisation', '=', organisation)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (!found) throw refused([{ code: 'innovation:fault.document-gone', pointer: '/body/document' }]);
  await holdDocument(work, document, restsOn(id));
  const put = await work.db
    .insertInto('innovation_document')
    .values({ register, item: id, document, organisation, put_at: work.at, put_by: work.identity.account ?? '' })
    .onConflict((conflict) => conflict.doNothing())
    .returning('document')
    .execute();
  await record(work, {
    act: 'innovation-registers.evidence-put',
    subject: subjectOf(register, id),
    organisation,
    after: { document, hash: found.hash },
  });
  return { documents: documents + put.length };
};

export const takeEvidence: Act<typeof TakeEvidence> = async (work, { params: { register, item: id, document } }) => {
  const { organisation, documents } = await lockOwn(work, register, id);
  const taken = await work.db
    .deleteFrom('innovation_document')
    .where('register', '=', register)
    .where('item', '=', id)
    .where('document', '=', document)
    .returning('document')
    .executeTakeFirst();
  if (!taken) throw new Problem('not-found');
  await releaseDocument(work, document, restsOn(id));
  await record(work, {
    act: 'innovation-registers.evidence-taken',
    subject: subjectOf(register, id),
    organisation,
    before: { document },
  });
  return { documents: documents - 1 };
};
