// A term of the order, asked from outside: which of the three ways it is counted in decides what has to be told.

import { type ComputeTerm, dayOf, type TermName } from '#contract/calendar.ts';
import { type Calendar, YearNotInCalendar } from '#rules/calendar/calendar.ts';
import { computeDaysAfter, computeDaysBefore, computeFixedDate } from '#rules/calendar/compute-term.ts';
import type { Term } from '#rules/calendar/term.ts';
import {
  DAYS_AFTER,
  DAYS_BEFORE,
  type DaysAfterId,
  type DaysBeforeId,
  FIXED_DATES,
  type FixedDateId,
  TERM_OPTIONS,
} from '#rules/calendar/terms-of-the-order.ts';
import type { AnswerOf, AskedOf } from '#server/platform/http/route.ts';
import { type Reason, refused } from '#server/platform/problem.ts';

type Query = AskedOf<typeof ComputeTerm>['query'];

const isFixed = (term: TermName): term is FixedDateId => Object.hasOwn(FIXED_DATES, term);
const isAfter = (term: TermName): term is DaysAfterId => Object.hasOwn(DAYS_AFTER, term);
const isBefore = (term: TermName): term is DaysBeforeId => Object.hasOwn(DAYS_BEFORE, term);

const refuse = (code: string, pointer: string): never => {
  throw refused([{ code: `calendar:${code}`, pointer } satisfies Reason]);
};

/** The option asked for, where it is one of this interpretation; the default where none was. */
function readOption<Option extends string>(known: readonly Option[], asked: string | undefined): Option {
  const found = asked === undefined ? known[0] : known.find((one) => one === asked);
  return found ?? refuse('option-not-of-term', '/query/option');
}

function answer(term: TermName, query: Query, calendar: Calendar): Term {
  if (isFixed(term)) {
    const year = query.year ?? refuse('year-missing', '/query/year');
    return computeFixedDate(term, year, calendar, readOption(TERM_OPTIONS.D1, query.option));
  }
  const day = dayOf(query.day ?? refuse('day-missing', '/query/day'));
  if (isAfter(term)) {
    readOption(TERM_OPTIONS.D2, query.option);
    return computeDaysAfter(term, day, calendar);
  }
  if (isBefore(term)) return computeDaysBefore(term, day, calendar, readOption(TERM_OPTIONS.D3, query.option));
  throw new Error(`no such term: ${term satisfies never}`);
}

/** Throws the refusal where a year that must be looked at is not in the calendar: its holidays are not guessed. */
export function askTerm(term: TermName, query: Query, calendar: Calendar): AnswerOf<typeof ComputeTerm> {
  try {
    return answer(term, query, calendar) as unknown as AnswerOf<typeof ComputeTerm>;
  } catch (error) {
    if (!(error instanceof YearNotInCalendar)) throw error;
    const { year, date, version } = error.values;
    throw refused([{ code: 'calendar:year-unknown', values: { year, date, version } }]);
  }
}
