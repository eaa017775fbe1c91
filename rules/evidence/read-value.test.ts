// What is taken as a value and what is not. Nothing is coerced: `null`, `true`, `""` and `[5]` are texts and no numbers.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Exact, toText } from '../kernel/exact.ts';
import { REGIONS } from './classifiers.ts';
import { readValue } from './read-value.ts';
import type { Kind } from './tables.ts';

const codeOf = (kind: Kind, found: string) => {
  const read = readValue(kind, found);
  return read.ok ? 'ok' : read.code;
};
const takenAs = (kind: Kind, found: string) => {
  const read = readValue(kind, found);
  return read.ok ? read.value : undefined;
};

const decimal: Kind = { is: 'decimal' };
const money: Kind = { is: 'money' };
const count: Kind = { is: 'integer', from: 0 };
const place: Kind = { is: 'integer', from: 1 };

const NUMBERS: readonly [string, Kind][] = [
  ['a decimal', decimal],
  ['money', money],
  ['a count', count],
];

describe.each(NUMBERS)('what is not %s', (_, kind) => {
  it.each([
    'null',
    'true',
    'false',
    '""',
    '[5]',
    '{}',
    'NaN',
    'Infinity',
    'undefined',
    '-',
    '.',
    ',',
    '０',
    '٣',
    '1_000',
    '5e0',
    '1e3',
    '1E3',
    '+5',
    '0x1F',
    '1/2',
    '=1+1',
    '5 ',
    ' 5',
    '5\n',
    '\u00a05',
    '5.',
    '.5',
    '1.2.3',
    '½',
    '5%',
  ])('%j is not a number', (found) => {
    expect(codeOf(kind, found)).toBe('not-a-number');
  });

  it.each(['-1', '-0', '-5.5'])('%j is negative', (found) => {
    expect(codeOf(kind, found)).toBe('negative');
  });

  it.each(['1,5', '0,25', '1234,50'])('%j has a decimal comma', (found) => {
    expect(codeOf(kind, found)).toBe('decimal-comma');
  });

  it.each(['1 000', '12 345 678', '1\u00a0000', '1\u202f000', '1 000,50', '1\u00a0000.50'])(
    '%j has its thousands separated',
    (found) => {
      expect(codeOf(kind, found)).toBe('thousands-separated');
    },
  );

  it.each(['1 00', '1  000', '1000 000', '1 000 00'])('%j is no number in any writing', (found) => {
    expect(codeOf(kind, found)).toBe('not-a-number');
  });

  it.each(['99999999999999999999', '9'.repeat(400)])('%j is too large', (found) => {
    expect(codeOf(kind, found)).toBe('too-large');
  });
});

describe('a decimal', () => {
  it.each([
    ['0', '0'],
    ['0.25', '0.25'],
    ['007.50', '7.5'],
    ['812.5', '812.5'],
    ['10000000', '10000000'],
    ['0.1234567890123456789', '0.1234567890123456789'],
  ])('%s is taken to the last digit', (found, said) => {
    expect(toText(takenAs(decimal, found) as Exact)).toBe(said);
  });

  it('ends at ten million', () => {
    expect(codeOf(decimal, '10000000.1')).toBe('too-large');
  });
});

describe('money, in tiyn', () => {
  it.each([
    ['0', 0],
    ['0.1', 10],
    ['0.01', 1],
    ['1.50', 150],
    ['487223.67', 48_722_367],
    ['10000000000000', 1_000_000_000_000_000],
    ['10000000000000.99', 1_000_000_000_000_099],
  ])('%s', (found, tiyn) => {
    expect(takenAs(money, found)).toBe(tiyn);
  });

  it.each(['0.001', '1.000', '1.999'])('%s has more than two decimals', (found) => {
    expect(codeOf(money, found)).toBe('more-than-tiyn');
  });

  it('ends at ten trillion tenge', () => {
    expect(codeOf(money, '10000000000001')).toBe('too-large');
  });

  it('is exact for every amount', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), (tiyn) => {
        const text = `${tiyn / 100n}.${String(tiyn % 100n).padStart(2, '0')}`;
        expect(takenAs(money, text)).toBe(Number(tiyn));
      }),
    );
  });
});

describe('a count', () => {
  it.each([
    ['0', 0],
    ['10000000', 10_000_000],
    ['0042', 42],
  ])('%s', (found, value) => {
    expect(takenAs(count, found)).toBe(value);
  });

  it('is whole', () => {
    expect(codeOf(count, '5.0')).toBe('not-whole');
    expect(codeOf(count, '5.5')).toBe('not-whole');
  });

  it('begins where its column begins', () => {
    expect(codeOf(place, '0')).toBe('below');
    expect(takenAs(place, '1')).toBe(1);
    expect(codeOf(count, '10000001')).toBe('too-large');
  });
});

describe('the other kinds', () => {
  it('yes and no, and nothing that means them', () => {
    expect([takenAs({ is: 'yes-no' }, 'yes'), takenAs({ is: 'yes-no' }, 'no')]).toEqual([true, false]);
    for (const found of ['Yes', 'YES', 'true', '1', '0', 'иә', 'да', ' yes', 'y', 'null']) {
      expect(codeOf({ is: 'yes-no' }, found)).toBe('not-yes-no');
    }
  });

  it('choices as they are spelt', () => {
    const kind: Kind = { is: 'choice', of: ['Q1', 'Q2'] };
    expect(takenAs(kind, 'Q1')).toBe('Q1');
    for (const found of ['q1', 'Q1 ', 'Q5', 'К1', 'toString']) expect(codeOf(kind, found)).toBe('unknown-choice');
  });

  it('a BIN with its fault named', () => {
    expect(takenAs({ is: 'bin' }, '940140000385')).toBe('940140000385');
    expect(codeOf({ is: 'bin' }, '940140000380')).toBe('bin-check');
    expect(codeOf({ is: 'bin' }, '94014000038')).toBe('bin-length');
    expect(codeOf({ is: 'bin' }, '9.4014E+11')).toBe('bin-digits');
  });

  it('an id that is not blank', () => {
    for (const found of [' ', '\t', '\u00a0']) expect(codeOf({ is: 'id' }, found)).toBe('empty');
    expect(takenAs({ is: 'id' }, '№ 7')).toBe('№ 7');
  });

  it('years of four digits', () => {
    expect(takenAs({ is: 'year' }, '2023')).toBe(2023);
    for (const found of ['23', '02023', '2023.0', '2023 ', '-2023', '2023г.', 'null']) {
      expect(codeOf({ is: 'year' }, found)).toBe('not-a-year');
    }
  });

  it('days that were', () => {
    expect(takenAs({ is: 'date' }, '2024-02-29')).toBe('2024-02-29');
    for (const found of ['29.02.2024', '2023-02-29', '45351', '2024-02-29T00:00', '2024-2-9']) {
      expect(codeOf({ is: 'date' }, found)).toBe('not-a-date');
    }
  });

  it('languages by ISO 639-1 in lower case', () => {
    for (const found of ['kk', 'ru', 'en', 'tk']) expect(takenAs({ is: 'language' }, found)).toBe(found);
    for (const found of ['KK', 'kaz', 'xx', 'қаз', 'e', 'русский']) {
      expect(codeOf({ is: 'language' }, found)).toBe('unknown-language');
    }
  });

  it('regions by two or nine digits of KATO, all twenty', () => {
    expect(REGIONS).toHaveLength(20);
    for (const region of REGIONS) {
      expect(takenAs({ is: 'region' }, region)).toBe(region);
      expect(takenAs({ is: 'region' }, `${region}0000000`)).toBe(region);
    }
    for (const found of ['00', '12', '7', '751', '75000000', 'KZ-75', '990000000', '7５']) {
      expect(codeOf({ is: 'region' }, found)).toBe('unknown-region');
    }
  });

  it('databases as a list', () => {
    expect(takenAs({ is: 'databases' }, 'wos;scopus')).toEqual(['wos', 'scopus']);
    expect(takenAs({ is: 'databases' }, ' wos ; springer ')).toEqual(['wos', 'springer']);
    for (const found of ['wos,scopus', 'WoS', 'wos;', ';', 'google']) {
      expect(codeOf({ is: 'databases' }, found)).toBe('unknown-database');
    }
  });

  it('files that stay in their folder', () => {
    expect(takenAs({ is: 'files' }, 'a.pdf; sub/б.pdf;')).toEqual(['a.pdf', 'sub/б.pdf']);
    for (const found of ['../a.pdf', 'a/../../b', '/etc/passwd', 'c\\d.pdf', 'ok.pdf;../x']) {
      expect(codeOf({ is: 'files' }, found)).toBe('file-outside');
    }
  });
});
