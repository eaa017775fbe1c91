// What each reading of the order would have done to the points and ranks of the year before.

import { z } from 'zod';
import { defineContract } from './http.ts';

const Score = z.enum(['A', 'B', 'C']);

/** Of an option that is not the one chosen, beside the one chosen. */
export const ForeseenEffect = z.strictObject({
  interpretation: z.string(),
  option: z.string(),
  /** How many organisations' value changes, by score; scores without a change are left out. */
  changed: z.array(z.strictObject({ score: Score, organisations: z.number().int() })),
  /** The largest change of a score: `by` is a plain decimal, rounded as scores are published; null where nothing changes. */
  largest: z.strictObject({ score: Score, bin: z.string(), by: z.string() }).nullable(),
  /** How many organisations stand in another place of some list. */
  ranks: z.number().int(),
});
export type ForeseenEffect = z.infer<typeof ForeseenEffect>;

export const ForeseeReadings = defineContract('foresee-readings', 'GET', '/api/rounds/:id/readings-foreseen', {
  params: z.strictObject({ id: z.uuid() }),
  answer: z.strictObject({
    /**
     * The round before; null where there is none, or nothing was entered in it. Counting all organisations may take longer than
     * an answer may: `effects` are there when `counted` has come to `of`, and asking again goes on.
     */
    before: z
      .strictObject({
        reportingYear: z.number().int(),
        counted: z.number().int(),
        of: z.number().int(),
        /** Organisations by what of them is counted: verified data, once the verification is published; else what they
         * submitted; of whoever submitted nothing, rows as they were entered. */
        verified: z.number().int(),
        submitted: z.number().int(),
        entered: z.number().int(),
      })
      .nullable(),
    /** The weights of this round, or 1 for each while they are pending (W1). */
    weighting: z.enum(['entered', 'pending']),
    effects: z.array(ForeseenEffect),
  }),
  problems: ['not-found'],
});

const Text = z.string().max(200);
/** rules/scenario/scenario.ts reads it; what it does not understand is refused by name. */
export const ScenarioContent = z.strictObject({
  format: Text,
  name: z.string().trim().min(1).max(200),
  edition: Text,
  weights: z.record(Text, Text),
  readings: z.record(Text, Text),
  figures: z
    .array(
      z.union([
        z.strictObject({ figure: z.enum(['rate', 'per']), of: Text, value: Text }),
        z.strictObject({ figure: z.literal('class'), of: Text, class: Text, value: Text }),
      ]),
    )
    .max(200),
});

export const KeptScenario = z.strictObject({
  id: z.uuid(),
  snapshot: z.number().int(),
  keptAt: z.string(),
  /** Whether whoever asks has kept it: only they remove it. */
  own: z.boolean(),
  scenario: ScenarioContent,
});
export type KeptScenario = z.infer<typeof KeptScenario>;

const Snapshot = z.strictObject({ round: z.uuid(), number: z.string().regex(/^[1-9]\d{0,5}$/) });

export const ListScenarios = defineContract('list-scenarios', 'GET', '/api/rounds/:round/results/:number/scenarios', {
  params: Snapshot,
  answer: z.strictObject({ scenarios: z.array(KeptScenario) }),
  problems: ['not-found'],
});

export const KeepScenario = defineContract('keep-scenario', 'POST', '/api/rounds/:round/results/:number/scenarios', {
  params: Snapshot,
  body: ScenarioContent,
  answer: KeptScenario,
  problems: ['not-found', 'refused'],
});

export const RemoveScenario = defineContract('remove-scenario', 'DELETE', '/api/scenarios/:id', {
  params: z.strictObject({ id: z.uuid() }),
  problems: ['not-found'],
});
