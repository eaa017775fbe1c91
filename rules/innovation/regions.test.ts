import { describe, expect, it } from 'vitest';
import { REGIONS } from '../evidence/classifiers.ts';
import { findRegionOn, listRegionsOn } from './regions.ts';

describe('regions as they were on a day', () => {
  it.each([
    ['2013-05-01', 16],
    ['2018-06-18', 16],
    ['2018-06-19', 17],
    ['2022-06-07', 17],
    ['2022-06-08', 20],
    ['2026-01-01', 20],
  ])('on %s there are %i, and together they reach over each area of today once', (day, count) => {
    const regions = listRegionsOn(day);
    expect(regions).toHaveLength(count);
    expect(regions.flatMap(({ areas }) => areas).sort()).toEqual([...REGIONS].sort());
  });

  it('has no Abai Region before 8 June 2022: East Kazakhstan reached over it', () => {
    expect(findRegionOn('10', '2022-06-07')).toBeUndefined();
    expect(findRegionOn('10', '2022-06-08')?.areas).toEqual(['10']);
    expect(findRegionOn('63', '2014-03-01')?.areas).toEqual(['63', '10']);
    expect(findRegionOn('63', '2022-06-08')?.areas).toEqual(['63']);
  });

  it('has South Kazakhstan until Shymkent stood apart, and nothing under a code that never was', () => {
    expect(findRegionOn('51', '2018-06-18')?.areas).toEqual(['61', '79']);
    expect(findRegionOn('51', '2018-06-19')).toBeUndefined();
    expect(findRegionOn('79', '2018-06-18')).toBeUndefined();
    expect(findRegionOn('99', '2020-01-01')).toBeUndefined();
  });
});
