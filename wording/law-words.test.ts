// Everything that the edition and the tables name has words, and no words speak of what neither names.

import { describe, expect, it } from 'vitest';
import { CURRENT_EDITION as edition } from '#rules/editions/editions.ts';

import { REQUIRED_DOCUMENTS } from '#rules/evidence/documents.ts';
import { DATABASES, LEARNER_CATEGORIES, TABLES, WORK_KINDS } from '#rules/evidence/tables.ts';
import { REGION_PERIODS } from '#rules/innovation/regions.ts';
import { texts } from './texts.ts';

const keysUnder = (prefix: string) =>
  Object.keys(texts.en.law)
    .filter((key) => key.startsWith(`${prefix}.`))
    .map((key) => key.slice(prefix.length + 1))
    .sort();
const idsOf = (list: readonly { readonly id: string }[]) => list.map((one) => one.id);
const choicesOf = (table: keyof typeof TABLES, column: string) => {
  const kind = TABLES[table].columns.find((one) => one.name === column)?.kind;
  return kind?.is === 'choice' ? [...kind.of] : [];
};
const classes = edition.coefficients.flatMap((one) => [
  ...Object.keys(one.classes).map((name) => `${one.reads}.${name}`),
  ...(one.silent ? [`${one.reads}.${one.silent.class}`] : []),
]);

const NAMED: Readonly<Record<string, readonly string[]>> = {
  score: edition.scores.flatMap(({ id }) => [id, `${id}.long`, `${id}.symbol`]),
  category: edition.categories.flatMap(({ id }) => [id, `${id}.one`]),
  'ranked-where': ['university_hospital'],
  divisor: idsOf(edition.divisors),
  indicator: idsOf(edition.indicators),
  component: idsOf(edition.components),
  unit: idsOf(edition.components),
  coefficient: idsOf(edition.coefficients),
  class: classes,
  interpretation: ['W1', ...idsOf(edition.interpretations)].flatMap((id) => [`${id}.title`, `${id}.question`]),
  option: [
    'W1.draft',
    'W1.entered',
    ...edition.interpretations.flatMap((one) => one.options.map((option) => `${one.id}.${option.id}`)),
  ],
  kind: edition.interpretations.map((one) => one.kind),
  concern: edition.interpretations.map((one) => one.concerns),
  'language-group': [...idsOf(edition.languageGroups), 'other'],
  language: edition.languageGroups.flatMap((group) => group.languages),
  region: REGION_PERIODS.map(({ code }) => code),
  learner: LEARNER_CATEGORIES,
  founder: choicesOf('organisations', 'founder'),
  audience: choicesOf('citations', 'audience'),
  work: WORK_KINDS,
  database: DATABASES,
  answer: ['yes', 'no'],
  document: REQUIRED_DOCUMENTS.map(({ id }) => id),
  table: Object.keys(TABLES),
  column: Object.values(TABLES).flatMap((table) => table.columns.map((column) => `${table.name}.${column.name}`)),
};

describe('the words of the law', () => {
  it.each(Object.entries(NAMED))('name every %s and nothing else', (prefix, ids) => {
    expect(keysUnder(prefix)).toEqual([...new Set(ids)].sort());
  });

  it('tell the indicators, components and regions apart', () => {
    for (const prefix of ['indicator', 'region', 'table', 'category', 'founder', 'learner']) {
      for (const law of [texts.kk.law, texts.ru.law, texts.en.law] as readonly Record<string, string>[]) {
        const said = keysUnder(prefix).map((key) => law[`${prefix}.${key}`]);
        expect(new Set(said).size).toBe(said.length);
      }
    }
  });

  it('fit a table on a sheet and a column in a heading, no two alike within a table', () => {
    for (const law of [texts.kk.law, texts.ru.law, texts.en.law] as readonly Record<string, string>[]) {
      for (const table of Object.values(TABLES)) {
        expect(law[`table.${table.name}`]?.length).toBeLessThanOrEqual(31);
        const headings = table.columns.map((column) => law[`column.${table.name}.${column.name}`]);
        expect(new Set(headings).size).toBe(headings.length);
      }
    }
  });
});
