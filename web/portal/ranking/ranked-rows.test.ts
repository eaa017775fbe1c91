import { describe, expect, it } from 'vitest';
import type { Published, PublishedResult } from '#contract/publication.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { completeSettings } from '#rules/editions/settings.ts';
import { rankedRows, unranked } from './ranked-rows.ts';

const organisation = (bin: string, name: string, sa: string | null, rankA: number | null): PublishedResult => ({
  ...{ bin, names: { kk: name, ru: name, en: name }, region: '71', category: 'clinical' },
  ...{ positions: '10.0000000000', headcount: 10, learners: '0.0000000000', components: {} },
  indicators: { 1: '2.0000000000', 2: '3.0000000000', 3: '0', 4: '0', 5: '0', 6: '0' },
  ...{ sa, sb: null, sc: null, rankA, rankB: null, rankC: null },
});
const year = (organisations: readonly PublishedResult[]) =>
  ({
    edition: CURRENT_EDITION.id,
    settings: completeSettings(CURRENT_EDITION).settings,
    weighting: { source: 'invented', date: null, values: { 1: '1.5', 2: '2' } },
    organisations,
  }) as unknown as Published;
const LIST = { category: 'clinical', score: 'sa' } as const;

describe('the rows of a list', () => {
  const now = year([
    organisation('3', 'В', '9.0', 1),
    organisation('1', 'Б', '9.0', 1),
    organisation('2', 'А', null, null),
    organisation('4', 'Г', '1.0', 3),
  ]);

  it('stand by place, those who share one by name, and know how many share it', () => {
    expect(rankedRows(now, LIST, 'ru').map(({ id, rank, sharing }) => [id, rank, sharing])).toEqual([
      ['1', 1, 2],
      ['3', 1, 2],
      ['4', 3, 1],
    ]);
  });

  it('carry what each indicator brings: weight × value, and the weight 1 where the round has none', () => {
    expect(rankedRows(now, LIST, 'ru')[0]?.parts).toMatchObject({ 1: '3.0000000000', 2: '6.0000000000' });
  });

  it('know the place of the year before, in the same list alone', () => {
    const before = year([
      organisation('1', 'Б', '5.0', 4),
      { ...organisation('3', 'В', '5.0', 2), category: 'education' },
    ]);
    expect(rankedRows(now, LIST, 'ru', before).map(({ before: place }) => place)).toEqual([4, null, null]);
  });

  it('say nothing of a year before where none is published', () => {
    expect(rankedRows(now, LIST, 'ru').map(({ before }) => before)).toEqual([undefined, undefined, undefined]);
  });

  it('leave out who has no value, and they are named apart', () => {
    expect(unranked(now, LIST).map(({ bin }) => bin)).toEqual(['2']);
  });
});
