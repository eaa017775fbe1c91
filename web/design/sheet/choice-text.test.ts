import { describe, expect, it } from 'vitest';
import { offerChoices, readTyped, shownText } from './choice-text.ts';

const yesNo = {
  kind: 'choice',
  choices: [
    { value: 'yes', label: 'иә' },
    { value: 'no', label: 'жоқ' },
  ],
} as const;
const bases = {
  kind: 'several',
  choices: [
    { value: 'wos', label: 'Web of Science' },
    { value: 'scopus', label: 'Scopus' },
  ],
} as const;

describe('choices', () => {
  it('are shown by their words and read by word or code, whatever the case', () => {
    expect(shownText(yesNo, 'yes')).toBe('иә');
    expect(readTyped(yesNo, 'ЖОҚ')).toBe('no');
    expect(readTyped(yesNo, 'Yes')).toBe('yes');
    expect(shownText(bases, 'wos;scopus')).toBe('Web of Science; Scopus');
    expect(readTyped(bases, 'Web of Science; scopus;')).toBe('wos;scopus');
  });

  it('stay the very text where they fit nothing', () => {
    expect(readTyped(yesNo, ' мүмкін ')).toBe(' мүмкін ');
    expect(shownText(yesNo, 'мүмкін')).toBe('мүмкін');
    expect(readTyped(bases, 'scopus; Google')).toBe('scopus; Google');
    expect(readTyped({ kind: 'number' }, ' 1 234,50')).toBe(' 1 234,50');
    expect(readTyped({ kind: 'date' }, '31.02.2025')).toBe('31.02.2025');
  });

  it('are offered as they are typed, the exact one first', () => {
    const typed = (text: string, all = false) => offerChoices(bases, text, all).map((offer) => offer.typed);
    expect(typed('')).toEqual(['Web of Science', 'Scopus']);
    expect(typed('sc')).toEqual(['Scopus', 'Web of Science']);
    expect(typed('Scopus; w')).toEqual(['Scopus; Web of Science']);
    expect(typed('xyz')).toEqual([]);
    expect(typed('xyz', true)).toHaveLength(2);
  });
});
