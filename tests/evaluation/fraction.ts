// Fractions for the naive evaluation, always in lowest terms. On purpose not the kernel's: what proves the product may not
// share its arithmetic.

export type Fraction = { readonly n: bigint; readonly d: bigint };

function commonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : commonDivisor(b, a % b);
}

export function over(n: bigint, d = 1n): Fraction {
  if (d === 0n) throw new RangeError('nothing can be divided by 0');
  const size = n < 0n ? -n : n;
  const common = commonDivisor(size, d < 0n ? -d : d);
  const sign = d < 0n ? -1n : 1n;
  return { n: (sign * n) / common, d: (sign * d) / common };
}

export const zero = over(0n);
export const plus = (a: Fraction, b: Fraction) => over(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Fraction, b: Fraction) => over(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Fraction, b: Fraction) => over(a.n * b.n, a.d * b.d);
export const by = (a: Fraction, b: Fraction) => over(a.n * b.d, a.d * b.n);
export const total = (list: readonly Fraction[]) => list.reduce(plus, zero);
export const isAbove = (a: Fraction, b: Fraction) => a.n * b.d > b.n * a.d;
/** Whole part of a number that is not negative. */
export const wholeOf = (a: Fraction) => over(a.n / a.d);

/** A decimal such as `812.50`. */
export function num(text: string): Fraction {
  const point = text.indexOf('.');
  if (point < 0) return over(BigInt(text));
  const digits = text.length - point - 1;
  return over(BigInt(text.slice(0, point) + text.slice(point + 1)), 10n ** BigInt(digits));
}

export const textOf = (a: Fraction | null) => (a ? `${a.n}/${a.d}` : 'null');

/** Ten fractional digits, half away from zero, for a number that is not negative. */
export function tenDigits(a: Fraction | null): string | null {
  if (!a) return null;
  const scaled = a.n * 10n ** 10n;
  let whole = scaled / a.d;
  if ((scaled % a.d) * 2n >= a.d) whole += 1n;
  const digits = whole.toString();
  const padded = '0'.repeat(digits.length < 11 ? 11 - digits.length : 0) + digits;
  return `${padded.slice(0, -10)}.${padded.slice(-10)}`;
}
