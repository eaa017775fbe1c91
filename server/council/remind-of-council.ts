// S-11, watched: letters before the last day on which the Council may look at the results of the year, as long as it has not. Looked
// at every morning, one letter for each person and year, as many days before as the administrator has set for reminders.

import { z } from 'zod';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { computeFixedDate } from '#rules/calendar/compute-term.ts';
import type { Term } from '#rules/calendar/term.ts';
import { addDays } from '#rules/kernel/plain-date.ts';
import { type Addressee, listPeopleInRoles } from '#server/accounts/index.ts';
import { defineTask, type Task } from '#server/platform/jobs/task.ts';
import type { Work } from '#server/platform/work.ts';
import { findRound, type StoredRound } from '#server/rounds/index.ts';
import { speak } from '#wording/speak.ts';
import { wordTerm } from '#wording/word-term.ts';
import { listAllSittings, stateOf } from './store.ts';
import type { LettersPlan } from './write-of-sitting.ts';

const WATCHERS = ['secretary', 'chief', 'official'] as const;

export const examinationOf = ({ reportingYear, calendar, round }: StoredRound): Term =>
  computeFixedDate('yearly-examination', reportingYear, calendar, round.readings.fixedDate);

/** Open rounds whose results the Council has not considered. */
export async function listUnconsidered({ db }: Pick<Work, 'db'>): Promise<StoredRound[]> {
  const rows = await db.selectFrom('round').select('id').where('opened_at', 'is not', null).execute();
  const rounds: StoredRound[] = [];
  for (const { id } of rows) {
    const round = await findRound(db, id);
    if (round && round.round.considered === undefined) rounds.push(round);
  }
  return rounds;
}

/** Undefined where none is convened, or the last one was called off or did not consider them. */
export async function findLivingSitting({ db }: Pick<Work, 'db'>, round: string) {
  return (await listAllSittings(db, round)).find((one) => !['signed', 'cancelled'].includes(stateOf(one)));
}

async function remind(plan: LettersPlan, work: Work, round: StoredRound, { account, email, language }: Addressee) {
  const term = examinationOf(round);
  const { numInsertedOrUpdatedRows: marked } = await work.db
    .insertInto('reminder')
    .values({
      account,
      term: term.asked.term,
      reporting_year: round.reportingYear,
      last_day: term.lastDay,
      sent_at: work.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (marked !== 1n) return;
  const say = speak(language);
  const { left, until, paragraph } = wordTerm(say, term, dayInAstana(work.at), round.calendar);
  const state = (await findLivingSitting(work, round.id)) ? 'convened' : 'not-convened';
  const told = {
    year: round.reportingYear,
    left,
    until,
    paragraph,
    link: `${plan.address()}/${language}/cabinet/council`,
  };
  await plan.post(work, {
    to: email,
    subject: say('council:letter.watched-subject', told),
    text: say(`council:letter.watched-${state}`, told),
  });
}

export async function remindOfCouncil(plan: LettersPlan, work: Work): Promise<void> {
  const { days } = await work.db.selectFrom('reminder_setting').select('days').executeTakeFirstOrThrow();
  const today = dayInAstana(work.at);
  for (const round of await listUnconsidered(work)) {
    const { lastDay } = examinationOf(round);
    if (days === 0 || today > lastDay || today < addDays(lastDay, -days)) continue;
    for (const person of await listPeopleInRoles(work, WATCHERS)) await remind(plan, work, round, person);
  }
}

export function remindOfCouncilTask(plan: LettersPlan): Task {
  return defineTask(
    'remind-of-council',
    z.object({}),
    async ({ effect }) => void (await effect((work) => remindOfCouncil(plan, work))),
    {
      // 8:10 in Astana.
      schedule: '10 3 * * *',
      startable: true,
    },
  );
}
