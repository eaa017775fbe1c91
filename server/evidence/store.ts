// Attachments of a report, loaded: those that stand, each with its document.

import type { AttachedDocument, Attachment } from '#contract/evidence.ts';
import type { Place } from '#server/intake/index.ts';
import type { Db } from '#server/platform/database/open-database.ts';

type Columns = {
  readonly id: string;
  readonly row: string | null;
  readonly asked: string | null;
  readonly attached_at: string;
  readonly document: string;
  readonly name: string;
  readonly media_type: string;
  readonly size: string;
  readonly hash: string;
};

const read = ({ document, name, media_type: type, size, hash, attached_at, ...rest }: Columns): Attachment => ({
  ...rest,
  document: { id: document, name, type, size: Number(size), hash },
  attachedAt: attached_at,
});

/** Of some rows, or of lists alone; else all. Those of rows that were removed are left out: nothing is shown by them any more. */
export async function listAttachments(
  db: Db,
  { round, organisation }: Place,
  of?: readonly string[] | 'lists',
): Promise<Attachment[]> {
  const found = await db
    .selectFrom('attachment')
    .innerJoin('document', 'document.id', 'attachment.document')
    .leftJoin('reported_row', 'reported_row.id', 'attachment.row')
    .select(['attachment.id', 'attachment.row', 'attachment.asked', 'attachment.attached_at', 'attachment.document'])
    .select(['document.name', 'document.media_type', 'document.size', 'document.hash'])
    .where('attachment.round', '=', round)
    .where('attachment.organisation', '=', organisation)
    .where('attachment.detached_at', 'is', null)
    .where('reported_row.removed_at', 'is', null)
    .$if(of === 'lists', (some) => some.where('attachment.row', 'is', null))
    .$if(of !== undefined && of !== 'lists', (some) => some.where('attachment.row', 'in', [...(of ?? [])]))
    .orderBy('attachment.attached_at')
    .orderBy('attachment.id')
    .execute();
  return found.map(read);
}

type Wanted = { readonly ids?: readonly string[]; readonly hashes?: readonly string[] };

/** Documents of the organisation that are there, whatever others the person may see. */
export async function findDocuments(
  db: Db,
  organisation: string,
  { ids, hashes }: Wanted,
): Promise<AttachedDocument[]> {
  if ((ids ?? hashes ?? []).length === 0) return [];
  const found = await db
    .selectFrom('document')
    .select(['id', 'name', 'media_type as type', 'size', 'hash'])
    .where('organisation', '=', organisation)
    .where('removed_at', 'is', null)
    .$if(ids !== undefined, (some) => some.where('id', 'in', [...(ids ?? [])]))
    .$if(hashes !== undefined, (some) => some.where('hash', 'in', [...(hashes ?? [])]))
    .orderBy('uploaded_at')
    .orderBy('id')
    .execute();
  return found.map(({ size, ...rest }) => ({ ...rest, size: Number(size) }));
}
