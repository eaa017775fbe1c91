import { describe, expect, it } from 'vitest';
import { isParagraph } from '../kernel/paragraph.ts';
import { DAYS_AFTER, DAYS_BEFORE, FIXED_DATES, TERM_OPTIONS } from './terms-of-the-order.ts';

const all = { ...FIXED_DATES, ...DAYS_AFTER, ...DAYS_BEFORE };

describe('the terms of the order', () => {
  it.each(Object.entries(all))('%s names its paragraph and the day from which it holds', (_, term) => {
    expect(isParagraph(term.paragraph)).toBe(true);
    expect(term.from).toBe('2023-04-10');
  });

  it.each([
    ['submission', 'E-6', 'fixed-date', '25.1'],
    ['yearly-examination', 'S-11', 'fixed-date', '30.4'],
    ['verification-publication', 'E-11', 'working-days-before', '10'],
    ['objection', 'E-11', 'working-days-after', '5'],
    ['answer', 'E-11', 'working-days-after', '5'],
    ['results-publication', 'E-12', 'working-days-after', '3'],
    ['application-examination', 'S-4.2', 'working-days-after', '60'],
    ['withdrawal-submission', 'S-12', 'working-days-after', '10'],
    ['petition-or-order', 'S-13', 'working-days-after', '10'],
    ['complaint', 'S-14', 'working-days-after', '20'],
  ] as const)('%s: %s, %s, %s', (id, paragraph, counts, number) => {
    const term = all[id];
    expect(term).toMatchObject({ paragraph, counts });
    expect(term.counts === 'fixed-date' ? `${term.day}.${term.month}` : `${term.days}`).toBe(number);
  });

  it('has no term that the list above forgets', () => {
    expect(Object.keys(all)).toHaveLength(10);
  });

  it('offers exactly the options of D1, D2 and D3, the default first', () => {
    expect(TERM_OPTIONS).toEqual({
      D1: ['next-working-day', 'stays'],
      D2: ['next-working-day-to-midnight'],
      D3: ['full-days', 'publication-day-counts'],
    });
  });
});
