// How the Appeal Commission comes to a decision. The majority and the equality are the order's own words (S-17); how many members
// have to be there it leaves to the regulations of the commission (S-15), which were not before us: that is our reading, from its
// day, and shown as such beside every sitting. See docs/decisions/0015-quorum-of-the-appeal-commission.md.

import type { Paragraph } from '../kernel/paragraph.ts';
import { getPlainDate, type PlainDate } from '../kernel/plain-date.ts';

export type AppealReading = {
  readonly from: PlainDate;
  /** More than this part of the members has to be there. Who has a conflict of interest counts among them and has no vote. */
  readonly quorum: {
    readonly moreThan: { readonly top: number; readonly over: number };
    readonly paragraph: Paragraph;
  };
  /** `for-over-against`: more votes for than against; who abstains is on neither side. */
  readonly majority: { readonly rule: 'for-over-against'; readonly paragraph: Paragraph };
  /** `chair-decides`: at equality the vote of whoever presides; without one nothing is decided. */
  readonly equality: { readonly rule: 'chair-decides'; readonly paragraph: Paragraph };
};

const READINGS: readonly AppealReading[] = [
  {
    from: getPlainDate('2023-04-10'),
    quorum: { moreThan: { top: 1, over: 2 }, paragraph: 'S-15' },
    majority: { rule: 'for-over-against', paragraph: 'S-17' },
    equality: { rule: 'chair-decides', paragraph: 'S-17' },
  },
];

/** The reading in force on a day. Throws a RangeError for a day before the first. */
export function appealReadingOn(day: PlainDate): AppealReading {
  const reading = READINGS.findLast(({ from }) => from <= day);
  if (!reading) throw new RangeError(`no reading of the commission's quorum holds on ${day}`);
  return reading;
}
