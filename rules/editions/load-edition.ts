// Reads an edition from data. Whatever is wrong is named with its place, all faults at once; only an edition without a
// fault is ever used.

import { CONCERNS, COUNTINGS, type Edition, READS } from './edition.ts';
import {
  date,
  decimal,
  digits,
  listOf,
  oneOf,
  paragraph,
  record,
  recordOf,
  type Shape,
  type ShapeFault,
  text,
  word,
  yesOrNo,
} from './shape.ts';

const figure = record({ value: decimal, paragraph, from: date });
const words = listOf(text);

const effect = oneOf('does', {
  steps: record({ does: text, of: words, floor: word(['project', 'component']) }),
  sum: record({ does: text, indicator: text, of: words }),
  'class-as': record({ does: text, coefficients: words, class: text, as: text }),
  'class-not-counted': record({ does: text, coefficients: words, class: text }),
  window: record({ does: text, of: words, from: figure, to: figure }),
  population: record({ does: text, of: words, counts: word(['headcount', 'indexed']) }),
  counting: record({ does: text, of: words, as: word(COUNTINGS) }),
  rate: record({ does: text, of: words, rate: figure }),
  languages: record({ does: text, coefficients: words, class: text, groups: words }),
  decimals: record({ does: text, digits }),
});

const coefficient = record(
  { id: text, paragraph, reads: word(READS), classes: recordOf(figure) },
  {
    silent: record({ class: text, interpretation: text }),
    interpretation: text,
    leads: listOf(record({ kinds: words, first: figure, corresponding: yesOrNo })),
  },
);

const component = record(
  { id: text, paragraph, table: text, counting: word(COUNTINGS), rate: figure, coefficients: words },
  {
    per: figure,
    work: text,
    audience: text,
    source: word(['indexed', 'scholar']),
    window: record({ column: text, interpretation: text }),
    requires: listOf(record({ column: text, is: text, paragraph, reason: text })),
    inReportingYear: record({ column: text, paragraph }),
  },
);

const interpretation = record({
  id: text,
  paragraph,
  kind: word(['silence', 'slip']),
  concerns: word(CONCERNS),
  decided: date,
  default: text,
  options: listOf(record({ id: text, effects: listOf(effect) })),
});

const shape: Shape = record({
  id: text,
  order: text,
  revision: text,
  holdsFrom: date,
  categories: listOf(record({ id: text, paragraph })),
  divisors: listOf(
    record(
      { id: word(['positions', 'learners', 'headcount']), symbol: text, paragraph, table: text, column: text },
      { of: words },
    ),
  ),
  languageGroups: listOf(record({ id: text, languages: words })),
  coefficients: listOf(coefficient),
  components: listOf(component),
  indicators: listOf(
    record({ id: text, paragraph, divided: words, by: word(['positions', 'learners']), added: words }),
  ),
  scores: listOf(
    record({
      id: word(['A', 'B', 'C']),
      paragraph,
      weighted: words,
      plain: words,
      ranked: listOf(record({ category: text, paragraph }, { where: text })),
    }),
  ),
  interpretations: listOf(interpretation),
});

export type Loaded = { readonly edition: Edition; readonly faults: [] } | { readonly faults: readonly ShapeFault[] };

/** Holds data against the vocabulary. The linter (lint-edition.ts) then asks whether what it says makes sense. */
export function loadEdition(data: unknown): Loaded {
  const faults = shape(data, 'edition');
  return faults.length === 0 ? { edition: data as Edition, faults: [] } : { faults };
}
