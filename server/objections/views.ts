// Objections for screens: the board of a round, and one objection with its item, its thread and its answer.

import { sql } from 'kysely';
import type { ListObjections, ObjectionLine, ObjectionWhole, ReadObjection } from '#contract/objections.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { computeDaysAfter } from '#rules/calendar/compute-term.ts';
import { answerIsLate } from '#rules/round/check-round-act.ts';
import { refuseUnlessMay } from '#server/accounts/index.ts';
import { nameOrganisations } from '#server/organisations/index.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import type { Act } from '#server/platform/http/route.ts';
import type { Work } from '#server/platform/work.ts';
import type { StoredRound } from '#server/rounds/index.ts';
import { findConflict, getItem, getOpenRound, type Item, listItems } from '#server/verification/index.ts';
import { findObjected, showItem } from './objectionable-items.ts';
import { getObjection, listOfRound, type Objection, stateOf } from './store.ts';

type Thread = { readonly messages: number; readonly last: string | null };
type Names = ReadonlyMap<string, { kk?: string; ru?: string; en?: string }>;

async function countMessages(db: Db, objections: readonly string[]): Promise<ReadonlyMap<string, Thread>> {
  if (objections.length === 0) return new Map();
  const { rows } = await sql<{ objection: string; messages: string; last: string }>`
    select objection, count(*) as messages, (array_agg(side order by number desc))[1] as last
    from objection_message where objection = any (${[...objections]}::uuid[]) group by objection`.execute(db);
  return new Map(rows.map(({ objection, messages, last }) => [objection, { messages: Number(messages), last }]));
}

type Told = {
  readonly round: StoredRound;
  readonly item: Item;
  readonly thread: Thread | undefined;
  readonly names: Names;
};

function lineOf({ identity, at }: Work, objection: Objection, { round, item, thread, names }: Told): ObjectionLine {
  const { id, organisation, row, receivedAt, answeredAt, version } = objection;
  const { lastDay, endsAt } = computeDaysAfter('answer', dayInAstana(receivedAt), round.calendar);
  const { itemId, title, component } = showItem(item, null, null);
  const state = stateOf(objection);
  const name = names.get(organisation);
  const other = identity.organisations.includes(organisation) ? 'body' : 'organisation';
  return {
    ...{ id, organisation, row, itemId, title, component, state, receivedAt, answeredAt, version },
    round: round.id,
    names: { kk: name?.kk ?? '', ru: name?.ru ?? '', en: name?.en ?? '' },
    answerBy: lastDay,
    answerEndsAt: endsAt,
    late: objection.answerLate ?? (state === 'standing' && answerIsLate(receivedAt, at, round.calendar)),
    messages: thread?.messages ?? 0,
    unanswered: state === 'standing' && thread?.last === other,
  };
}

const nameAll = (work: Work, objections: readonly Objection[]): Promise<Names> =>
  nameOrganisations(work.db, [...new Set(objections.map(({ organisation }) => organisation))], work.at);

/** E-11: everything whose term runs or ran; the own ones of an organisation, all of them for the bodies. */
export const listObjections: Act<typeof ListObjections> = async (work, { params }) => {
  const { db, identity } = work;
  const round = await getOpenRound(db, params.round);
  const seen = await listOfRound(db, params.round);
  const objections =
    identity.sight === 'all' ? seen : seen.filter((one) => identity.organisations.includes(one.organisation));
  if (objections.length === 0) return { objections: [] };
  const found = await listItems(db, { round: params.round, rows: objections.map(({ row }) => row) });
  const items = new Map(found.map((item) => [item.row, item]));
  const threads = await countMessages(
    db,
    objections.map(({ id }) => id),
  );
  const names = await nameAll(work, objections);
  return {
    objections: objections.flatMap((one) => {
      const item = items.get(one.row);
      return item ? [lineOf(work, one, { round, item, thread: threads.get(one.id), names })] : [];
    }),
  };
};

async function namesOf(db: Db, accounts: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(accounts.filter((one) => one !== null))];
  const { rows } = await sql<{ account: string; name: string | null }>`
    select account, account_name(account) as name from unnest(${known}::uuid[]) account`.execute(db);
  return new Map(rows.flatMap(({ account, name }) => (name === null ? [] : [[account, name]])));
}

const listThread = (db: Db, objection: string) =>
  db
    .selectFrom('objection_message')
    .select(['side', 'words', 'written_by', 'written_at'])
    .where('objection', '=', objection)
    .orderBy('number')
    .execute();

const listDocuments = (db: Db, objection: string) =>
  db
    .selectFrom('objection_document')
    .select(['document', 'name', 'hash'])
    .where('objection', '=', objection)
    .orderBy('name')
    .execute();

export const readObjection: Act<typeof ReadObjection> = async (work, { params: { id } }): Promise<ObjectionWhole> => {
  const { db } = work;
  const objection = await getObjection(db, id);
  const { organisation, row, madeBy, answeredBy } = objection;
  refuseUnlessMay(work.identity, 'objection.read', organisation);
  const place = { round: objection.round, organisation };
  const round = await getOpenRound(db, place.round);
  const { item, decision } = await findObjected(db, { ...place, row }, objection.decision);
  const thread = await listThread(db, id);
  const people = await namesOf(db, [madeBy, answeredBy, ...thread.map(({ written_by }) => written_by)]);
  const counts = (await countMessages(db, [id])).get(id);
  const decided = (await getItem(db, place, row)).decision;
  work.outcome.version = objection.version;
  return {
    ...lineOf(work, objection, { round, item, thread: counts, names: await nameAll(work, [objection]) }),
    words: objection.words,
    name: people.get(madeBy) ?? null,
    documents: await listDocuments(db, id),
    item: showItem(item, decision, id),
    thread: thread.map(({ side, words, written_by, written_at }) => ({
      side: side === 'body' ? 'body' : 'organisation',
      words,
      name: people.get(written_by) ?? null,
      at: written_at,
    })),
    answer:
      objection.answerWords === null
        ? null
        : {
            words: objection.answerWords,
            name: people.get(answeredBy ?? '') ?? null,
            changes: objection.answer === 'changed' ? { ...decided?.changes } : {},
          },
    conflict: (await findConflict(work, place)) ?? null,
  };
};
