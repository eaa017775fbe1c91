import { expect, it } from 'vitest';
import { larger, readZoom, smaller } from './zoom.ts';

it.each([
  ['100', 100],
  ['400', 400],
  ['101', 'fit'],
  ['1e2', 100],
  ['', 'fit'],
  [null, 'fit'],
])('reads %s as %s', (text, zoom) => expect(readZoom(text)).toBe(zoom));

it('goes up and down its steps and no further', () => {
  expect(larger('fit')).toBe(125);
  expect(smaller('fit')).toBe(75);
  expect(larger(400)).toBe(400);
  expect(smaller(25)).toBe(25);
  expect(smaller(larger(100))).toBe(100);
});
