import { expect, it } from 'vitest';
import { readSheetView, writeSheetView } from './sheet-address.ts';

it.each([
  ['', { onlyFound: false }],
  ['columns=title,year', { onlyFound: false, shown: ['title', 'year'] }],
  ['columns=title&found=yes', { onlyFound: true, shown: ['title'] }],
])('an address %s says the view, and the view the address', (text, view) => {
  expect(readSheetView(new URLSearchParams(text))).toEqual(view);
  expect(decodeURIComponent(writeSheetView(view, new URLSearchParams()).toString())).toBe(text);
});

it('leaves alone what else the address says', () =>
  expect(writeSheetView({ onlyFound: false }, new URLSearchParams('size=many&found=yes')).toString()).toBe(
    'size=many',
  ));
