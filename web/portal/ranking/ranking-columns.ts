// The columns of a ranking as they are searched, sorted, filtered and saved.

import type { Published } from '#contract/publication.ts';
import { REGIONS } from '#rules/evidence/classifiers.ts';
import type { Column } from '#web/design/data-table/column.ts';
import type { FirmPlaceTold } from '#web/kit/firmness/firmness-run.ts';
import { showDecimal } from '#web/kit/published/published-numbers.ts';
import type { Say } from '#wording/speak.ts';
import type { List, RankedRow } from './ranked-rows.ts';

type Firm = ReadonlyMap<string, FirmPlaceTold>;

export const span = (from: number, to: number) => (from === to ? String(from) : `${from}–${to}`);

/** `▲ 2`: places won against the year before, in words. */
export function wordChange(say: Say, { rank, before }: RankedRow): string {
  if (before === undefined) return say('portal:ranking.first-year');
  if (before === null) return say('portal:ranking.new');
  if (before === rank) return say('portal:ranking.same');
  return before > rank
    ? say('portal:ranking.up', { count: before - rank })
    : say('portal:ranking.down', { count: rank - before });
}

/** `parts` are the indicators of the score, in the order of the law. */
export function rankingColumns(
  say: Say,
  published: Published,
  { score }: List,
  parts: readonly string[],
  firm: Firm,
): readonly Column<RankedRow>[] {
  return [
    { id: 'name', heading: say('portal:ranking.organisation'), kind: 'text', read: ({ name }) => name },
    { id: 'place', heading: say('portal:ranking.place'), kind: 'number', read: ({ rank }) => String(rank) },
    {
      id: 'interval',
      heading: say('portal:ranking.interval'),
      kind: 'text',
      read: ({ id }) => {
        const told = firm.get(id);
        return told ? span(told.low, told.high) : null;
      },
      whenNone: () => say('portal:ranking.drawing'),
    },
    {
      id: 'score',
      heading: say(`law:score.${score.slice(1).toUpperCase()}.symbol`),
      unit: say('portal:points'),
      kind: 'number',
      read: (row) => showDecimal(row.score, published),
    },
    {
      id: 'region',
      heading: say('portal:region'),
      kind: 'text',
      read: ({ result }) => (result.region === null ? null : say(`law:region.${result.region}`)),
      whenNone: () => say('portal:region.none'),
      filter: REGIONS.map((value) => ({ value, label: say(`law:region.${value}`) })),
      filterBy: ({ result }) => result.region ?? '',
    },
    { id: 'change', heading: say('portal:ranking.change'), kind: 'text', read: (row) => wordChange(say, row) },
    { id: 'bin', heading: say('portal:bin'), kind: 'text', spare: true, read: ({ id }) => id },
    ...parts.map(
      (id): Column<RankedRow> => ({
        id: `part-${id}`,
        heading: say('portal:ranking.part', { indicator: id }),
        kind: 'number',
        spare: true,
        read: (row) => showDecimal(row.parts[id] ?? '0', published),
      }),
    ),
  ];
}
