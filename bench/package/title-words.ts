// Words of invented titles: as long as real ones, some with commas and quotes, a part of them in Kazakh and Russian.

import type { Chance } from '#cli/example/chance.ts';

export type WrittenIn = 'en' | 'ru' | 'kk';

/** Parts in the order in which the language says them. */
const PARTS: Readonly<Record<WrittenIn, readonly (readonly string[])[]>> = {
  en: [
    [
      'Risk factors of',
      'Clinical features of',
      'Long-term outcomes of',
      'Prevalence of',
      'Cost-effectiveness of treating',
    ],
    [
      'arterial hypertension',
      'type 2 diabetes mellitus',
      'chronic kidney disease',
      'breast cancer',
      'ischaemic stroke',
      'drug-resistant tuberculosis',
    ],
    ['in adults', 'in elderly patients', 'in children under five', 'in pregnant women', 'in rural residents'],
    [
      'of Kazakhstan: a cohort study',
      ', a multicentre randomised controlled trial',
      ', a systematic review and meta-analysis',
      'after the pandemic',
      ': results, limits and prospects of the "Healthy Steppe" programme',
    ],
  ],
  ru: [
    [
      'Факторы риска',
      'Клинические особенности',
      'Отдалённые результаты лечения',
      'Распространённость',
      'Ранняя диагностика',
    ],
    [
      'артериальной гипертензии',
      'сахарного диабета 2 типа',
      'хронической болезни почек',
      'рака молочной железы',
      'ишемического инсульта',
      'лекарственно-устойчивого туберкулёза',
    ],
    ['у взрослых', 'у пациентов пожилого возраста', 'у детей до пяти лет', 'у беременных', 'у сельских жителей'],
    [
      'Казахстана: когортное исследование',
      ', многоцентровое рандомизированное исследование',
      ', систематический обзор и метаанализ',
      'после пандемии',
      ': итоги, ограничения и перспективы программы "Здоровая степь"',
    ],
  ],
  kk: [
    [
      'Ересектердегі',
      'Егде жастағы науқастардағы',
      'Бес жасқа дейінгі балалардағы',
      'Жүкті әйелдердегі',
      'Ауыл тұрғындарындағы',
    ],
    [
      'артериялық гипертензияның',
      '2 типті қант диабетінің',
      'созылмалы бүйрек ауруының',
      'сүт безі обырының',
      'ишемиялық инсульттің',
      'дәріге төзімді туберкулездің',
    ],
    ['қауіп факторлары', 'клиникалық ерекшеліктері', 'емдеудің алыс нәтижелері', 'таралуы', 'ерте диагностикасы'],
    [
      ': когорттық зерттеу',
      ', көп орталықты рандомизацияланған зерттеу',
      ', жүйелі шолу және мета-талдау',
      'пандемиядан кейін',
      ': «Сау дала» бағдарламасының қорытындылары, шектері және болашағы',
    ],
  ],
};

const SURNAMES: Readonly<Record<WrittenIn, readonly string[]>> = {
  en: ['Akhmetov A.', 'Smith J.', 'Omarova S.', 'Garcia M.', 'Zhumabayev K.', 'Lee H.', 'Tulegenova D.', 'Novak P.'],
  ru: ['Ахметов А.', 'Омарова С.', 'Жумабаев К.', 'Тулегенова Д.', 'Ким Е.', 'Петрова Н.', 'Сериков Б.', 'Иванов В.'],
  kk: [
    'Ахметов Ә.',
    'Омарова С.',
    'Жұмабаев Қ.',
    'Төлегенова Д.',
    'Нұрғалиев Ғ.',
    'Сәрсенова Ү.',
    'Серіков Б.',
    'Өтеген Н.',
  ],
};

const SOURCES: Readonly<Record<WrittenIn, readonly string[]>> = {
  en: ['Great Steppe Journal of Medicine', 'Caravanserai Reviews: Cardiology', 'Annals of Public Health, Series B'],
  ru: ['Вестник медицины Великой степи', 'Архив клинической кардиологии', 'Общественное здоровье, серия Б'],
  kk: ['Ұлы дала медицина хабаршысы', 'Клиникалық кардиология мұрағаты', 'Қоғамдық денсаулық, Б сериясы'],
};

export function writeTitle(chance: Chance, language: WrittenIn): string {
  const words = PARTS[language].map((choices) => chance.pick(choices)).join(' ');
  return words.replaceAll(/ (?=[,:])/g, '');
}

export function writeAuthors(chance: Chance, language: WrittenIn): string {
  return Array.from({ length: chance.between(2, 6) }, () => chance.pick(SURNAMES[language])).join('; ');
}

export function writeSource(chance: Chance, language: WrittenIn): string {
  return chance.pick(SOURCES[language]);
}

/** 60 of 100 in English, 25 in Russian, 15 in Kazakh. */
export function pickLanguage(chance: Chance): WrittenIn {
  return (['en', 'ru', 'kk'] as const)[chance.share([60, 25, 15])] ?? 'en';
}
