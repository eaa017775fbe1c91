// Names of authors, put together from words that are nobody's surname: a word of the steppe and an ending.

import type { Phrase } from './phrase.ts';

export const roots: readonly Phrase[] = [
  ['Тұлпар', 'Тулпар', 'Tulpar'],
  ['Сұңқар', 'Сункар', 'Sunkar'],
  ['Құлагер', 'Кулагер', 'Kulager'],
  ['Бозторғай', 'Бозторгай', 'Boztorgai'],
  ['Көктем', 'Коктем', 'Koktem'],
  ['Желмая', 'Желмая', 'Zhelmaya'],
  ['Аққайың', 'Аккайын', 'Akkaiyn'],
  ['Көкбөрі', 'Кокбори', 'Kokbori'],
  ['Теңіз', 'Тениз', 'Teniz'],
  ['Жусан', 'Жусан', 'Zhusan'],
  ['Шырақ', 'Шырак', 'Shyrak'],
  ['Қарлығаш', 'Карлыгаш', 'Karlygash'],
  ['Найзағай', 'Найзагай', 'Naizagai'],
  ['Үркер', 'Уркер', 'Urker'],
  ['Самал', 'Самал', 'Samal'],
  ['Құралай', 'Куралай', 'Kuralai'],
  ['Боран', 'Боран', 'Boran'],
  ['Жұлдыз', 'Жулдыз', 'Zhuldyz'],
  ['Тораңғы', 'Торангы', 'Torangy'],
  ['Сексеуіл', 'Сексеуил', 'Sekseuil'],
  ['Жайсаң', 'Жайсан', 'Zhaisan'],
  ['Қоңырау', 'Конырау', 'Konyrau'],
  ['Таңсық', 'Тансык', 'Tansyk'],
  ['Мереке', 'Мереке', 'Mereke'],
  ['Өзен', 'Озен', 'Ozen'],
  ['Сырнай', 'Сырнай', 'Syrnai'],
  ['Домбыра', 'Домбыра', 'Dombyra'],
  ['Қобыз', 'Кобыз', 'Kobyz'],
  ['Шаңырақ', 'Шанырак', 'Shanyrak'],
  ['Тобылғы', 'Тобылгы', 'Tobylgy'],
  ['Бәйшешек', 'Байшешек', 'Baisheshek'],
  ['Қызғалдақ', 'Кызгалдак', 'Kyzgaldak'],
  ['Нөсер', 'Носер', 'Noser'],
  ['Қырау', 'Кырау', 'Kyrau'],
  ['Жаңбыр', 'Жанбыр', 'Zhanbyr'],
  ['Айдын', 'Айдын', 'Aidyn'],
  ['Жапырақ', 'Жапырак', 'Zhapyrak'],
  ['Қамшат', 'Камшат', 'Kamshat'],
  ['Серпер', 'Серпер', 'Serper'],
  ['Толағай', 'Толагай', 'Tolagai'],
];

export const endings: readonly Phrase[] = [
  ['баев', 'баев', 'baev'],
  ['баева', 'баева', 'baeva'],
  ['бекұлы', 'бекулы', 'bekuly'],
  ['мұрат', 'мурат', 'murat'],
  ['ғалиева', 'галиева', 'galieva'],
  ['ханқызы', 'ханкызы', 'khankyzy'],
];

export const initials: readonly Phrase[] = [
  ['А', 'А', 'A'],
  ['Б', 'Б', 'B'],
  ['Ғ', 'Г', 'G'],
  ['Д', 'Д', 'D'],
  ['Е', 'Е', 'Ye'],
  ['Ж', 'Ж', 'Zh'],
  ['Қ', 'К', 'K'],
  ['М', 'М', 'M'],
  ['Н', 'Н', 'N'],
  ['Р', 'Р', 'R'],
  ['С', 'С', 'S'],
  ['Ә', 'А', 'A'],
];

/** Authors from elsewhere; only in works that are written in English or a guest language. */
export const foreignAuthors: readonly string[] = [
  'Hallvardsen P.',
  'Okonjira T.',
  'Lindqvarn E.',
  'Bellamonte G.',
  'Tanegawara S.',
  'Verrowick J.',
  'Dziewanko M.',
  'Quillmore A.',
];
