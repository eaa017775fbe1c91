// The one door from exact numbers to floating point, for estimates alone: nothing that is published passes through it.

import type { Exact } from '../kernel/exact.ts';

/** 2^32, by which a number is shifted at a time. */
const STEP = 4_294_967_296;
/** A quotient of at least 2^64 has lost less than 2^-64 of itself by being cut to a whole number. */
const ENOUGH = 1n << 64n;

/** A double whose relative error is below 2^-52; 0 for 0. Throws a RangeError below 0 and beyond what a double holds. */
export function nearestDouble({ top, over }: Exact): number {
  if (top < 0n) throw new RangeError('an estimate takes no negative number');
  if (top === 0n) return 0;
  let shifted = top;
  let steps = 0;
  for (; shifted / over < ENOUGH; steps++) shifted <<= 32n;
  let double = Number(shifted / over);
  for (; steps > 0; steps--) double /= STEP;
  if (double === Number.POSITIVE_INFINITY || double < 1e-290) throw new RangeError('no double is near enough');
  return double;
}
