// Days and moments for a reader. Not Intl: Chromium claims to format Kazakh dates and formats them wrongly, and a term must
// read the same in the browser, in a mail and on paper. Held against Node's own names by a test.

import { dayInAstana, type Instant, OFFSETS } from '#rules/calendar/astana-time.ts';
import { type PlainDate, weekday, yearOf } from '#rules/kernel/plain-date.ts';
import type { Language } from './texts.ts';

/** A day and its month never stand on two lines. */
const BOUND = '\u00a0';

const MONTHS: { readonly [language in Language]: readonly string[] } = {
  kk: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' '),
  ru: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};
/** In Russian the month stands in the genitive after a day. */
const MONTHS_OF_DAY: typeof MONTHS = {
  ...MONTHS,
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
};
const SHORT_MONTHS: typeof MONTHS = {
  kk: 'қаң. ақп. нау. сәу. мам. мау. шіл. там. қыр. қаз. қар. жел.'.split(' '),
  ru: 'янв. февр. март апр. май июнь июль авг. сент. окт. нояб. дек.'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
};
const WEEKDAYS: typeof MONTHS = {
  kk: 'дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі'.split(' '),
  ru: 'понедельник вторник среда четверг пятница суббота воскресенье'.split(' '),
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
};

const at = (names: readonly string[], number: number) => names[number - 1] ?? '';
const monthOf = (date: PlainDate) => Number(date.slice(5, 7));
const dayOf = (date: PlainDate) => Number(date.slice(8, 10));

/** long: `2027 жылғы 3 ақпан`. weekday: with the day of the week. day-month: no year. short: for tables. */
export type DateForm = 'long' | 'weekday' | 'day-month' | 'short';

function formatDayMonth(date: PlainDate, language: Language): string {
  return `${dayOf(date)}${BOUND}${at(MONTHS_OF_DAY[language], monthOf(date))}`;
}

function formatLong(date: PlainDate, language: Language): string {
  const day = formatDayMonth(date, language);
  const year = yearOf(date);
  switch (language) {
    case 'kk':
      return `${year}${BOUND}жылғы ${day}`;
    case 'ru':
      return `${day} ${year}${BOUND}г.`;
    case 'en':
      return `${day} ${year}`;
  }
}

function formatShort(date: PlainDate, language: Language): string {
  if (language !== 'en') return `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
  return `${dayOf(date)}${BOUND}${at(SHORT_MONTHS.en, monthOf(date))}${BOUND}${yearOf(date)}`;
}

/** The name of the day of the week, as it stands inside a sentence. */
export function formatWeekday(date: PlainDate, language: Language): string {
  return at(WEEKDAYS[language], weekday(date));
}

/** A day as the language writes it. */
export function formatDate(date: PlainDate, language: Language, form: DateForm = 'long'): string {
  switch (form) {
    case 'long':
      return formatLong(date, language);
    case 'day-month':
      return formatDayMonth(date, language);
    case 'short':
      return formatShort(date, language);
    case 'weekday': {
      const [day, name] = [formatLong(date, language), formatWeekday(date, language)];
      return language === 'kk' ? `${day}, ${name}` : `${name}, ${day}`;
    }
  }
}

/** The name of a month (1–12) by itself: whole, or short enough for an axis. */
export function formatMonth(month: number, language: Language, form: 'name' | 'short' = 'name'): string {
  return at(form === 'name' ? MONTHS[language] : SHORT_MONTHS[language], month);
}

/** The clock of Astana at a moment: `14:05`. Throws a RangeError for a text that is no instant in UTC. */
export function formatClock(moment: Instant): string {
  dayInAstana(moment);
  const offset = OFFSETS.findLast((one) => one.at.slice(0, 19) <= moment.slice(0, 19));
  const hour = (Number(moment.slice(11, 13)) + (offset?.hours ?? 0)) % 24;
  return `${String(hour).padStart(2, '0')}:${moment.slice(14, 16)}`;
}

/** A moment by the clock of Astana, to the minute: `2027 жылғы 3 ақпан, 14:05`. Throws like formatClock. */
export function formatMoment(moment: Instant, language: Language, form: 'long' | 'short' = 'long'): string {
  return `${formatDate(dayInAstana(moment), language, form)}, ${formatClock(moment)}`;
}
