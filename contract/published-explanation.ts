// The explanation of a published organisation, as the file `organisations/<BIN>.json` of the bundle has it: every number down to the
// rows of the published package, with coefficient, class and paragraph. Numbers are exact texts: a decimal, or `1/3`.

import { z } from 'zod';
import { NamesOfOrganisation } from './places.ts';

const Exact = z.string();
const Because = z.strictObject({ reason: z.string(), paragraph: z.string(), lacking: z.array(z.string()) });
/** A number, or why there is none. */
const outcome = { value: Exact.nullable(), because: Because.optional() };
/** A number of the order, and the day from which it holds. */
const Figure = z.strictObject({ value: z.string(), paragraph: z.string(), from: z.string() });

const Item = z.strictObject({
  /** Line of the table in the published package. */
  row: z.number().int(),
  id: z.string(),
  quantity: Exact,
  points: Exact,
  parts: z.array(z.strictObject({ part: z.string(), amount: Exact, share: Exact, times: Exact })).optional(),
});

/** Items that agree in every class. */
const Cell = z.strictObject({
  classes: z.record(z.string(), z.string()),
  coefficients: z.array(
    z.strictObject({
      id: z.string(),
      paragraph: z.string(),
      class: z.string(),
      value: Exact,
      interpretation: z.string().optional(),
    }),
  ),
  quantity: Exact,
  points: Exact,
  items: z.array(Item),
});

const NotCounted = z.strictObject({
  row: z.number().int(),
  id: z.string(),
  reason: z.string(),
  paragraph: z.string(),
  interpretation: z.string().optional(),
});

const Component = z.strictObject({
  id: z.string(),
  paragraph: z.string(),
  /** Of the package. */
  table: z.string(),
  formula: z.string(),
  rate: Figure,
  rateInterpretation: z.string().optional(),
  per: Figure.optional(),
  population: z.strictObject({ counts: z.string(), size: z.number().int(), squares: Exact }).optional(),
  points: z.strictObject(outcome),
  cells: z.array(Cell),
  notCounted: z.array(NotCounted),
});

const Indicator = z.strictObject({
  id: z.string(),
  paragraph: z.string(),
  formula: z.string(),
  divided: z.array(z.string()),
  added: z.array(z.string()),
  by: z.strictObject({ symbol: z.string(), paragraph: z.string(), value: Exact.nullable() }),
  ...outcome,
  components: z.array(Component),
});

const Score = z.strictObject({
  id: z.string(),
  paragraph: z.string(),
  formula: z.string(),
  terms: z.array(z.strictObject({ indicator: z.string(), weight: Exact.optional(), ...outcome })),
  ...outcome,
});

export const PublishedExplanation = z.strictObject({
  bin: z.string(),
  names: NamesOfOrganisation,
  category: z.string(),
  positions: Exact.nullable(),
  headcount: z.number().int(),
  learners: Exact.nullable(),
  scores: z.array(Score),
  indicators: z.array(Indicator),
});
export type PublishedExplanation = z.infer<typeof PublishedExplanation>;
