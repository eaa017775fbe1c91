import { describe, expect, it } from 'vitest';
import { holdsLetter } from './font-faces.ts';

describe('which faces a picture carries', () => {
  it.each([
    ['U+0301,U+0400-045F', 'Астана', true],
    ['U+0301,U+0400-045F', 'Astana', false],
    ['U+0460-052F', 'Ақтөбе', true],
    ['U+0460-052F', 'Актобе', false],
    ['', 'Astana', true],
  ])('%s for %s: %s', (range, text, held) => {
    expect(holdsLetter(range, text)).toBe(held);
  });
});
