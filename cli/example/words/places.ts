// Where talks are given, who pays and who receives: none of them a real organisation.

import type { Phrase } from './phrase.ts';

export const citiesAtHome: readonly Phrase[] = [
  ['Астана', 'Астана', 'Astana'],
  ['Алматы', 'Алматы', 'Almaty'],
  ['Шымкент', 'Шымкент', 'Shymkent'],
  ['Қарағанды', 'Караганда', 'Karaganda'],
  ['Ақтөбе', 'Актобе', 'Aktobe'],
  ['Семей', 'Семей', 'Semey'],
  ['Түркістан', 'Туркестан', 'Turkistan'],
];

export const citiesAbroad: readonly string[] = [
  'Istanbul, Türkiye',
  'Tashkent, Uzbekistan',
  'Berlin, Germany',
  'Seoul, Republic of Korea',
  'Vienna, Austria',
  'Bishkek, Kyrgyzstan',
  'Kuala Lumpur, Malaysia',
  'Prague, Czechia',
];

export const meetingsAtHome: readonly Phrase[] = [
  [
    '«Ұлы дала медицинасы» халықаралық форумы (үлгі)',
    'Международный форум «Медицина Великой степи» (пример)',
    'International Forum “Medicine of the Great Steppe” (example)',
  ],
  [
    '«Жас ғалым шырағы» конференциясы (үлгі)',
    'Конференция «Светильник молодого учёного» (пример)',
    'Conference “Lamp of the Young Scholar” (example)',
  ],
  ['«Ғылым керуені» конгресі (үлгі)', 'Конгресс «Караван науки» (пример)', 'Congress “Caravan of Science” (example)'],
];

export const meetingsAbroad: readonly string[] = [
  'World Caravanserai Congress of Medicine (example)',
  'Silk Horizon Conference on Health Research (example)',
  'Great Steppe Global Health Summit (example)',
  'International Young Researchers Week (example)',
];

/** Who funds what: programmes, grants at home, grants from abroad, other income; nobody but oneself for 1.5. */
export const funders = {
  '1.1': [
    'денсаулық сақтау саласындағы уәкілетті орган',
    'уполномоченный орган в области здравоохранения',
    'competent authority for health care',
  ],
  '1.2': [
    'ғылым саласындағы уәкілетті орган',
    'уполномоченный орган в области науки',
    'competent authority for science',
  ],
  '1.4': ['тапсырыс беруші (үлгі)', 'заказчик исследования (пример)', 'customer of the study (example)'],
  '1.5': ['өз қаражаты', 'собственные средства', 'own means'],
} as const satisfies Record<string, Phrase>;

export const foreignFunders: readonly string[] = [
  'Nordlume Health Foundation (example)',
  'Silk Horizon Research Fund (example)',
  'Blue Caravan Trust for Global Health (example)',
  'Meridian Pharma Trials AG (example)',
];

/** Who takes a technology over in a region. */
export const hospitals: readonly Phrase[] = [
  [
    'облыстық көпбейінді аурухана (үлгі)',
    'областная многопрофильная больница (пример)',
    'regional general hospital (example)',
  ],
  ['қалалық клиникалық аурухана (үлгі)', 'городская клиническая больница (пример)', 'city clinical hospital (example)'],
  [
    'облыстық балалар ауруханасы (үлгі)',
    'областная детская больница (пример)',
    'regional children’s hospital (example)',
  ],
  [
    'облыстық мамандандырылған орталық (үлгі)',
    'областной специализированный центр (пример)',
    'regional specialised centre (example)',
  ],
];

/** Who grants protection at home and abroad; offices are named by what they are. */
export const offices = {
  home: [
    'Қазақстан Республикасының патенттік ведомствосы',
    'патентное ведомство Республики Казахстан',
    'patent office of Kazakhstan',
  ],
  register: [
    'авторлық құқық тізілімі (үлгі)',
    'реестр прав на охраняемые объекты (пример)',
    'register of protected works (example)',
  ],
} as const satisfies Record<string, Phrase>;

export const foreignOffices: readonly string[] = [
  'regional patent office (example)',
  'patent office of Türkiye',
  'patent office of the Republic of Korea',
  'patent office of Uzbekistan',
];
