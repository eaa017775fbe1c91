import { describe, expect, it } from 'vitest';
import { listPages } from './list-pages.ts';

describe('the pages offered', () => {
  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [2, 5, [1, 2, 3, 4, 5]],
    [1, 9, [1, 2, 'gap-9', 9]],
    [5, 9, [1, 'gap-4', 4, 5, 6, 'gap-9', 9]],
    [4, 9, [1, 2, 3, 4, 5, 'gap-9', 9]],
    [9, 9, [1, 'gap-8', 8, 9]],
  ])('on page %d of %d', (page, pages, shown) => {
    expect(listPages(page, pages)).toEqual(shown);
  });
});
