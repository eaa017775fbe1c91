// A year as twelve months. What differs from the five-day week has a shape of its own and stands in words under its month.

import { type Calendar, type Day, describeDay } from '#rules/calendar/calendar.ts';
import { addDays, daysInMonth, type PlainDate, plainDate, weekday } from '#rules/kernel/plain-date.ts';
import { Unseen } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { formatMonth, formatWeekday } from '#wording/format-date.ts';
import { wordReason } from '#wording/word-term.ts';
import styles from './calendar.module.css';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const MONDAY = plainDate(2024, 1, 1);
const WEEK = [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(MONDAY, days));

/** The shapes of the picture. */
export const KINDS = ['weekday', 'weekend', 'holiday', 'off', 'worked'] as const;
type Kind = (typeof KINDS)[number];

function kindOf({ reason }: Day): Kind {
  switch (reason.because) {
    case 'weekday':
    case 'weekend':
    case 'holiday':
      return reason.because;
    case 'worked-weekend':
      return 'worked';
    default:
      return 'off';
  }
}

const dayNumber = (date: PlainDate) => Number(date.slice(8, 10));

const listDays = (year: number, month: number, calendar: Calendar) =>
  Array.from({ length: daysInMonth(year, month) }, (_, index) =>
    describeDay(addDays(plainDate(year, month, 1), index), calendar),
  );

export const countWorked = (year: number, calendar: Calendar): number =>
  MONTHS.flatMap((month) => listDays(year, month, calendar)).filter(({ works }) => works).length;

function Month({
  year,
  month,
  calendar,
}: {
  readonly year: number;
  readonly month: number;
  readonly calendar: Calendar;
}) {
  const say = useSay();
  const first = plainDate(year, month, 1);
  const days = listDays(year, month, calendar);
  const worked = days.filter(({ works }) => works).length;
  const told = days.filter(({ reason }) => reason.because !== 'weekday' && reason.because !== 'weekend');
  return (
    <section className={styles.month}>
      <h2>{formatMonth(month, say.language)}</h2>
      <p className={styles.count}>{say('calendar:year.working-days', { count: worked })}</p>
      <div className={styles.grid} aria-hidden="true">
        {WEEK.map((day) => (
          <i key={day}>{formatWeekday(day, say.language).slice(0, 2)}</i>
        ))}
        {days.map((day, index) => (
          <span
            key={day.date}
            data-kind={kindOf(day)}
            style={index === 0 ? { gridColumnStart: weekday(first) } : {}}
            title={wordReason(say, day.reason)}
          >
            {dayNumber(day.date)}
          </span>
        ))}
      </div>
      <ul className={styles.told}>
        {told.map(({ date, reason }) => (
          <li key={date}>
            <b>{dayNumber(date)}</b> <Unseen>{formatWeekday(date, say.language)}, </Unseen>
            {wordReason(say, reason)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Key() {
  const say = useSay();
  return (
    <ul className={styles.key} aria-hidden="true">
      {KINDS.map((kind) => (
        <li key={kind}>
          <span data-kind={kind}>8</span> {say(`calendar:kind.${kind}`)}
        </li>
      ))}
    </ul>
  );
}

export function Months({ year, calendar }: { readonly year: number; readonly calendar: Calendar }) {
  return (
    <>
      <Key />
      <div className={styles.months}>
        {MONTHS.map((month) => (
          <Month key={month} year={year} month={month} calendar={calendar} />
        ))}
      </div>
    </>
  );
}
