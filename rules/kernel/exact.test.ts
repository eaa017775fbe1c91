import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  divide,
  equal,
  findDecimal,
  floor,
  fraction,
  getDecimal,
  isZero,
  multiply,
  ONE,
  reduce,
  subtract,
  sum,
  toFixed,
  toText,
  ZERO,
} from './exact.ts';

const whole = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
const exact = fc
  .tuple(
    whole,
    whole.filter((over) => over !== 0n),
  )
  .map(([top, over]) => fraction(top, over));
const assert = (...property: Parameters<typeof fc.assert>) => fc.assert(...property);

describe('reading decimals', () => {
  it.each([
    ['0', '0'],
    ['-0', '0'],
    ['12.50', '12.5'],
    ['-12.50', '-12.5'],
    ['007.0', '7'],
    ['0.0000000000000000000000001', '0.0000000000000000000000001'],
    ['123456789012345678901234567890', '123456789012345678901234567890'],
  ])('takes %s', (text, said) => {
    expect(toText(getDecimal(text))).toBe(said);
  });

  it.each(['', ' ', '1 ', ' 1', '+1', '1e3', '1E3', '1,5', '.5', '5.', '--1', '1.2.3', 'NaN', 'Infinity', '0x10', '١'])(
    'does not take %j',
    (text) => {
      expect(findDecimal(text)).toBeUndefined();
      expect(() => getDecimal(text)).toThrow(RangeError);
    },
  );
});

describe('arithmetic', () => {
  it('is that of fractions', () => {
    assert(
      fc.property(exact, exact, exact, (a, b, c) => {
        expect(equal(add(a, b), add(b, a))).toBe(true);
        expect(equal(add(add(a, b), c), add(a, add(b, c)))).toBe(true);
        expect(equal(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)))).toBe(true);
        expect(equal(subtract(add(a, b), b), a)).toBe(true);
        if (!isZero(b)) expect(equal(multiply(divide(a, b), b), a)).toBe(true);
        expect(equal(sum([a, b, c]), add(a, add(b, c)))).toBe(true);
      }),
    );
  });

  it('keeps what is below the line positive, so that comparing is a matter of what is above it', () => {
    assert(
      fc.property(exact, exact, (a, b) => {
        for (const value of [add(a, b), multiply(a, b), subtract(a, b), isZero(b) ? a : divide(a, b)]) {
          expect(value.over > 0n).toBe(true);
        }
        expect(compare(a, b)).toBe(-compare(b, a));
        expect(compare(add(a, ONE), a)).toBe(1);
      }),
    );
  });

  it('has no division by nothing', () => {
    expect(() => divide(ONE, ZERO)).toThrow(RangeError);
    expect(() => fraction(1n, 0n)).toThrow(RangeError);
  });

  it('floors towards minus infinity', () => {
    expect([fraction(7n, 2n), fraction(-7n, 2n), fraction(-4n, 2n), fraction(4n, -2n), ZERO].map(floor)).toEqual([
      3n,
      -4n,
      -2n,
      -2n,
      0n,
    ]);
  });

  it('reduces to lowest terms', () => {
    expect(reduce(fraction(-6n, 4n))).toEqual({ top: -3n, over: 2n });
    expect(reduce(fraction(0n, 7n))).toEqual({ top: 0n, over: 1n });
    assert(
      fc.property(exact, (value) => {
        const { top, over } = reduce(value);
        expect(equal({ top, over }, value)).toBe(true);
        for (const prime of [2n, 3n, 5n, 7n, 11n]) expect(top % prime === 0n && over % prime === 0n).toBe(false);
      }),
    );
  });
});

/** Half away from zero by hand: whole steps of the last digit, then one more where at least half of one is left. */
function roundedByHand(top: bigint, over: bigint, digits: number): string {
  const size = (top < 0n ? -top : top) * 10n ** BigInt(digits);
  let steps = 0n;
  // Long division in decimal, one digit at a time, so that nothing is shared with the code under test.
  let rest = 0n;
  for (const digit of size.toString()) {
    rest = rest * 10n + BigInt(digit);
    steps = steps * 10n + rest / over;
    rest %= over;
  }
  if (rest + rest >= over) steps += 1n;
  const text = steps.toString().padStart(digits + 1, '0');
  const point = text.length - digits;
  const said = digits === 0 ? text : `${text.slice(0, point)}.${text.slice(point)}`;
  return top < 0n && steps > 0n ? `-${said}` : said;
}

describe('R1: rounding, half away from zero', () => {
  it.each([
    ['0.005', 2, '0.01'],
    ['-0.005', 2, '-0.01'],
    ['0.00499999999999999999', 2, '0.00'],
    ['-0.004', 2, '0.00'],
    ['1.005', 2, '1.01'],
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['0.5', 0, '1'],
    ['-0.4', 0, '0'],
    ['9.999', 2, '10.00'],
    ['0', 10, '0.0000000000'],
  ])('%s to %i digits is %s', (text, digits, said) => {
    expect(toFixed(getDecimal(text), digits)).toBe(said);
  });

  it('is that of long division for any fraction', () => {
    assert(
      fc.property(exact, fc.integer({ min: 0, max: 12 }), ({ top, over }, digits) => {
        expect(toFixed({ top, over }, digits)).toBe(roundedByHand(top, over, digits));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is that of long division where it is hardest: exactly between two digits, and beside it', () => {
    const between = fc.tuple(
      fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
      fc.integer({ min: 0, max: 10 }),
      fc.constantFrom(-1n, 0n, 1n),
    );
    assert(
      fc.property(between, ([steps, digits, off]) => {
        const over = 2n * 10n ** BigInt(digits) * 10n ** 20n;
        const top = (2n * steps + 1n) * 10n ** 20n + off;
        expect(toFixed({ top, over }, digits)).toBe(roundedByHand(top, over, digits));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the shortest exact text', () => {
  it.each([
    [fraction(76n, 100n), '0.76'],
    [fraction(1n, 3n), '1/3'],
    [fraction(-2n, 6n), '-1/3'],
    [fraction(10n, 5n), '2'],
    [fraction(1n, 1024n), '0.0009765625'],
    [fraction(0n, 9n), '0'],
  ])('%s', (value, said) => {
    expect(toText(value)).toBe(said);
  });

  it('says the number and nothing else', () => {
    assert(
      fc.property(exact, (value) => {
        const [top = '', over = '1'] = toText(value).split('/');
        expect(equal(divide(getDecimal(top), getDecimal(over)), value)).toBe(true);
      }),
    );
  });
});
