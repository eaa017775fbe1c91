// What nothing needs any more leaves the disk: uploads that nobody finished, and bytes that no document has.

import { z } from 'zod';
import { addSeconds, type Moment } from '#server/platform/clock.ts';
import { SYSTEM } from '#server/platform/identity.ts';
import { defineTask, type Task } from '#server/platform/jobs/task.ts';
import { findContentHash } from '#server/platform/storage/storage.ts';
import { carryOut, type Work } from '#server/platform/work.ts';
import type { DocumentsPlan } from './documents-plan.ts';
import { lockContent } from './keep-document.ts';
import { removeUploadFile } from './settle-upload.ts';

const DAY = 86_400;
/** An upload that nobody went on with for a week is given up. */
const UPLOADS_KEPT = 7 * DAY;
/** A removed document can be brought back by hand for as long. */
const BYTES_KEPT = 30 * DAY;
const AT_A_TIME = 1000;

async function sweepUploads(plan: DocumentsPlan, at: Moment): Promise<number> {
  const ended = await plan.database.within(SYSTEM, 'write', (db) =>
    db.deleteFrom('upload').where('begun_at', '<', addSeconds(at, -UPLOADS_KEPT)).returning('id').execute(),
  );
  for (const { id } of ended) await removeUploadFile(plan, id);
  return ended.length;
}

async function isNeeded({ isKept }: DocumentsPlan, { db }: Work, hash: string, before: Moment): Promise<boolean> {
  const document = await db
    .selectFrom('document')
    .select('id')
    .where('hash', '=', hash)
    .where((row) => row.or([row('removed_at', 'is', null), row('removed_at', '>=', before)]))
    .executeTakeFirst();
  const upload = await db.selectFrom('upload').select('id').where('hash', '=', hash).executeTakeFirst();
  return document !== undefined || upload !== undefined || ((await isKept?.(db, hash)) ?? false);
}

async function sweepContent(plan: DocumentsPlan, at: Moment, text: string): Promise<boolean> {
  const hash = findContentHash(text);
  if (!hash) return false;
  const before = addSeconds(at, -BYTES_KEPT);
  const { result } = await carryOut(plan.database, { identity: SYSTEM, mode: 'write', at }, async (work) => {
    await lockContent(work, hash, 'alone');
    if (await isNeeded(plan, work, hash, before)) return false;
    await plan.storage.remove(hash);
    await work.db.updateTable('document').set({ swept_at: at }).where('hash', '=', hash).execute();
    return true;
  });
  return result;
}

/** Answers how many uploads and how many contents went. */
export async function sweepDocuments(plan: DocumentsPlan, at: Moment): Promise<{ uploads: number; contents: number }> {
  const uploads = await sweepUploads(plan, at);
  const rows = await plan.database.within(SYSTEM, 'read', (db) =>
    db
      .selectFrom('document')
      .select('hash')
      .distinct()
      .where('removed_at', '<', addSeconds(at, -BYTES_KEPT))
      .where('swept_at', 'is', null)
      .limit(AT_A_TIME)
      .execute(),
  );
  let contents = 0;
  for (const { hash } of rows) if (await sweepContent(plan, at, hash)) contents += 1;
  return { uploads, contents };
}

export function sweepTask(plan: DocumentsPlan): Task {
  return defineTask('sweep-documents', z.object({}), async ({ at }) => void (await sweepDocuments(plan, at)), {
    schedule: '40 22 * * *',
  });
}
