// Documents as screens show them. Row-level security shows each organisation its own.

import { sql } from 'kysely';
import type { DocumentFacts, ListDocuments, ReadDocument } from '#contract/documents.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import type { Act } from '#server/platform/http/route.ts';
import type { Identity } from '#server/platform/identity.ts';
import { Problem } from '#server/platform/problem.ts';
import { findReadable } from './access.ts';

const DEFAULT_LIMIT = 100;

function select(db: Db) {
  return db
    .selectFrom('document')
    .select(['id', 'organisation', 'name', 'hash', 'size', 'media_type as type', 'scanned', 'version'])
    .select(['uploaded_by as uploadedBy', 'uploaded_at as uploadedAt', 'keep_until as keepUntil'])
    .select([
      sql<number>`(select count(*)::int from document_hold where document_hold.document = document.id)`.as('holds'),
      sql<string | null>`account_name(uploaded_by)`.as('uploader'),
    ])
    .where('removed_at', 'is', null);
}

type Row = Omit<DocumentFacts, 'size'> & { readonly size: string };
const show = (row: Row): DocumentFacts => ({ ...row, size: Number(row.size) });

/** Throws a Problem `not-found` for one that is not there or not theirs. */
export async function getDocument(db: Db, id: string): Promise<DocumentFacts> {
  const row = await select(db).where('id', '=', id).executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return show(row);
}

/** As getDocument, for whoever asks by a door: throws a Problem `not-found` for one that they may not read. */
export async function getReadable(db: Db, identity: Identity, id: string): Promise<DocumentFacts> {
  const found = await getDocument(db, id);
  const readable = findReadable(identity);
  if (readable !== 'all' && !readable.includes(found.organisation)) throw new Problem('not-found');
  return found;
}

export const listDocuments: Act<typeof ListDocuments> = async (work, { query }) => {
  const { organisation, search, skip = 0, limit = DEFAULT_LIMIT } = query;
  const readable = findReadable(work.identity);
  const like = `%${(search ?? '').trim().replace(/[\\%_]/g, '\\$&')}%`;
  const found = select(work.db)
    .where(sql<boolean>`search_form(name) like search_form(${like})`)
    .$if(readable !== 'all', (some) => some.where('organisation', '=', sql<string>`any(${readable}::uuid[])`))
    .$if(organisation !== undefined, (some) => some.where('organisation', '=', organisation ?? ''));
  const rows = await found.orderBy('uploaded_at', 'desc').orderBy('id').limit(limit).offset(skip).execute();
  const { total } = await found.clearSelect().select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow();
  return { total, documents: rows.map(show) };
};

export const readDocument: Act<typeof ReadDocument> = async (work, { params: { id } }) => {
  const found = await getReadable(work.db, work.identity, id);
  work.outcome.version = found.version;
  return found;
};
