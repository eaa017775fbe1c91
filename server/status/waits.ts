// What of assignments waits on desks: an application to submit, one to give an opinion on, one to resolve, a paper to send, a decision
// of a founder to enter.

import { mayDoIn, readHeldRoles } from '#contract/access.ts';
import type { Waiting, WaitingCode } from '#contract/desk.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { toDayNumber } from '#rules/kernel/plain-date.ts';
import { listVotesOn } from '#server/council/index.ts';
import type { Work } from '#server/platform/work.ts';
import { voteFor } from './resolve-case.ts';
import { listOpenCases, type StoredCase } from './store.ts';

type Found = { readonly code: WaitingCode; readonly count: number };

async function examinationWaits(work: Work, { id, organisation, assignment }: StoredCase): Promise<Found[]> {
  const { identity } = work;
  const held = readHeldRoles(identity.roles);
  const found: Found[] = [];
  if (mayDoIn(held, 'status.resolve', null)) {
    const votes = await listVotesOn(work.db, id);
    const isDecided = votes.map(voteFor).some(({ isSigned, isAdopted }) => isSigned && isAdopted);
    const last = assignment.examination ? toDayNumber(assignment.examination.lastDay) : 0;
    const left = Math.max(0, last - toDayNumber(dayInAstana(work.at)));
    found.push({ code: isDecided ? 'application-to-resolve' : 'application-to-examine', count: left });
  }
  if (mayDoIn(held, 'status.give-opinion', null) && !identity.organisations.includes(organisation)) {
    const given = await work.db
      .selectFrom('status_opinion')
      .select('case')
      .where('case', '=', id)
      .where('account', '=', identity.account ?? '')
      .executeTakeFirst();
    if (!given) found.push({ code: 'opinion-to-give', count: 1 });
  }
  return found;
}

async function waitsOfCase(work: Work, stored: StoredCase): Promise<Found[]> {
  const held = readHeldRoles(work.identity.roles);
  const { organisation, assignment } = stored;
  const may = (act: 'status.submit' | 'status.route', of: string | null) => mayDoIn(held, act, of);
  switch (assignment.stage) {
    case 'draft':
      return may('status.submit', organisation) ? [{ code: 'application-to-submit', count: 1 }] : [];
    case 'examination':
      return examinationWaits(work, stored);
    case 'approved':
      return may('status.route', null) ? [{ code: 'application-to-route', count: 1 }] : [];
    case 'routed':
      return may('status.route', null) ? [{ code: 'founder-decision-to-enter', count: 1 }] : [];
    default:
      return [];
  }
}

export async function waitsOfStatus(work: Work): Promise<Waiting[]> {
  if (work.identity.account === null) return [];
  const waiting: Waiting[] = [];
  // Where it leads: the case itself.
  for (const stored of await listOpenCases(work.db))
    for (const found of await waitsOfCase(work, stored))
      waiting.push({ ...found, organisation: stored.organisation, round: stored.id });
  return waiting;
}
