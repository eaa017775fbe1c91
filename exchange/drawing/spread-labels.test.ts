import { describe, expect, it } from 'vitest';
import { spreadLabels } from './spread-labels.ts';

describe('names at the ends of lines', () => {
  it.each([
    [
      [10, 100],
      [10, 100],
    ],
    [
      [50, 52, 51],
      [50, 90, 70],
    ],
    [[], []],
    [
      [5, 5],
      [5, 25],
    ],
  ])('%j → %j', (wanted, placed) => {
    expect(spreadLabels(wanted, 20)).toEqual(placed);
  });
});
