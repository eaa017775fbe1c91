// A round of the evaluation as it stands: folded from what was done in it, in order. Stages follow from the acts and from
// the moment: nobody has to close the intake at midnight.

import { endOfDay, type Instant, isLate } from '../calendar/astana-time.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { computeFixedDate } from '../calendar/compute-term.ts';
import { recomputeTerm } from '../calendar/recompute-term.ts';
import type { Term } from '../calendar/term.ts';
import type { DaysBeforeOption, FixedDateOption } from '../calendar/terms-of-the-order.ts';
import type { PlainDate } from '../kernel/plain-date.ts';

/**
 * What may happen to a round. Each carries the moment when the server received it; what sets a term running carries the term as
 * it was announced, with its derivation, because the calendar may be another one later.
 */
export type RoundEvent = { readonly at: Instant } & (
  | { readonly kind: 'drafted'; readonly reportingYear: number; readonly readings: RoundReadings }
  | { readonly kind: 'readings-changed'; readonly readings: RoundReadings }
  | { readonly kind: 'opened'; readonly submission: Term }
  /** By a decision of the competent authority, and then for all (E-6 sets the day; nothing else moves it). */
  | { readonly kind: 'submission-moved'; readonly until: PlainDate; readonly decision: Decision }
  | { readonly kind: 'council-called'; readonly on: PlainDate }
  | { readonly kind: 'verification-published'; readonly objection: Term }
  /** E-10: the protocol is signed; `publication` is the term of E-12, counted from the day of the meeting. */
  | ({ readonly kind: 'considered'; readonly publication: Term } & Considered)
  /** E-12. Again with each amendment; the first one ends the round. */
  | { readonly kind: 'results-published'; readonly version: number }
);

/** What the Council had before it: the results by the number of their snapshot, and the protocol that says what it thought. */
export type Considered = { readonly on: PlainDate; readonly snapshot: number; readonly protocol: string };

/** A paper of the competent authority. */
export type Decision = { readonly number: string; readonly date: PlainDate };

/** The interpretations that move terms of a round (D1, D3). */
export type RoundReadings = { readonly fixedDate: FixedDateOption; readonly daysBefore: DaysBeforeOption };

export type Round = {
  readonly reportingYear: number;
  readonly readings: RoundReadings;
  readonly openedAt: Instant | undefined;
  /** E-6 as the calendar gives it. */
  readonly submission: Term;
  readonly moved: { readonly until: PlainDate; readonly decision: Decision } | undefined;
  readonly councilOn: PlainDate | undefined;
  readonly publishedAt: Instant | undefined;
  /** E-11: for objections to the verification; there once it is published. */
  readonly objection: Term | undefined;
  readonly considered: ({ readonly at: Instant } & Considered) | undefined;
  /** E-12: for the publication of the results; there once the Council has considered. */
  readonly publication: Term | undefined;
  /** When the results were published first. */
  readonly resultsPublishedAt: Instant | undefined;
};

/**
 * draft: nobody but the working body sees it. intake: organisations enter and submit. verification: the term of submission
 * has ended. objections: the verification is published and may be objected to. answers: the term of objection has ended.
 * considered: the Council has met; nothing of the data changes any more. published: everybody sees the results.
 */
export const ROUND_STAGES = [
  'draft',
  'intake',
  'verification',
  'objections',
  'answers',
  'considered',
  'published',
] as const;
export type RoundStage = (typeof ROUND_STAGES)[number];

type Drafted = Extract<RoundEvent, { kind: 'drafted' }>;

/** A later calendar lengthens a running term and never shortens it. */
function standNow(round: Round, calendar: Calendar): Round {
  if (round.openedAt === undefined) return round;
  const { submission, objection, publication } = round;
  return {
    ...round,
    submission: recomputeTerm(submission, calendar),
    objection: objection && recomputeTerm(objection, calendar),
    publication: publication && recomputeTerm(publication, calendar),
  };
}

function begin({ reportingYear, readings }: Omit<Drafted, 'at' | 'kind'>, calendar: Calendar): Round {
  return {
    reportingYear,
    readings,
    openedAt: undefined,
    submission: computeFixedDate('submission', reportingYear, calendar, readings.fixedDate),
    moved: undefined,
    councilOn: undefined,
    publishedAt: undefined,
    objection: undefined,
    considered: undefined,
    publication: undefined,
    resultsPublishedAt: undefined,
  };
}

function follow(round: Round, event: Exclude<RoundEvent, Drafted>, calendar: Calendar): Round {
  switch (event.kind) {
    case 'readings-changed':
      return { ...begin({ reportingYear: round.reportingYear, readings: event.readings }, calendar) };
    case 'opened':
      return { ...round, openedAt: event.at, submission: event.submission };
    case 'submission-moved':
      return { ...round, moved: { until: event.until, decision: event.decision } };
    case 'council-called':
      return { ...round, councilOn: event.on };
    case 'verification-published':
      return { ...round, publishedAt: event.at, objection: event.objection };
    case 'considered': {
      const { at, on, snapshot, protocol, publication } = event;
      return { ...round, considered: { at, on, snapshot, protocol }, publication };
    }
    case 'results-published':
      return { ...round, resultsPublishedAt: round.resultsPublishedAt ?? event.at };
  }
}

/**
 * The round after its events, which begin with `drafted`. The calendar is the one in force: a draft's terms are computed with
 * it, announced terms may be lengthened by it. Throws a RangeError for events out of order and YearNotInCalendar where the
 * calendar does not reach.
 */
export function foldRound(events: readonly RoundEvent[], calendar: Calendar): Round {
  const [first, ...rest] = events;
  if (first?.kind !== 'drafted') throw new RangeError('a round begins with its draft');
  const round = rest.reduce<Round>(
    (before, event) => {
      if (event.kind === 'drafted') throw new RangeError('a round is drafted once');
      return follow(before, event, calendar);
    },
    begin(first, calendar),
  );
  return standNow(round, calendar);
}

/** The moment at which the intake closes: 24:00 in Astana of the last day, moved or not. */
export function intakeEndsAt({ submission, moved }: Round): Instant {
  return moved === undefined ? submission.endsAt : endOfDay(moved.until);
}

export function stageOf(round: Round, at: Instant): RoundStage {
  if (round.resultsPublishedAt !== undefined) return 'published';
  if (round.considered !== undefined) return 'considered';
  if (round.objection !== undefined) return isLate(at, round.objection.endsAt) ? 'answers' : 'objections';
  if (round.openedAt === undefined) return 'draft';
  return isLate(at, intakeEndsAt(round)) ? 'verification' : 'intake';
}
