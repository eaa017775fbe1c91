import { describe, expect, it } from 'vitest';
import type { PublishedResult } from '#contract/publication.ts';
import { indicatorRows, medianOf } from './indicator-rows.ts';

const organisation = (bin: string, value: string | null, category = 'clinical') =>
  ({
    bin,
    names: { kk: bin, ru: bin, en: bin },
    region: null,
    category,
    indicators: { 2: value },
  }) as unknown as PublishedResult;

describe('organisations by an indicator', () => {
  it('the highest first, equal ones by name, those without value last with the reason, other categories nowhere', () => {
    const organisations = [
      organisation('d', null),
      organisation('b', '9.5'),
      organisation('a', '9.50'),
      organisation('c', '10.25'),
      organisation('e', '99', 'education'),
    ];
    const rows = indicatorRows({ organisations }, '2', 'clinical', 'en', () => 'no positions');
    expect(rows.map(({ id, none }) => [id, none])).toEqual([
      ['c', ''],
      ['a', ''],
      ['b', ''],
      ['d', 'no positions'],
    ]);
  });

  it.each([
    [[], null],
    [['3'], '3.0000000000'],
    [['10', '9', '1'], '9.0000000000'],
    [['1', '2'], '1.5000000000'],
  ])('the median of %j is %s', (values, median) => {
    expect(medianOf(values)).toBe(median);
  });
});
