// The three ways in which the order counts, each giving the last day and every day looked at on the way there.

import { addDays, type PlainDate, plainDate } from '../kernel/plain-date.ts';
import { type Calendar, describeDay } from './calendar.ts';
import type { Asked, Reckoning, Standing, Step } from './term.ts';
import { DAYS_AFTER, DAYS_BEFORE, FIXED_DATES } from './terms-of-the-order.ts';

type Answer = { readonly lastDay: PlainDate; readonly steps: readonly Step[] };

/** D1. A fixed date on a day off moves to the next working day, or stays where it is. */
function reckonFixedDate(asked: Extract<Asked, { kind: 'fixed-date' }>, calendar: Calendar): Answer {
  const { month, day, yearsAfter } = FIXED_DATES[asked.term];
  const steps: Step[] = [];
  let date = plainDate(asked.reportingYear + yearsAfter, month, day);
  for (;;) {
    const described = describeDay(date, calendar);
    if (described.works || asked.option === 'stays') {
      steps.push({ day: described, role: 'last-day' });
      return { lastDay: date, steps };
    }
    steps.push({ day: described, role: 'day-off' });
    date = addDays(date, 1);
  }
}

/** D2. The day of the event is not counted; the term ends with the last counted day. */
function reckonAfter(asked: Extract<Asked, { kind: 'working-days-after' }>, calendar: Calendar): Answer {
  const { days } = DAYS_AFTER[asked.term];
  const steps: Step[] = [{ day: describeDay(asked.eventOn, calendar), role: 'event' }];
  let date = asked.eventOn;
  for (let number = 0; number < days; ) {
    date = addDays(date, 1);
    const day = describeDay(date, calendar);
    if (day.works) number += 1;
    steps.push(day.works ? { day, role: 'counted', number } : { day, role: 'day-off' });
  }
  return { lastDay: date, steps };
}

/**
 * D3. Counted back from the day before the meeting. With full days the publication lies before the first counted day, and
 * may be a day off, since nothing is counted on it; else it is the first counted day.
 */
function reckonBefore(asked: Extract<Asked, { kind: 'working-days-before' }>, calendar: Calendar): Answer {
  const { days } = DAYS_BEFORE[asked.term];
  const steps: Step[] = [{ day: describeDay(asked.meetingOn, calendar), role: 'meeting' }];
  let date = asked.meetingOn;
  for (let number = days; number > 0; ) {
    date = addDays(date, -1);
    const day = describeDay(date, calendar);
    steps.unshift(day.works ? { day, role: 'counted', number } : { day, role: 'day-off' });
    if (day.works) number -= 1;
  }
  if (asked.option === 'publication-day-counts') return { lastDay: date, steps };
  const publication = addDays(date, -1);
  steps.unshift({ day: describeDay(publication, calendar), role: 'publication' });
  return { lastDay: publication, steps };
}

function answer(asked: Asked, calendar: Calendar): Answer {
  switch (asked.kind) {
    case 'fixed-date':
      return reckonFixedDate(asked, calendar);
    case 'working-days-after':
      return reckonAfter(asked, calendar);
    case 'working-days-before':
      return reckonBefore(asked, calendar);
  }
}

/** Answers the question with one calendar version. Throws YearNotInCalendar where a day lies outside its years. */
export function reckon(asked: Asked, calendar: Calendar, standingOf: (lastDay: PlainDate) => Standing): Reckoning {
  const { lastDay, steps } = answer(asked, calendar);
  const provisional = steps.filter(({ day }) => day.provisional).map(({ day }) => Number(day.date.slice(0, 4)));
  return {
    calendar: calendar.version,
    announcedOn: calendar.announcedOn,
    lastDay,
    standing: standingOf(lastDay),
    provisionalYears: [...new Set(provisional)],
    steps,
  };
}
