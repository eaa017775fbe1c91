// Invented organisations: always the same, with names as long as they get.

import type { Column } from '#web/design/data-table/column.ts';
import { type Meaning, StatusMark } from '#web/design/status-mark.tsx';
import type { Say } from '#wording/speak.ts';

export type SampleRow = {
  readonly bin: string;
  readonly name: string;
  readonly category: string;
  readonly region: string;
  readonly state: Meaning;
  /** Null where it cannot be evaluated. */
  readonly score: string | null;
  readonly income: string;
  readonly positions: string;
};

const NAMES = 6;
const REGIONS = 4;
const CATEGORIES = ['clinical', 'education', 'clinical', 'non_clinical', 'clinical', 'non_clinical'] as const;
const STATES: readonly Meaning[] = ['counted', 'waiting', 'counted', 'late', 'refused'];
/** Steps through all values below a large prime, so that the numbers look unordered and never change. */
const PRIME = 1_000_003;
const STEP = 48_271;

function inventRow(say: Say, index: number): SampleRow {
  const chance = ((index + 1) * STEP) % PRIME;
  const cents = String(chance % 100).padStart(2, '0');
  return {
    bin: String(100_140_000_000 + index * 37),
    name: say(`showcase:list.name-${(index % NAMES) + 1}`, { number: index + 1 }),
    category: CATEGORIES[index % NAMES] ?? 'clinical',
    region: say(`showcase:list.region-${(chance % REGIONS) + 1}`),
    state: STATES[chance % STATES.length] ?? 'waiting',
    score: chance % 17 === 0 ? null : `${chance % 240}.${cents}`,
    income: `${chance * 1350}.00`,
    positions: `${(chance % 900) + 12}.${(chance % 4) * 25 === 0 ? '00' : (chance % 4) * 25}`,
  };
}

export function inventRows(say: Say, count: number): readonly SampleRow[] {
  return Array.from({ length: count }, (_, index) => inventRow(say, index));
}

export function buildColumns(say: Say): readonly Column<SampleRow>[] {
  const choices = (values: readonly string[], word: (value: string) => string) =>
    [...new Set(values)].map((value) => ({ value, label: word(value) }));
  const category = (value: string) => say(`showcase:category.${value}`);
  const state = (value: string) => say(`showcase:meaning.${value}`);
  return [
    { id: 'name', heading: say('showcase:list.name'), kind: 'text', read: (row) => row.name },
    {
      id: 'category',
      heading: say('showcase:fields.category'),
      kind: 'text',
      read: (row) => category(row.category),
      filter: choices(CATEGORIES, category),
      filterBy: (row) => row.category,
      width: 11,
    },
    {
      id: 'state',
      heading: say('showcase:list.state'),
      kind: 'text',
      read: (row) => state(row.state),
      show: (row) => <StatusMark meaning={row.state}>{state(row.state)}</StatusMark>,
      filter: choices(STATES, state),
      filterBy: (row) => row.state,
      width: 12,
    },
    {
      id: 'score',
      heading: say('showcase:list.score'),
      kind: 'number',
      read: (row) => row.score,
      whenNone: () => say('showcase:charts.none'),
      width: 7,
    },
    {
      id: 'income',
      heading: say('showcase:list.income'),
      unit: say('showcase:fields.tenge'),
      kind: 'number',
      read: (row) => row.income,
      width: 11,
    },
    {
      id: 'region',
      heading: say('showcase:list.region'),
      kind: 'text',
      read: (row) => row.region,
      spare: true,
      width: 11,
    },
    {
      id: 'positions',
      heading: say('showcase:list.positions'),
      kind: 'number',
      read: (row) => row.positions,
      spare: true,
    },
    { id: 'bin', heading: say('showcase:list.bin'), kind: 'text', read: (row) => row.bin, spare: true },
  ];
}
