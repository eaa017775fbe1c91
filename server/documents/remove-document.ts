import { sql } from 'kysely';
import type { RemoveDocument } from '#contract/documents.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { refuseUnlessMay } from '#server/accounts/index.ts';
import { record, refuseIfChanged } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { Problem, refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';

type Rests = { readonly room: string; readonly subject: string };

async function lockDocument(work: Work, id: string) {
  const row = await work.db
    .selectFrom('document')
    .select(['id', 'organisation', 'version', 'keep_until', 'hash'])
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return row;
}

/**
 * Lets something rest on a document, which cannot be removed from then on. Throws a Problem `not-found` where it is not
 * there or not theirs.
 */
export async function holdDocument(work: Work, id: string, rests: Rests): Promise<void> {
  await lockDocument(work, id);
  await work.db
    .insertInto('document_hold')
    .values({ document: id, ...rests, held_at: work.at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Locked in one order, whoever else holds some of them. */
async function lockDocuments(work: Work, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)].sort();
  const there = await work.db
    .selectFrom('document')
    .select('id')
    .where('id', '=', sql<string>`any (${wanted}::uuid[])`)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  if (there.length < wanted.length) throw new Problem('not-found');
}

type Held = { readonly document: string; readonly subject: string };

/** The same for many at once: all of them, or a Problem `not-found`. */
export async function holdDocuments(work: Work, room: string, held: readonly Held[]): Promise<void> {
  if (held.length === 0) return;
  const documents = held.map(({ document }) => document);
  await lockDocuments(work, documents);
  await sql`insert into document_hold (document, room, subject, held_at)
    select document, ${room}, subject, ${work.at}
    from unnest(${documents}::uuid[], ${held.map(({ subject }) => subject)}::text[]) held (document, subject)
    on conflict do nothing`.execute(work.db);
}

/** What rested on it rests no more; what else does is not touched. */
export async function releaseDocument(work: Work, id: string, { room, subject }: Rests): Promise<void> {
  await work.db
    .deleteFrom('document_hold')
    .where('document', '=', id)
    .where('room', '=', room)
    .where('subject', '=', subject)
    .execute();
}

/** Not to be removed before the day; a day already set is only ever moved to a later one. */
export async function keepUntil(work: Work, id: string, day: string): Promise<void> {
  const { keep_until: before } = await lockDocument(work, id);
  if (before !== null && before >= day) return;
  await work.db.updateTable('document').set({ keep_until: day }).where('id', '=', id).execute();
}

export const removeDocument: Act<typeof RemoveDocument> = async (work, { params: { id } }) => {
  const document = await lockDocument(work, id);
  refuseUnlessMay(work.identity, 'document.remove', document.organisation);
  const subject = { kind: 'document', id };
  await refuseIfChanged(work, subject, document.version);
  const hold = await work.db.selectFrom('document_hold').select('room').where('document', '=', id).executeTakeFirst();
  const { keep_until: until } = document;
  const reasons = [
    ...(hold ? [{ code: 'documents:is-held' }] : []),
    ...(until !== null && until > dayInAstana(work.at) ? [{ code: 'documents:is-kept-until', values: { until } }] : []),
  ];
  if (reasons.length > 0) throw refused(reasons);
  const version = document.version + 1;
  await work.db.updateTable('document').set({ removed_at: work.at, version }).where('id', '=', id).execute();
  await record(work, {
    act: 'documents.removed',
    subject,
    organisation: document.organisation,
    before: { hash: document.hash },
    version,
  });
  return {};
};
