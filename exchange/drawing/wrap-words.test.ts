import { describe, expect, it } from 'vitest';
import { wrapWords } from './wrap-words.ts';

describe('words in a drawing', () => {
  it.each([
    ['бір екі үш', 8, ['бір екі', 'үш']],
    ['бір екі үш', 100, ['бір екі үш']],
    ['ұзақтығыменерекшеленетін сөз', 5, ['ұзақтығыменерекшеленетін', 'сөз']],
    ['', 5, ['']],
  ])('%j in %d', (text, letters, lines) => {
    expect(wrapWords(text, letters)).toEqual(lines);
  });
});
