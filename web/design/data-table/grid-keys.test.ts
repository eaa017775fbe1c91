import { describe, expect, it } from 'vitest';
import { walkGrid } from './grid-keys.ts';

const bounds = { rows: 10_000, columns: 6 };
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false });

describe('the keys of a table', () => {
  it.each([
    ['ArrowDown', { row: 6, column: 2 }],
    ['ArrowUp', { row: 4, column: 2 }],
    ['ArrowLeft', { row: 5, column: 1 }],
    ['ArrowRight', { row: 5, column: 3 }],
    ['PageDown', { row: 20, column: 2 }],
    ['PageUp', { row: 0, column: 2 }],
    ['Home', { row: 5, column: 0 }],
    ['End', { row: 5, column: 5 }],
  ] as const)('%s', (key, to) => {
    expect(walkGrid({ row: 5, column: 2 }, press(key), bounds)).toEqual(to);
  });

  it('reaches the corners with Ctrl', () => {
    expect(walkGrid({ row: 5, column: 2 }, press('End', true), bounds)).toEqual({ row: 9999, column: 5 });
    expect(walkGrid({ row: 5, column: 2 }, press('Home', true), bounds)).toEqual({ row: 0, column: 0 });
  });

  it('stops at the edges and leaves other keys alone', () => {
    expect(walkGrid({ row: 9999, column: 5 }, press('ArrowDown'), bounds)).toEqual({ row: 9999, column: 5 });
    expect(walkGrid({ row: 0, column: 0 }, press('ArrowUp'), bounds)).toEqual({ row: 0, column: 0 });
    expect(walkGrid({ row: 0, column: 0 }, press('a'), bounds)).toBeUndefined();
    expect(walkGrid({ row: 0, column: 0 }, press('ArrowDown', true), bounds)).toBeUndefined();
  });
});
