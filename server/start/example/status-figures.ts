// What the invented organisations apply with and report: figures of nobody, made to conform or not to.

import type { PlanReport } from '#contract/revision.ts';
import type { ApplicationForm } from '#contract/status-application.ts';
import type { PlainDate } from '#rules/kernel/plain-date.ts';
import { lastYearsBefore } from '#rules/status/application.ts';

const YEARS = 3;
const DEGREES = ['phd', 'candidate', 'doctor', 'phd', 'profile-doctor'] as const;

function staffOf(count: number): ApplicationForm['staff'] {
  return Array.from({ length: count }, (_, at) => ({
    code: `Қ-${String(at + 1).padStart(3, '0')}`,
    group: at % 6 === 5 ? ('team' as const) : ('research' as const),
    degree: at % 7 === 6 ? ('none' as const) : (DEGREES[at % DEGREES.length] ?? null),
    ...{ publications: (at * 5) % 9, hirsch: (at * 3) % 8, researchYears: String(3 + ((at * 7) % 18)) },
  }));
}

/** Conforms to S-7 and S-9 and was active in each of the last years. */
export function formThatConforms(day: PlainDate): ApplicationForm {
  return {
    units: [
      { name: 'Клиникалық зерттеулер бөлімі', work: 'Травматология мен ортопедиядағы көпорталықты зерттеулер' },
      { name: 'Молекулалық диагностика зертханасы', work: 'Биомаркерлер, геномдық талдау' },
    ],
    premises: [
      { name: 'Зертхана корпусы, 2-қабат', area: '412.5' },
      { name: 'Виварий', area: '138' },
    ],
    equipment: [
      { name: 'Ағындық цитометр', count: 2 },
      { name: 'Нақты уақыттағы ПТР амплификаторы', count: 4 },
    ],
    operationalStaff: 214,
    staff: staffOf(36),
    income: lastYearsBefore(day, YEARS).map((year, at) => ({
      ...{ year, budget: String(4_850_000_000 + at * 310_000_000), research: String(327_400_000 + at * 29_250_000) },
    })),
    results: lastYearsBefore(day, YEARS).map((year, at) => ({
      year,
      publications: 21 + at * 4,
      citations: 96 + at * 31,
    })),
    documents: [],
  };
}

/** Too few researchers, too little income, and nothing published. */
export function formThatFails(day: PlainDate): ApplicationForm {
  const form = formThatConforms(day);
  return {
    ...form,
    operationalStaff: 96,
    staff: form.staff.slice(0, 4),
    income: form.income.map((one) => ({ ...one, research: '2150000' })),
    results: form.results.map(({ year }) => ({ year, publications: 0, citations: 0 })),
  };
}

/** Of a year, as the organisation reported on its development plan; `conforms` to both requirements of S-9 or to neither. */
export function planReportOf(year: number, conforms: boolean): PlanReport & { readonly year: number } {
  const staff = conforms
    ? { operationalStaff: 388, researchStaff: 46, teamMembers: 11 }
    : { operationalStaff: 342, researchStaff: 17, teamMembers: 4 };
  const grown = BigInt(year - 2020);
  const budget = 6_240_000_000n + grown * 415_000_000n;
  // Seven percent stands above the share of every category, a fifth of a percent below each.
  const researchIncome = conforms ? (budget * 7n) / 100n : budget / 500n;
  return {
    ...{ year, ...staff, budget: String(budget), researchIncome: String(researchIncome) },
    source: `Даму жоспарының орындалуы туралы есеп, № 1-12/${year + 1}`,
  };
}
