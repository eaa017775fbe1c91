// What each score of a list is made of: a bar cut into what its indicators bring, and the same as a table.

import type { RankedList } from '#rules/ranking/rank.ts';
import { ChartFrame } from '#web/design/chart/chart-frame.tsx';
import { PartBars } from '#web/design/chart/part-bars.tsx';
import type { Column } from '#web/design/data-table/column.ts';
import { useSay } from '#web/design/words.tsx';
import { nameIn, type Tallied } from '#web/kit/results/tallied.ts';
import { formatNumber } from '#wording/format-number.ts';
import type { Say } from '#wording/speak.ts';
import { type Place, shownIn } from './listed.ts';

type ChartProps = {
  readonly tallied: Tallied;
  readonly list: RankedList;
  readonly places: readonly Place[];
  readonly source: string;
  /** The BIN of the one the reader came for. */
  readonly marked?: string;
};

/** The finding: which indicator brings the most to all scores of the list together. */
function titleOf(say: Say, places: readonly Place[]): string {
  const sums = new Map<string, number>();
  for (const { parts } of places)
    for (const [indicator, value] of parts)
      if (value) sums.set(indicator, (sums.get(indicator) ?? 0) + Number(value.top) / Number(value.over));
  const [most] = [...sums].sort(([, one], [, other]) => other - one);
  const all = [...sums.values()].reduce((sum, one) => sum + one, 0);
  if (!most || all <= 0) return say('results:parts-none');
  if (sums.size === 1) return say(`law:indicator.${most[0]}`);
  const share = Math.round((most[1] / all) * 100);
  return say('results:parts-title', { indicator: say(`law:indicator.${most[0]}`), share });
}

export function PartsChart({ tallied, list, places, source, marked }: ChartProps) {
  const say = useSay();
  const indicators = [...(places[0]?.parts.keys() ?? [])];
  const names = indicators.map((id) => ({ id, short: id, name: say(`law:indicator.${id}`) }));
  const symbol = say(`law:score.${list.score}.symbol`);
  const bars = places.map(({ bin, rank, score, parts }) => ({
    id: bin,
    name: `${rank}. ${nameIn(say, tallied, bin)}`,
    label: formatNumber(shownIn(tallied, score), say.language),
    parts: Object.fromEntries([...parts].map(([id, value]) => [id, value ? shownIn(tallied, value) : '0'])),
    marked: bin === marked,
  }));
  const columns: readonly Column<Place>[] = [
    { id: 'rank', heading: say('ranking:place'), kind: 'number', read: ({ rank }) => String(rank) },
    { id: 'name', heading: say('ranking:organisation'), kind: 'text', read: ({ bin }) => nameIn(say, tallied, bin) },
    ...names.map(
      ({ id, name }): Column<Place> => ({
        id,
        heading: `${id}. ${name}`,
        kind: 'number',
        read: ({ parts }) => {
          const value = parts.get(id) ?? null;
          return value && shownIn(tallied, value);
        },
        whenNone: () => say('results:not-evaluable'),
      }),
    ),
    { id: 'score', heading: symbol, kind: 'number', read: ({ score }) => shownIn(tallied, score) },
  ];
  return (
    <ChartFrame
      title={titleOf(say, places)}
      subtitle={say('results:parts-subtitle', { score: symbol })}
      source={source}
      text={say('results:parts-text')}
      columns={columns}
      rows={places}
      rowId={({ bin }) => bin}
      whenEmpty={say('ranking:nobody')}
    >
      {(width) => <PartBars bars={bars} names={names} width={width} />}
    </ChartFrame>
  );
}
