// The history of a thing, as far as whoever asks may see it: row-level security decides per entry.

import type { Db } from '#server/platform/database/open-database.ts';
import type { Subject } from './journal-draft.ts';

export type HistoryEntry = {
  readonly number: number;
  readonly act: string;
  readonly at: string;
  readonly account: string | null;
  readonly organisation: string | null;
  readonly paragraph: string | null;
  readonly role: string | null;
  readonly version: number | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly hash: string;
};

type Row = { readonly number: string; readonly entry: string; readonly hash: Buffer };
type Stored = Omit<HistoryEntry, 'number' | 'hash'>;

export function readEntry({ number, entry, hash }: Row): HistoryEntry {
  const { act, at, account, organisation, paragraph, role, version, before, after } = JSON.parse(entry) as Stored;
  return {
    number: Number(number),
    act,
    at,
    account,
    organisation,
    paragraph,
    role,
    version,
    before,
    after,
    hash: hash.toString('hex'),
  };
}

type Window = { readonly after?: number; readonly limit?: number };

/** Oldest first; `after` a number, at most `limit` (100) entries. */
export async function historyOf(
  db: Db,
  subject: Subject,
  { after = 0, limit = 100 }: Window = {},
): Promise<HistoryEntry[]> {
  const rows = await db
    .selectFrom('journal_entry')
    .select(['number', 'entry', 'hash'])
    .where('subject_kind', '=', subject.kind)
    .where('subject', '=', subject.id)
    .where('number', '>', String(after))
    .orderBy('number')
    .limit(limit)
    .execute();
  return rows.map(readEntry);
}

export type Head = { readonly number: number; readonly hash: string; readonly at: string };

/** The end of the chain, as it is printed on public pages. */
export async function findHead(db: Db): Promise<Head> {
  const { number, hash, at } = await db
    .selectFrom('journal_head')
    .select(['number', 'hash', 'at'])
    .executeTakeFirstOrThrow();
  return { number: Number(number), hash: hash.toString('hex'), at };
}
