// A round that travelled, as the rules know it: so that a page can say what stands in the way before anybody presses.

import type { RoundWhole } from '#contract/rounds.ts';
import { endOfDay } from '#rules/calendar/astana-time.ts';
import { type Calendar, YearNotInCalendar } from '#rules/calendar/calendar.ts';
import type { Term } from '#rules/calendar/term.ts';
import { findPlainDate, getPlainDate, type PlainDate } from '#rules/kernel/plain-date.ts';
import { checkRoundAct, type RoundAct } from '#rules/round/check-round-act.ts';
import { readingsOf } from '#rules/round/readings-of.ts';
import type { Round } from '#rules/round/round.ts';
import { formatDate } from '#wording/format-date.ts';
import type { Say } from '#wording/speak.ts';
import { type WordedTerm, wordTerm } from '#wording/word-term.ts';

type Line = RoundWhole['terms'][number];

/** The contract has checked the parts; the days in them came from a calendar of the server. */
const readDerivation = ({ derivation }: Line): Term => derivation as unknown as Term;

/** The term as it stands: where its last day was moved, until the moved one. */
export function readTerm(line: Line): Term {
  const term = readDerivation(line);
  if (line.movedTo === null) return term;
  const lastDay = getPlainDate(line.movedTo);
  return { ...term, lastDay, endsAt: endOfDay(lastDay) };
}

const findLine = ({ terms }: RoundWhole, name: Line['term']) => terms.find(({ term }) => term === name);

export function lastDayOf(round: RoundWhole, name: Line['term']): PlainDate | undefined {
  const line = findLine(round, name);
  return line && getPlainDate(line.movedTo ?? line.lastDay);
}

/** Throws an Error for a round without its term of submission: every round has one. */
function readRound(whole: RoundWhole): Round {
  const submission = findLine(whole, 'submission');
  if (!submission) throw new Error(`the round ${whole.id} has no term of submission`);
  const objection = findLine(whole, 'objection');
  const publication = findLine(whole, 'results-publication');
  const { moved, councilOn, considered } = whole;
  return {
    reportingYear: whole.reportingYear,
    readings: readingsOf(whole.settings),
    openedAt: whole.openedAt ?? undefined,
    submission: readDerivation(submission),
    moved: moved
      ? {
          until: getPlainDate(moved.until),
          decision: { number: moved.number, date: getPlainDate(moved.date) },
        }
      : undefined,
    councilOn: councilOn === null ? undefined : getPlainDate(councilOn),
    publishedAt: whole.publishedAt ?? undefined,
    objection: objection && readDerivation(objection),
    considered: considered ? { ...considered, on: getPlainDate(considered.on) } : undefined,
    publication: considered && publication ? readDerivation(publication) : undefined,
    resultsPublishedAt: whole.resultsPublishedAt ?? undefined,
  };
}

/** A day in a sentence. */
const wordValue = (say: Say, value: string | number): string | number => {
  const day = typeof value === 'string' ? findPlainDate(value) : undefined;
  return day ? formatDate(day, say.language) : value;
};

const wordUnknown = (say: Say, fault: unknown): string => {
  if (fault instanceof YearNotInCalendar) return say('calendar:year-unknown', { year: fault.values.year });
  throw fault;
};

/** Everything that stands against an act now, in the words that the server would use. */
export function wordHindrances(say: Say, whole: RoundWhole, act: RoundAct, at: string, calendar: Calendar): string[] {
  try {
    return checkRoundAct(readRound(whole), act, at, calendar).map(({ code, values }) => {
      const told = Object.entries(values).map(([name, value]) => [name, wordValue(say, value)] as const);
      return say(`rounds:hindrance.${code}`, Object.fromEntries(told));
    });
  } catch (fault) {
    return [wordUnknown(say, fault)];
  }
}

/** In words, or the sentence that says which year's calendar is missing. */
export function tryToWord(say: Say, count: () => Term, today: PlainDate, calendar: Calendar): WordedTerm | string {
  try {
    return wordTerm(say, count(), today, calendar);
  } catch (fault) {
    return wordUnknown(say, fault);
  }
}
