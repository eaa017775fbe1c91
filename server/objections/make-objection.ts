import { randomUUID } from 'node:crypto';
import type { MakeObjection } from '#contract/objections.ts';
import { refuseUnlessMay } from '#server/accounts/index.ts';
import { holdDocument } from '#server/documents/index.ts';
import { record } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { Problem, refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { refuseUnlessNow } from '#server/rounds/index.ts';
import { getItem } from '#server/verification/index.ts';
import { getPublished } from './objectionable-items.ts';
import { subjectOf } from './store.ts';

type Kept = { readonly id: string; readonly name: string; readonly hash: string };

/** Each of the own organisation and still there: another's is not found. */
async function findDocuments(work: Work, organisation: string, ids: readonly string[]): Promise<Kept[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  const found = await work.db
    .selectFrom('document')
    .select(['id', 'name', 'hash'])
    .where('organisation', '=', organisation)
    .where('removed_at', 'is', null)
    .where('id', 'in', wanted)
    .orderBy('id')
    .execute();
  if (found.length < wanted.length) throw refused([{ code: 'objections:document-gone', pointer: '/body/documents' }]);
  return found;
}

async function putDocuments(work: Work, objection: string, organisation: string, documents: readonly Kept[]) {
  if (documents.length === 0) return;
  await work.db
    .insertInto('objection_document')
    .values(documents.map(({ id: document, name, hash }) => ({ objection, organisation, document, name, hash })))
    .execute();
  for (const { id } of documents) await holdDocument(work, id, { room: 'objections', subject: objection });
}

/**
 * E-11: within five working days after the publication, decided by the moment at which the request had arrived. Against the
 * decision that the person saw: one that is another by now has to be seen first.
 */
export const makeObjection: Act<typeof MakeObjection> = async (work, { params: { row, ...place }, body }) => {
  const { organisation } = place;
  const round = await getPublished(work, place);
  refuseUnlessMay(work.identity, 'objection.make', organisation);
  const item = await getItem(work.db, place, row);
  refuseUnlessNow(round, { kind: 'object' }, work.at);
  if (item.state === 'credited') throw refused([{ code: 'objections:credited-as-reported', paragraph: 'E-11' }]);
  if ((item.decision?.number ?? 0) !== body.decision) throw refused([{ code: 'objections:decided-meanwhile' }]);
  const documents = await findDocuments(work, organisation, body.documents);
  const id = randomUUID();
  const { numInsertedOrUpdatedRows: made } = await work.db
    .insertInto('objection')
    .values({
      ...{ id, ...place, row, decision: body.decision, words: body.words },
      received_at: work.at,
      made_by: work.identity.account ?? '',
    })
    .onConflict((conflict) =>
      conflict.columns(['round', 'organisation', 'row']).where('withdrawn_at', 'is', null).doNothing(),
    )
    .executeTakeFirst();
  if (made !== 1n) throw new Problem('already-exists');
  await putDocuments(work, id, organisation, documents);
  await record(work, {
    act: 'objections.made',
    subject: subjectOf(id),
    organisation,
    paragraph: 'E-11',
    after: { round: place.round, row, decision: body.decision, documents: documents.map(({ hash }) => hash) },
    version: 1,
  });
  work.outcome.created = true;
  work.outcome.version = 1;
  return { id, version: 1 };
};
