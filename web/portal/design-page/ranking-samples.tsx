// A ranking drawn four ways, with few organisations, a hundred, one and none.

import { useMemo } from 'react';
import { Button } from '#web/design/button.tsx';
import { BarList } from '#web/design/chart/bar-list.tsx';
import { ChartFrame } from '#web/design/chart/chart-frame.tsx';
import { PartBars } from '#web/design/chart/part-bars.tsx';
import { PlaceStrips } from '#web/design/chart/place-strip.tsx';
import { SmallMultiples } from '#web/design/chart/small-multiples.tsx';
import type { Column } from '#web/design/data-table/column.ts';
import { useSay } from '#web/design/words.tsx';
import { useAddressParams } from '#web/kit/address-params.ts';
import { formatNumber } from '#wording/format-number.ts';
import type { Say } from '#wording/speak.ts';
import styles from './design-page.module.css';
import { rankSamples, SAMPLE_INDICATORS, SAMPLE_YEARS, type SampleRanked } from './sample-ranking.ts';

const SIZES = { few: 7, hundred: 100, one: 1, none: 0 } as const;
type Size = keyof typeof SIZES;
const ORDER: readonly Size[] = ['few', 'hundred', 'one', 'none'];
type Rows = { readonly rows: readonly SampleRanked[] };

/** A finding is of many; of one and of none there is another to tell. */
function titleOf(say: Say, rows: readonly unknown[], finding: string): string {
  if (rows.length === 0) return say('showcase:ranking.empty-title');
  return rows.length === 1 ? say('showcase:ranking.alone-title') : finding;
}

const nameColumn = (say: Say): Column<SampleRanked> => ({
  id: 'name',
  heading: say('showcase:list.name'),
  kind: 'text',
  read: (row) => row.name,
});
const rankColumn = (say: Say): Column<SampleRanked> => ({
  id: 'rank',
  heading: say('showcase:ranking.place'),
  kind: 'number',
  read: (row) => String(row.rank),
});
const scoreColumn = (say: Say): Column<SampleRanked> => ({
  id: 'score',
  heading: say('showcase:ranking.score'),
  unit: say('showcase:charts.points'),
  kind: 'number',
  read: (row) => row.score,
});
const span = (from: number, to: number) => (from === to ? String(from) : `${from}–${to}`);
const common = (say: Say) => ({
  source: say('showcase:ranking.source'),
  whenEmpty: say('showcase:ranking.empty'),
  rowId: (row: SampleRanked) => row.id,
});

function Strips({ rows }: Rows) {
  const say = useSay();
  const strips = rows.map((row) => ({
    ...row,
    label:
      row.low === row.high
        ? String(row.rank)
        : say('showcase:ranking.label', { rank: row.rank, low: row.low, high: row.high }),
    marked: row.rank === 1,
  }));
  const columns: readonly Column<SampleRanked>[] = [
    nameColumn(say),
    rankColumn(say),
    {
      id: 'interval',
      heading: say('showcase:ranking.interval'),
      kind: 'text',
      read: ({ low, high }) => span(low, high),
    },
    { id: 'met', heading: say('showcase:ranking.met'), kind: 'text', read: ({ best, worst }) => span(best, worst) },
  ];
  return (
    <ChartFrame
      {...common(say)}
      title={titleOf(say, rows, say('showcase:ranking.strip-title'))}
      subtitle={say('showcase:ranking.strip-subtitle')}
      text={say('showcase:ranking.strip-text')}
      columns={columns}
      rows={rows}
    >
      {(width) => <PlaceStrips strips={strips} of={rows.length} width={width} />}
    </ChartFrame>
  );
}

function Parts({ rows }: Rows) {
  const say = useSay();
  const names = SAMPLE_INDICATORS.map((id) => ({ id, short: id, name: say(`law:indicator.${id}`) }));
  const bars = rows.map((row) => ({ ...row, label: formatNumber(row.score, say.language), marked: row.rank === 1 }));
  const columns: readonly Column<SampleRanked>[] = [
    nameColumn(say),
    ...names.map(
      ({ id, name }): Column<SampleRanked> => ({
        id,
        heading: name,
        kind: 'number',
        read: (row) => row.parts[id] ?? null,
      }),
    ),
    scoreColumn(say),
  ];
  return (
    <ChartFrame
      {...common(say)}
      title={titleOf(say, rows, say('showcase:ranking.parts-title'))}
      subtitle={say('showcase:ranking.parts-subtitle')}
      text={say('showcase:ranking.parts-text')}
      columns={columns}
      rows={rows}
    >
      {(width) => <PartBars bars={bars} names={names} width={width} />}
    </ChartFrame>
  );
}

function Trends({ rows }: Rows) {
  const say = useSay();
  const none = say('showcase:charts.none');
  const series = rows.map(({ id, name, places }) => ({
    id,
    name,
    points: SAMPLE_YEARS.map((year, at) => ({ year, value: places[at] ?? null })),
  }));
  const columns: readonly Column<SampleRanked>[] = [
    nameColumn(say),
    ...SAMPLE_YEARS.map(
      (year, at): Column<SampleRanked> => ({
        id: String(year),
        heading: String(year),
        kind: 'number',
        read: (row) => row.places[at] ?? null,
        whenNone: () => none,
      }),
    ),
  ];
  return (
    <ChartFrame
      {...common(say)}
      title={titleOf(say, rows, say('showcase:ranking.trend-title'))}
      subtitle={say('showcase:ranking.trend-subtitle')}
      text={say('showcase:ranking.trend-text')}
      columns={columns}
      rows={rows}
    >
      {(width) => <SmallMultiples series={series} width={width} none={none} turned />}
    </ChartFrame>
  );
}

function Sorted({ rows }: Rows) {
  const say = useSay();
  const bars = rows.map(({ id, name, score, rank }) => ({ id, name, value: score, marked: rank === 1 }));
  return (
    <ChartFrame
      {...common(say)}
      title={titleOf(say, rows, say('showcase:ranking.sorted-title'))}
      subtitle={say('showcase:ranking.sorted-subtitle')}
      text={say('showcase:ranking.sorted-text')}
      columns={[nameColumn(say), scoreColumn(say)]}
      rows={rows}
    >
      {(width) => <BarList bars={bars} width={width} />}
    </ChartFrame>
  );
}

export function RankingSamples() {
  const say = useSay();
  const [params, change] = useAddressParams();
  const size = ORDER.find((one) => one === params.get('ranked')) ?? 'few';
  const rows = useMemo(() => rankSamples(say, SIZES[size]), [say, size]);
  const choose = (next: Size) => {
    const changed = new URLSearchParams(params);
    changed.set('ranked', next);
    change(changed);
  };
  return (
    <>
      <p>{say('showcase:ranking.about')}</p>
      <fieldset className={styles.sizes} aria-label={say('showcase:ranking.size')}>
        {ORDER.map((one) => (
          <Button key={one} small aria-pressed={one === size} onClick={() => choose(one)}>
            {say(`showcase:ranking.${one}`)}
          </Button>
        ))}
      </fieldset>
      <div className={styles.parted}>
        <Strips rows={rows} />
        <Parts rows={rows} />
        <Trends rows={rows} />
        <Sorted rows={rows} />
      </div>
    </>
  );
}
