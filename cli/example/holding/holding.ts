// The invented holding of the example: six subsidiaries and what they introduced in 2011–2014. Shaped like the published analysis of a
// real group: introductions nearly doubled, 63.3 % of them came from educational activity, four channels led to the regions, almost all
// unique technologies were performed.

import { checkDigitOf } from '#rules/kernel/bin.ts';
import { chanceOf, getAt } from '../chance.ts';
import { type ExampleTechnology, exampleTechnologies, type Names, UNIQUE } from './technologies.ts';

export type ExampleMember = {
  readonly key: string;
  readonly bin: string;
  readonly names: Names;
  readonly region: string;
};

const member = (
  key: string,
  eleven: string,
  region: string,
  [kk, ru, en]: readonly [string, string, string],
): ExampleMember => ({
  ...{ key, region, bin: `${eleven}${checkDigitOf([...eleven].map(Number)) ?? ''}` },
  names: { kk: `«${kk}» АҚ (үлгі)`, ru: `АО «${ru}» (пример)`, en: `${en} JSC (example)` },
});

export const HOLDING = member('holding', '08044099961', '71', [
  '„Сұңқар“ ұлттық медициналық тобы',
  'Национальная медицинская группа „Сұңқар“',
  'National Medical Group “Sunqar”',
]);

export const SUBSIDIARIES: readonly ExampleMember[] = [
  member('heart', '08054099962', '71', ['„Сұңқар“ жүрек орталығы', 'Кардиоцентр „Сұңқар“', 'Heart Centre “Sunqar”']),
  member('brain', '08054099963', '71', [
    '„Сұңқар“ нейрохирургия орталығы',
    'Центр нейрохирургии „Сұңқар“',
    'Neurosurgery Centre “Sunqar”',
  ]),
  member('mother', '08064099964', '71', [
    '„Сұңқар“ ана мен бала орталығы',
    'Центр матери и ребёнка „Сұңқар“',
    'Mother and Child Centre “Sunqar”',
  ]),
  member('cancer', '09014099965', '71', [
    '„Сұңқар“ онкология және трансплантология орталығы',
    'Центр онкологии и трансплантологии „Сұңқар“',
    'Oncology and Transplantation Centre “Sunqar”',
  ]),
  member('diagnosis', '09024099966', '71', [
    '„Сұңқар“ диагностика орталығы',
    'Диагностический центр „Сұңқар“',
    'Diagnostic Centre “Sunqar”',
  ]),
  member('rehabilitation', '09034099967', '71', [
    '„Сұңқар“ балаларды оңалту орталығы',
    'Детский реабилитационный центр „Сұңқар“',
    'Children’s Rehabilitation Centre “Sunqar”',
  ]),
];

export const YEARS = [2011, 2012, 2013, 2014] as const;

export type ExampleIntroduction = {
  /** Place in `SUBSIDIARIES`, `technologies`, `programmes`, `protective`. */
  readonly by: number;
  readonly technology: number;
  readonly year: number;
  readonly source: string;
  readonly programme: number | null;
  readonly protective: number | null;
  /** A few wait for the document of their act. */
  readonly hasAct: boolean;
  readonly uses: readonly { readonly year: number; readonly patients: number; readonly income: string | null }[];
};
export type ExampleTransfer = {
  readonly by: number;
  readonly technology: number;
  readonly region: string;
  readonly channel: string;
  readonly day: string;
  readonly participants: number | null;
  readonly patients: number | null;
  readonly performs: boolean;
};
export type ExampleProgramme = {
  readonly by: number;
  readonly names: Names;
  readonly first: number;
  readonly last: number;
  readonly amount: string;
};
export type ExampleProtective = { readonly by: number; readonly programme: number; readonly day: string };

export type ExampleHolding = {
  readonly technologies: readonly (ExampleTechnology & { readonly unique: number | null })[];
  readonly unique: readonly Names[];
  readonly programmes: readonly ExampleProgramme[];
  readonly protective: readonly ExampleProtective[];
  readonly introductions: readonly ExampleIntroduction[];
  readonly transfers: readonly ExampleTransfer[];
};

/** Introductions of a year by source. Together 240, of them 152 from training, master classes and invited experts: 63.3 %. */
const SOURCES: Readonly<Record<string, readonly number[]>> = {
  training: [14, 17, 20, 24],
  'master-class': [8, 11, 13, 15],
  'invited-expert': [5, 7, 8, 10],
  'own-research': [2, 3, 4, 6],
  partnership: [4, 6, 8, 9],
  licence: [2, 3, 4, 5],
  literature: [4, 4, 5, 5],
  industry: [2, 3, 4, 5],
};
/** Of the subsidiaries, how often each introduces. */
const SHARES = [26, 18, 20, 22, 8, 6];
const PERFORMED_UNIQUE = 28;
const TECHNOLOGIES = 204;
/** Regions as they were before 2018: South Kazakhstan is 51. Mangystau is reached by nobody. */
const REGIONS = ['11', '15', '19', '23', '27', '31', '35', '39', '43', '51', '55', '59', '63', '75'];
const CHANNELS = ['tertiary-care', 'telemedicine', 'visiting-master-class', 'air-ambulance'];
const CHANNEL_SHARES = [38, 31, 21, 10];
const TRANSFERS = [52, 68, 83, 101];
const PROGRAMMES = 22;
const day = (year: number, at: number): string =>
  `${year}-${String((at % 12) + 1).padStart(2, '0')}-${String(((at * 7) % 28) + 1).padStart(2, '0')}`;

/** Programmes begin two a half-year and run two or three years; every other leads to a protective document. */
function programmesOf(): readonly ExampleProgramme[] {
  return Array.from({ length: PROGRAMMES }, (_, at) => {
    const first = getAt([2010, 2011, 2011, 2012, 2012, 2013, 2013, 2014], at);
    const number = String(at + 1).padStart(2, '0');
    return {
      by: at % 4,
      names: {
        kk: `№ ${number} қолданбалы зерттеу бағдарламасы (үлгі)`,
        ru: `Программа прикладных исследований № ${number} (пример)`,
        en: `Programme of applied research No. ${number} (example)`,
      },
      first,
      last: first + 1 + (at % 2),
      amount: `${24_000_000 + at * 1_350_000}.00`,
    };
  });
}

const protectiveOf = (programmes: readonly ExampleProgramme[]): readonly ExampleProtective[] =>
  programmes.flatMap(({ by, first }, programme) => {
    if (programme % 5 === 3 || first + 1 > 2014) return [];
    const once = { by, programme, day: day(first + 1, programme) };
    return programme % 6 === 1 && first + 2 <= 2014 ? [once, { ...once, day: day(first + 2, programme + 5) }] : [once];
  });

type Draft = Pick<ExampleIntroduction, 'by' | 'technology' | 'year' | 'source'>;

/** Who introduces what: the first of each technology, or one that another subsidiary has already; never the same one twice. */
function introducers() {
  const chance = chanceOf('holding', 'introductions');
  const taken = new Set<string>();
  let next = 0;
  return function introduce(): Pick<Draft, 'by' | 'technology'> {
    const isNew = next < TECHNOLOGIES && !(next > 12 && chance.happens(15));
    const by = chance.share(SHARES);
    const technology = isNew ? next : chance.below(next);
    if (taken.has(`${by} ${technology}`)) return introduce();
    taken.add(`${by} ${technology}`);
    if (isNew) next += 1;
    return { by, technology };
  };
}

function draftIntroductions(): readonly Draft[] {
  const introduce = introducers();
  return YEARS.flatMap((year, at) =>
    Object.entries(SOURCES).flatMap(([source, counts]) =>
      Array.from({ length: counts[at] ?? 0 }, () => ({ ...introduce(), year, source })),
    ),
  );
}

/** Those from own research come out of a programme where one has ended by then; half of them through its protective document. */
function introductionsOf(protective: readonly ExampleProtective[]): readonly ExampleIntroduction[] {
  const chance = chanceOf('holding', 'uses');
  let research = 0;
  return draftIntroductions().map((draft, at): ExampleIntroduction => {
    const { year } = draft;
    const found =
      draft.source === 'own-research'
        ? protective.findIndex((one, place) => place >= research && one.day.slice(0, 4) <= String(year))
        : -1;
    const document = protective[found];
    if (document) research = found + 1;
    const sold = document !== undefined && found % 4 === 0;
    return {
      ...draft,
      by: document ? document.by : draft.by,
      protective: document ? found : null,
      programme: document ? document.programme : null,
      hasAct: at % 16 !== 11,
      uses: YEARS.filter((one) => one >= year).map((one) => ({
        year: one,
        patients: chance.between(3, 60),
        income: sold ? `${chance.between(4, 30) * 100_000}.00` : null,
      })),
    };
  });
}

function transfersOf(introductions: readonly ExampleIntroduction[]): readonly ExampleTransfer[] {
  const chance = chanceOf('holding', 'transfers');
  return YEARS.flatMap((year, at) => {
    const known = introductions.filter((one) => one.year <= year);
    return Array.from({ length: TRANSFERS[at] ?? 0 }, (_, number) => {
      // What was researched is carried on first.
      const researched = known.filter(({ protective }, place) => protective !== null && place % 2 === 0);
      const one = number < researched.length ? getAt(researched, number) : chance.pick(known);
      const channel = getAt(CHANNELS, chance.share(CHANNEL_SHARES));
      const teaches = channel === 'visiting-master-class';
      return {
        by: one.by,
        technology: one.technology,
        region: chance.pick(REGIONS),
        channel,
        day: day(year, number),
        participants: teaches ? chance.between(8, 60) : null,
        patients: teaches ? null : chance.between(1, 25),
        performs: teaches && chance.happens(40),
      };
    });
  });
}

/** The same items each time. */
export function exampleHolding(): ExampleHolding {
  const programmes = programmesOf();
  const protective = protectiveOf(programmes);
  const introductions = introductionsOf(protective);
  // Spread over the technologies, so that coverage grows from year to year.
  const technologies = exampleTechnologies(TECHNOLOGIES).map((one, at) => ({
    ...one,
    unique: at % 6 === 2 && at / 6 < PERFORMED_UNIQUE ? Math.floor(at / 6) : null,
  }));
  return { technologies, unique: UNIQUE, programmes, protective, introductions, transfers: transfersOf(introductions) };
}
