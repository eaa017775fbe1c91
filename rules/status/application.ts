// An application for the status as an organisation lays it (S-4.1): what it is made of, and what cannot be so. Persons stand under
// codes, never by name.

import type { Category } from '../evidence/tables.ts';
import { compare, findDecimal } from '../kernel/exact.ts';
import type { Paragraph } from '../kernel/paragraph.ts';
import { type PlainDate, yearOf } from '../kernel/plain-date.ts';

export const DEGREES = ['none', 'candidate', 'doctor', 'phd', 'profile-doctor'] as const;
export type Degree = (typeof DEGREES)[number];
/** research: research staff; team: of the operational staff, in a temporary research team (S-9.1). */
export const STAFF_GROUPS = ['research', 'team'] as const;
export type StaffGroup = (typeof STAFF_GROUPS)[number];

/** Null: not reported. */
export type StaffMember = {
  readonly code: string;
  readonly group: StaffGroup;
  readonly degree: Degree | null;
  /** In Web of Science, Scopus, Springer in the last 5 years. */
  readonly publications: number | null;
  readonly hirsch: number | null;
  /** Plain decimal. */
  readonly researchYears: string | null;
};

export type YearOfIncome = { readonly year: number; readonly budget: string | null; readonly research: string | null };

/** `round`: points of the indicators as they were published; `entered`: counts that the organisation gives. */
export type YearOfResults = {
  readonly year: number;
  readonly from: 'round' | 'entered';
  readonly publications: string | null;
  readonly citations: string | null;
};

export type Application = {
  readonly category: Category;
  readonly units: readonly { readonly name: string; readonly work: string }[];
  readonly premises: readonly { readonly name: string; readonly area: string | null }[];
  readonly equipment: readonly { readonly name: string; readonly count: number | null }[];
  readonly operationalStaff: number | null;
  readonly staff: readonly StaffMember[];
  readonly income: readonly YearOfIncome[];
  readonly results: readonly YearOfResults[];
};

/** The three full years before a day. */
export const lastYearsBefore = (day: PlainDate, count: number): number[] =>
  Array.from({ length: count }, (_, at) => yearOf(day) - count + at);

/** Words: `status:fault.<code>`. */
export type ApplicationFault = {
  readonly code: string;
  readonly paragraph: Paragraph;
  readonly values: Readonly<Record<string, string | number>>;
};

const fault = (code: string, paragraph: Paragraph, values: ApplicationFault['values'] = {}): ApplicationFault => ({
  code,
  paragraph,
  values,
});

function findStaffFaults({ staff, operationalStaff }: Application): ApplicationFault[] {
  const codes = staff.map(({ code }) => code.trim().toLowerCase());
  const twice = [...new Set(codes.filter((code, at) => codes.indexOf(code) < at))];
  if (staff.length > 0 && operationalStaff === null) return [fault('staff-without-total', 'S-9.1')];
  return [
    ...twice.map((code) => fault('person-twice', 'S-7', { code })),
    ...(operationalStaff !== null && staff.length > operationalStaff
      ? [fault('staff-above-total', 'S-9.1', { listed: staff.length, total: operationalStaff })]
      : []),
  ];
}

function findIncomeFaults({ income }: Application): ApplicationFault[] {
  return income.flatMap(({ year, budget, research }) => {
    const whole = budget === null ? undefined : findDecimal(budget);
    const part = research === null ? undefined : findDecimal(research);
    if (!whole || !part) return [];
    if (whole.top === 0n) return [fault('budget-nothing', 'S-9.2', { year })];
    return compare(part, whole) > 0 ? [fault('income-above-budget', 'S-9.2', { year })] : [];
  });
}

/** What stands against laying it: what contradicts itself, not what is missing. */
export const findApplicationFaults = (application: Application): ApplicationFault[] => [
  ...findStaffFaults(application),
  ...findIncomeFaults(application),
];
