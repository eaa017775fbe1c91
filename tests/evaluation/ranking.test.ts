// E-8, E-9: ranks within categories, equal values sharing one (R2), and who is ranked at all.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScoreId } from '#rules/editions/edition.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { rankAll } from '#rules/ranking/rank.ts';
import type { PackageRows, Row } from './naive-points.ts';
import { evaluateByKernel, WEIGHTS_OF_ONE } from './product-evaluation.ts';
import { binOf, randomPackage, YEAR } from './random-package.ts';
import { packageOf } from './small-package.ts';

type Place = { readonly category?: string; readonly hospital?: string; readonly income: string };

/** Organisations that differ only in category and income. */
function packageOfPlaces(places: readonly Place[]): PackageRows {
  const bins = places.map((_, place) => binOf(place * 37 + 1));
  const rows = (row: (place: Place) => Row) => places.map((one, at) => ({ organisation: bins[at] ?? '', ...row(one) }));
  return packageOf({
    organisations: places.map(({ category = 'clinical', hospital = 'no' }, at) => ({
      bin: bins[at] ?? '',
      category,
      university_hospital: hospital,
    })),
    staff: rows(() => ({ positions: '3' })),
    learners: rows(() => ({ average_number: '3' })),
    funding: rows(({ income }) => ({ received_kzt: income })),
    htms: rows(({ income }) => ({ count: income.slice(0, 1) })),
    conferences: rows(() => ({ component: '11.1' })),
  });
}

function ranksOf(rows: PackageRows, score: ScoreId) {
  const results = evaluateByKernel(rows, YEAR, {}, WEIGHTS_OF_ONE);
  const { rankOf } = rankAll(CURRENT_EDITION, results);
  return results.map(({ organisation }) => rankOf(score, organisation.bin));
}

describe('R2: equal values share a rank and the next is skipped', () => {
  it('1, 2, 2, 4, whatever the order of the rows', () => {
    const incomes = ['200000', '300000', '100000', '200000'];
    expect(ranksOf(packageOfPlaces(incomes.map((income) => ({ income }))), 'A')).toEqual([2, 1, 4, 2]);
  });

  it('tells apart what ten decimals do not: a hundredth of a tenge is a rank', () => {
    const rows = packageOfPlaces([{ income: '9999999999999.00' }, { income: '9999999999999.01' }]);
    const staff = rows.staff?.map((row) => ({ ...row, positions: '10000000' })) ?? [];
    expect(ranksOf({ ...rows, staff }, 'A')).toEqual([2, 1]);
  });

  it('calls equal what floating point tells apart', () => {
    const rows = packageOfPlaces([{ income: '300000' }, { income: '300000' }]);
    const [one = '', two = ''] = (rows.organisations ?? []).map((row) => row.bin ?? '');
    // 0.1 + 0.2 positions against 0.3.
    const staff = packageOf({
      staff: [
        { organisation: one, positions: '0.1' },
        { organisation: one, positions: '0.2', headcount: '0' },
        { organisation: two, positions: '0.3' },
      ],
    }).staff;
    expect(ranksOf({ ...rows, staff: staff ?? [] }, 'A')).toEqual([1, 1]);
  });
});

describe('E-8: categories never mix', () => {
  const rows = packageOfPlaces([
    { category: 'clinical', income: '100000' },
    { category: 'non_clinical', income: '900000' },
    { category: 'education', income: '500000' },
    { category: 'clinical', income: '200000' },
  ]);

  it.each(['A', 'C'] as const)('S%s has a list for each category, beginning with 1', (score) => {
    const { lists } = rankAll(CURRENT_EDITION, evaluateByKernel(rows, YEAR, {}, WEIGHTS_OF_ONE));
    const mine = lists.filter((list) => list.score === score);
    expect(mine.map((list) => [list.category, list.places.length, list.places[0]?.rank])).toEqual([
      ['clinical', 2, 1],
      ['non_clinical', 1, 1],
      ['education', 1, 1],
    ]);
  });

  it('a rank follows from the organisations of the same category alone', () => {
    fc.assert(
      fc.property(randomPackage({ organisations: 6, most: 3 }), (all) => {
        const { lists, rankOf } = rankAll(CURRENT_EDITION, evaluateByKernel(all, YEAR, {}, WEIGHTS_OF_ONE));
        for (const category of ['clinical', 'non_clinical', 'education']) {
          const own = (all.organisations ?? []).filter((row) => row.category === category);
          const bins = own.map((row) => row.bin);
          const alone: PackageRows = {
            ...Object.fromEntries(
              Object.entries(all).map(([table, list]) => [
                table,
                list.filter((row) => bins.includes(row.organisation)),
              ]),
            ),
            organisations: own,
          };
          const among = rankAll(CURRENT_EDITION, evaluateByKernel(alone, YEAR, {}, WEIGHTS_OF_ONE));
          for (const { score, places } of lists.filter((list) => list.category === category)) {
            for (const { result, rank } of places) {
              expect(among.rankOf(score, result.organisation.bin)).toBe(rank);
              expect(rankOf(score, result.organisation.bin)).toBe(rank);
            }
          }
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('E-9: Sb only where it is evaluated', () => {
  const places: readonly Place[] = [
    { category: 'clinical', hospital: 'no', income: '100000' },
    { category: 'clinical', hospital: 'yes', income: '200000' },
    { category: 'non_clinical', hospital: 'no', income: '300000' },
    { category: 'non_clinical', hospital: 'yes', income: '400000' },
    { category: 'education', hospital: 'no', income: '500000' },
    { category: 'education', hospital: 'yes', income: '600000' },
  ];

  it('every clinical organisation, no non-clinical one, of education only those with a university hospital', () => {
    expect(ranksOf(packageOfPlaces(places), 'B')).toEqual([2, 1, undefined, undefined, undefined, 1]);
  });

  it('the others still see the value of indicator 7', () => {
    const results = evaluateByKernel(packageOfPlaces(places), YEAR, {}, WEIGHTS_OF_ONE);
    expect(results.map((one) => one.indicators.get('7')?.value === null)).toEqual(Array(6).fill(false));
    expect(results.map((one) => one.scores.get('B')?.value === null)).toEqual([false, false, true, true, true, false]);
  });
});
