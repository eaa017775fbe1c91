// The working days of Kazakhstan as they travel: years with their versions, and terms with their derivation.

import { z } from 'zod';
import { HOLIDAYS, type Holiday } from '#rules/calendar/holidays.ts';
import { DAYS_AFTER, DAYS_BEFORE, FIXED_DATES, TERM_OPTIONS } from '#rules/calendar/terms-of-the-order.ts';
import { findPlainDate, type PlainDate } from '#rules/kernel/plain-date.ts';
import { defineContract, wholeNumberText } from './http.ts';

export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2100;

const namesOf = <T extends object>(table: T) => Object.keys(table) as [keyof T & string, ...(keyof T & string)[]];

/** A day that exists, in a year that a calendar may have. */
const DayText = z
  .string()
  .refine(
    (text) => findPlainDate(text) !== undefined && text >= `${FIRST_YEAR}-01-01` && text <= `${LAST_YEAR}-12-31`,
    'calendar:day-wrong',
  );
const Holidays = z.enum(namesOf(HOLIDAYS) as [Holiday, ...Holiday[]]);
const Words = z
  .string()
  .max(200)
  .refine((text) => text.trim().length >= 2, 'calendar:name-missing');

/** What makes a day differ from the five-day week, as in rules/calendar. */
export const DayChange = z.discriminatedUnion('because', [
  z.strictObject({ because: z.literal('holiday'), holiday: Holidays }),
  z.strictObject({ because: z.literal('holiday-on-weekend'), holiday: Holidays, on: DayText }),
  z.strictObject({ because: z.literal('moved-day-off'), worked: DayText }),
  z.strictObject({ because: z.literal('worked-weekend'), off: DayText }),
  z.strictObject({
    because: z.literal('other-day-off'),
    names: z.strictObject({ kk: Words, ru: Words, en: Words }),
  }),
]);

const Entered = z.strictObject({ date: DayText, change: DayChange });
export type EnteredDay = z.infer<typeof Entered>;

/** `source` names one of `sources` of the answer. */
const DayLine = z.strictObject({ date: z.string(), change: DayChange, source: z.string() });

const SourceLine = z.strictObject({
  /** Name within the calendar: of what is written in the program, or `edition-<year>-<number>`. */
  id: z.string(),
  /** As it was entered; of what is written in the program in English, its words in three languages are `calendar:source.<id>`. */
  words: z.string(),
  announcedOn: z.string(),
  dayIs: z.enum(['exact', 'at-the-latest']),
  /** Whether it stands in the program or was published by an administrator. */
  builtIn: z.boolean(),
});
export type SourceLine = z.infer<typeof SourceLine>;

const YearVersion = z.strictObject({
  /** Editions published here are numbered from 1; null for what is written in the program. */
  number: z.number().int().nullable(),
  knownFrom: z.string(),
  provisional: z.boolean(),
  sources: z.array(z.string()),
  days: z.array(DayLine),
  publishedAt: z.string().nullable(),
});
export type YearVersion = z.infer<typeof YearVersion>;

/** The calendar in force: of each year the version that is known latest. */
export const ReadCalendar = defineContract('read-calendar', 'GET', '/api/calendar', {
  answer: z.strictObject({
    version: z.string(),
    announcedOn: z.string(),
    years: z.array(
      z.strictObject({
        year: z.number().int(),
        provisional: z.boolean(),
        knownFrom: z.string(),
        sources: z.array(z.string()),
        versions: z.number().int(),
      }),
    ),
    days: z.array(DayLine),
    sources: z.array(SourceLine),
  }),
});
export type CalendarAnswer = z.infer<typeof ReadCalendar.answer>;

const Year = z.strictObject({
  year: wholeNumberText.pipe(z.number().min(FIRST_YEAR).max(LAST_YEAR)),
});

/** A year of which nothing is known has no version: nobody guesses its holidays. */
export const ReadCalendarYear = defineContract('read-calendar-year', 'GET', '/api/calendar/years/:year', {
  params: Year,
  answer: z.strictObject({
    year: z.number().int(),
    /** The oldest first; the one in force is the one known latest. */
    versions: z.array(YearVersion),
    sources: z.array(SourceLine),
  }),
});
export type CalendarYearAnswer = z.infer<typeof ReadCalendarYear.answer>;

export const PublishCalendarYear = defineContract(
  'publish-calendar-year',
  'POST',
  '/api/calendar/years/:year/editions',
  {
    params: Year,
    body: z.strictObject({
      /** The day from which people could know of it. */
      knownFrom: DayText,
      source: z
        .string()
        .max(500)
        .refine((text) => text.trim() !== '', 'calendar:source-missing'),
      provisional: z.boolean(),
      /** The whole year: a day that is not named is as the five-day week has it. */
      days: z.array(Entered).max(120),
    }),
    answer: z.strictObject({ year: z.number().int(), number: z.number().int() }),
    needs: { version: true },
    problems: ['refused', 'changed-meanwhile'],
  },
);

export const TERM_NAMES = [...namesOf(FIXED_DATES), ...namesOf(DAYS_AFTER), ...namesOf(DAYS_BEFORE)] as const;
export type TermName = (typeof TERM_NAMES)[number];

/** `day`: of the event or the meeting; `year`: the reporting year of a fixed date. */
export const ComputeTerm = defineContract('compute-term', 'GET', '/api/calendar/terms/:term', {
  params: z.strictObject({ term: z.enum(TERM_NAMES as readonly [TermName, ...TermName[]]) }),
  query: z.strictObject({
    day: DayText.optional(),
    year: wholeNumberText.pipe(z.number().min(FIRST_YEAR).max(LAST_YEAR)).optional(),
    /** The reading of interpretation D1, D2 or D3; the default where absent. */
    option: z.enum([...TERM_OPTIONS.D1, ...TERM_OPTIONS.D2, ...TERM_OPTIONS.D3]).optional(),
  }),
  answer: z.strictObject({
    asked: z.record(z.string(), z.union([z.string(), z.number()])),
    lastDay: z.string(),
    endsAt: z.string(),
    reckonings: z.array(
      z.strictObject({
        calendar: z.string(),
        announcedOn: z.string(),
        lastDay: z.string(),
        standing: z.string(),
        provisionalYears: z.array(z.number().int()),
        steps: z.array(
          z.strictObject({
            role: z.string(),
            number: z.number().int().optional(),
            day: z.strictObject({
              date: z.string(),
              works: z.boolean(),
              provisional: z.boolean(),
              source: z.string().optional(),
              reason: z.union([z.strictObject({ because: z.enum(['weekday', 'weekend']) }), DayChange]),
            }),
          }),
        ),
      }),
    ),
  }),
  problems: ['refused'],
});

/** A text of an answer that the server has taken from a calendar. */
export const dayOf = (text: string): PlainDate => {
  const found = findPlainDate(text);
  if (!found) throw new RangeError(`not a day: ${text}`);
  return found;
};
