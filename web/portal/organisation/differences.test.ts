import { describe, expect, it } from 'vitest';
import { differencesOf } from './differences.ts';

describe('what moved a score', () => {
  it('largest first, falls with their sign, what stood still left out', () => {
    expect(differencesOf({ 1: '1.0', 2: '5.5', 3: '2' }, { 1: '1.5', 2: '3', 3: '2.0' })).toEqual([
      { indicator: '2', difference: '-2.5000000000' },
      { indicator: '1', difference: '0.5000000000' },
    ]);
  });

  it('an indicator of one year only counts as 0 in the other', () => {
    expect(differencesOf({}, { 6: '0.25' })).toEqual([{ indicator: '6', difference: '0.2500000000' }]);
  });

  it('says nothing where a year has no score', () => {
    expect(differencesOf(null, { 1: '1' })).toEqual([]);
    expect(differencesOf({ 1: '1' }, null)).toEqual([]);
  });
});
