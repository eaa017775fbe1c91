// The columns of the register.

import { FOUNDERS, type OrganisationLine } from '#contract/organisations.ts';
import { REGIONS } from '#rules/evidence/classifiers.ts';
import { CATEGORIES } from '#rules/evidence/tables.ts';
import type { Column } from '#web/design/data-table/column.ts';
import { inLanguage } from '#web/kit/language.ts';
import { compareText } from '#wording/compare-text.ts';
import type { Say } from '#wording/speak.ts';
import { nameOf } from './word-fact.ts';

export type Line = OrganisationLine;
type LineColumn = Column<Line>;

export const addressOf = (say: Say, id: string, on?: string): string =>
  `${inLanguage(`/cabinet/organisations/${id}`, say.language)}${on === undefined ? '' : `?on=${on}`}`;

function nameColumns(say: Say, on: string | undefined): readonly LineColumn[] {
  const others = (['kk', 'ru', 'en'] as const).filter((language) => language !== say.language);
  return [
    {
      id: 'name',
      heading: say('organisations:fact.name'),
      kind: 'text',
      read: ({ facts, bin }) => nameOf(say, facts, bin),
      show: ({ id, facts, bin }) => <a href={addressOf(say, id, on)}>{nameOf(say, facts, bin)}</a>,
    },
    { id: 'bin', heading: say('organisations:fact.bin'), kind: 'text', read: ({ bin }) => bin, width: 8.5 },
    ...others.map(
      (language): LineColumn => ({
        id: `name-${language}`,
        heading: say(`organisations:fact.name_${language}`),
        kind: 'text',
        read: ({ facts }) => facts[`name_${language}`] ?? null,
        whenNone: () => say('organisations:not-known'),
        spare: true,
      }),
    ),
  ];
}

type Closed = 'category' | 'founder' | 'region';

function closedColumn(say: Say, id: Closed, values: readonly string[], word: (value: string) => string): LineColumn {
  return {
    id,
    heading: say(`organisations:fact.${id}`),
    kind: 'text',
    read: ({ facts }) => (facts[id] === undefined ? null : word(facts[id])),
    whenNone: () => say('organisations:not-known'),
    filter: values
      .map((value) => ({ value, label: word(value) }))
      .sort((one, other) => compareText(one.label, other.label, say.language)),
    filterBy: ({ facts }) => facts[id] ?? '',
    width: id === 'category' ? 13 : 10,
  };
}

/** `register` is all of it on the day: it names parents that a search has not found. */
export function organisationColumns(
  say: Say,
  register: readonly Line[],
  on: string | undefined,
): readonly LineColumn[] {
  const names = new Map(register.map(({ id, facts, bin }) => [id, nameOf(say, facts, bin)]));
  const parents = new Set(register.flatMap(({ facts }) => facts.parent ?? []));
  const yesNo = (yes: boolean | undefined) => say(yes ? 'organisations:yes' : 'organisations:no');
  return [
    ...nameColumns(say, on),
    closedColumn(say, 'category', CATEGORIES, (value) => say(`organisations:category-short.${value}`)),
    closedColumn(say, 'founder', FOUNDERS, (value) => say(`organisations:founder.${value}`)),
    closedColumn(say, 'region', REGIONS, (value) => say(`law:region.${value}`)),
    {
      id: 'hospital',
      heading: say('organisations:fact.university_hospital'),
      kind: 'text',
      read: ({ facts }) => (facts.university_hospital === undefined ? null : yesNo(facts.university_hospital)),
      whenNone: () => say('organisations:not-known'),
      filter: [
        { value: 'yes', label: yesNo(true) },
        { value: 'no', label: yesNo(false) },
      ],
      filterBy: ({ facts }) => (facts.university_hospital ? 'yes' : 'no'),
      width: 9,
    },
    {
      id: 'parent',
      heading: say('organisations:fact.parent'),
      kind: 'text',
      read: ({ facts }) => (facts.parent ? (names.get(facts.parent) ?? null) : null),
      whenNone: () => say('organisations:no-parent'),
      ...(parents.size > 0
        ? {
            filter: [...parents]
              .map((id) => ({ value: id, label: names.get(id) ?? id }))
              .sort((one, other) => compareText(one.label, other.label, say.language)),
          }
        : {}),
      filterBy: ({ facts }) => facts.parent ?? '',
      width: 12,
      spare: parents.size === 0,
    },
  ];
}
