// A sorted bar list and lines over years.

import { BarList } from '#web/design/chart/bar-list.tsx';
import { ChartFrame } from '#web/design/chart/chart-frame.tsx';
import { LineChart, type Series } from '#web/design/chart/line-chart.tsx';
import type { Column } from '#web/design/data-table/column.ts';
import { useSay } from '#web/design/words.tsx';
import type { Say } from '#wording/speak.ts';
import styles from './design-page.module.css';

const INCOME = [
  { id: 'showcase:list.region-2', value: '4820' },
  { id: 'showcase:list.region-1', value: '3915.5' },
  { id: 'showcase:charts.region-5', value: '1270' },
  { id: 'showcase:charts.region-6', value: '845' },
  { id: 'showcase:list.region-3', value: '310' },
  { id: 'showcase:list.region-4', value: null },
] as const;

const YEARS = [2021, 2022, 2023, 2024, 2025, 2026] as const;
const POINTS = {
  clinical: ['12', '14.5', '17', '22', '27', '31'],
  education: ['18', '19', '20.5', '21', '23', '24'],
  'non-clinical': ['9', '9.5', null, '10', '10.5', '11'],
} as const;
const GROUPS = ['clinical', 'education', 'non-clinical'] as const;

function Bars() {
  const say = useSay();
  type Row = (typeof INCOME)[number];
  const none = say('showcase:charts.none');
  const columns: readonly Column<Row>[] = [
    { id: 'region', heading: say('showcase:charts.region'), kind: 'text', read: (row) => say(row.id) },
    {
      id: 'income',
      heading: say('showcase:charts.income'),
      unit: say('showcase:charts.unit'),
      kind: 'number',
      read: (row) => row.value,
      whenNone: () => none,
    },
  ];
  const bars = INCOME.map(({ id, value }, index) => ({
    id,
    value,
    name: say(id),
    whenNone: none,
    marked: index < 3,
  }));
  return (
    <ChartFrame
      title={say('showcase:charts.bars-title')}
      subtitle={say('showcase:charts.bars-subtitle')}
      source={say('showcase:charts.source')}
      text={say('showcase:charts.bars-text')}
      columns={columns}
      rows={INCOME}
      rowId={(row) => row.id}
    >
      {(width) => <BarList bars={bars} width={width} />}
    </ChartFrame>
  );
}

type YearRow = { readonly year: number; readonly index: number };

function lineColumns(say: Say): readonly Column<YearRow>[] {
  return [
    { id: 'year', heading: say('showcase:charts.year'), kind: 'text', read: (row) => String(row.year) },
    ...GROUPS.map((group) => ({
      id: group,
      heading: say(`showcase:charts.${group}`),
      unit: say('showcase:charts.points'),
      kind: 'number' as const,
      read: (row: YearRow) => POINTS[group][row.index] ?? null,
      whenNone: () => say('showcase:charts.none'),
    })),
  ];
}

function Lines() {
  const say = useSay();
  const series: readonly Series[] = GROUPS.map((group) => ({
    id: group,
    name: say(`showcase:charts.${group}`),
    points: YEARS.map((year, index) => ({ year, value: POINTS[group][index] ?? null })),
  }));
  return (
    <ChartFrame
      title={say('showcase:charts.lines-title')}
      subtitle={say('showcase:charts.lines-subtitle')}
      source={say('showcase:charts.source')}
      text={say('showcase:charts.lines-text')}
      columns={lineColumns(say)}
      rows={YEARS.map((year, index) => ({ year, index }))}
      rowId={(row) => String(row.year)}
    >
      {(width) => <LineChart series={series} width={width} />}
    </ChartFrame>
  );
}

export function ChartSamples() {
  return (
    <div className={styles.parted}>
      <Bars />
      <Lines />
    </div>
  );
}
