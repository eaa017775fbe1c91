// The days behind the picture, each with its source.

import type { SourceLine } from '#contract/calendar.ts';
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
      <section
        className={styles.tableBox}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
        tabIndex={0}
        aria-label={say('calendar:year.table')}
      >
        <table className={styles.table}>
          <caption>{say('calendar:year.table')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('calendar:year.day')}</th>
              <th scope="col">{say('calendar:year.works')}</th>
              <th scope="col">{say('calendar:year.why')}</th>
              <th scope="col">{say('calendar:year.source')}</th>
            </tr>
          </thead>
          <tbody>
            {daysOf(version).map(({ date, change, source }) => (
              <tr key={date}>
                <th scope="row">{formatDate(date, say.language, 'weekday')}</th>
                <td>{say(change.because === 'worked-weekend' ? 'calendar:year.worked' : 'calendar:year.off')}</td>
                <td>{wordReason(say, change)}</td>
                <td>{say('calendar:year.source-number', { number: numbers.get(source) ?? 0 })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <ol className={styles.sources}>
        {[...numbers.keys()].map((id) => (
          <li key={id}>{wordSource(say, id, sources)}</li>
        ))}
      </ol>
    </>
  );
}
