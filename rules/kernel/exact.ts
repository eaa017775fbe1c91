// Exact numbers. Every figure of the law and every reported amount is a fraction of two whole numbers; between an input
// and a published number nothing is rounded. Rounding is a named step, taken once, when a number is shown.
//
// Fractions are not brought to lowest terms on the way (the common divisor costs more than the sum itself); compare and
// equal do not need it, and toText and reduce do it at the end.

/** top / over; `over` is always positive. */
export type Exact = { readonly top: bigint; readonly over: bigint };

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** top / over. Throws a RangeError where `over` is 0: a division by nothing is the caller's mistake. */
export function fraction(top: bigint, over: bigint = 1n): Exact {
  if (over === 0n) throw new RangeError('an exact number cannot have 0 below the line');
  return over < 0n ? { top: -top, over: -over } : { top, over };
}

export const ZERO: Exact = { top: 0n, over: 1n };
export const ONE: Exact = { top: 1n, over: 1n };

/** Reads a plain decimal such as `-12.50`; undefined for anything else (no exponent, no blank, no comma). */
export function findDecimal(text: string): Exact | undefined {
  const parts = DECIMAL.exec(text);
  if (!parts) return undefined;
  const [, minus, whole = '', rest = ''] = parts;
  const value = BigInt(whole + rest);
  return { top: minus ? -value : value, over: 10n ** BigInt(rest.length) };
}

/** Reads a plain decimal; throws a RangeError for anything else. For figures that are part of the code. */
export function getDecimal(text: string): Exact {
  const value = findDecimal(text);
  if (!value) throw new RangeError(`not a plain decimal: ${text}`);
  return value;
}

export function add(a: Exact, b: Exact): Exact {
  if (a.over === b.over) return { top: a.top + b.top, over: a.over };
  if (b.over % a.over === 0n) return { top: a.top * (b.over / a.over) + b.top, over: b.over };
  if (a.over % b.over === 0n) return { top: a.top + b.top * (a.over / b.over), over: a.over };
  return { top: a.top * b.over + b.top * a.over, over: a.over * b.over };
}

export function sum(values: readonly Exact[]): Exact {
  return values.reduce(add, ZERO);
}

export function subtract(a: Exact, b: Exact): Exact {
  return add(a, { top: -b.top, over: b.over });
}

export function multiply(a: Exact, b: Exact): Exact {
  return { top: a.top * b.top, over: a.over * b.over };
}

/** a / b. Throws a RangeError where b is 0: ask first, and say "not evaluable". */
export function divide(a: Exact, b: Exact): Exact {
  return fraction(a.top * b.over, a.over * b.top);
}

/** Negative, zero or positive as a is below, equal to or above b. */
export function compare(a: Exact, b: Exact): number {
  const difference = a.top * b.over - b.top * a.over;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

export function equal(a: Exact, b: Exact): boolean {
  return a.top * b.over === b.top * a.over;
}

export function isZero(value: Exact): boolean {
  return value.top === 0n;
}

/** The whole part, rounded towards minus infinity. */
export function floor(value: Exact): bigint {
  const whole = value.top / value.over;
  return value.top % value.over < 0n ? whole - 1n : whole;
}

/** The same number in lowest terms. */
export function reduce(value: Exact): Exact {
  let x = value.top < 0n ? -value.top : value.top;
  let y = value.over;
  while (y !== 0n) [x, y] = [y, x % y];
  return { top: value.top / x, over: value.over / x };
}

/** The number with exactly `digits` fractional digits, half away from zero: the one rounding of the house (R1). */
export function toFixed(value: Exact, digits: number): string {
  const scale = 10n ** BigInt(digits);
  const negative = value.top < 0n;
  const top = (negative ? -value.top : value.top) * scale * 2n + value.over;
  const rounded = top / (value.over * 2n);
  const text = rounded.toString().padStart(digits + 1, '0');
  const sign = negative && rounded !== 0n ? '-' : '';
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** The shortest exact text: a decimal where one exists (`0.76`), else a fraction (`1/3`). */
export function toText(value: Exact): string {
  const { top, over } = reduce(value);
  let rest = over;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  if (rest !== 1n) return `${top}/${over}`;
  return toFixed({ top, over }, twos > fives ? twos : fives);
}
