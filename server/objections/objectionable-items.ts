// What an organisation may object to: items of its submission that were not credited as they were reported (E-11). Before the
// verification is published nobody outside the working body learns what was decided.

import type { ListObjectionable, ObjectionableItem } from '#contract/objections.ts';
import { componentOfRow } from '#rules/verification/verified-item.ts';
import { refuseUnlessMay } from '#server/accounts/index.ts';
import { getParticipation, type Place } from '#server/intake/index.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import type { Act } from '#server/platform/http/route.ts';
import { Problem } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import type { StoredRound } from '#server/rounds/index.ts';
import { type Decision, getItem, type Item, listDecisions, listItems } from '#server/verification/index.ts';

const TITLES = ['title', 'technology', 'name', 'staff_category', 'learner_category', 'employee', 'code'];
const IDS = ['id', 'employee', 'staff_category', 'learner_category'];

const firstOf = (fields: Item['fields'], columns: readonly string[]): string =>
  columns.map((column) => fields[column] ?? '').find((text) => text !== '') ?? '';

/** The organisation's own round once its verification is published. Throws a Problem `not-found`. */
export async function getPublished(work: Work, place: Place): Promise<StoredRound> {
  const round = await getParticipation(work, place);
  refuseUnlessMay(work.identity, 'objection.read', place.organisation);
  if (round.round.publishedAt === undefined) throw new Problem('not-found');
  return round;
}

export function showItem(item: Item, decision: Decision | null, objection: string | null): ObjectionableItem {
  const { row, table, fields, state } = item;
  return {
    row,
    table,
    itemId: firstOf(fields, IDS),
    title: firstOf(fields, TITLES),
    component: componentOfRow(table, fields),
    state,
    decision: decision?.number ?? 0,
    outcome: decision?.outcome ?? null,
    ground: decision?.ground ?? null,
    paragraph: decision?.paragraph ?? null,
    words: decision?.words ?? '',
    fields: { ...fields },
    changes: { ...decision?.changes },
    objection,
  };
}

/** The item as it is, and the decision of that number on it. */
export async function findObjected(db: Db, { row, ...place }: Place & { row: string }, number: number) {
  const item = await getItem(db, place, row);
  const decision = (await listDecisions(db, place, row)).find((one) => one.number === number) ?? null;
  return { item, decision };
}

async function listObjected(db: Db, { round, organisation }: Place): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('objection')
    .select(['id', 'row'])
    .where('round', '=', round)
    .where('organisation', '=', organisation)
    .where('withdrawn_at', 'is', null)
    .execute();
  return new Map(rows.map(({ id, row }) => [row, id]));
}

export const listObjectionable: Act<typeof ListObjectionable> = async (work, { params }) => {
  await getPublished(work, params);
  const objected = await listObjected(work.db, params);
  const items = await listItems(work.db, params);
  return {
    items: items
      .filter(({ state, row }) => state !== 'credited' || objected.has(row))
      .map((item) => showItem(item, item.decision, objected.get(item.row) ?? null)),
  };
};
