// Who the organisations are, who works there and who learns there.

import type { Category } from '#rules/evidence/tables.ts';
import { chanceOf } from './chance.ts';
import type { Organisation, Row } from './organisation.ts';
import type { Profile } from './profile.ts';

/** Groups of operational staff and their share of the positions in percent; the first takes what is left over. */
const STAFF: Readonly<
  Record<Category | 'without_hospital', readonly (readonly [kk: string, ru: string, share: number])[]>
> = {
  clinical: [
    ['дәрігерлер', 'врачи', 58],
    ['зертхана және диагностика мамандары', 'специалисты лабораторий и диагностики', 27],
    ['ғылыми қызметкерлер', 'научные работники', 15],
  ],
  non_clinical: [
    ['ғылыми қызметкерлер', 'научные работники', 63],
    ['зертхана мамандары', 'специалисты лабораторий', 25],
    ['деректер талдаушылары', 'аналитики данных', 12],
  ],
  education: [
    ['профессор-оқытушылар құрамы', 'профессорско-преподавательский состав', 61],
    ['университет ауруханасының дәрігерлері', 'врачи университетской больницы', 25],
    ['ғылыми қызметкерлер', 'научные работники', 14],
  ],
  without_hospital: [
    ['профессор-оқытушылар құрамы', 'профессорско-преподавательский состав', 82],
    ['ғылыми қызметкерлер', 'научные работники', 18],
  ],
};

/** Positions change by quarters of a rate, so that the number is exact in binary as well. */
function positionsIn(profile: Profile, year: number): number {
  return profile.positions + profile.positionsStep * (year - 2024);
}

/** How many people hold the positions of a year. */
export function headcountIn(profile: Profile, year: number): number {
  return Math.floor((positionsIn(profile, year) * profile.peoplePer100) / 100);
}

/** A whole divided by shares in percent without a remainder: the first share takes what the others leave. */
function divided(whole: number, shares: readonly number[]): number[] {
  const others = shares.slice(1).map((share) => Math.floor((whole * share) / 100));
  return [whole - others.reduce((total, part) => total + part, 0), ...others];
}

export function organisationRows({ profile, bin }: Organisation): Row[] {
  return [
    {
      bin,
      name_kk: profile.name.kk,
      name_ru: profile.name.ru,
      name_en: profile.name.en,
      category: profile.category,
      university_hospital: profile.universityHospital ? 'yes' : 'no',
      region: profile.region,
      founder: profile.founder,
    },
  ];
}

export function staffRows({ profile, bin }: Organisation, year: number): Row[] {
  const { category, universityHospital, writes } = profile;
  const groups = STAFF[category === 'education' && !universityHospital ? 'without_hospital' : category];
  const shares = groups.map(([, , share]) => share);
  const quarters = divided(positionsIn(profile, year) * 4, shares);
  const people = divided(headcountIn(profile, year), shares);
  return groups.map(([kk, ru], place) => ({
    organisation: bin,
    staff_category: writes === 'kk' ? kk : ru,
    positions: String((quarters[place] ?? 0) / 4),
    headcount: String(people[place] ?? 0),
  }));
}

/** The average of a year is a mean of twelve months, so it is written with hundredths. */
function inHundredths(value: number): string {
  return `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`;
}

/** Universities grow by two in a hundred a year; elsewhere the number goes up and down a little. */
function changeIn({ profile }: Organisation, category: string, year: number): number {
  if (profile.category === 'education') return 2 * (year - 2024);
  return chanceOf(profile.key, category, year).between(-2, 2);
}

export function learnerRows(organisation: Organisation, year: number): Row[] {
  const { learners } = organisation.profile;
  if (!learners) return [];
  const { student, intern, resident, master, doctoral } = learners;
  return Object.entries({ student, intern, resident, master, doctoral }).flatMap(([category, number]) => {
    if (number === undefined) return [];
    const average = inHundredths(Math.floor(number * (100 + changeIn(organisation, category, year))));
    return [{ organisation: organisation.bin, learner_category: category, average_number: average }];
  });
}
