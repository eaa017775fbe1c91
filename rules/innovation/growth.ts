// Growth between two counts, exactly: how many times as many, and by how much a year.

import { fraction, toFixed } from '#rules/kernel/exact.ts';

export type Share = {
  readonly count: number;
  readonly of: number;
  /** One decimal; null where there is nothing to be a share of. */
  readonly percent: string | null;
};

export function shareOf(count: number, of: number): Share {
  return { count, of, percent: of === 0 ? null : toFixed(fraction(BigInt(count) * 100n, BigInt(of)), 1) };
}

/** The whole part of the nth root. */
function rootOf(value: bigint, n: bigint): bigint {
  let [low, high] = [0n, 1n];
  while (high ** n <= value) high *= 2n;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle ** n <= value) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * Per cent a year that lead from the first count to the last over so many years, to one decimal, half up; null where the first is 0
 * or no year lies between. The root is taken of whole numbers, so that no binary fraction decides a digit.
 */
function yearlyPercent(first: number, last: number, years: number): string | null {
  if (first === 0 || years < 1) return null;
  const n = BigInt(years);
  const doubled = rootOf((BigInt(last) * 2000n ** n) / BigInt(first), n);
  return toFixed(fraction((doubled + 1n) / 2n - 1000n, 10n), 1);
}

export type Growth = {
  readonly first: number;
  readonly last: number;
  /** last ÷ first to one and to two decimals; null where the first is 0: growth from nothing has no measure. */
  readonly times: string | null;
  readonly exactTimes: string | null;
  /** Compound yearly growth in per cent. */
  readonly yearly: string | null;
};

/** Of counts year after year, the last against the first. */
export function growthOf(counts: readonly number[]): Growth {
  const [first = 0] = counts;
  const last = counts.at(-1) ?? 0;
  const ratio = first === 0 ? null : fraction(BigInt(last), BigInt(first));
  return {
    first,
    last,
    times: ratio && toFixed(ratio, 1),
    exactTimes: ratio && toFixed(ratio, 2),
    yearly: yearlyPercent(first, last, counts.length - 1),
  };
}
