import { describe, expect, it } from 'vitest';
import { toText } from '../kernel/exact.ts';
import { CURRENT_EDITION } from './editions.ts';
import { draftWeighting, getWeight, readWeighting, weightedIndicators } from './weighting.ts';

const ids = ['1', '2', '3', '4', '5', '6', '8', '9', '10', '11'];
const good = {
  source: 'Order of the working body',
  date: '2024-01-15',
  ...Object.fromEntries(ids.map((id) => [`Q${id}`, '1.5'])),
};
const read = (change: Record<string, unknown>) => readWeighting(CURRENT_EDITION, { ...good, ...change });
const without = (key: string) =>
  readWeighting(CURRENT_EDITION, Object.fromEntries(Object.entries(good).filter(([one]) => one !== key)));

describe('W1: the weights', () => {
  it('stand for indicators 1–6 and 8–11; 7 has none', () => {
    expect(weightedIndicators(CURRENT_EDITION)).toEqual(ids);
  });

  it('are 1 each in a draft, which says that it is one', () => {
    const draft = draftWeighting(CURRENT_EDITION);
    expect(draft).toMatchObject({
      draft: true,
      source: 'draft',
      values: Object.fromEntries(ids.map((id) => [id, '1'])),
    });
  });

  it('are read with their source and date, and are no draft', () => {
    const found = read({});
    expect(found).toMatchObject({ faults: [], weighting: { draft: false, source: good.source, date: '2024-01-15' } });
    if ('weighting' in found) expect(toText(getWeight(found.weighting, '11'))).toBe('1.5');
  });

  it('may lack a date, but no source and no weight', () => {
    expect(without('date').faults).toEqual([]);
    expect(without('source').faults).toMatchObject([{ code: 'missing-source' }]);
    expect(without('Q3').faults).toMatchObject([{ code: 'missing-weight', key: 'Q3' }]);
    expect(read({ source: '  ' }).faults).toMatchObject([{ code: 'missing-source' }]);
  });

  it.each([null, true, false, '', ' ', [5], [], {}, '-1', '-0.5', '1e3', '1,5', 'one', Number.NaN, -1])(
    'do not take %j for a weight',
    (Q3) => {
      expect(read({ Q3 }).faults).toMatchObject([{ code: 'not-a-weight', key: 'Q3' }]);
    },
  );

  it.each(['0', '0.0', '12', '0.333333333333333333333333'])('take %s', (Q3) => {
    expect(read({ Q3 }).faults).toEqual([]);
  });

  it('do not take what is not theirs', () => {
    expect(read({ Q7: '1' }).faults).toMatchObject([{ code: 'unknown-key', key: 'Q7' }]);
    expect(read({ date: '15.01.2024' }).faults).toMatchObject([{ code: 'not-a-date' }]);
    expect(read({ date: 2024 }).faults).toMatchObject([{ code: 'not-a-date' }]);
  });

  it.each([null, undefined, [], 'weights', 7])('are no weighting at all in %j', (data) => {
    expect(readWeighting(CURRENT_EDITION, data).faults).toMatchObject([{ code: 'not-an-object' }]);
  });

  it('name all faults at once', () => {
    const faults = readWeighting(CURRENT_EDITION, { Q1: 'x', extra: 1 }).faults.map((fault) => fault.code);
    expect(faults.sort()).toEqual(
      [...Array(9).fill('missing-weight'), 'missing-source', 'not-a-weight', 'unknown-key'].sort(),
    );
  });

  it('have no value for an indicator that carries none', () => {
    expect(() => getWeight(draftWeighting(CURRENT_EDITION), '7')).toThrow(RangeError);
  });
});
