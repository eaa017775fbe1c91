// What of revisions waits on desks: one to look at and to resolve, a submission to send and to answer, a decision of the Government to
// enter; reports on development plans that are missing, on the desks of the organisations.

import { mayDoIn, readHeldRoles } from '#contract/access.ts';
import type { Waiting, WaitingCode } from '#contract/desk.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { toDayNumber, yearOf } from '#rules/kernel/plain-date.ts';
import { runningTermOf } from '#rules/status/revision.ts';
import type { Work } from '#server/platform/work.ts';
import { statusOn } from '#server/status-register/index.ts';
import { yearsOf } from './assemble-dossier.ts';
import { findVote, voteFor } from './find-vote.ts';
import { listOpenRevisions, type StoredRevision } from './store.ts';
import { listPlanReports } from './store-plan-reports.ts';

async function isResolved(work: Work, id: string): Promise<boolean> {
  const vote = await findVote(work.db, id);
  if (!vote) return false;
  const { isAdopted, isSigned } = voteFor(vote);
  return isAdopted && isSigned;
}

async function codeForKeeper(work: Work, { id, revision }: StoredRevision): Promise<WaitingCode | undefined> {
  if (revision.stage === 'to-submit') return 'withdrawal-to-submit';
  if (revision.stage !== 'examination') return undefined;
  return (await isResolved(work, id)) ? 'revision-to-resolve' : 'revision-to-examine';
}

function codeForAuthority({ revision }: StoredRevision): WaitingCode | undefined {
  if (revision.stage === 'submitted') return 'submission-to-answer';
  return revision.stage === 'petitioned' ? 'government-decision-to-enter' : undefined;
}

async function codeOf(work: Work, stored: StoredRevision): Promise<WaitingCode | undefined> {
  const held = readHeldRoles(work.identity.roles);
  const kept = mayDoIn(held, 'revision.keep', null) ? await codeForKeeper(work, stored) : undefined;
  return kept ?? (mayDoIn(held, 'revision.answer', null) ? codeForAuthority(stored) : undefined);
}

/** Holders alone: nobody else has a revision. */
async function waitsOfPlans(work: Work): Promise<Waiting[]> {
  const held = readHeldRoles(work.identity.roles);
  const today = dayInAstana(work.at);
  const waiting: Waiting[] = [];
  for (const organisation of work.identity.organisations) {
    if (!mayDoIn(held, 'plan-report.enter', organisation)) continue;
    if ((await statusOn(work.db, organisation, today)).state !== 'held') continue;
    const known = new Set((await listPlanReports(work.db, organisation)).map(({ year }) => year));
    const count = yearsOf(yearOf(today) - 1).filter((year) => !known.has(year)).length;
    if (count > 0) waiting.push({ code: 'plan-report-missing', count, organisation });
  }
  return waiting;
}

export async function waitsOfRevisions(work: Work): Promise<Waiting[]> {
  if (work.identity.account === null) return [];
  const today = toDayNumber(dayInAstana(work.at));
  const waiting: Waiting[] = await waitsOfPlans(work);
  for (const stored of await listOpenRevisions(work.db)) {
    const code = await codeOf(work, stored);
    const running = runningTermOf(stored.revision);
    const count = running ? Math.max(0, toDayNumber(running.term.lastDay) - today) : 1;
    // Where it leads: the case itself.
    if (code) waiting.push({ code, count, organisation: stored.organisation, round: stored.id });
  }
  return waiting;
}
