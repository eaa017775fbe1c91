// Twelve months as a line, with what must happen on it and today. Beside it the same as a list, which is what small screens
// and readers of the screen get.

import type { ReactNode } from 'react';
import { useSay } from './words.tsx';
import styles from './year-line.module.css';

export type LineEvent = {
  readonly id: string;
  readonly name: string;
  /** In words. */
  readonly day: string;
  /** 0 at the beginning of the line, 1 at its end. */
  readonly at: number;
  readonly past: boolean;
  readonly about: ReactNode;
};

type YearLineProps = {
  readonly label: string;
  readonly months: readonly { readonly name: string; readonly at: number; readonly year?: string }[];
  readonly today: { readonly at: number; readonly label: string; readonly date: string };
  readonly daysOff: readonly { readonly id: string; readonly at: number; readonly label: string }[];
  readonly events: readonly LineEvent[];
};

const percent = (at: number) => `${(at * 100).toFixed(2)}%`;

/** Nearer than this two marks would lie on one another; the later one is raised. */
const NEAR = 0.055;

function isRaised(events: readonly LineEvent[], index: number): boolean {
  const [before, here] = [events[index - 1], events[index]];
  if (!before || !here || here.at - before.at >= NEAR) return false;
  return !isRaised(events, index - 1);
}

/** On a small screen every third month is named, unless the number of a year stands beside it. */
const showsWhenNarrow = (months: YearLineProps['months'], index: number): boolean =>
  index % 3 === 0 && months[index + 1]?.year === undefined;

export function YearLine({ label, months, today, daysOff, events }: YearLineProps) {
  const say = useSay();
  return (
    <div className={styles.year}>
      <div className={styles.line} aria-hidden="true">
        {months.map(({ name, at, year }, index) => (
          <span
            key={`${name}${at}`}
            className={styles.month}
            style={{ left: percent(at) }}
            data-third={showsWhenNarrow(months, index) || undefined}
          >
            <i>{name}</i>
            {year !== undefined && <b>{year}</b>}
          </span>
        ))}
        {daysOff.map(({ id, at, label: name }) => (
          <span key={id} className={styles.off} style={{ left: percent(at) }} title={name} />
        ))}
        {events.map(({ id, at }, index) => (
          <span
            key={id}
            className={styles.event}
            style={{ left: percent(at) }}
            data-raised={isRaised(events, index) || undefined}
          >
            {index + 1}
          </span>
        ))}
        <span className={styles.today} style={{ left: percent(today.at) }} data-late={today.at > 0.7 || undefined}>
          {today.label}
          <span className={styles.date}>, {today.date}</span>
        </span>
      </div>
      <p className={styles.key} aria-hidden="true">
        <span className={styles.off} /> {say('web:year.days-off')}
      </p>
      <ol className={styles.events} aria-label={label}>
        {events.map(({ id, name, day, past, about }) => (
          <li key={id} data-past={past || undefined}>
            <p className={styles.day}>{day}</p>
            <div>
              <p className={styles.name}>{name}</p>
              <div className={styles.about}>{about}</div>
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
