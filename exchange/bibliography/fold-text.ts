// Texts that a person reads as the same become the same: letter case, accents, look-alike letters of the Latin, Cyrillic
// and Greek alphabets, Kazakh letters typed with Russian ones, invisible characters (hazard 8). Used to compare, never
// to show.

const LOOKALIKES: Readonly<Record<string, string>> = {
  // Cyrillic, small and (as small) capital look-alikes
  ...{ а: 'a', в: 'b', е: 'e', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', т: 't', у: 'y', х: 'x' },
  ...{ і: 'i', ј: 'j', ѕ: 's', ԁ: 'd', ԛ: 'q', ԝ: 'w', һ: 'h' },
  // Kazakh letters as they are typed where the keyboard has none
  ...{ ә: 'a', ғ: 'г', қ: 'k', ң: 'h', ө: 'o', ұ: 'y', ү: 'y' },
  // Greek
  ...{ α: 'a', β: 'b', ε: 'e', ζ: 'z', η: 'h', ι: 'i', κ: 'k', μ: 'm', ν: 'n', ο: 'o', ρ: 'p', τ: 't', υ: 'y', χ: 'x' },
  // Latin letters that have no accent to take off
  ...{ ı: 'i', ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ŋ: 'n' },
};

const ASCII = /^[\0-\x7f]*$/;
const INVISIBLE = /\p{Cf}+/gu;
const MARKS = /\p{M}+/gu;
const NOT_ASCII_LETTER = /[^\0-\x7f]/gu;
const SEPARATORS = /[^\p{L}\p{N}]+/gu;
const ASCII_SEPARATORS = /[^a-z0-9]+/g;
const DASHES = /[\u2010-\u2015\u2212\ufe63\uff0d]/g;

/** Lower case, without accents, look-alikes and invisible characters; punctuation stays. */
export function foldLetters(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .replace(INVISIBLE, '')
    .replace(DASHES, '-')
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(NOT_ASCII_LETTER, (letter) => LOOKALIKES[letter] ?? letter);
}

/** The words of a text, folded, with one blank between them and none around. */
export function foldWords(text: string): string {
  const folded = foldLetters(text);
  return folded.replace(ASCII.test(folded) ? ASCII_SEPARATORS : SEPARATORS, ' ').trim();
}
