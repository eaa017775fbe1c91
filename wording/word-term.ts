// A term in words: how much of it is left, until when, and how it was counted, day by day.

import type { Calendar, Reason } from '#rules/calendar/calendar.ts';
import type { Asked, Reckoning, Step, Term } from '#rules/calendar/term.ts';
import { DAYS_AFTER, DAYS_BEFORE, FIXED_DATES } from '#rules/calendar/terms-of-the-order.ts';
import { workingDaysBetween } from '#rules/calendar/working-days.ts';
import type { Paragraph } from '#rules/kernel/paragraph.ts';
import { type PlainDate, plainDate } from '#rules/kernel/plain-date.ts';
import { formatDate } from './format-date.ts';
import type { Say } from './speak.ts';

export type TermStanding = 'running' | 'last-day' | 'late';

/** One day of the derivation: `counts` marks the days that are numbered or that the term ends with. */
export type WordedStep = {
  readonly date: string;
  readonly role: string;
  readonly reason: string;
  readonly counts: boolean;
};

export type WordedTerm = {
  readonly name: string;
  readonly paragraph: Paragraph;
  readonly standing: TermStanding;
  /** `12 working days left` */
  readonly left: string;
  /** `until Wednesday, 3 February 2027, 24:00 Astana` */
  readonly until: string;
  /** `within 5 working days after 27 January 2027` */
  readonly asked: string;
  readonly steps: readonly WordedStep[];
  /** What each calendar version made of it. */
  readonly standings: readonly string[];
  readonly provisional: readonly string[];
};

export function paragraphOfTerm(asked: Asked): Paragraph {
  switch (asked.kind) {
    case 'fixed-date':
      return FIXED_DATES[asked.term].paragraph;
    case 'working-days-after':
      return DAYS_AFTER[asked.term].paragraph;
    case 'working-days-before':
      return DAYS_BEFORE[asked.term].paragraph;
  }
}

function wordAsked(say: Say, asked: Asked): string {
  switch (asked.kind) {
    case 'fixed-date': {
      const { month, day, yearsAfter } = FIXED_DATES[asked.term];
      const date = formatDate(plainDate(asked.reportingYear + yearsAfter, month, day), say.language);
      return say('calendar:asked.fixed-date', { year: asked.reportingYear, date });
    }
    case 'working-days-after': {
      const date = formatDate(asked.eventOn, say.language);
      return say('calendar:asked.working-days-after', { count: DAYS_AFTER[asked.term].days, date });
    }
    case 'working-days-before': {
      const date = formatDate(asked.meetingOn, say.language);
      return say('calendar:asked.working-days-before', { count: DAYS_BEFORE[asked.term].days, date });
    }
  }
}

/** Why a day is worked or off, in words. */
export function wordReason(say: Say, reason: Reason): string {
  const day = (date: PlainDate) => formatDate(date, say.language);
  switch (reason.because) {
    case 'weekday':
    case 'weekend':
      return say(`calendar:reason.${reason.because}`);
    case 'holiday':
      return say('calendar:reason.holiday', { holiday: say(`calendar:holiday.${reason.holiday}`) });
    case 'holiday-on-weekend': {
      const holiday = say(`calendar:holiday.${reason.holiday}`);
      return say('calendar:reason.holiday-on-weekend', { holiday, date: day(reason.on) });
    }
    case 'moved-day-off':
      return say('calendar:reason.moved-day-off', { date: day(reason.worked) });
    case 'worked-weekend':
      return say('calendar:reason.worked-weekend', { date: day(reason.off) });
    case 'other-day-off':
      return say('calendar:reason.other-day-off', { name: reason.names[say.language] });
  }
}

function wordStep(say: Say, step: Step): WordedStep {
  const number = step.role === 'counted' ? step.number : 0;
  return {
    date: formatDate(step.day.date, say.language, 'weekday'),
    role: say(`calendar:role.${step.role}`, { number }),
    reason: wordReason(say, step.day.reason),
    counts: step.role === 'counted' || step.role === 'last-day' || step.role === 'publication',
  };
}

function wordLeft(say: Say, term: Term, today: PlainDate, calendar: Calendar): Pick<WordedTerm, 'standing' | 'left'> {
  if (today === term.lastDay) return { standing: 'last-day', left: say('calendar:last-day-today') };
  const days = workingDaysBetween(today, term.lastDay, calendar);
  if (today < term.lastDay) return { standing: 'running', left: say('calendar:left', { count: days }) };
  const left = days === 0 ? say('calendar:late-today') : say('calendar:late', { count: -days });
  return { standing: 'late', left };
}

const wordStanding = (say: Say, { calendar, lastDay, standing }: Reckoning) =>
  say(`calendar:standing.${standing}`, { version: calendar, date: formatDate(lastDay, say.language) });

/** A term as it stands today. The calendar counts what is left; throws YearNotInCalendar where it does not reach. */
export function wordTerm(say: Say, term: Term, today: PlainDate, calendar: Calendar): WordedTerm {
  const latest = term.reckonings.at(-1) ?? term.reckonings[0];
  return {
    ...wordLeft(say, term, today, calendar),
    name: say(`calendar:term.${term.asked.term}`),
    paragraph: paragraphOfTerm(term.asked),
    until: say('calendar:until', { date: formatDate(term.lastDay, say.language, 'weekday') }),
    asked: wordAsked(say, term.asked),
    steps: latest.steps.map((step) => wordStep(say, step)),
    standings: term.reckonings.map((reckoning) => wordStanding(say, reckoning)),
    provisional: latest.provisionalYears.map((year) => say('calendar:provisional', { year })),
  };
}
