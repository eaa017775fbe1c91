// What of a round waits on the desks of an organisation: while it is open and nothing was submitted, the days that are left.

import { mayDoIn, readHeldRoles } from '#contract/access.ts';
import type { Waiting } from '#contract/desk.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { toDayNumber } from '#rules/kernel/plain-date.ts';
import { stageOf } from '#rules/round/round.ts';
import type { Work } from '#server/platform/work.ts';
import { findRound, type StoredRound } from '#server/rounds/index.ts';
import { findSubmission } from '#server/submission/index.ts';

type Participation = { readonly round: string; readonly organisation: string };

const listParticipations = ({ db }: Work, organisations: readonly string[]): Promise<Participation[]> =>
  db
    .selectFrom('round_participant')
    .select(['round', 'organisation'])
    .where('organisation', 'in', [...organisations])
    .where('left_at', 'is', null)
    .execute();

const daysLeft = ({ round }: StoredRound, at: Work['at']): number =>
  toDayNumber(round.moved?.until ?? round.submission.lastDay) - toDayNumber(dayInAstana(at));

export async function waitsOfRounds(work: Work): Promise<Waiting[]> {
  const held = readHeldRoles(work.identity.roles);
  const own = work.identity.organisations.filter((id) => mayDoIn(held, 'report.enter', id));
  if (own.length === 0) return [];
  const waiting: Waiting[] = [];
  for (const place of await listParticipations(work, own)) {
    const found = await findRound(work.db, place.round);
    if (!found || stageOf(found.round, work.at) !== 'intake' || (await findSubmission(work.db, place))) continue;
    waiting.push({ code: 'round-to-submit', count: daysLeft(found, work.at), organisation: place.organisation });
  }
  return waiting;
}
