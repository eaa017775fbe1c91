// How the Scientific Council comes to a resolution. The order has it consider the results (E-10, S-11) and says neither how many
// have to be there nor how they vote: both are our reading, each from its day, and shown as such beside every sitting. The vote
// follows S-17, where the order says it of the Appeal Commission. See docs/decisions/0010-quorum-of-the-council.md.

import type { Paragraph } from '../kernel/paragraph.ts';
import { getPlainDate, type PlainDate } from '../kernel/plain-date.ts';

export type CouncilReading = {
  readonly from: PlainDate;
  /** More than this part of the members has to be there, in the room or from afar. */
  readonly quorum: {
    readonly moreThan: { readonly top: number; readonly over: number };
    readonly paragraph: Paragraph;
  };
  /** `for-over-against`: more votes for than against; who abstains is on neither side. */
  readonly majority: { readonly rule: 'for-over-against'; readonly paragraph: Paragraph };
  /** `chair-decides`: at equality the vote of whoever presides; in a secret ballot nobody knows it, and nothing is adopted. */
  readonly equality: { readonly rule: 'chair-decides'; readonly paragraph: Paragraph };
};

const READINGS: readonly CouncilReading[] = [
  {
    from: getPlainDate('2023-04-10'),
    quorum: { moreThan: { top: 1, over: 2 }, paragraph: 'E-10' },
    majority: { rule: 'for-over-against', paragraph: 'S-17' },
    equality: { rule: 'chair-decides', paragraph: 'S-17' },
  },
];

/** The reading in force on a day. Throws a RangeError for a day before the first. */
export function councilReadingOn(day: PlainDate): CouncilReading {
  const reading = READINGS.findLast(({ from }) => from <= day);
  if (!reading) throw new RangeError(`no reading of the Council's quorum holds on ${day}`);
  return reading;
}
