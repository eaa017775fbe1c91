// The terms of a person as calendar entries: those of every round that is open, and of each objection that waits for its answer.

import { dayInAstana, endOfDay } from '#rules/calendar/astana-time.ts';
import { computeDaysAfter } from '#rules/calendar/compute-term.ts';
import { getPlainDate, type PlainDate } from '#rules/kernel/plain-date.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Work } from '#server/platform/work.ts';
import { type StoredRound, termsOf } from '#server/rounds/index.ts';
import { getOpenRound } from '#server/verification/index.ts';
import { formatDate } from '#wording/format-date.ts';
import { type Say, speak } from '#wording/speak.ts';
import type { Language } from '#wording/texts.ts';
import { listOfRound, stateOf } from './store.ts';
import type { CalendarTerm } from './write-calendar.ts';

const momentOf = (instant: string): Moment => new Date(instant).toISOString() as Moment;

function ofRound(
  say: Say,
  { id, reportingYear, version, round, calendar }: StoredRound,
  origin: string,
): CalendarTerm[] {
  return termsOf(round, calendar).map(({ term, lastDay, movedTo }) => {
    const day: PlainDate = getPlainDate(movedTo ?? lastDay);
    return {
      uid: `${id}-${term}@shyraq`,
      summary: say('objections:ics-term', { term: say(`calendar:term.${term}`), year: reportingYear }),
      description: say('objections:ics-until', { date: formatDate(day, say.language, 'weekday') }),
      link: `${origin}/${say.language}/cabinet/rounds/${id}`,
      endsAt: momentOf(endOfDay(day)),
      sequence: version,
    };
  });
}

/** The summary names no organisation and no item: calendars are shown on locked screens (hazard 11). */
async function ofObjections(
  say: Say,
  { db, identity }: Work,
  stored: StoredRound,
  origin: string,
): Promise<CalendarTerm[]> {
  const all = await listOfRound(db, stored.id);
  const own = identity.sight === 'all' ? all : all.filter((one) => identity.organisations.includes(one.organisation));
  return own
    .filter((one) => stateOf(one) === 'standing')
    .map(({ id, receivedAt, version }) => {
      const { lastDay, endsAt } = computeDaysAfter('answer', dayInAstana(receivedAt), stored.calendar);
      return {
        uid: `${id}-answer@shyraq`,
        summary: say('objections:ics-term', { term: say('calendar:term.answer'), year: stored.reportingYear }),
        description: say('objections:ics-until', { date: formatDate(lastDay, say.language, 'weekday') }),
        link: `${origin}/${say.language}/cabinet/objections/${id}`,
        endsAt: momentOf(endsAt),
        sequence: version,
      };
    });
}

export async function listTerms(work: Work, language: Language, origin: string): Promise<CalendarTerm[]> {
  const say = speak(language);
  const rounds = await work.db
    .selectFrom('round')
    .select('id')
    .where('opened_at', 'is not', null)
    .orderBy('reporting_year')
    .execute();
  const terms: CalendarTerm[] = [];
  for (const { id } of rounds) {
    const round = await getOpenRound(work.db, id);
    if (round.round.considered !== undefined) continue;
    terms.push(...ofRound(say, round, origin), ...(await ofObjections(say, work, round, origin)));
  }
  return terms;
}
