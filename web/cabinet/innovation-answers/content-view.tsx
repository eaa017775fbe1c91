// A chapter of the answers: findings, charts, tables, each figure leading to its items. The pages of the answers and the report show it
// alike.

import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { Chapter } from '#contract/innovation-content.ts';
import { itemsAddress } from '#rules/innovation/content.ts';
import { BarList } from '#web/design/chart/bar-list.tsx';
import { ChartFrame } from '#web/design/chart/chart-frame.tsx';
import { LineChart } from '#web/design/chart/line-chart.tsx';
import { PartBars } from '#web/design/chart/part-bars.tsx';
import { SmallMultiples } from '#web/design/chart/small-multiples.tsx';
import type { Column } from '#web/design/data-table/column.ts';
import { RegionMap } from '#web/design/map/region-map.tsx';
import { Section } from '#web/design/page-frame.tsx';
import { PlainTable } from '#web/design/plain-table.tsx';
import { useSay } from '#web/design/words.tsx';
import { inLanguage } from '#web/kit/language.ts';
import styles from './innovation-answers.module.css';

export type ChapterShown = z.infer<typeof Chapter>;
type Block = ChapterShown['blocks'][number];
type Table = Extract<Block, { kind: 'table' }>['table'];
type Cell = Table['rows'][number][number];
type ChartBlock = Extract<Block, { kind: 'chart' }>;

export function CellView({ cell: { text, items } }: { readonly cell: Cell }) {
  const { language } = useSay();
  return items ? <a href={inLanguage(itemsAddress(items), language)}>{text}</a> : text;
}

export function TableView({ table, title }: { readonly table: Table; readonly title: string }) {
  const right = table.columns.flatMap(({ align }, at) => (align === 'right' ? [at] : []));
  return (
    <PlainTable label={title} caption={title} headings={table.columns.map((one) => one.title)} right={right}>
      {table.rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a figure have no other name and do not move.
        <tr key={at}>
          {row.map((cell, place) => {
            const Part = place === 0 ? 'th' : 'td';
            return (
              <Part
                key={table.columns[place]?.title ?? place}
                data-align={right.includes(place) ? 'right' : undefined}
                {...(place === 0 ? { scope: 'row' } : {})}
              >
                <CellView cell={cell} />
              </Part>
            );
          })}
        </tr>
      ))}
    </PlainTable>
  );
}

const CITIES: readonly string[] = ['71', '75', '79'];
/** The name of a city is written on the map: what it belonged to stands below it in the notes. */
const nameOnMap = ({ code, name }: { readonly code: string; readonly name: string }): string =>
  CITIES.includes(code) ? (name.split(' – ')[0] ?? name) : name;

function drawn(chart: ChartBlock['chart'], hrefOf: (code: string) => string): (width: number) => ReactNode {
  switch (chart.form) {
    case 'lines':
      return (width) => <LineChart series={chart.series} width={width} />;
    case 'bars':
      return (width) => <BarList bars={chart.bars} width={width} />;
    case 'parts':
      return (width) => <PartBars names={chart.names} bars={chart.bars} width={width} />;
    case 'multiples':
      return (width) => <SmallMultiples series={chart.series} none={chart.none} width={width} />;
    case 'map':
      return (width) => (
        <RegionMap
          width={width}
          whenNone={chart.none}
          regions={chart.regions.map((one) => ({ ...one, name: nameOnMap(one), href: hrefOf(one.code) }))}
        />
      );
  }
}

type Row = { readonly id: string; readonly cells: readonly Cell[] };

function ChartView({ block }: { readonly block: ChartBlock }) {
  const say = useSay();
  const { id, title, subtitle, source, chart, table } = block;
  const rows: Row[] = table.rows.map((cells, at) => ({ id: String(at), cells }));
  const columns: Column<Row>[] = table.columns.map((one, at) => ({
    id: String(at),
    heading: one.title,
    kind: 'text',
    read: ({ cells }) => cells[at]?.text ?? '',
  }));
  const isMap = chart.form === 'map';
  return (
    <div className={styles.chart}>
      <ChartFrame
        {...{ id, title, subtitle, source, columns, rows }}
        text={say('answers:picture', { title: subtitle })}
        rowId={(row) => row.id}
        touchable={isMap}
      >
        {drawn(chart, () => `#${id}-table`)}
      </ChartFrame>
      <div id={`${id}-table`}>
        <TableView table={table} title={title} />
      </div>
    </div>
  );
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'findings':
      return <CellList cells={block.findings} />;
    case 'text':
      return <p className={styles.note}>{block.text}</p>;
    case 'list':
      return block.items.length === 0 ? null : (
        <Section title={block.title}>
          <CellList cells={block.items} />
        </Section>
      );
    case 'table':
      return <TableView table={block.table} title={block.title} />;
    case 'chart':
      return <ChartView block={block} />;
  }
}

export function CellList({ cells }: { readonly cells: readonly Cell[] }) {
  return (
    <ul className={styles.findings}>
      {cells.map((cell) => (
        <li key={cell.text}>
          <CellView cell={cell} />
        </li>
      ))}
    </ul>
  );
}

export function ChapterView({ chapter, without }: { readonly chapter: ChapterShown; readonly without?: string }) {
  const blocks = chapter.blocks.filter((block) => block.kind !== 'table' || block.title !== without);
  return (
    <div className={styles.chapter}>
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a chapter do not move.
        <BlockView key={at} block={block} />
      ))}
    </div>
  );
}
