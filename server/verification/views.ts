// Items for screens: the queue of a round, and one item with everything that is known of it.

import { sql } from 'kysely';
import type { Origin } from '#contract/intake.ts';
import type { ListQueue, MachineFinding, QueueLine, ReadItem, ViewedItem } from '#contract/verification.ts';
import { filesIn } from '#rules/evidence/missing-evidence.ts';
import { componentOfRow, indicatorOfRow } from '#rules/verification/verified-item.ts';
import { getDocument } from '#server/documents/index.ts';
import { nameOrganisations } from '#server/organisations/index.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import type { Act } from '#server/platform/http/route.ts';
import { findConflict } from './conflicts.ts';
import { type Decision, getItem, getOpenRound, type Item, listDecisions, listItems } from './store.ts';

const TITLES = ['title', 'technology', 'name', 'staff_category', 'learner_category', 'employee', 'code'];
const IDS = ['id', 'employee', 'staff_category', 'learner_category'];
/** Longer titles are cut for the queue; the item itself has them whole. */
const LONGEST_TITLE = 160;

const firstOf = (fields: Item['fields'], columns: readonly string[]): string =>
  columns.map((column) => fields[column] ?? '').find((text) => text !== '') ?? '';

async function countFindings(db: Db, round: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ at: string; count: number }>`
    select c.submission || ' ' || c.row as at, jsonb_array_length(c.findings) as count
    from verification_check c join submission s on s.id = c.submission where s.round = ${round}`.execute(db);
  return new Map(rows.map(({ at, count }) => [at, count]));
}

async function listAssigned(db: Db, round: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('verification_assignment')
    .select(['organisation', 'indicator', 'account'])
    .where('round', '=', round)
    .execute();
  return new Map(rows.map(({ organisation, indicator, account }) => [`${organisation} ${indicator}`, account]));
}

export const listQueue: Act<typeof ListQueue> = async (work, { params: { round }, query: { organisation } }) => {
  await getOpenRound(work.db, round);
  const items = await listItems(work.db, { round, ...(organisation ? { organisation } : {}) });
  const findings = await countFindings(work.db, round);
  const assigned = await listAssigned(work.db, round);
  return {
    items: items.map((item): QueueLine => {
      const indicator = indicatorOfRow(item.table, item.fields) as QueueLine['indicator'];
      const stands = item.state !== 'open';
      return {
        organisation: item.organisation,
        row: item.row,
        table: item.table,
        version: item.version,
        seen: item.decision?.number ?? 0,
        id: firstOf(item.fields, IDS),
        title: firstOf(item.fields, TITLES).slice(0, LONGEST_TITLE),
        component: componentOfRow(item.table, item.fields),
        indicator,
        state: item.state,
        ground: (stands && item.decision?.ground) || null,
        findings: findings.get(`${item.submission} ${item.row}`) ?? null,
        documents: item.evidence.length,
        verifier: assigned.get(`${item.organisation} ${indicator}`) ?? null,
        decidedBy: (stands && item.decision?.decidedBy) || null,
      };
    }),
  };
};

async function nameDeciders(db: Db, history: readonly Decision[]): Promise<Record<string, string>> {
  const accounts = [
    ...new Set(history.flatMap(({ decidedBy, second }) => [decidedBy, ...(second ? [second.by] : [])])),
  ];
  if (accounts.length === 0) return {};
  const { rows } = await sql<{ account: string; name: string | null }>`
    select account, account_name(account) as name from unnest(${accounts}::uuid[]) account`.execute(db);
  return Object.fromEntries(rows.flatMap(({ account, name }) => (name === null ? [] : [[account, name]])));
}

async function listDocuments(db: Db, { evidence }: Item): Promise<ViewedItem['documents']> {
  const documents = [];
  for (const { document, name, asked, hash } of evidence) {
    const { type, size } = await getDocument(db, document);
    documents.push({ id: document, name, asked, hash, type, size });
  }
  return documents;
}

export const readItem: Act<typeof ReadItem> = async (work, { params: { row, ...place } }) => {
  const { db } = work;
  await getOpenRound(db, place.round);
  const item = await getItem(db, place, row);
  const history = await listDecisions(db, place, row);
  const checked = await db
    .selectFrom('verification_check')
    .select(['findings', 'checked_at'])
    .where('submission', '=', item.submission)
    .where('row', '=', row)
    .where('organisation', '=', place.organisation)
    .executeTakeFirst();
  const names = (await nameOrganisations(db, [place.organisation], work.at)).get(place.organisation);
  const held = new Set(item.evidence.map(({ name }) => name));
  return {
    organisation: place.organisation,
    names: { kk: names?.kk ?? '', ru: names?.ru ?? '', en: names?.en ?? '' },
    row,
    table: item.table,
    version: item.version,
    seen: item.decision?.number ?? 0,
    fields: { ...item.fields },
    origin: item.origin as Origin,
    component: componentOfRow(item.table, item.fields),
    indicator: indicatorOfRow(item.table, item.fields),
    state: item.state,
    documents: await listDocuments(db, item),
    missing: filesIn(item.fields.evidence ?? '').filter((name) => !held.has(name)),
    findings: checked ? (checked.findings as MachineFinding[]) : null,
    checkedAt: checked?.checked_at ?? null,
    history: history.map(({ changes, ...one }) => ({ ...one, changes: { ...changes } })),
    people: await nameDeciders(db, history),
    conflict: (await findConflict(work, place)) ?? null,
  };
};
