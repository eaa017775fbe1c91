// What of a round waits on the desks of an organisation while it is open: the year to enter, then the first head's signature, and
// another where the report was changed since. With the days that are left.

import { mayDoIn, readHeldRoles } from '#contract/access.ts';
import type { Waiting } from '#contract/desk.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { toDayNumber } from '#rules/kernel/plain-date.ts';
import { stageOf } from '#rules/round/round.ts';
import type { Work } from '#server/platform/work.ts';
import { findRound, type StoredRound } from '#server/rounds/index.ts';
import { type ReportStanding, readStanding } from '#server/submission/index.ts';

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

/** Whoever cannot sign is told the same, as information. */
const CODES: Readonly<Record<ReportStanding, Readonly<Record<'signs' | 'enters', Waiting['code'] | undefined>>>> = {
  'nothing-entered': { signs: 'round-to-submit', enters: 'round-to-submit' },
  unsigned: { signs: 'report-to-sign', enters: 'report-unsigned' },
  changed: { signs: 'report-changed', enters: 'report-changed' },
  'as-submitted': { signs: undefined, enters: undefined },
};

export async function waitsOfRounds(work: Work): Promise<Waiting[]> {
  const held = readHeldRoles(work.identity.roles);
  const own = work.identity.organisations.filter((id) => mayDoIn(held, 'report.enter', id));
  if (own.length === 0) return [];
  const waiting: Waiting[] = [];
  for (const place of await listParticipations(work, own)) {
    const found = await findRound(work.db, place.round);
    if (!found || stageOf(found.round, work.at) !== 'intake') continue;
    const may = mayDoIn(held, 'submission.submit', place.organisation) ? 'signs' : 'enters';
    const code = CODES[await readStanding(work.db, place)][may];
    if (code) waiting.push({ code, count: daysLeft(found, work.at), ...place });
  }
  return waiting;
}
