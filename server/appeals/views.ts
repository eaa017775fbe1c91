// Appeals for screens: the list, and one whole.

import { sql } from 'kysely';
import { mayDoIn, readHeldRoles } from '#contract/access.ts';
import type { Appealable, AppealLine, AppealVote, AppealWhole, ListAppeals, ReadAppeal } from '#contract/appeals.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { quorumOf } from '#rules/council/count-votes.ts';
import { appealReadingOn } from '#rules/editions/appeal-readings.ts';
import type { Appeal } from '#rules/status/appeal.ts';
import { refuseUnlessMay } from '#server/accounts/index.ts';
import { nameOrganisations } from '#server/organisations/index.ts';
import { listPapersOf } from '#server/papers/index.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import type { Act } from '#server/platform/http/route.ts';
import type { Work } from '#server/platform/work.ts';
import type { AppealsPlan } from './appeals-plan.ts';
import { listRunningTermsIn } from './list-running-terms.ts';
import { showDecision } from './lodge-complaint.ts';
import { findConflicts, getAppeal, listCommission, listStored, type StoredAppeal } from './store.ts';

type Names = Awaited<ReturnType<typeof nameOrganisations>>;

const nameAll = async (work: Work, appeals: readonly StoredAppeal[]): Promise<Names> =>
  appeals.length === 0
    ? new Map()
    : nameOrganisations(work.db, [...new Set(appeals.map(({ organisation }) => organisation))], work.at);

function lineOf(
  { id, organisation, decisionKind, decisionId, lodgedAt, appeal }: StoredAppeal,
  names: Names,
): AppealLine {
  const { kk, ru, en } = names.get(organisation) ?? {};
  const name = kk ?? ru ?? en ?? '';
  return {
    ...{ id, organisation, lodgedAt, stage: appeal.stage },
    names: { kk: name, ru: ru ?? name, en: en ?? name },
    decision: { kind: decisionKind, id: decisionId },
    on: appeal.called?.on ?? null,
  };
}

/** What may be complained of now by whoever asks, in the name of their organisations. */
async function listAppealable(plan: AppealsPlan, work: Work): Promise<Appealable[]> {
  const held = readHeldRoles(work.identity.roles);
  const terms = (await listRunningTermsIn(plan, work.db, work.at)).filter(({ organisation }) =>
    mayDoIn(held, 'appeal.lodge', organisation),
  );
  if (terms.length === 0) return [];
  const names = await nameOrganisations(work.db, [...new Set(terms.map((one) => one.organisation))], work.at);
  return terms.map(({ procedure, organisation, term, decided }) => {
    const { kk, ru, en } = names.get(organisation) ?? {};
    const name = kk ?? ru ?? en ?? '';
    const { outcome, decidedOn, receivedOn } = decided;
    return {
      organisation,
      names: { kk: name, ru: ru ?? name, en: en ?? name },
      decision: showDecision(procedure, { outcome, decidedOn, receivedOn, term }),
    };
  });
}

/** Seen by the bodies whole; of an organisation, its own. */
export const listAppeals =
  (plan: AppealsPlan): Act<typeof ListAppeals> =>
  async (work) => {
    const { identity } = work;
    const seen = (await listStored(work.db)).filter(
      ({ organisation }) => identity.sight === 'all' || identity.organisations.includes(organisation),
    );
    const names = await nameAll(work, seen);
    return { appeals: seen.map((one) => lineOf(one, names)), appealable: await listAppealable(plan, work) };
  };

const listDocuments = (db: Db, appeal: string) =>
  db
    .selectFrom('appeal_document')
    .select(['document', 'name', 'hash'])
    .where('appeal', '=', appeal)
    .orderBy('name')
    .execute();

function showVote(vote: Appeal['votes'][number]): AppealVote {
  const { at, called, chair, members, present, conflicts, votes, outcome, justification, protocol, letter } = vote;
  const nameOf = (account: string) => members.find((one) => one.account === account)?.name ?? '';
  return {
    ...{ at, outcome, justification, protocol, on: called.on, place: called.place },
    ...{ chair: chair ?? null, members: [...members], present: [...present], conflicts: [...conflicts] },
    votes: votes.map((one) => ({ ...one, name: nameOf(one.account) })),
    letter: letter ?? null,
  };
}

/** Who votes, and who may not, is the bodies' until a protocol says it. */
async function showCommission(work: Work, stored: StoredAppeal) {
  const reading = appealReadingOn(dayInAstana(work.at));
  const people = work.identity.sight === 'all' ? await listCommission(work) : [];
  return {
    members: people.map(({ account, name, chair }) => ({ account, name, chair })),
    conflicts: findConflicts(people, stored),
    quorum: {
      members: people.length,
      needed: quorumOf(people.length, reading),
      ...{ paragraph: reading.quorum.paragraph, from: reading.from },
    },
  };
}

export const readAppeal: Act<typeof ReadAppeal> = async (work, { params: { id } }): Promise<AppealWhole> => {
  const { db } = work;
  const stored = await getAppeal(db, id);
  refuseUnlessMay(work.identity, 'appeal.read', stored.organisation);
  const { decisionKind: kind, decisionId, words, lodgedBy, appeal, version } = stored;
  const { decision, faults } = appeal.lodged;
  const { rows } = await sql<{ name: string | null }>`select account_name(${lodgedBy}::uuid) as name`.execute(db);
  const { called, followed, votes } = appeal;
  work.outcome.version = version;
  return {
    ...lineOf(stored, await nameAll(work, [stored])),
    ...{ words, version, name: rows[0]?.name ?? null },
    appealed: decision ? showDecision({ kind, id: decisionId }, decision) : null,
    faults: [...faults],
    documents: await listDocuments(db, id),
    called: called ?? null,
    ...(await showCommission(work, stored)),
    votes: votes.map(showVote),
    followed: followed
      ? { at: followed.at, accepted: followed.accepted, document: followed.document, words: followed.words }
      : null,
    papers: await listPapersOf(db, { kind: 'appeal', id }),
  };
};
