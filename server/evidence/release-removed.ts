import { releaseDocument } from '#server/documents/index.ts';
import type { Place } from '#server/intake/index.ts';
import type { Work } from '#server/platform/work.ts';

/** Documents of rows that were removed meanwhile rest on nothing any more. For whoever holds the report's lock. */
export async function releaseRemoved(work: Work, { round, organisation }: Place): Promise<void> {
  const gone = await work.db
    .selectFrom('attachment')
    .innerJoin('reported_row', 'reported_row.id', 'attachment.row')
    .select(['attachment.id', 'attachment.document'])
    .where('attachment.round', '=', round)
    .where('attachment.organisation', '=', organisation)
    .where('attachment.detached_at', 'is', null)
    .where('reported_row.removed_at', 'is not', null)
    .orderBy('attachment.document')
    .execute();
  for (const { id, document } of gone) {
    await work.db
      .updateTable('attachment')
      .set({ detached_at: work.at })
      .where('id', '=', id)
      .where('organisation', '=', organisation)
      .execute();
    await releaseDocument(work, document, { room: 'evidence', subject: id });
  }
}
