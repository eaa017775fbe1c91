// The days of the edition that is being written, each to be taken out again, and the days off that the law grants beside them.

import type { DayOfYear } from '#rules/calendar/check-year.ts';
import { findMissingDaysOff, findNextWorked } from '#rules/calendar/check-year.ts';
import { type DayDifference, sameChange } from '#rules/calendar/year-version.ts';
import type { PlainDate } from '#rules/kernel/plain-date.ts';
import { Button } from '#web/design/button.tsx';
import { Notice } from '#web/design/notice.tsx';
import { PlainTable } from '#web/design/plain-table.tsx';
import { StatusMark } from '#web/design/status-mark.tsx';
import { useSay } from '#web/design/words.tsx';
import { formatDate } from '#wording/format-date.ts';
import { wordReason } from '#wording/word-term.ts';
import styles from './calendar.module.css';
import { wordDifference } from './versions.tsx';

/** A move is taken out with both its days. */
export function withoutDay(days: readonly DayOfYear[], gone: DayOfYear): readonly DayOfYear[] {
  const { change } = gone;
  const other = change.because === 'moved-day-off' ? change.worked : change.because === 'worked-weekend' && change.off;
  return days.filter(({ date }) => date !== gone.date && date !== other);
}

type EditedProps = {
  readonly days: readonly DayOfYear[];
  readonly before: readonly DayOfYear[];
  readonly onDays: (days: readonly DayOfYear[]) => void;
};

function dayOffFor(date: PlainDate, days: readonly DayOfYear[]): DayOfYear | undefined {
  const change = days.find((day) => day.date === date)?.change;
  if (change?.because !== 'holiday') return undefined;
  return {
    date: findNextWorked(date, days),
    change: { because: 'holiday-on-weekend', holiday: change.holiday, on: date },
  };
}

function Granted({ days, onDays }: Pick<EditedProps, 'days' | 'onDays'>) {
  const say = useSay();
  const granted = findMissingDaysOff(days).flatMap((date) => dayOffFor(date, days) ?? []);
  const [first] = granted;
  if (!first) return null;
  return (
    <Notice tone="note" title={say('almanac:edit.granted', { count: granted.length })}>
      <p>{wordReason(say, first.change)}</p>
      <Button small onClick={() => onDays([...days, first])}>
        {say('almanac:edit.grant', { date: formatDate(first.date, say.language, 'weekday') })}
      </Button>
    </Notice>
  );
}

export function EditedDays({ days, before, onDays }: EditedProps) {
  const say = useSay();
  const held = new Map(before.map(({ date, change }) => [date, change]));
  const isNew = ({ date, change }: DayOfYear) => {
    const was = held.get(date);
    return was === undefined || !sameChange(was, change);
  };
  const sorted = [...days].sort((one, other) => (one.date < other.date ? -1 : 1));
  return (
    <div className={styles.stack}>
      <PlainTable
        label={say('almanac:edit.days')}
        caption={say('almanac:edit.days')}
        headings={[say('calendar:year.day'), say('calendar:year.why'), say('almanac:edit.remove-heading')]}
      >
        {sorted.map((day) => (
          <tr key={day.date} data-new={isNew(day) || undefined}>
            <th scope="row">{formatDate(day.date, say.language, 'weekday')}</th>
            <td>
              {wordReason(say, day.change)}{' '}
              {isNew(day) && <StatusMark meaning="waiting">{say('almanac:edit.new')}</StatusMark>}
            </td>
            <td>
              <Button
                small
                kind="quiet"
                onClick={() => onDays(withoutDay(days, day))}
                aria-label={say('almanac:edit.remove', { date: formatDate(day.date, say.language) })}
              >
                {say('almanac:edit.remove-short')}
              </Button>
            </td>
          </tr>
        ))}
      </PlainTable>
      <Granted days={days} onDays={onDays} />
    </div>
  );
}

/** What the edition says otherwise than the one in force. */
export function Differences({ of }: { readonly of: readonly DayDifference[] }) {
  const say = useSay();
  if (of.length === 0) return <p>{say('almanac:edit.no-difference')}</p>;
  return (
    <ul className={styles.differences}>
      {of.map((difference) => (
        <li key={difference.date}>{wordDifference(say, difference)}</li>
      ))}
    </ul>
  );
}
