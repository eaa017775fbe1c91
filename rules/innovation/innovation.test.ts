import { describe, expect, it } from 'vitest';
import type { CountedRows, IntroductionRow, TransferRow } from './counted-rows.ts';
import { rowsOf } from './counted-rows.ts';
import { answer, findFindings } from './find-findings.ts';
import { growthOf, shareOf } from './growth.ts';
import { measureMatrix } from './measure-transfers.ts';
import { areaOfRegion, regionAreas } from './region-areas.ts';

const SPAN = { from: 2011, to: 2014 };
const EMPTY: CountedRows = {
  technologies: new Map(),
  introductions: [],
  transfers: [],
  programmes: [],
  protective: [],
  approved: [],
  sources: [
    { code: 'training', group: 'educational' },
    { code: 'master-class', group: 'educational' },
    { code: 'own-research', group: 'own-research' },
    { code: 'licence', group: 'licence' },
  ],
};
let serial = 0;
const introduced = (technology: string, year: number, more: Partial<IntroductionRow> = {}): IntroductionRow => ({
  id: `i${serial++}`,
  organisation: 'a',
  technology,
  year,
  source: 'training',
  programme: null,
  protective: null,
  hasAct: true,
  uses: [],
  ...more,
});
const transferred = (technology: string, year: number, more: Partial<TransferRow> = {}): TransferRow => ({
  id: `t${serial++}`,
  organisation: 'a',
  technology,
  region: '71',
  channel: 'telemedicine',
  year,
  participants: null,
  patients: null,
  receiverPerforms: false,
  ...more,
});

describe('growth', () => {
  it.each([
    {
      counts: [40, 50, 60, 78],
      times: '2.0',
      yearly: '24.9',
      why: '40 → 78: 1.95-fold, half up; the cube root of 1.95',
    },
    { counts: [10, 20], times: '2.0', yearly: '100.0', why: 'one year: compound growth is growth' },
    { counts: [8, 0, 1], times: '0.1', yearly: '-64.6', why: 'a fall' },
    { counts: [0, 5], times: null, yearly: null, why: 'from nothing has no measure' },
    { counts: [7], times: '1.0', yearly: null, why: 'one year has no growth a year' },
  ])('$why', ({ counts, times, yearly }) => expect(growthOf(counts)).toMatchObject({ times, yearly }));

  it('a share of nothing is no share', () => expect(shareOf(0, 0).percent).toBeNull());
});

describe('introductions', () => {
  const rows: CountedRows = {
    ...EMPTY,
    technologies: new Map([
      ['x', { id: 'x', field: 'surgery', novelty: 'world', unique: 'u1' }],
      ['y', { id: 'y', field: 'laboratory', novelty: 'country', unique: null }],
    ]),
    introductions: [
      introduced('x', 2011),
      introduced('x', 2013, { organisation: 'b', source: 'own-research', hasAct: false }),
      introduced('y', 2014, { organisation: 'b', source: 'licence' }),
      introduced('y', 2009, { organisation: 'c' }),
    ],
    approved: [
      { id: 'u1', from: '2010-01-01', until: null },
      { id: 'u2', from: '2014-12-31', until: null },
      { id: 'u3', from: '2010-01-01', until: '2012-06-01' },
    ],
  };
  const told = answer(rows, SPAN);

  it('are counted in their year; a technology is new to the group once', () => {
    expect(told.introduced.all).toMatchObject({ counts: [1, 0, 1, 1], total: 3 });
    expect(told.introduced.newToGroup.counts).toEqual([1, 0, 0, 0]);
    expect(told.introduced.byField.map(({ id, total }) => [id, total])).toEqual([
      ['surgery', 2],
      ['laboratory', 1],
    ]);
  });

  it('an act without its document is not counted', () => {
    expect([told.activity.acts.total, told.activity.withoutAct.total]).toEqual([2, 1]);
  });

  it('training and master classes are educational activity, year by year', () => {
    expect(told.sourced.educational).toEqual({ count: 1, of: 3, percent: '33.3' });
    expect(told.sourced.ownResearchByYear.map(({ percent }) => percent)).toEqual(['0.0', null, '100.0', '0.0']);
  });

  it('coverage is that of the list on the last day, whoever came off it before', () => {
    expect(told.coverage).toMatchObject({ share: { count: 1, of: 2 }, performed: ['u1'], missing: ['u2'] });
    expect(told.coverage.byYear.map(({ of }) => of)).toEqual([2, 1, 1, 2]);
  });

  it('organisations add up to the group', () => {
    const sum = told.each.reduce((all, { measures }) => all + measures.total, 0);
    expect(sum).toBe(told.introduced.all.total);
    expect(rowsOf(rows, 'b').introductions).toHaveLength(2);
  });
});

describe('transfers', () => {
  const rows: CountedRows = {
    ...EMPTY,
    introductions: [introduced('x', 2009), introduced('y', 2013)],
    transfers: [
      transferred('x', 2011, { region: '63', participants: 12 }),
      transferred('x', 2012, { region: '19', channel: 'air-ambulance', participants: 3 }),
      transferred('y', 2014, { region: '71' }),
      transferred('z', 2014, { region: '71' }),
    ],
  };

  it('before June 2022 one area stands for what was one region, and is counted once', () => {
    const { areas, reached, neverReached } = answer(rows, SPAN).transferred;
    expect(areas.find(({ code }) => code === '63')).toEqual({
      code: '63',
      covers: ['63', '10'],
      divided: '2022-06-08',
    });
    expect(areas).toHaveLength(16);
    expect(reached).toEqual(['19', '63', '71']);
    expect(neverReached).toHaveLength(13);
    expect(new Set(areas.flatMap(({ covers }) => covers)).size).toBe(20);
  });

  it('from 2023 on each of the twenty regions stands by itself', () => {
    expect(regionAreas({ from: 2023, to: 2026 })).toHaveLength(20);
    expect(regionAreas({ from: 2020, to: 2026 })).toHaveLength(17);
    const area = areaOfRegion(regionAreas({ from: 2020, to: 2026 }));
    expect([area('10'), area('63'), area('62'), area('79'), area('51'), area('99')]).toEqual([
      '63',
      '63',
      '35',
      '79',
      '61',
      undefined,
    ]);
  });

  it('the way from the first introduction to the first transfer is counted in years; what was never introduced is named', () => {
    expect(answer(rows, SPAN).transferred.delay).toEqual({
      technologies: 2,
      mean: '1.5',
      median: '1.5',
      byYears: [
        { years: 1, technologies: 1 },
        { years: 2, technologies: 1 },
      ],
      unintroduced: 1,
    });
  });

  it('people are summed where they are told; nobody telling is not 0', () => {
    expect(answer(rows, SPAN).transferred).toMatchObject({ participants: 15, patients: null });
  });

  it('the matrix has a line for each technology, of one channel where asked', () => {
    expect(measureMatrix(rows, SPAN)[0]).toEqual({
      technology: 'x',
      transfers: 2,
      byArea: { '63': 1, '19': 1 },
      byChannel: { telemedicine: 1, 'air-ambulance': 1 },
    });
    expect(measureMatrix(rows, SPAN, 'air-ambulance').map(({ technology }) => technology)).toEqual(['x']);
  });
});

describe('the funnel', () => {
  const programme = (id: string) => ({ id, organisation: 'a', first: 2011, last: 2013 });
  const rows: CountedRows = {
    ...EMPTY,
    programmes: ['p1', 'p2', 'p3', 'p4'].map(programme),
    protective: ['p1', 'p2'].map((id) => ({ id: `d-${id}`, organisation: 'a', programme: id, year: 2012 })),
    introductions: [
      introduced('x', 2013, {
        protective: 'd-p1',
        source: 'own-research',
        uses: [
          { year: 2014, patients: 3, income: '1000.50' },
          { year: 2015, patients: 3, income: '7' },
        ],
      }),
      introduced('y', 2013, { programme: 'p3' }),
      introduced('z', 2013),
    ],
    transfers: [transferred('x', 2014)],
  };
  const { funnel } = answer(rows, SPAN);

  it('keeps who left out no step and names who did', () => {
    expect(funnel.levels.map(({ step, programmes, lost }) => [step, programmes.length, lost])).toEqual([
      ['research', 4, 0],
      ['protective', 2, 2],
      ['introduction', 1, 1],
      ['transfer', 1, 0],
      ['commercialisation', 1, 0],
    ]);
    expect(funnel.levels[2]?.outOfOrder).toEqual(['p3']);
    expect(funnel.largestLoss).toBe('protective');
  });

  it('income is exact and of the span; what came from no programme stands beside', () => {
    expect([funnel.income, funnel.incomeFromResearch, funnel.besides.count]).toEqual(['1000.5', '1000.5', 1]);
  });
});

describe('findings', () => {
  it('an empty group says that there is nothing, and nothing false', () => {
    const codes = findFindings(answer(EMPTY, SPAN)).map(({ code, lists }) =>
      [code, ...(lists?.subject ?? [])].join(' '),
    );
    expect(codes).toEqual([
      'change-none introductions',
      'introduced',
      'change-none programmes',
      'change-none acts',
      'change-none protective',
      'no-transfers',
      'no-list',
      'no-programmes',
    ]);
  });
});
