import { describe, expect, it } from 'vitest';
import { classify, classOf } from './classify.ts';

describe('classes of a map', () => {
  it.each([
    [[], []],
    [['3'], [{ from: '3', to: '3' }]],
    [
      ['1', '1.0', '2'],
      [
        { from: '1', to: '1' },
        { from: '2', to: '2' },
      ],
    ],
    [
      ['10', '9', '8', '7', '6', '5', '4', '3', '2', '1'],
      [
        { from: '1', to: '2' },
        { from: '3', to: '4' },
        { from: '5', to: '6' },
        { from: '7', to: '8' },
        { from: '9', to: '10' },
      ],
    ],
    [
      ['1', '1', '1', '1', '1', '1', '7', '30'],
      [
        { from: '1', to: '1' },
        { from: '7', to: '7' },
        { from: '30', to: '30' },
      ],
    ],
  ])('%j', (values, classes) => {
    expect(classify(values)).toEqual(classes);
  });

  it('every value is in exactly one', () => {
    const values = Array.from({ length: 20 }, (_, at) => String((at * 37) % 11));
    const classes = classify(values);
    expect(classes.length).toBe(5);
    expect(values.every((value) => classOf(value, classes) >= 0)).toBe(true);
    const counted = classes.map((_, number) => values.filter((value) => classOf(value, classes) === number).length);
    expect(counted.reduce((sum, one) => sum + one, 0)).toBe(20);
    expect(Math.min(...counted)).toBeGreaterThan(0);
  });
});
