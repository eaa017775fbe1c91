// The bundled holding reproduces what was published of a real one in 2015 (Alibek et al., Nauka i Zdravoohranenie 2015, 4, 106–115).

import { describe, expect, it } from 'vitest';
import { answer, findFindings } from '#rules/innovation/find-findings.ts';
import { countHolding } from './count-holding.ts';
import { exampleHolding, HOLDING, SUBSIDIARIES } from './holding.ts';

const told = answer(countHolding(), { from: 2011, to: 2014 });

describe('the invented holding, 2011–2014', () => {
  it('has six subsidiaries with BINs that are valid and their own', () => {
    expect(told.each).toHaveLength(6);
    expect(new Set([HOLDING, ...SUBSIDIARIES].map(({ bin }) => bin)).size).toBe(7);
    for (const { bin } of [HOLDING, ...SUBSIDIARIES]) expect(bin).toMatch(/^\d{12}$/);
  });

  it('introductions nearly doubled', () => {
    const { times, first, last } = told.introduced.all.growth;
    expect(first * 19).toBeLessThanOrEqual(last * 10);
    expect(last * 10).toBeLessThanOrEqual(first * 21);
    expect(times).toBe('1.9');
  });

  it('63.3 % of the technologies came from educational activity', () => {
    expect(told.sourced.educational.percent).toBe('63.3');
  });

  it('programmes and implementation acts grew', () => {
    for (const { growth } of [told.activity.programmes, told.activity.acts])
      expect(growth.last).toBeGreaterThan(growth.first);
  });

  it('the four channels lead to the regions', () => {
    expect(told.transferred.byChannel.map(({ channel }) => channel).sort()).toEqual([
      'air-ambulance',
      'telemedicine',
      'tertiary-care',
      'visiting-master-class',
    ]);
  });

  it('almost all unique technologies are performed, and the missing ones are known', () => {
    const { share, missing } = told.coverage;
    expect(share).toEqual({ count: 28, of: 30, percent: '93.3' });
    expect(missing).toHaveLength(2);
  });

  it('what is missing is technology from own research that is commercialised', () => {
    expect(Number(told.sourced.ownResearch.percent)).toBeLessThan(10);
    const counts = told.funnel.levels.map(({ programmes }) => programmes.length);
    expect(counts).toEqual(counts.toSorted((one, other) => other - one));
    expect(counts.at(-1)).toBeGreaterThan(0);
    expect(counts.at(-1)).toBeLessThan((counts[0] ?? 0) / 4);
  });

  it('no technology is introduced twice by one, none transferred before it was introduced', () => {
    const { introductions } = exampleHolding();
    expect(new Set(introductions.map(({ by, technology }) => `${by} ${technology}`)).size).toBe(introductions.length);
    expect(told.transferred.delay.unintroduced).toBe(0);
  });

  it('says so in findings', () => {
    expect(findFindings(told).map(({ code, values }) => [code, values.times ?? values.percent])).toEqual(
      expect.arrayContaining([
        ['change-grew', '1.9'],
        ['educational', '63.3'],
        ['performed', '93.3'],
      ]),
    );
  });
});
