// Writes an act's entry in the act's own transaction. The entries of an act are appended together and last: the end of the
// chain, which everybody who writes waits for, is held only from there to the commit.

import { sql } from 'kysely';
import type { Work } from '#server/platform/work.ts';
import { type JournalDraft, writeEntry } from './journal-draft.ts';

type Follow = (work: Work, act: string, entry: JournalDraft) => Promise<void>;

const pending = new WeakMap<Work, string[]>();
let follow: Follow = async () => {};

/** Set once by server/start.ts: puts the reactions of `what-follows.ts` into the queue, in the act's transaction. */
export function whenRecorded(reaction: Follow): void {
  follow = reaction;
}

async function append(work: Work, entries: readonly string[]): Promise<void> {
  await sql`select append_journal(${entries}::text[])`.execute(work.db);
}

/** Records what the act did. Everything it throws undoes the act. */
export async function record(work: Work, draft: JournalDraft): Promise<void> {
  const known = pending.get(work);
  const entries = known ?? [];
  if (!known) {
    pending.set(work, entries);
    work.closing.push(() => append(work, entries));
  }
  entries.push(writeEntry(work, draft));
  work.journalled.count += 1;
  await follow(work, draft.act, draft);
}
