import fc from 'fast-check';
import type { Weights } from './naive-evaluation.ts';
import { type Chosen, READINGS } from './naive-points.ts';

/** Every reading of every interpretation, in any company. */
export const randomSettings: fc.Arbitrary<Chosen> = fc.record(
  Object.fromEntries(Object.entries(READINGS).map(([id, options]) => [id, fc.constantFrom<string>(...options)])),
);

const weight = fc.constantFrom('1', '1', '0', '0.0', '0.5', '2', '1.25', '0.000001', '1000000');

export const randomWeights: fc.Arbitrary<Weights> = fc.record(
  Object.fromEntries(['1', '2', '3', '4', '5', '6', '8', '9', '10', '11'].map((id) => [id, weight])),
);

/** Settings that together hold each option of each interpretation at least once: all defaults, then one change at a time. */
export const EACH_OPTION: readonly Chosen[] = [
  {},
  ...Object.entries(READINGS).flatMap(([id, options]) => options.slice(1).map((option) => ({ [id]: option }))),
];
