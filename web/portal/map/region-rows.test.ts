import { describe, expect, it } from 'vitest';
import type { PublishedResult } from '#contract/publication.ts';
import { regionRows } from './region-rows.ts';

const organisation = (region: string | null, category: string, sa: string | null, positions: string) =>
  ({ region, category, sa, positions }) as unknown as PublishedResult;
const organisations = [
  organisation('71', 'clinical', '10.0', '1.25'),
  organisation('71', 'clinical', '11.0', '2'),
  organisation('71', 'education', null, '3'),
  organisation(null, 'clinical', '99', '5'),
];
const valueIn = (code: string, by: Parameters<typeof regionRows>[1]) =>
  regionRows({ organisations }, by).find((one) => one.code === code)?.value;

describe('a year by region', () => {
  it.each([
    ['organisations', '3'],
    ['positions', '6.2500000000'],
    ['clinical', '10.5000000000'],
    ['education', null],
    ['non_clinical', null],
  ] as const)('%s: %s', (by, value) => {
    expect(valueIn('71', by)).toBe(value);
  });

  it('a region without organisations has no value, not 0', () => {
    expect(regionRows({ organisations }, 'organisations')).toHaveLength(20);
    expect(valueIn('10', 'organisations')).toBeNull();
  });
});
