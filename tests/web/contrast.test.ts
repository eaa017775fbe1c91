// The colours of both themes, measured by the formula of WCAG 2: 4.5 for words, 3 for borders of what one uses.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const source = readFileSync(new URL('../../web/design/tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = source.split(/:root\[data-mantine-color-scheme="dark"\] \{/);

function readColours(block: string): ReadonlyMap<string, string> {
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [name, colour]),
  );
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dimmer = 0, brighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (brighter + 0.05) / (dimmer + 0.05);
}

const WORDS = ['ink', 'ink-soft', 'lake', 'lake-deep', 'counted', 'refused', 'waiting', 'late'];
const GROUNDS = ['paper', 'raised', 'sunk', 'lake-wash'];
const SERIES = ['series-1', 'series-2', 'series-3', 'series-4', 'series-5', 'series-6'];

describe.each([
  ['light', readColours(light)],
  ['dark', readColours(dark)],
] as const)('the %s theme', (_, colours) => {
  const get = (name: string) => colours.get(name) ?? expect.fail(`no colour ${name}`);

  it.each(WORDS)('%s can be read on every ground', (word) => {
    for (const ground of GROUNDS) {
      expect(contrast(get(word), get(ground)), `${word} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(['counted', 'refused', 'waiting', 'late'])('%s can be read on its own wash', (meaning) => {
    expect(contrast(get(meaning), get(`${meaning}-wash`))).toBeGreaterThanOrEqual(4.5);
  });

  it('what stands on the lake can be read', () => {
    expect(contrast(get('on-lake'), get('lake'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(get('on-lake'), get('lake-deep'))).toBeGreaterThanOrEqual(4.5);
  });

  it('borders of fields and lines of charts stand out', () => {
    for (const name of ['line-strong', ...SERIES]) {
      for (const ground of ['paper', 'raised']) {
        expect(contrast(get(name), get(ground)), `${name} on ${ground}`).toBeGreaterThanOrEqual(3);
      }
    }
  });
});

it('black on white is 21, as the formula says', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
