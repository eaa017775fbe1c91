// Letters before a term ends, to those who have to act in it. Looked at every morning: whoever became an officer after the
// letters went out still gets one. One letter for each person and term, whatever becomes of the term afterwards.

import { sql } from 'kysely';
import { z } from 'zod';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import type { Calendar } from '#rules/calendar/calendar.ts';
import { computeFixedDate } from '#rules/calendar/compute-term.ts';
import type { Term } from '#rules/calendar/term.ts';
import { addDays, type PlainDate, yearOf } from '#rules/kernel/plain-date.ts';
import { defineTask, type Task } from '#server/platform/jobs/task.ts';
import type { Work } from '#server/platform/work.ts';
import { speak } from '#wording/speak.ts';
import { LANGUAGES, type Language } from '#wording/texts.ts';
import { wordTerm } from '#wording/word-term.ts';
import type { RemindersPlan } from './house-plan.ts';

type Person = { readonly account: string; readonly email: string; readonly language: string };
type Running = { readonly term: Term; readonly reportingYear: number };

/** The terms of the organisations that end within so many days of today. An unknown year's terms are not guessed. */
export function listEnding(today: PlainDate, days: number, calendar: Calendar): readonly Running[] {
  const years = [yearOf(today) - 1, yearOf(today)];
  return years
    .filter((year) => calendar.years.has(year + 1))
    .map((reportingYear) => ({ reportingYear, term: computeFixedDate('submission', reportingYear, calendar) }))
    .filter(({ term: { lastDay } }) => today <= lastDay && today >= addDays(lastDay, -days));
}

const findLanguage = (text: string): Language => LANGUAGES.find((one) => one === text) ?? 'kk';

async function remind(plan: RemindersPlan, work: Work, person: Person, ending: Running, calendar: Calendar) {
  const { term, reportingYear } = ending;
  const { numInsertedOrUpdatedRows } = await work.db
    .insertInto('reminder')
    .values({
      account: person.account,
      term: term.asked.term,
      reporting_year: reportingYear,
      last_day: term.lastDay,
      sent_at: work.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return;
  const language = findLanguage(person.language);
  const say = speak(language);
  const { name, left, until, paragraph } = wordTerm(say, term, dayInAstana(work.at), calendar);
  const told = { name, left, until, paragraph, year: reportingYear, link: `${plan.address()}/${language}/cabinet` };
  await plan.post(work, {
    to: person.email,
    subject: say('house:letter.term-subject', { year: reportingYear }),
    text: say('house:letter.term-text', told),
  });
}

/** Every letter and its mark in one transaction. */
export async function remindAll(plan: RemindersPlan, work: Work): Promise<void> {
  const { days } = await work.db.selectFrom('reminder_setting').select('days').executeTakeFirstOrThrow();
  const today = dayInAstana(work.at);
  const calendar = await plan.calendarOn(work, today);
  const ending = days > 0 && calendar ? listEnding(today, days, calendar) : [];
  if (!calendar || ending.length === 0) return;
  const { rows } = await sql<Person>`select * from people_of_organisations(${work.at}::timestamptz)`.execute(work.db);
  for (const one of ending) for (const person of rows) await remind(plan, work, person, one, calendar);
}

export function remindTask(plan: RemindersPlan): Task {
  return defineTask(
    'remind-of-terms',
    z.object({}),
    async ({ effect }) => void (await effect((work) => remindAll(plan, work))),
    {
      // 8:00 in Astana.
      schedule: '0 3 * * *',
      startable: true,
    },
  );
}
