import { expect, it } from 'vitest';
import { splitLinks } from './split-links.ts';

const linksIn = (text: string) => splitLinks(text).flatMap(({ part, isLink }) => (isLink ? [part] : []));

it('finds addresses and leaves the stop of the sentence outside', () => {
  expect(linksIn('Кіру: https://a.example/kk/invitation#x_y-z.\nThen http://b.example/?q=1, please')).toEqual([
    'https://a.example/kk/invitation#x_y-z',
    'http://b.example/?q=1',
  ]);
});

it('makes nothing else a link', () =>
  expect(linksIn('javascript:alert(1) data:text/html,x ftp://c.example')).toEqual([]));

it.each(['', 'no address', 'https://a.example', 'x https://a.example y'])('keeps every letter of “%s”', (text) => {
  expect(
    splitLinks(text)
      .map(({ part }) => part)
      .join(''),
  ).toBe(text);
});
