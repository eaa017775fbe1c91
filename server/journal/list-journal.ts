// The journal as screens show it: newest first, page by page by number. Row-level security decides per entry; whoever does
// not read the journal of the house sees of what concerns no organisation only their own acts.

import type { SelectQueryBuilder } from 'kysely';
import { sql } from 'kysely';
import { mayDoIn, readHeldRoles } from '#contract/access.ts';
import type { JournalLine, ListJournal, ReadHistory } from '#contract/journal.ts';
import { endOfDay } from '#rules/calendar/astana-time.ts';
import { addDays, getPlainDate } from '#rules/kernel/plain-date.ts';
import type { Schema } from '#server/platform/database/schema.ts';
import type { Act } from '#server/platform/http/route.ts';
import type { Work } from '#server/platform/work.ts';
import { readEntry } from './views.ts';

const DEFAULT_LIMIT = 50;

function select(work: Work) {
  return work.db
    .selectFrom('journal_entry')
    .select(['number', 'entry', 'hash', sql<string | null>`account_name(account)`.as('name')]);
}
type Row = { number: string; entry: string; hash: Buffer; name: string | null };

function show(row: Row): JournalLine {
  const { subject } = JSON.parse(row.entry) as Pick<JournalLine, 'subject'>;
  return { ...readEntry(row), subject, name: row.name };
}

/** Moments are written with thousandths, so the edge of a day is too. */
const edge = (instant: string): string => instant.replace('Z', '.000Z');

type Found = SelectQueryBuilder<Schema, 'journal_entry', Row>;
type Window = { readonly before?: number | undefined; readonly limit?: number | undefined };

async function readPage(found: Found, { before, limit = DEFAULT_LIMIT }: Window) {
  const rows = await found
    .$if(before !== undefined, (some) => some.where('number', '<', String(before)))
    .orderBy('number', 'desc')
    .limit(limit + 1)
    .execute();
  return { entries: rows.slice(0, limit).map(show), older: rows.length > limit };
}

export const listJournal: Act<typeof ListJournal> = (work, { query }) => {
  const { account, act, organisation, kind, id, from, until, before, limit } = query;
  const found = select(work)
    .$if(account !== undefined, (some) => some.where('account', '=', account ?? ''))
    .$if(act !== undefined, (some) => some.where('act', '=', act ?? ''))
    .$if(organisation !== undefined, (some) => some.where('organisation', '=', organisation ?? ''))
    .$if(kind !== undefined, (some) => some.where('subject_kind', '=', kind ?? ''))
    .$if(id !== undefined, (some) => some.where('subject', '=', id ?? ''))
    .$if(from !== undefined, (some) => some.where('at', '>=', edge(endOfDay(addDays(getPlainDate(from ?? ''), -1)))))
    .$if(until !== undefined, (some) => some.where('at', '<', edge(endOfDay(getPlainDate(until ?? '')))));
  return readPage(found as Found, { before, limit });
};

export const readHistory: Act<typeof ReadHistory> = (work, { query: { kind, id, before, limit } }) => {
  const { roles, account } = work.identity;
  const whole = mayDoIn(readHeldRoles(roles), 'journal.read', null);
  const found = select(work)
    .where('subject_kind', '=', kind)
    .where('subject', '=', id)
    .$if(!whole, (some) =>
      some.where((row) => row.or([row('organisation', 'is not', null), row('account', '=', account)])),
    );
  return readPage(found as Found, { before, limit });
};
