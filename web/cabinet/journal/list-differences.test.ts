import { expect, it } from 'vitest';
import { listDifferences } from './list-differences.ts';

it('lists every field that stands before or after', () => {
  expect(listDifferences({ region: '71', name: 'a' }, { name: 'b', days: 3 })).toEqual([
    { field: 'region', before: '71', after: undefined },
    { field: 'name', before: 'a', after: 'b' },
    { field: 'days', before: undefined, after: 3 },
  ]);
});

it('has nothing to list where nothing is held', () => {
  expect(listDifferences(null, null)).toEqual([]);
  expect(listDifferences({}, undefined)).toEqual([]);
});

it('shows what is no record as one value', () => {
  expect(listDifferences(null, ['a'])).toEqual([{ field: '', before: null, after: ['a'] }]);
});
