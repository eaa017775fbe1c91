// Every term of the order: its paragraph, its number, the day from which it holds. Nowhere else in the product stands a
// 25 January or a ten.

import type { Paragraph } from '../kernel/paragraph.ts';
import { getPlainDate, type PlainDate } from '../kernel/plain-date.ts';

/** What a term is counted from or towards. */
export type Occasion =
  | 'verification-published'
  | 'objection-received'
  | 'council-met'
  | 'application-received'
  | 'withdrawal-submitted'
  | 'decision-received';

type Held = { readonly paragraph: Paragraph; readonly from: PlainDate };

export type FixedDate = Held & {
  readonly counts: 'fixed-date';
  readonly month: number;
  readonly day: number;
  /** In which year after the reporting year the date lies. */
  readonly yearsAfter: number;
};

export type DaysAfter = Held & {
  readonly counts: 'working-days-after';
  readonly days: number;
  readonly after: Occasion;
  /** Whether the paragraph names the occasion, or says only "within … days" and we read it so. */
  readonly occasionIs: 'printed' | 'read';
};

export type DaysBefore = Held & {
  readonly counts: 'working-days-before';
  readonly days: number;
  readonly before: Occasion;
};

// The revision by order No. 67; its text came into force ten calendar days after publication, and the edition is known by
// the day of the order.
const from = getPlainDate('2023-04-10');

export const FIXED_DATES = {
  /** Organisations submit their data and evidence. */
  submission: { paragraph: 'E-6', from, counts: 'fixed-date', month: 1, day: 25, yearsAfter: 1 },
  /** The Council looks at the results of the year. */
  'yearly-examination': { paragraph: 'S-11', from, counts: 'fixed-date', month: 4, day: 30, yearsAfter: 1 },
} as const satisfies Readonly<Record<string, FixedDate>>;

export const DAYS_AFTER = {
  /** An organisation objects to the verification of its evidence. */
  objection: {
    paragraph: 'E-11',
    from,
    counts: 'working-days-after',
    days: 5,
    after: 'verification-published',
    occasionIs: 'printed',
  },
  /** The working body answers the objection in writing. */
  answer: {
    paragraph: 'E-11',
    from,
    counts: 'working-days-after',
    days: 5,
    after: 'objection-received',
    occasionIs: 'read',
  },
  /** The working body publishes the results. */
  'results-publication': {
    paragraph: 'E-12',
    from,
    counts: 'working-days-after',
    days: 3,
    after: 'council-met',
    occasionIs: 'printed',
  },
  /** The Council examines an application for the status. */
  'application-examination': {
    paragraph: 'S-4.2',
    from,
    counts: 'working-days-after',
    days: 60,
    after: 'application-received',
    occasionIs: 'read',
  },
  /** The Council submits to the competent authority that the status be withdrawn. */
  'withdrawal-submission': {
    paragraph: 'S-12',
    from,
    counts: 'working-days-after',
    days: 10,
    after: 'council-met',
    occasionIs: 'printed',
  },
  /** The competent authority petitions the Government, or orders the withdrawal. */
  'petition-or-order': {
    paragraph: 'S-13',
    from,
    counts: 'working-days-after',
    days: 10,
    after: 'withdrawal-submitted',
    occasionIs: 'read',
  },
  /** An organisation complains of a refusal or withdrawal. */
  complaint: {
    paragraph: 'S-14',
    from,
    counts: 'working-days-after',
    days: 20,
    after: 'decision-received',
    occasionIs: 'read',
  },
} as const satisfies Readonly<Record<string, DaysAfter>>;

export const DAYS_BEFORE = {
  /** The working body publishes the results of the verification before the Council meets. */
  'verification-publication': {
    paragraph: 'E-11',
    from,
    counts: 'working-days-before',
    days: 10,
    before: 'council-met',
  },
} as const satisfies Readonly<Record<string, DaysBefore>>;

export type FixedDateId = keyof typeof FIXED_DATES;
export type DaysAfterId = keyof typeof DAYS_AFTER;
export type DaysBeforeId = keyof typeof DAYS_BEFORE;

/** The options of the interpretations that speak of terms; the first of each is the default. */
export const TERM_OPTIONS = {
  D1: ['next-working-day', 'stays'],
  D2: ['next-working-day-to-midnight'],
  D3: ['full-days', 'publication-day-counts'],
} as const;
export type FixedDateOption = (typeof TERM_OPTIONS.D1)[number];
export type DaysAfterOption = (typeof TERM_OPTIONS.D2)[number];
export type DaysBeforeOption = (typeof TERM_OPTIONS.D3)[number];
