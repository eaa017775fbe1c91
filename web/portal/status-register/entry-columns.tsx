// The columns of the register.

import { FOUNDERS } from '#contract/organisations.ts';
import { type EntryLine, STATUS_STATES } from '#contract/status-register.ts';
import { REGIONS } from '#rules/evidence/classifiers.ts';
import { CATEGORIES } from '#rules/evidence/tables.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import type { Column } from '#web/design/data-table/column.ts';
import { StatusMark } from '#web/design/status-mark.tsx';
import { inLanguage } from '#web/kit/language.ts';
import { compareText } from '#wording/compare-text.ts';
import { formatDate } from '#wording/format-date.ts';
import type { Say } from '#wording/speak.ts';

type EntryColumn = Column<EntryLine>;

export const entryAddress = (say: Say, bin: string, on: string | undefined): string =>
  `${inLanguage(`/status/${bin}`, say.language)}${on === undefined ? '' : `?on=${on}`}`;

export function StateMark({ state, say }: { readonly state: EntryLine['state']; readonly say: Say }) {
  return <StatusMark meaning={state === 'held' ? 'counted' : 'refused'}>{say(`register:state.${state}`)}</StatusMark>;
}

type Closed = 'category' | 'founder' | 'region';

function closedColumn(say: Say, id: Closed, values: readonly string[], word: (value: string) => string): EntryColumn {
  return {
    id,
    heading: say(`register:fact.${id}`),
    kind: 'text',
    read: (line) => (line[id] === null ? null : word(line[id])),
    whenNone: () => say('register:not-known'),
    filter: values
      .map((value) => ({ value, label: word(value) }))
      .sort((one, other) => compareText(one.label, other.label, say.language)),
    filterBy: (line) => line[id] ?? '',
    width: id === 'founder' ? 8 : 9.5,
  };
}

export function entryColumns(say: Say, on: string | undefined): readonly EntryColumn[] {
  return [
    {
      id: 'organisation',
      heading: say('register:organisation'),
      kind: 'text',
      read: ({ names }) => names[say.language],
      show: ({ names, bin }) => <a href={entryAddress(say, bin, on)}>{names[say.language]}</a>,
    },
    { id: 'bin', heading: say('register:bin'), kind: 'text', read: ({ bin }) => bin, width: 8 },
    {
      id: 'state',
      heading: say('register:state'),
      kind: 'text',
      read: ({ state }) => say(`register:state.${state}`),
      show: ({ state }) => <StateMark state={state} say={say} />,
      filter: STATUS_STATES.map((value) => ({ value, label: say(`register:state.${value}`) })),
      filterBy: ({ state }) => state,
      width: 9,
    },
    {
      id: 'since',
      heading: say('register:since'),
      kind: 'text',
      read: ({ since }) => since,
      show: ({ since }) => formatDate(getPlainDate(since), say.language, 'short'),
      width: 7,
    },
    closedColumn(say, 'category', CATEGORIES, (value) => say(`organisations:category-short.${value}`)),
    closedColumn(say, 'founder', FOUNDERS, (value) => say(`organisations:founder.${value}`)),
    closedColumn(say, 'region', REGIONS, (value) => say(`law:region.${value}`)),
  ];
}
