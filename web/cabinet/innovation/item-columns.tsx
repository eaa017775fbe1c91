// The columns of a register's list.

import type { InnovationLists } from '#contract/innovation-lists.ts';
import type { InnovationLine, InnovationNames } from '#contract/innovation-registers.ts';
import { REGION_PERIODS } from '#rules/innovation/regions.ts';
import type { RegisterName } from '#rules/innovation/register-names.ts';
import { REGISTER_COLUMNS, type RegisterColumn } from '#rules/innovation/registers.ts';
import type { Column } from '#web/design/data-table/column.ts';
import { type Meaning, StatusMark } from '#web/design/status-mark.tsx';
import { compareText } from '#wording/compare-text.ts';
import type { Say } from '#wording/speak.ts';
import { addressOfItem } from './innovation-queries.ts';
import { headingOf, type Known, titleOf, wordCode, wordColumn } from './word-item.ts';

type LineColumn = Column<InnovationLine>;

/** Shown at once; the rest when the reader asks for it. */
const SHOWN: Readonly<Record<RegisterName, readonly string[]>> = {
  technology: ['field', 'novelty', 'htms_code'],
  introduction: ['year', 'source', 'departments'],
  transfer: ['day', 'region', 'channel', 'receiver'],
  programme: ['registration_number', 'first_year', 'last_year', 'amount_kzt'],
  'protective-document': ['kind', 'number', 'granted_on'],
};
/** Said by the first column. */
const TITLES = ['technology', 'title'];
const NUMERIC = ['count', 'money', 'year'];
const WIDTHS: Readonly<Record<string, number>> = {
  year: 6,
  day: 9,
  granted_on: 9,
  first_year: 6,
  last_year: 6,
  source: 12,
  channel: 14,
  region: 12,
};

function choicesOf(say: Say, { kind }: RegisterColumn, lists: InnovationLists | undefined) {
  if (kind.is === 'region') {
    const codes = [...new Set(REGION_PERIODS.map(({ code }) => code))];
    return codes
      .map((value) => ({ value, label: say(`law:region.${value}`) }))
      .sort((one, other) => compareText(one.label, other.label, say.language));
  }
  if (kind.is !== 'classifier') return undefined;
  return lists?.classifiers
    .filter((one) => one.kind === kind.of)
    .map(({ code }) => ({ value: code, label: wordCode(say, lists, kind.of, code) }));
}

function columnFor(say: Say, register: RegisterName, column: RegisterColumn, known: Known): LineColumn {
  const filter = choicesOf(say, column, known.lists);
  const isNumber = NUMERIC.includes(column.kind.is);
  const width = WIDTHS[column.name];
  return {
    id: column.name,
    heading: headingOf(say, register, column.name),
    kind: isNumber && column.kind.is !== 'year' ? 'number' : 'text',
    read: ({ fields }) => (isNumber ? (fields[column.name] ?? null) : wordColumn(say, column, fields, known)),
    whenNone: () => say('innovation:not-stated'),
    ...(filter ? { filter, filterBy: ({ fields }: InnovationLine) => fields[column.name] ?? '' } : {}),
    spare: !SHOWN[register].includes(column.name),
    ...(width === undefined ? {} : { width }),
  };
}

const ACT_MEANING: Readonly<Record<string, Meaning>> = {
  complete: 'counted',
  'without-document': 'waiting',
  none: 'late',
};

function actColumn(say: Say): LineColumn {
  const word = (state: string) => say(`innovation:act-state.${state}`);
  return {
    id: 'act',
    heading: say('innovation:act'),
    kind: 'text',
    read: ({ actState }) => word(actState ?? 'none'),
    show: ({ actState }) =>
      actState === 'none' ? (
        word('none')
      ) : (
        <StatusMark meaning={ACT_MEANING[actState ?? 'none'] ?? 'late'}>{word(actState ?? 'none')}</StatusMark>
      ),
    filter: ['complete', 'without-document', 'none'].map((value) => ({ value, label: word(value) })),
    filterBy: ({ actState }) => actState ?? 'none',
    width: 11,
  };
}

function organisationColumn(say: Say, lines: readonly InnovationLine[], names: InnovationNames): LineColumn {
  const ids = [...new Set(lines.flatMap(({ organisation }) => organisation ?? []))];
  const name = (id: string) => names[id]?.[say.language] ?? id;
  return {
    id: 'organisation',
    heading: say('innovation:organisation'),
    kind: 'text',
    read: ({ organisation }) => (organisation === null ? null : name(organisation)),
    whenNone: () => say('innovation:not-stated'),
    filter: ids
      .map((value) => ({ value, label: name(value) }))
      .sort((one, other) => compareText(one.label, other.label, say.language)),
    filterBy: ({ organisation }) => organisation ?? '',
    spare: ids.length < 2,
    width: 14,
  };
}

export function itemColumns(
  say: Say,
  register: RegisterName,
  lines: readonly InnovationLine[],
  known: Known,
): readonly LineColumn[] {
  const title = ({ fields }: InnovationLine) => titleOf(say, register, fields, known.names);
  const rest = REGISTER_COLUMNS[register].filter(({ name, kind }) => !TITLES.includes(name) && kind.is !== 'document');
  return [
    {
      id: 'title',
      heading: say(`innovation:one.${register}`),
      kind: 'text',
      read: title,
      show: (line) => <a href={addressOfItem(say, register, line.id)}>{title(line)}</a>,
    },
    ...(register === 'technology' ? [] : [organisationColumn(say, lines, known.names)]),
    ...rest.map((column) => columnFor(say, register, column, known)),
    ...(register === 'introduction' ? [actColumn(say)] : []),
    ...(register === 'technology'
      ? []
      : [
          {
            id: 'documents',
            heading: say('innovation:evidence'),
            kind: 'number' as const,
            read: ({ documents }: InnovationLine) => String(documents),
            width: 6,
            spare: true,
          },
        ]),
  ];
}
