import { sql } from 'kysely';
import type { KeepDocument } from '#contract/documents.ts';
import { record } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { Problem } from '#server/platform/problem.ts';
import { type ContentHash, findContentHash } from '#server/platform/storage/storage.ts';
import type { Work } from '#server/platform/work.ts';
import type { DocumentsPlan } from './documents-plan.ts';
import { removeUploadFile, type Settled, settleUpload, type Upload } from './settle-upload.ts';
import { getDocument } from './views.ts';

type Row = Upload & { readonly settled: Settled | undefined };

async function loadUpload({ db, identity }: Work, id: string): Promise<Row> {
  const row = await db
    .selectFrom('upload')
    .select(['id', 'organisation', 'name', 'size', 'hash', 'media_type', 'scanned'])
    .where('id', '=', id)
    .where('account', '=', identity.account)
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
  const { hash, media_type: type, scanned, size, ...upload } = row;
  const known = hash === null ? undefined : findContentHash(hash);
  const settled = known ? { hash: known, type: type as Settled['type'], scanned: scanned ?? false } : undefined;
  return { ...upload, size: Number(size), settled };
}

/** While it is held no sweep takes these bytes away. */
export async function lockContent(work: Work, hash: ContentHash, how: 'shared' | 'alone'): Promise<void> {
  const lock = sql.raw(how === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock');
  await sql`select ${lock}(hashtext('document-content'), hashtext(${hash}))`.execute(work.db);
}

/** Settled now, or by an earlier try whose answer was lost and whose bytes are still there. */
async function settle(plan: DocumentsPlan, work: Work, upload: Row): Promise<Settled> {
  const settled = upload.settled ?? (await settleUpload(plan, work.identity, upload));
  await lockContent(work, settled.hash, 'shared');
  const there = (await plan.storage.sizeOf(settled.hash)) === upload.size;
  return there ? settled : settleUpload(plan, work.identity, upload);
}

async function insertDocument(work: Work, { organisation, name, size }: Upload, settled: Settled): Promise<string> {
  const { id } = await work.db
    .insertInto('document')
    .values({
      organisation,
      name,
      size: String(size),
      hash: settled.hash,
      media_type: settled.type,
      scanned: settled.scanned,
      uploaded_by: work.identity.account ?? '',
      uploaded_at: work.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A whole upload becomes a document of its organisation. */
export const keepDocument =
  (plan: DocumentsPlan): Act<typeof KeepDocument> =>
  async (work, { body }) => {
    const upload = await loadUpload(work, body.upload);
    const settled = await settle(plan, work, upload);
    const taken = await work.db.deleteFrom('upload').where('id', '=', upload.id).executeTakeFirst();
    // Another request of the same person was faster.
    if (taken.numDeletedRows === 0n) throw new Problem('not-found');
    const id = await insertDocument(work, upload, settled);
    await record(work, {
      act: 'documents.kept',
      subject: { kind: 'document', id },
      organisation: upload.organisation,
      // Its name may be a person's: the journal knows the bytes.
      after: { hash: settled.hash, size: String(upload.size), type: settled.type, scanned: settled.scanned },
      version: 1,
    });
    // The bytes are in the storage by now; should the commit fail, the upload's row still knows their hash.
    work.closing.push(() => removeUploadFile(plan, upload.id));
    work.outcome.created = true;
    work.outcome.version = 1;
    return getDocument(work.db, id);
  };
