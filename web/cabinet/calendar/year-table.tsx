// The days behind the picture, each with its source.

import type { SourceLine } from '#contract/calendar.ts';
import { PlainTable } from '#web/design/plain-table.tsx';
import { useSay } from '#web/design/words.tsx';
import { formatDate } from '#wording/format-date.ts';
import { wordReason } from '#wording/word-term.ts';
import styles from './calendar.module.css';
import { daysOf, type Version, wordSource } from './year-queries.ts';

export function YearTable({
  version,
  sources,
}: {
  readonly version: Version;
  readonly sources: readonly SourceLine[];
}) {
  const say = useSay();
  const numbers = new Map([...new Set(version.days.map(({ source }) => source))].map((id, index) => [id, index + 1]));
  return (
    <>
      <PlainTable
        label={say('calendar:year.table')}
        caption={say('calendar:year.table')}
        headings={[
          say('calendar:year.day'),
          say('calendar:year.works'),
          say('calendar:year.why'),
          say('calendar:year.source'),
        ]}
      >
        {daysOf(version).map(({ date, change, source }) => (
          <tr key={date}>
            <th scope="row">{formatDate(date, say.language, 'weekday')}</th>
            <td>{say(change.because === 'worked-weekend' ? 'calendar:year.worked' : 'calendar:year.off')}</td>
            <td>{wordReason(say, change)}</td>
            <td>{say('calendar:year.source-number', { number: numbers.get(source) ?? 0 })}</td>
          </tr>
        ))}
      </PlainTable>
      <ol className={styles.sources}>
        {[...numbers.keys()].map((id) => (
          <li key={id}>{wordSource(say, id, sources)}</li>
        ))}
      </ol>
    </>
  );
}
