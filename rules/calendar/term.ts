// A term of the order with its derivation: what was asked, what each calendar version answered, and the day that stands.

import type { PlainDate } from '../kernel/plain-date.ts';
import type { Instant } from './astana-time.ts';
import type { Day } from './calendar.ts';
import type {
  DaysAfterId,
  DaysAfterOption,
  DaysBeforeId,
  DaysBeforeOption,
  FixedDateId,
  FixedDateOption,
} from './terms-of-the-order.ts';

/** The question, whole: with a calendar it can be answered again at any time. */
export type Asked =
  | {
      readonly kind: 'fixed-date';
      readonly term: FixedDateId;
      readonly reportingYear: number;
      readonly option: FixedDateOption;
    }
  | {
      readonly kind: 'working-days-after';
      readonly term: DaysAfterId;
      readonly eventOn: PlainDate;
      readonly option: DaysAfterOption;
    }
  | {
      readonly kind: 'working-days-before';
      readonly term: DaysBeforeId;
      readonly meetingOn: PlainDate;
      readonly option: DaysBeforeOption;
    };

/** One line of the derivation. `counted` days are numbered from 1 in the order of the calendar. */
export type Step =
  | { readonly day: Day; readonly role: 'counted'; readonly number: number }
  /** Why a day was not counted, or what else it is. */
  | { readonly day: Day; readonly role: 'day-off' | 'event' | 'meeting' | 'publication' | 'last-day' };

/**
 * What a calendar version means for the term. announced: the first answer, the one people were told. same: no change.
 * lengthened: a later announcement gives more time, and that stands. kept: it would give less, so the announced day stands.
 * meeting-must-move: it asks for a publication on a day already past; the announced day stands and the meeting moves.
 */
export type Standing = 'announced' | 'same' | 'lengthened' | 'kept' | 'meeting-must-move';

export type Reckoning = {
  /** The calendar version, and the day from which it was known. */
  readonly calendar: string;
  readonly announcedOn: PlainDate;
  readonly lastDay: PlainDate;
  readonly standing: Standing;
  /** Years that the days run through and whose calendar has not been published. */
  readonly provisionalYears: readonly number[];
  readonly steps: readonly Step[];
};

export type Term = {
  readonly asked: Asked;
  /** The last day on which the act is in time. */
  readonly lastDay: PlainDate;
  /** 24:00 of that day in Astana. */
  readonly endsAt: Instant;
  /** One per calendar version, the announced one first. */
  readonly reckonings: readonly [Reckoning, ...Reckoning[]];
};
