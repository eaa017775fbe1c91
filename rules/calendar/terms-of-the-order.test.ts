import { describe, expect, it } from 'vitest';
import { CURRENT_EDITION } from '../editions/editions.ts';
import { isParagraph } from '../kernel/paragraph.ts';
import { DAYS_AFTER, DAYS_BEFORE, FIXED_DATES, TERM_OPTIONS } from './terms-of-the-order.ts';

const all = { ...FIXED_DATES, ...DAYS_AFTER, ...DAYS_BEFORE };

describe('the terms of the order', () => {
  it.each(Object.entries(all))('%s names its paragraph and the day from which it holds', (_, term) => {
    expect(isParagraph(term.paragraph)).toBe(true);
    expect(term.from).toBe(CURRENT_EDITION.holdsFrom);
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

  it('offers exactly the options that the edition decides between, its default first', () => {
    const decided = CURRENT_EDITION.interpretations.filter(({ concerns }) => concerns === 'calendar');
    expect(Object.fromEntries(decided.map(({ id, options }) => [id, options.map((option) => option.id)]))).toEqual(
      TERM_OPTIONS,
    );
    for (const { id, default: chosen } of decided) expect(TERM_OPTIONS[id as 'D1'][0]).toBe(chosen);
  });
});
