// How much an organisation may keep: its documents and its uploads under way count, so that no archive fills the disk on
// which the database lies (hazard 16).

import { statfs } from 'node:fs/promises';
import { sql } from 'kysely';
import type { ReadQuota, SetQuota } from '#contract/documents.ts';
import { record, refuseIfChanged } from '#server/journal/index.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import type { Act } from '#server/platform/http/route.ts';
import { Problem } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import type { DocumentsPlan } from './documents-plan.ts';

export type Quota = { readonly used: number; readonly bytes: number };

/** Two uploads begun at once do not both take the last of the room: held until the transaction ends. */
export async function lockQuota(db: Db, organisation: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('document-quota'), hashtext(${organisation}))`.execute(db);
}

export async function findQuota(db: Db, organisation: string, other: number): Promise<Quota & { version: number }> {
  const { rows } = await sql<{ used: string; bytes: string | null; version: number | null }>`
    select (select coalesce(sum(size), 0) from document where organisation = ${organisation} and removed_at is null)
        + (select coalesce(sum(size), 0) from upload where organisation = ${organisation}) as used,
      (select bytes from document_quota where organisation = ${organisation}) as bytes,
      (select version from document_quota where organisation = ${organisation}) as version`.execute(db);
  const [row] = rows;
  return { used: Number(row?.used ?? 0), bytes: Number(row?.bytes ?? other), version: row?.version ?? 0 };
}

/** Bytes that uploads may still take on the disk. */
export async function findRoomOnDisk({ uploads, spare }: DocumentsPlan): Promise<number> {
  const { bavail, bsize } = await statfs(uploads);
  return bavail * bsize - spare;
}

function refuseStrangers({ identity }: Work, organisation: string): void {
  if (identity.sight !== 'all' && !identity.organisations.includes(organisation)) throw new Problem('not-found');
}

export const readQuota =
  (plan: DocumentsPlan): Act<typeof ReadQuota> =>
  async (work, { params: { id } }) => {
    refuseStrangers(work, id);
    const { version, ...quota } = await findQuota(work.db, id, plan.quota);
    work.outcome.version = version;
    return quota;
  };

export const setQuota =
  (plan: DocumentsPlan): Act<typeof SetQuota> =>
  async (work, { params: { id }, body: { bytes } }) => {
    refuseStrangers(work, id);
    await lockQuota(work.db, id);
    const known = await work.db.selectFrom('organisation').select('id').where('id', '=', id).executeTakeFirst();
    if (!known) throw new Problem('not-found');
    const { used, bytes: before, version: held } = await findQuota(work.db, id, plan.quota);
    const subject = { kind: 'document-quota', id };
    await refuseIfChanged(work, subject, held);
    const version = held + 1;
    await work.db
      .insertInto('document_quota')
      .values({ organisation: id, bytes: String(bytes), version })
      .onConflict((conflict) => conflict.column('organisation').doUpdateSet({ bytes: String(bytes), version }))
      .execute();
    await record(work, {
      act: 'documents.quota-set',
      subject,
      organisation: id,
      before: { bytes: String(before) },
      after: { bytes: String(bytes) },
      version,
    });
    work.outcome.version = version;
    return { used, bytes };
  };
