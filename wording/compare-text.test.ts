import { describe, expect, it } from 'vitest';
import { compareText } from './compare-text.ts';

const sorted = (texts: readonly string[], language: 'kk' | 'ru' | 'en') =>
  [...texts].sort((a, b) => compareText(a, b, language));

describe('the order of the alphabet (hazard 19)', () => {
  it('puts each Kazakh letter behind its plain sister, not behind я', () => {
    const alphabet = [...'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя'];
    expect(sorted([...alphabet].reverse(), 'kk')).toEqual(alphabet);
  });

  it('sorts names as a Kazakh list does', () => {
    const names = ['Ғылым', 'Үлгі', 'Ұлытау', 'Ақтөбе', 'Гүлдер', 'Әлем', 'Яссауи', 'Қазақ', 'Кен', 'Іле', 'Ыстық'];
    expect(sorted(names, 'kk')).toEqual([
      'Ақтөбе',
      'Әлем',
      'Гүлдер',
      'Ғылым',
      'Кен',
      'Қазақ',
      'Ұлытау',
      'Үлгі',
      'Ыстық',
      'Іле',
      'Яссауи',
    ]);
  });

  it('passes over capitals, quotation marks and hyphens', () => {
    expect(sorted(['«Ботакөз» орталығы', 'Алтай', 'ботагөз-ай'], 'kk')).toEqual([
      'Алтай',
      'ботагөз-ай',
      '«Ботакөз» орталығы',
    ]);
    expect(compareText('«АҚ»', 'ақ', 'kk')).toBe(0);
  });

  it('puts the alphabet of the reader first', () => {
    expect(sorted(['Zhambyl', 'Абай', '2-аурухана'], 'kk')).toEqual(['2-аурухана', 'Абай', 'Zhambyl']);
    expect(sorted(['Абай', 'Zhambyl', '2nd hospital'], 'en')).toEqual(['2nd hospital', 'Zhambyl', 'Абай']);
  });

  it('agrees with Node on Russian', () => {
    const names = ['Ёлкин', 'Ежов', 'Жуков', 'Яковлев', 'Щукин', 'Эмирова', 'Цой', 'Абаев'];
    expect(sorted(names, 'ru')).toEqual([...names].sort(new Intl.Collator('ru').compare));
  });
});
