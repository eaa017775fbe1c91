import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDigitOf, findBinFault } from './bin.ts';

const digitsOf = (text: string) => [...text].map(Number);

describe('the business identification number', () => {
  // Published numbers of real organisations.
  it.each(['940140000385', '950341000052', '990340004949', '000340002869'])('takes %s', (bin) => {
    expect(findBinFault(bin)).toBeUndefined();
    expect(checkDigitOf(digitsOf(bin.slice(0, 11)))).toBe(Number(bin[11]));
  });

  it('finds every wrong check digit', () => {
    for (const bin of ['940140000385', '990340004949']) {
      for (let digit = 0; digit < 10; digit++) {
        const other = bin.slice(0, 11) + digit;
        expect(findBinFault(other)).toBe(other === bin ? undefined : 'check');
      }
    }
  });

  it.each([
    ['', 'length'],
    ['94014000038', 'length'],
    ['9401400003850', 'length'],
    ['94014000038A', 'digits'],
    ['940140000385 ', 'digits'],
    [' 940140000385', 'digits'],
    ['9401-4000-0385', 'digits'],
    ['９40140000385', 'digits'],
  ])('%j has the fault of %s', (bin, fault) => {
    expect(findBinFault(bin)).toBe(fault);
  });

  it('takes the second weights where the first give 10', () => {
    // 1×0 + … + 10×1 = 10: the second weights give 1 × 1 = 1.
    expect(checkDigitOf(digitsOf('00000000010'))).toBe(1);
    expect(findBinFault('000000000101')).toBeUndefined();
  });

  it('knows that some serial numbers have no check digit at all', () => {
    // Where both sums give 10: such numbers are never issued.
    const without = Array.from({ length: 2_000 }, (_, serial) => `9001404${String(serial).padStart(4, '0')}`).filter(
      (eleven) => checkDigitOf(digitsOf(eleven)) === undefined,
    );
    expect(without.length).toBeGreaterThan(0);
    for (const eleven of without) {
      for (let digit = 0; digit < 10; digit++) expect(findBinFault(eleven + digit)).toBe('check');
    }
  });

  it('never refuses for the month or the kind of organisation in it', () => {
    const eleven = '99999999999';
    expect(findBinFault(eleven + checkDigitOf(digitsOf(eleven)))).toBeUndefined();
  });
});

const answers = join(import.meta.dirname, '../../../shared/data/kazakhstan/bin_known_answers.json');

// Needs ../shared/data/kazakhstan beside the repository; reported as skipped, by name, without it.
describe.skipIf(!existsSync(answers))('the collected numbers with known answers', () => {
  it('are judged as they are known', () => {
    const { valid, invalid } = JSON.parse(readFileSync(answers, 'utf8')) as {
      valid: { bin: string }[];
      invalid: string[];
    };
    expect(valid.length).toBeGreaterThan(3);
    expect(valid.map(({ bin }) => findBinFault(bin))).toEqual(valid.map(() => undefined));
    expect(invalid.filter((bin) => findBinFault(bin) === undefined)).toEqual([]);
  });
});
