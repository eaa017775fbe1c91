import { expect, it } from 'vitest';
import { speak } from './speak.ts';
import { wordJustification } from './word-justification.ts';

const TWO = { kk: 'Талаптар орындалмаған.', ru: 'Требования не выполнены.' };
const tell = (words: Parameters<typeof wordJustification>[1]) =>
  (['kk', 'ru', 'en'] as const).map((language) => wordJustification(speak(language), words));

it('a justification is told in the language of the reader, in English where it was written', () => {
  expect(tell({ ...TWO, en: 'The requirements are not met.' })).toEqual([
    TWO.kk,
    TWO.ru,
    'The requirements are not met.',
  ]);
});

it('without English words the Russian ones stand there, marked', () => {
  const [kk, ru, en] = tell(TWO);
  expect([kk, ru]).toEqual([TWO.kk, TWO.ru]);
  expect(en).toBe('Требования не выполнены. (written in Russian; there is no English text)');
});
