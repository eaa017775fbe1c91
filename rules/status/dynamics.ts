// S-12.1: an indicator over the last years. Whether it fell is a reading (interpretation S12), shown in all its ways; no activity is
// nothing in any of the years. A year without published results is said, and is never counted as falling.

import { compare, type Exact, getDecimal } from '../kernel/exact.ts';

/** The first one is the one that counts unless the settings say otherwise. */
export const DYNAMICS_READINGS = ['each-step', 'last-below-first', 'negative-slope'] as const;
export type DynamicsReading = (typeof DYNAMICS_READINGS)[number];

export type IndicatorYear = {
  readonly year: number;
  /** Plain decimal; null: published, and not evaluable (a divisor of 0); undefined: the organisation has no published results. */
  readonly value: string | null | undefined;
};

/**
 * falling and no-activity count towards S-12.1. incomplete: a year is missing and the indicator may be either. not-evaluable: published
 * in every year and without a value in one.
 */
export const DYNAMICS = ['falling', 'no-activity', 'steady', 'not-evaluable', 'incomplete'] as const;
export type Dynamics = (typeof DYNAMICS)[number];

export type IndicatorFinding = {
  readonly indicator: string;
  readonly years: readonly IndicatorYear[];
  readonly missing: readonly number[];
  /** By the reading that counts. */
  readonly outcome: Dynamics;
  /** By each reading. */
  readonly readings: Readonly<Record<DynamicsReading, Dynamics>>;
};

type Known = { readonly year: number; readonly value: Exact };

const isBelow = (one: Known, other: Known) => compare(one.value, other.value) < 0;

/** The sign of the slope of least squares: the sum of (year − mean year) × value, over a common denominator. */
function slopesDown(known: readonly Known[]): boolean {
  const years = known.reduce((sum, { year }) => sum + year, 0);
  const over = known.reduce((product, { value }) => product * value.over, 1n);
  const slope = known.reduce(
    (sum, { year, value }) => sum + BigInt(year * known.length - years) * value.top * (over / value.over),
    0n,
  );
  return slope < 0n;
}

const FELL: Readonly<Record<DynamicsReading, (known: readonly Known[]) => boolean>> = {
  'each-step': (known) =>
    known.every((one, at) => {
      const before = known[at - 1];
      return before === undefined || isBelow(one, before);
    }),
  'last-below-first': (known) => {
    const [first, last] = [known[0], known.at(-1)];
    return first !== undefined && last !== undefined && isBelow(last, first);
  },
  'negative-slope': slopesDown,
};

/** Whether an indicator of which some years are missing may still fall or be without activity: not where what is known says no. */
function mayStillFall(known: readonly Known[], reading: DynamicsReading): boolean {
  if (known.length < 2 || known.every(({ value }) => value.top === 0n)) return true;
  return reading === 'each-step' ? FELL['each-step'](known) : true;
}

function judge(years: readonly IndicatorYear[], reading: DynamicsReading): Dynamics {
  const known = years.flatMap(({ year, value }) =>
    value === null || value === undefined ? [] : [{ year, value: getDecimal(value) }],
  );
  if (years.some(({ value }) => value === null)) return 'not-evaluable';
  if (known.length < years.length) return mayStillFall(known, reading) ? 'incomplete' : 'steady';
  if (known.every(({ value }) => value.top === 0n)) return 'no-activity';
  return FELL[reading](known) ? 'falling' : 'steady';
}

/** `years`: in their order, at least two. */
export function findDynamics(
  indicator: string,
  years: readonly IndicatorYear[],
  reading: DynamicsReading,
): IndicatorFinding {
  const readings = {
    'each-step': judge(years, 'each-step'),
    'last-below-first': judge(years, 'last-below-first'),
    'negative-slope': judge(years, 'negative-slope'),
  };
  const missing = years.flatMap(({ year, value }) => (value === undefined ? [year] : []));
  return { indicator, years, missing, outcome: readings[reading], readings };
}

export const countsTowardsWithdrawal = (outcome: Dynamics): boolean =>
  outcome === 'falling' || outcome === 'no-activity';
