// S-9: the share of research staff and members of temporary research teams, and the share of income from research. Asked of an
// application for its last full year, and of each year of a development plan (S-12.2).

import type { StatusRequirements } from '../editions/status-requirements.ts';
import type { Category } from '../evidence/tables.ts';
import {
  type Missing,
  percentOf,
  type RequirementFinding,
  type RequirementId,
  reaches,
  type ShareFigure,
  shareOf,
} from './requirement.ts';

/** Null: not reported. Money in tenge, plain decimals. */
export type ConformityData = {
  readonly category: Category;
  readonly operationalStaff: number | null;
  readonly researchStaff: number | null;
  /** Of the operational staff, beside the research staff. */
  readonly teamMembers: number | null;
  readonly budget: string | null;
  readonly researchIncome: string | null;
};

type Part = { readonly of: string; readonly value: string | null };
type Asked = {
  readonly requirement: RequirementId;
  readonly least: string;
  readonly paragraph: string;
  readonly data: readonly Part[];
  /** Undefined where something it needs is not there. */
  readonly share: ShareFigure | undefined;
};

function judge({ requirement, least, paragraph, data, share }: Asked): RequirementFinding {
  const missing: Missing[] = data.flatMap(({ of, value }) => (value === null ? [{ of, who: [] }] : []));
  const found = () => (share && reaches(share.part, share.whole, least) ? 'met' : 'unmet');
  return {
    requirement,
    paragraph,
    outcome: share === undefined ? 'incomplete' : found(),
    figure: share ?? null,
    threshold: percentOf(least),
    rests: data.flatMap(({ of, value }) => (value === null ? [] : [{ of, value }])),
    missing,
    readings: [],
  };
}

const text = (value: number | null): string | null => (value === null ? null : String(value));

function checkStaff(data: ConformityData, { conformity: { staff } }: StatusRequirements): RequirementFinding {
  const { operationalStaff: whole, researchStaff, teamMembers } = data;
  const part = researchStaff === null || teamMembers === null ? null : researchStaff + teamMembers;
  return judge({
    requirement: 'staff',
    ...staff,
    data: [
      { of: 'research-staff', value: text(researchStaff) },
      { of: 'team-members', value: text(teamMembers) },
      { of: 'operational-staff', value: text(whole) },
    ],
    share: part === null || whole === null ? undefined : shareOf(String(part), String(whole)),
  });
}

/** An organisation of education is not clinical: the figure of the others holds for it. */
export const leastIncomeOf = (category: Category, { conformity: { income } }: StatusRequirements) =>
  category === 'clinical' ? income.clinical : income.other;

function checkIncome(data: ConformityData, requirements: StatusRequirements): RequirementFinding {
  const { budget, researchIncome } = data;
  return judge({
    requirement: 'income',
    ...leastIncomeOf(data.category, requirements),
    data: [
      { of: 'research-income', value: researchIncome },
      { of: 'budget', value: budget },
    ],
    share: budget === null || researchIncome === null ? undefined : shareOf(researchIncome, budget),
  });
}

/** Of staff (S-9.1) and of income (S-9.2). */
export const checkConformity = (data: ConformityData, requirements: StatusRequirements): RequirementFinding[] => [
  checkStaff(data, requirements),
  checkIncome(data, requirements),
];
