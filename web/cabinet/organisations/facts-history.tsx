// What held from when to when: as lines over the years, one a fact, and beside it the same as a table with its sources.

import { FACT_KINDS, type FactKind, type Period } from '#contract/organisations.ts';
import { getPlainDate, type PlainDate, toDayNumber, yearOf } from '#rules/kernel/plain-date.ts';
import { PlainTable } from '#web/design/plain-table.tsx';
import { useSay } from '#web/design/words.tsx';
import { formatDate } from '#wording/format-date.ts';
import styles from './organisations.module.css';

type HistoryProps = {
  readonly periods: readonly Period[];
  /** The day that is shown on the rest of the page. */
  readonly on: PlainDate;
  readonly today: PlainDate;
  readonly word: (kind: FactKind, value: string | null) => string;
};

type Line = { readonly from: PlainDate; readonly to: PlainDate };

const MOST_TICKS = 10;
const STEPS = [1, 2, 5, 10, 20, 50];

function lineOf(periods: readonly Period[], on: PlainDate, today: PlainDate): Line {
  const days = [on, today, ...periods.flatMap(({ from, until }) => [from, until ?? from])].sort();
  const [first = today, last = today] = [days[0], days.at(-1)];
  return {
    from: getPlainDate(`${first.slice(0, 4)}-01-01`),
    to: getPlainDate(`${Number(last.slice(0, 4)) + 1}-01-01`),
  };
}

function placeOf(day: string, { from, to }: Line): number {
  const begin = toDayNumber(from);
  return (toDayNumber(getPlainDate(day)) - begin) / (toDayNumber(to) - begin);
}

const percent = (share: number) => `${(share * 100).toFixed(3)}%`;

function ticksOf({ from, to }: Line): readonly number[] {
  const [first, last] = [yearOf(from), yearOf(to)];
  const step = STEPS.find((one) => (last - first) / one <= MOST_TICKS) ?? 100;
  const years: number[] = [];
  for (let year = Math.ceil(first / step) * step; year < last; year += step) years.push(year);
  return years;
}

function FactLine({ periods, line, word }: Pick<HistoryProps, 'periods' | 'word'> & { readonly line: Line }) {
  return periods.map(({ kind, value, from, until }) => {
    const [start, end] = [placeOf(from, line), until === null ? 1 : placeOf(until, line)];
    const text = word(kind, value);
    return (
      <span
        key={from}
        className={styles.bar}
        data-open={until === null || undefined}
        style={{ left: percent(start), width: percent(end - start) }}
        title={text}
      >
        {text}
      </span>
    );
  });
}

/** For who sees it; the table below says the same in words. */
export function FactsPicture({ periods, on, today, word }: HistoryProps) {
  const say = useSay();
  const held = periods.filter(({ knownUntil }) => knownUntil === null);
  const line = lineOf(held, on, today);
  return (
    <div className={styles.picture} aria-hidden="true">
      <div className={styles.scale}>
        {ticksOf(line).map((year) => (
          <span key={year} style={{ left: percent(placeOf(`${year}-01-01`, line)) }}>
            {year}
          </span>
        ))}
        <span
          className={styles.marker}
          style={{ left: percent(placeOf(on, line)) }}
          data-late={placeOf(on, line) > 0.6}
        >
          <b>{formatDate(on, say.language, 'short')}</b>
        </span>
      </div>
      {FACT_KINDS.map((kind) => {
        const own = held.filter((period) => period.kind === kind);
        return (
          own.length > 0 && (
            <div key={kind} className={styles.lane}>
              <span className={styles.laneName}>{say(`organisations:fact.${kind}`)}</span>
              <div className={styles.track}>
                <FactLine periods={own} line={line} word={word} />
              </div>
            </div>
          )
        );
      })}
    </div>
  );
}

function PeriodRow({ period, word }: { readonly period: Period; readonly word: HistoryProps['word'] }) {
  const say = useSay();
  const day = (text: string) => formatDate(getPlainDate(text), say.language, 'short');
  const gone = period.knownUntil !== null;
  return (
    <tr data-gone={gone || undefined}>
      <th scope="row">{say(`organisations:fact.${period.kind}`)}</th>
      <td>
        {word(period.kind, period.value)}
        {period.knownUntil !== null && (
          <small>{say('organisations:put-right-on', { date: day(period.knownUntil.slice(0, 10)) })}</small>
        )}
      </td>
      <td>{day(period.from)}</td>
      <td>{period.until === null ? say('organisations:until-open') : day(period.until)}</td>
      <td>{period.source}</td>
    </tr>
  );
}

export function FactsTable({ periods, word }: Pick<HistoryProps, 'periods' | 'word'>) {
  const say = useSay();
  const order = (kind: FactKind) => FACT_KINDS.indexOf(kind);
  const sorted = [...periods].sort(
    (one, other) =>
      order(one.kind) - order(other.kind) || (one.from < other.from ? 1 : -1) || (one.knownUntil === null ? -1 : 1),
  );
  return (
    <PlainTable
      label={say('organisations:history')}
      caption={say('organisations:history-table')}
      headings={[
        say('organisations:history-fact'),
        say('organisations:history-value'),
        say('organisations:from'),
        say('organisations:until'),
        say('organisations:source'),
      ]}
    >
      {sorted.map((period) => (
        <PeriodRow
          key={`${period.kind}${period.from}${period.knownFrom}${period.knownUntil}${period.value}`}
          period={period}
          word={word}
        />
      ))}
    </PlainTable>
  );
}
