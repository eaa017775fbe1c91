import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, getPlainDate } from '#rules/kernel/plain-date.ts';
import { dateText, decimalText, escapeText, isoDateText, serialOf, unescapeText } from './workbook-values.ts';

describe('numbers of cells', () => {
  it.each([
    ['2023', '2023'],
    ['2023.0', '2023'],
    ['0.1', '0.1'],
    ['0.10000000000000001', '0.1'],
    ['1234567.8899999999', '1234567.89'],
    ['0.30000000000000004', '0.30000000000000004'],
    ['1E+2', '100'],
    ['1.5e3', '1500'],
    ['1E-7', '0.0000001'],
    ['1.25E-7', '0.000000125'],
    ['1E+21', '1000000000000000000000'],
    ['1.5E+22', '15000000000000000000000'],
    ['-0', '0'],
    ['-12.50', '-12.5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['290250777636', '290250777636'],
  ])('%s is %s', (found, text) => {
    expect(decimalText(found)).toBe(text);
  });

  it.each(['', ' ', '1,5', '0x10', 'NaN', 'Infinity', '1E999', '1e', '--1', '1 000', 'true'])(
    'takes %j for no number',
    (found) => {
      expect(decimalText(found)).toBeUndefined();
    },
  );

  it('says any double so that it is read back the same, without exponent', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = decimalText(String(value)) ?? '';
        expect(text).toMatch(/^-?\d+(?:\.\d+)?$/);
        expect(Number(text)).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});

describe('days of cells', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, '1900-02-29'],
    [61, '1900-03-01'],
    [36_526, '2000-01-01'],
    [45_000, '2023-03-15'],
    [45_000.5, '2023-03-15T12:00:00'],
    [45_000.999_999_99, '2023-03-16'],
    [2_958_465, '9999-12-31'],
  ])('%d is %s', (serial, text) => {
    expect(dateText(serial, false)).toBe(text);
  });

  it('counts from 1904 where the workbook does', () => {
    expect(dateText(0, true)).toBe('1904-01-01');
    expect(dateText(45_000 - 1462, true)).toBe('2023-03-15');
  });

  it.each([-1, 2_958_466, Number.NaN, 1e300])('takes %d for no day', (serial) => {
    expect(dateText(serial, false)).toBeUndefined();
  });

  it('agrees with the numbering that we write', () => {
    const from = getPlainDate('1900-03-01');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (days) => {
        const date = addDays(from, days);
        expect(dateText(serialOf(date), false)).toBe(date);
      }),
    );
  });

  it('drops midnight from a day of a strict workbook', () => {
    expect(isoDateText('2023-05-01T00:00:00')).toBe('2023-05-01');
    expect(isoDateText('2023-05-01T00:00:00.000Z')).toBe('2023-05-01');
    expect(isoDateText('2023-05-01T14:30:00')).toBe('2023-05-01T14:30:00');
  });
});

describe('letters that XML cannot hold', () => {
  it('come back as they were', () => {
    expect(escapeText('a\r\nb\u0001_x0041_')).toBe('a_x000D_\nb_x0001__x005F_x0041_');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(unescapeText(escapeText(text))).toBe(text);
      }),
    );
  });
});
