// A list of the ranking, place by place: the score, its parts, and what changed against the earlier one.

import { useMemo } from 'react';
import type { RankedList } from '#rules/ranking/rank.ts';
import type { Column } from '#web/design/data-table/column.ts';
import { DataTable } from '#web/design/data-table/data-table.tsx';
import { NumberLink } from '#web/design/number-link.tsx';
import { EmptyState } from '#web/design/states.tsx';
import { Aside } from '#web/design/text.tsx';
import { useSay } from '#web/design/words.tsx';
import { addressOfNumber, addressOfResults, type Before, type SnapshotPlace } from '#web/kit/results/result-queries.ts';
import { nameIn, type Tallied } from '#web/kit/results/tallied.ts';
import { useTableAddress } from '#web/kit/table-address.ts';
import { formatNumber } from '#wording/format-number.ts';
import type { Say } from '#wording/speak.ts';
import { type Place, shownIn } from './listed.ts';
import styles from './results.module.css';

type TableProps = {
  readonly place: SnapshotPlace;
  readonly tallied: Tallied;
  readonly list: RankedList;
  readonly places: readonly Place[];
  readonly before: Before | null | undefined;
};

function wordChange(say: Say, { change }: Place): string {
  if (!change) return say('results:change.new');
  const by = change.from - change.to;
  if (by === 0) return say('results:change.none', { from: change.from });
  return say(by > 0 ? 'results:change.up' : 'results:change.down', { by: Math.abs(by), from: change.from });
}

function partColumn(say: Say, tallied: Tallied, indicator: string): Column<Place> {
  return {
    id: `part-${indicator}`,
    heading: say('results:part-of', { indicator }),
    kind: 'number',
    read: ({ parts }) => {
      const value = parts.get(indicator) ?? null;
      return value && shownIn(tallied, value);
    },
    whenNone: () => say('results:not-evaluable'),
    width: 6,
    spare: true,
  };
}

function columnsOf(say: Say, { place, tallied, list, before }: TableProps): readonly Column<Place>[] {
  const numberOf = (bin: string) => {
    const organisation = tallied.reporters.get(bin)?.organisation ?? '';
    return addressOfNumber(say, place, organisation, list.score);
  };
  const indicators = list.places[0] ? [...list.places[0].result.indicators.keys()] : [];
  const rules = tallied.edition.scores.find(({ id }) => id === list.score);
  const parts = indicators.filter((id) => rules?.weighted.includes(id) || rules?.plain.includes(id));
  return [
    {
      id: 'name',
      heading: say('ranking:organisation'),
      kind: 'text',
      read: ({ bin }) => nameIn(say, tallied, bin),
      show: ({ bin, rank }) => (
        <a className={styles.cut} href={`${addressOfResults(say, place, 'places', bin)}?score=${list.score}`}>
          {rank}. {nameIn(say, tallied, bin)}
        </a>
      ),
    },
    { id: 'rank', heading: say('ranking:place'), kind: 'number', read: (row) => String(row.rank), width: 5 },
    {
      id: 'score',
      heading: say(`law:score.${list.score}.symbol`),
      unit: say('results:points'),
      kind: 'number',
      read: ({ score }) => shownIn(tallied, score),
      show: ({ bin, score }) => (
        <NumberLink value={shownIn(tallied, score)} name={say(`law:score.${list.score}`)} href={numberOf(bin)} />
      ),
      width: 8,
    },
    ...(before
      ? [
          {
            id: 'change',
            heading: say(`results:change-against.${before.kind}`, { year: before.tallied.reportingYear }),
            kind: 'text',
            read: (row) => wordChange(say, row),
            width: 13,
          } satisfies Column<Place>,
          {
            id: 'gained',
            heading: say('results:gained'),
            unit: say('results:points'),
            kind: 'number',
            read: ({ gained }) => (gained ? shownIn(tallied, gained) : null),
            whenNone: () => say('results:not-comparable'),
            width: 8,
          } satisfies Column<Place>,
        ]
      : []),
    ...parts.map((indicator) => partColumn(say, tallied, indicator)),
  ];
}

/** How many places are shared: said once above the list. */
function Ties({ places }: { readonly places: readonly Place[] }) {
  const say = useSay();
  const tied = places.filter(({ rank }) => places.filter((one) => one.rank === rank).length > 1).length;
  if (tied === 0) return null;
  return <Aside>{say('results:ties', { count: formatNumber(String(tied), say.language) })}</Aside>;
}

export function PlacesTable(props: TableProps) {
  const { place, tallied, list, places, before } = props;
  const say = useSay();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the columns read nothing of the places themselves.
  const columns = useMemo(() => columnsOf(say, props), [say, place, tallied, list, before]);
  const [view, setView] = useTableAddress(columns);
  const caption = `${say(`law:score.${list.score}`)} – ${say(`law:category.${list.category}`)}`;
  return (
    <div className={styles.stack}>
      <Ties places={places} />
      <DataTable
        caption={caption}
        columns={columns}
        rows={places}
        rowId={({ bin }) => bin}
        view={view}
        onView={setView}
        empty={<EmptyState title={say('ranking:nobody')} />}
      />
      <Aside>{say('results:places-about')}</Aside>
    </div>
  );
}
