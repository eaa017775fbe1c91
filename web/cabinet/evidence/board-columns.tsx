// What the board says of each line.

import { getDecimal, toFixed } from '#rules/kernel/exact.ts';
import type { Column } from '#web/design/data-table/column.ts';
import { StatusMark } from '#web/design/status-mark.tsx';
import { formatNumber } from '#wording/format-number.ts';
import type { Say } from '#wording/speak.ts';
import type { BoardLine } from './board.ts';
import { indicatorNumbers } from './indicators.ts';

/** missing: not counted as it is; named: a file is named that is not there; shown: nothing to do. */
export const STATES = ['missing', 'named', 'shown'] as const;
export type State = (typeof STATES)[number];
const MEANINGS = { missing: 'refused', named: 'waiting', shown: 'counted' } as const;

export function stateOf({ missing, absent }: BoardLine): State {
  if (missing) return 'missing';
  return absent.length > 0 ? 'named' : 'shown';
}

const SHOWN_DIGITS = 4;
/** Ten digits are kept for sorting and for the file; the page shows four. */
export const shortly = (say: Say, decimal: string, digits = SHOWN_DIGITS): string =>
  formatNumber(toFixed(getDecimal(decimal), digits), say.language);

export const nameOfLine = (say: Say, { id, asked }: BoardLine): string =>
  id === '' ? say(`evidence:short.${asked[0]?.id ?? ''}`) : id;

export function StateMark({ say, line }: { readonly say: Say; readonly line: BoardLine }) {
  const state = stateOf(line);
  return <StatusMark meaning={MEANINGS[state]}>{say(`evidence:state.${state}`)}</StatusMark>;
}

const missingOf = (say: Say, { asked, absent }: BoardLine): string =>
  [
    ...asked.filter(({ shownBy }) => shownBy === null).map(({ id }) => say(`evidence:short.${id}`)),
    ...(absent.length > 0 ? [say('evidence:not-there', { count: absent.length })] : []),
  ].join('; ');

const shownOf = (say: Say, { asked }: BoardLine): string =>
  asked
    .flatMap(({ shownBy, file }) => (shownBy === null ? [] : [file ?? say(`evidence:shown-by.${shownBy}`)]))
    .join('; ');

export function buildColumns(say: Say, hrefOf: (key: string) => string): readonly Column<BoardLine>[] {
  const text = { kind: 'text' } as const;
  return [
    {
      ...{ ...text, id: 'name', heading: say('evidence:name'), width: 11 },
      read: (line) => nameOfLine(say, line),
      show: (line) => <a href={hrefOf(line.key)}>{nameOfLine(say, line)}</a>,
    },
    {
      ...{ ...text, id: 'component', heading: say('evidence:component'), width: 6 },
      read: ({ component, row, indicator }) => (row === null ? indicator : component),
      filter: indicatorNumbers().map((id) => ({ value: id, label: `${id}. ${say(`law:indicator.${id}`)}` })),
      filterBy: ({ indicator }) => indicator,
    },
    {
      ...{ ...text, id: 'state', heading: say('evidence:state'), width: 9 },
      read: (line) => say(`evidence:state.${stateOf(line)}`),
      show: (line) => <StateMark say={say} line={line} />,
      filter: STATES.map((state) => ({ value: state, label: say(`evidence:state.${state}`) })),
      filterBy: stateOf,
    },
    {
      ...{ ...text, id: 'missing', heading: say('evidence:missing'), width: 14 },
      read: (line) => missingOf(say, line),
    },
    {
      ...{ kind: 'number', id: 'score', heading: say('evidence:cost'), width: 9 },
      read: ({ loss }) => loss?.score ?? null,
      show: ({ loss }) => loss?.score && `${say(`evidence:score.${loss.scoreId}`)} −${shortly(say, loss.score)}`,
      whenNone: ({ loss }) => (loss ? say('evidence:no-score') : ''),
    },
    {
      ...{ kind: 'number', id: 'points', heading: say('evidence:points'), width: 7 },
      read: ({ loss }) => loss?.points ?? null,
      show: ({ loss }) => loss && shortly(say, loss.points, 2),
      whenNone: () => '',
    },
    {
      ...{ ...text, id: 'shown', heading: say('evidence:shown'), width: 12 },
      read: (line) => shownOf(say, line),
    },
    {
      ...{ ...text, id: 'title', heading: say('evidence:item-title') },
      read: ({ title, items, row }) => (row === null ? say('evidence:items', { count: items }) : title),
    },
    {
      ...{ kind: 'number', id: 'indicator-points', heading: say('evidence:indicator-cost'), spare: true },
      read: ({ loss }) => loss?.indicator ?? null,
      whenNone: () => '',
    },
  ];
}
