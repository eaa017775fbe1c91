// The clock of Astana as data, because the cut-off of every term is 24:00 there. Old time-zone tables are an hour off
// since 1 March 2024, so nothing here asks the machine's own.

import { addDays, getPlainDate, type PlainDate } from '../kernel/plain-date.ts';

/** A moment as the text `2027-02-03T19:00:00Z`. */
export type Instant = string;

type Offset = {
  /** Hours ahead of UTC. */
  readonly hours: number;
  /** The first day that began under it. */
  readonly from: PlainDate;
  /** The moment when the clocks were set to it. */
  readonly at: Instant;
  readonly source: string;
};

export const OFFSETS: readonly Offset[] = [
  {
    hours: 6,
    from: getPlainDate('2005-01-01'),
    at: '2004-12-31T18:00:00Z',
    source: 'Government decree No. 1749 of 23 November 2000 on the reckoning of time; earlier days are not needed here',
  },
  {
    // Midnight was struck twice: at 24:00 of 29 February the clocks went back to 23:00, so that day had 25 hours.
    hours: 5,
    from: getPlainDate('2024-03-01'),
    at: '2024-02-29T18:00:00Z',
    source: 'Government decree of 19 January 2024 amending decree No. 1749: one time zone from 1 March 2024',
  },
];

const SHAPE = /^(\d{4}-\d{2}-\d{2})T(\d{2}):\d{2}:\d{2}(?:\.\d+)?Z$/;
const toTheSecond = (moment: Instant) => moment.slice(0, 19);

function getOffset(holds: (offset: Offset) => boolean, of: string): Offset {
  const offset = OFFSETS.findLast(holds);
  if (!offset) throw new RangeError(`the time of Astana is not known to us for ${of}`);
  return offset;
}

/** 24:00 of the day in Astana: the moment when the next day begins. Throws a RangeError before 31 December 2004. */
export function endOfDay(date: PlainDate): Instant {
  const next = addDays(date, 1);
  const { hours } = getOffset((offset) => offset.from <= next, date);
  return `${date}T${24 - hours}:00:00Z`;
}

/** The day it was in Astana at that moment. Throws a RangeError for a text that is no instant in UTC. */
export function dayInAstana(moment: Instant): PlainDate {
  const [, day = '', hour = ''] = SHAPE.exec(moment) ?? [];
  if (hour === '') throw new RangeError(`not an instant in UTC: ${moment}`);
  const { hours } = getOffset((offset) => toTheSecond(offset.at) <= toTheSecond(moment), moment);
  return addDays(getPlainDate(day), Number(hour) + hours >= 24 ? 1 : 0);
}

/**
 * Whether a moment is too late for a term that ends at `endsAt`: 24:00 sharp already belongs to the next day. Compares
 * to the second, so `…00.000Z` and `…00Z` are one moment.
 */
export function isLate(moment: Instant, endsAt: Instant): boolean {
  if (!SHAPE.test(moment)) throw new RangeError(`not an instant in UTC: ${moment}`);
  return toTheSecond(moment) >= toTheSecond(endsAt);
}
