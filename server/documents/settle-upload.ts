// Looks at the bytes of a whole upload and puts them into the storage. Done once; what came of it stands in the upload's row.

import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type DocumentType, LARGEST_DOCUMENT } from '#contract/documents.ts';
import type { Identity } from '#server/platform/identity.ts';
import { type Reason, refused } from '#server/platform/problem.ts';
import type { ContentHash } from '#server/platform/storage/storage.ts';
import type { DocumentsPlan } from './documents-plan.ts';
import { findDocumentType } from './find-document-type.ts';
import { ScanFailed, type Verdict } from './scan-with-clamd.ts';

export type Upload = {
  readonly id: string;
  readonly organisation: string;
  readonly name: string;
  readonly size: number;
};
export type Settled = { readonly hash: ContentHash; readonly type: DocumentType; readonly scanned: boolean };

export function fileOf({ uploads }: Pick<DocumentsPlan, 'uploads'>, id: string): string {
  return join(uploads, id);
}

export async function removeUploadFile(plan: Pick<DocumentsPlan, 'uploads'>, id: string): Promise<void> {
  await rm(fileOf(plan, id), { force: true });
  await rm(`${fileOf(plan, id)}.json`, { force: true });
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => -1,
  );
}

async function scan(plan: DocumentsPlan, path: string): Promise<Verdict | undefined> {
  try {
    return await plan.scan?.(path);
  } catch (error) {
    if (error instanceof ScanFailed) throw refused([{ code: 'documents:scan-failed' }]);
    throw error;
  }
}

/** Takes the upload away in a transaction of its own and refuses: the same bytes would be refused again. */
async function discard(plan: DocumentsPlan, identity: Identity, id: string, reason: Reason): Promise<never> {
  await plan.database.within(identity, 'write', (db) => db.deleteFrom('upload').where('id', '=', id).execute());
  await removeUploadFile(plan, id);
  throw refused([reason]);
}

/** Throws the refusal of an upload that is not whole, not accepted or infected, or that nobody could scan. */
export async function settleUpload(plan: DocumentsPlan, identity: Identity, upload: Upload): Promise<Settled> {
  const { id, name, size } = upload;
  const path = fileOf(plan, id);
  if ((await sizeOf(path)) !== size) throw refused([{ code: 'documents:upload-unfinished' }]);
  const type = await findDocumentType(path, name);
  if (!type) return discard(plan, identity, id, { code: 'documents:type-not-accepted', values: { name } });
  const verdict = await scan(plan, path);
  if (verdict?.is === 'infected')
    return discard(plan, identity, id, { code: 'documents:infected', values: { name, with: verdict.with } });
  const { hash } = await plan.storage.put(createReadStream(path), LARGEST_DOCUMENT);
  const scanned = verdict !== undefined;
  await plan.database.within(identity, 'write', (db) =>
    db.updateTable('upload').set({ hash, media_type: type, scanned }).where('id', '=', id).execute(),
  );
  return { hash, type, scanned };
}
