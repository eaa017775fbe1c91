// A ranking: place and interval of places, the organisation, its score with the parts as a bar, what changed. Searched, filtered
// and saved as every list; on a phone each organisation stands by itself.

import { useMemo } from 'react';
import type { Published } from '#contract/publication.ts';
import { NumberLink } from '#web/design/number-link.tsx';
import { ReadingList } from '#web/design/reading-list.tsx';
import { useSay } from '#web/design/words.tsx';
import type { FirmPlaceTold } from '#web/kit/firmness/firmness-run.ts';
import { inLanguage } from '#web/kit/language.ts';
import { numberAddress, organisationAddress } from '#web/kit/published/published-addresses.ts';
import { showDecimal } from '#web/kit/published/published-numbers.ts';
import { useTableAddress } from '#web/kit/table-address.ts';
import { formatNumber } from '#wording/format-number.ts';
import type { Say } from '#wording/speak.ts';
import type { List, RankedRow } from './ranked-rows.ts';
import styles from './ranking.module.css';
import { rankingColumns, span, wordChange } from './ranking-columns.ts';

type TableProps = {
  readonly published: Published;
  readonly version: string | undefined;
  readonly list: List;
  readonly rows: readonly RankedRow[];
  readonly firm: ReadonlyMap<string, FirmPlaceTold>;
  readonly caption: string;
  /** The highest score of the list: the end of the bars. */
  readonly most: number;
};

const toneOf = ({ rank, before }: RankedRow) => {
  if (before === null || before === undefined || before === rank) return 'same';
  return before > rank ? 'up' : 'down';
};

function wordInterval(say: Say, told: FirmPlaceTold | undefined): string {
  if (!told) return say('portal:ranking.drawing');
  if (told.low === told.high && told.low === told.rank) return say('portal:ranking.of-firm');
  return say('portal:ranking.of-interval', { span: span(told.low, told.high) });
}

function Bar({ row, most }: { readonly row: RankedRow; readonly most: number }) {
  const say = useSay();
  const told = Object.entries(row.parts).map(([id, value]) => `I${id}: ${formatNumber(value, say.language)}`);
  return (
    <span className={styles.bar} role="img" aria-label={told.join('; ')} title={told.join('\n')}>
      {Object.entries(row.parts).map(([id, value], at) => (
        <span
          key={id}
          className={styles.part}
          data-series={at + 1}
          style={{ inlineSize: `${most > 0 ? (Number(value) / most) * 100 : 0}%` }}
        />
      ))}
    </span>
  );
}

function Row({ row, ...of }: Omit<TableProps, 'rows' | 'caption'> & { readonly row: RankedRow }) {
  const { published, version, list, firm, most } = of;
  const say = useSay();
  const told = firm.get(row.id);
  const year = { year: published.reportingYear, version };
  return (
    <tr>
      <td className={styles.place}>
        <b>{row.rank}</b>
        <small>{wordInterval(say, told)}</small>
        {row.sharing > 1 && <small>{say('portal:ranking.shared', { count: row.sharing })}</small>}
      </td>
      <th scope="row" className={styles.organisation}>
        <a href={inLanguage(organisationAddress(row.id), say.language)}>{row.name}</a>
        <small>{row.result.region === null ? say('portal:region.none') : say(`law:region.${row.result.region}`)}</small>
      </th>
      <td className={styles.score}>
        <NumberLink
          value={showDecimal(row.score, published)}
          name={say(`law:score.${list.score.slice(1).toUpperCase()}`)}
          href={inLanguage(numberAddress(year, row.id, list.score), say.language)}
        />
      </td>
      <td className={styles.bars}>
        <Bar row={row} most={most} />
      </td>
      <td className={styles.change} data-tone={toneOf(row)}>
        {wordChange(say, row)}
      </td>
    </tr>
  );
}

export function RankingTable({ rows, caption, ...of }: TableProps) {
  const { published, list, firm } = of;
  const say = useSay();
  const parts = useMemo(() => Object.keys(rows[0]?.parts ?? {}), [rows]);
  const columns = useMemo(() => rankingColumns(say, published, list, parts, firm), [say, published, list, parts, firm]);
  const [view, setView] = useTableAddress(columns);
  return (
    <div className={styles.list}>
      <ReadingList
        {...{ caption, columns, rows, view }}
        rowId={({ id }) => id}
        onView={setView}
        drawn={{
          row: (row) => <Row key={row.id} row={row} {...of} />,
          headings: ['place', 'organisation', 'score', 'parts', 'change'].map((id) => say(`portal:ranking.${id}`)),
          laidOut: styles.rows,
        }}
      />
    </div>
  );
}
