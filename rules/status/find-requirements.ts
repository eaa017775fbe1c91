// An application held against the order: potential (S-7), conformity (S-9), activity (S-5), and what the text says of them together.
// It proposes; the Scientific Council decides.

import type { StatusRequirements } from '../editions/status-requirements.ts';
import { getDecimal } from '../kernel/exact.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { type Application, lastYearsBefore, type YearOfResults } from './application.ts';
import { checkConformity } from './conformity.ts';
import { checkPotential, type StaffReading } from './potential.ts';
import { outcomeOfAll, type RequirementFinding, type RequirementOutcome } from './requirement.ts';

/**
 * approve: S-5. refuse: S-6. council-decides: conformity and activity disagree, which the text does not settle (interpretation S5).
 * incomplete: data are missing that decide it.
 */
export const PROPOSED = ['approve', 'refuse', 'council-decides', 'incomplete'] as const;
export type Proposed = (typeof PROPOSED)[number];

export type ApplicationFindings = {
  readonly potential: readonly RequirementFinding[];
  readonly conformity: readonly RequirementFinding[];
  readonly activity: readonly RequirementFinding[];
  readonly conforms: RequirementOutcome;
  /** `unmet`: active in neither; active in one of both, it is `partly`. */
  readonly active: RequirementOutcome | 'partly';
  readonly proposed: Proposed;
  readonly paragraph: 'S-5' | 'S-6' | 'S-4.2';
};

type Kind = 'publications' | 'citations';

/** Active: above nothing in one of the years; not active: nothing in any of them (as S12 reads "no activity"). */
function checkActivity(of: Kind, years: readonly number[], results: readonly YearOfResults[]): RequirementFinding {
  const told = years.map((year) => ({ year, value: results.find((one) => one.year === year)?.[of] ?? null }));
  const missing = told.filter(({ value }) => value === null).map(({ year }) => String(year));
  const isActive = told.some(({ value }) => value !== null && getDecimal(value).top > 0n);
  const silent = missing.length > 0 ? 'incomplete' : 'unmet';
  return {
    ...{ requirement: of, paragraph: 'S-5', figure: null, threshold: null, readings: [] },
    outcome: isActive ? 'met' : silent,
    rests: told.flatMap(({ year, value }) => (value === null ? [] : [{ of: String(year), value }])),
    missing: missing.length > 0 ? [{ of, who: missing }] : [],
  };
}

function activeOf(outcomes: readonly RequirementOutcome[]): ApplicationFindings['active'] {
  if (outcomes.every((one) => one === 'met')) return 'met';
  if (outcomes.includes('incomplete')) return 'incomplete';
  return outcomes.includes('met') ? 'partly' : 'unmet';
}

function propose(
  conforms: RequirementOutcome,
  active: ApplicationFindings['active'],
): Pick<ApplicationFindings, 'proposed' | 'paragraph'> {
  if (conforms === 'met' && active === 'met') return { proposed: 'approve', paragraph: 'S-5' };
  if (conforms === 'unmet' && active === 'unmet') return { proposed: 'refuse', paragraph: 'S-6' };
  if (conforms === 'incomplete' || active === 'incomplete') return { proposed: 'incomplete', paragraph: 'S-4.2' };
  return { proposed: 'council-decides', paragraph: 'S-5' };
}

/** `day`: on which it was laid; the years are the full ones before it, and income is asked of the last of them. */
export function findRequirements(
  application: Application,
  day: PlainDate,
  requirements: StatusRequirements,
  reading: StaffReading = 'one-person',
): ApplicationFindings {
  const years = lastYearsBefore(day, requirements.activity.years);
  const { staff, operationalStaff, category } = application;
  const counted = (group: string) => (staff.length === 0 ? null : staff.filter((one) => one.group === group).length);
  const income = application.income.find(({ year }) => year === years.at(-1));
  const conformity = checkConformity(
    {
      ...{ category, operationalStaff },
      researchStaff: counted('research'),
      teamMembers: counted('team'),
      budget: income?.budget ?? null,
      researchIncome: income?.research ?? null,
    },
    requirements,
  );
  const activity = (['publications', 'citations'] as const).map((of) => checkActivity(of, years, application.results));
  const conforms = outcomeOfAll(conformity.map(({ outcome }) => outcome));
  const active = activeOf(activity.map(({ outcome }) => outcome));
  const potential = checkPotential(application, requirements, reading);
  return { potential, conformity, activity, conforms, active, ...propose(conforms, active) };
}
