import { describe, expect, it } from 'vitest';
import { findTypedDate } from './read-typed-date.ts';

describe('a typed day', () => {
  it.each(['25.01.2027', '25.1.2027', '25/01/2027', ' 25 01 2027 ', '25-1-2027', '2027-01-25'])('reads %j', (text) => {
    expect(findTypedDate(text)).toBe('2027-01-25');
  });

  it.each(['31.02.2027', '25.01.27', '01.2027', '', '25.13.2027', '0.1.2027', '2027.01.25', '25.01.20270'])(
    'refuses %j',
    (text) => {
      expect(findTypedDate(text)).toBeUndefined();
    },
  );
});
