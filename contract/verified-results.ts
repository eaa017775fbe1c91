// What the verified data of a round come to as they stand, for the working body. Not the results: those are considered by the
// Council and published (E-10, E-12).

import { z } from 'zod';
import { CATEGORIES } from '#rules/evidence/tables.ts';
import { defineContract } from './http.ts';
import { NamesOfOrganisation, RoundPlace } from './places.ts';

/** Exactly ten fractional digits, as in the JSON of the reporting package; null where there is no value. */
const Decimal = z.string();
const Outcome = Decimal.nullable();
const Rank = z.number().int().nullable();

export const VerifiedResult = z.strictObject({
  organisation: z.uuid(),
  names: NamesOfOrganisation,
  bin: z.string(),
  category: z.enum(CATEGORIES),
  positions: Decimal,
  headcount: z.number().int(),
  learners: Decimal,
  components: z.record(z.string(), Outcome),
  indicators: z.record(z.string(), Outcome),
  sa: Outcome,
  sb: Outcome,
  sc: Outcome,
  rankA: Rank,
  rankB: Rank,
  rankC: Rank,
  /** Items that nobody has decided finally; they count as they were submitted. */
  undecided: z.number().int(),
});
export type VerifiedResult = z.infer<typeof VerifiedResult>;

export const ReadVerifiedResults = defineContract(
  'read-verified-results',
  'GET',
  '/api/rounds/:round/verification/results',
  {
    params: RoundPlace,
    answer: z.strictObject({
      /** Null while the weighting of the round is pending: every weight is then 1 (W1). */
      weighting: z.string().nullable(),
      organisations: z.array(VerifiedResult),
    }),
    problems: ['not-found'],
  },
);
