import { describe, expect, it } from 'vitest';
import { formatBytes } from './format-bytes.ts';

describe('the size of a file', () => {
  it.each([
    [0, '0\u00a0B'],
    [1023, '1023\u00a0B'],
    [1024, '1.0\u00a0KB'],
    [10_188, '9.9\u00a0KB'],
    [10_240, '10\u00a0KB'],
    [4_404_020, '4.2\u00a0MB'],
    [5_368_709_120, '5.0\u00a0GB'],
  ])('%d bytes are %j', (bytes, shown) => {
    expect(formatBytes(bytes, 'en')).toBe(shown);
  });

  it('writes the units of the language', () => {
    expect(formatBytes(4_404_020, 'kk')).toBe('4,2\u00a0МБ');
    expect(formatBytes(4_404_020, 'ru')).toBe('4,2\u00a0МБ');
  });

  it.each([-1, 1.5, Number.NaN])('refuses %d', (bytes) => {
    expect(() => formatBytes(bytes, 'en')).toThrow(RangeError);
  });
});
