// S-7: units, premises and equipment are there; research staff is 10 % of the operational staff; half of the research staff meets the
// three conditions, which one person must meet together, or each counts by itself (interpretation S7): both are computed.

import type { StatusRequirements } from '../editions/status-requirements.ts';
import { compare, getDecimal } from '../kernel/exact.ts';
import type { Application, StaffMember } from './application.ts';
import {
  type Missing,
  outcomeBetween,
  outcomeOfAll,
  percentOf,
  type ReadingOutcome,
  type RequirementFinding,
  type RequirementId,
  reaches,
  shareOf,
} from './requirement.ts';

export const STAFF_READINGS = ['one-person', 'each-by-itself'] as const;
export type StaffReading = (typeof STAFF_READINGS)[number];

/** Undefined: the data do not say. */
type Answer = boolean | undefined;
type Condition = { readonly of: string; readonly paragraph: string; readonly asks: (one: StaffMember) => Answer };

/** One false is false, whatever the others are. */
const both = (answers: readonly Answer[]): Answer => {
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
};

function conditionsOf({ potential }: StatusRequirements): Condition[] {
  const { degree, publications, experience } = potential;
  const least = getDecimal(experience.leastYears);
  return [
    {
      of: 'degree',
      paragraph: degree.paragraph,
      asks: (one) => (one.degree === null ? undefined : one.degree !== 'none'),
    },
    {
      of: 'published',
      paragraph: publications.paragraph,
      asks: ({ publications: count, hirsch }) =>
        both([count === null ? undefined : count >= publications.least, hirsch === null ? undefined : hirsch > 0]),
    },
    {
      of: 'experience',
      paragraph: experience.paragraph,
      asks: ({ researchYears: years }) => (years === null ? undefined : compare(getDecimal(years), least) >= 0),
    },
  ];
}

type Counted = { readonly certain: number; readonly possible: number };

function count(staff: readonly StaffMember[], asks: (one: StaffMember) => Answer): Counted {
  const answers = staff.map(asks);
  const certain = answers.filter((one) => one === true).length;
  return { certain, possible: certain + answers.filter((one) => one === undefined).length };
}

function readIn(
  reading: StaffReading,
  staff: readonly StaffMember[],
  requirements: StatusRequirements,
): ReadingOutcome {
  const { least, paragraph } = requirements.potential.qualified;
  const conditions = conditionsOf(requirements);
  const asked: Condition[] =
    reading === 'one-person'
      ? [{ of: 'all-three', paragraph, asks: (one) => both(conditions.map(({ asks }) => asks(one))) }]
      : conditions;
  const whole = String(staff.length);
  const counted = asked.map((one) => ({ ...one, ...count(staff, one.asks) }));
  return {
    reading,
    outcome: outcomeOfAll(
      counted.map(({ certain, possible }) => outcomeBetween(String(certain), String(possible), whole, least)),
    ),
    shares: counted.flatMap(({ of, certain, ...one }) => {
      const figure = shareOf(String(certain), whole);
      return figure ? [{ of, paragraph: one.paragraph, figure }] : [];
    }),
  };
}

const researchers = ({ staff }: Application) => staff.filter(({ group }) => group === 'research');

function checkThere(requirement: RequirementId, names: readonly string[]): RequirementFinding {
  const isThere = names.length > 0;
  return {
    ...{ requirement, paragraph: 'S-7', figure: null, threshold: null, readings: [] },
    outcome: isThere ? 'met' : 'incomplete',
    rests: names.map((value) => ({ of: requirement, value })),
    missing: isThere ? [] : [{ of: requirement, who: [] }],
  };
}

function checkResearchStaff(application: Application, { potential }: StatusRequirements): RequirementFinding {
  const { least, paragraph } = potential.researchStaff;
  const { operationalStaff: whole, staff } = application;
  const own = researchers(application).length;
  const figure = whole === null || staff.length === 0 ? undefined : shareOf(String(own), String(whole));
  const found = () => (figure && reaches(figure.part, figure.whole, least) ? 'met' : 'unmet');
  return {
    ...{ requirement: 'research-staff', paragraph, figure: figure ?? null, readings: [] },
    outcome: figure ? found() : 'incomplete',
    threshold: percentOf(least),
    rests: [
      { of: 'research-staff', value: String(own) },
      ...(whole === null ? [] : [{ of: 'operational-staff', value: String(whole) }]),
    ],
    missing: [
      ...(staff.length === 0 ? [{ of: 'staff', who: [] }] : []),
      ...(whole === null ? [{ of: 'operational-staff', who: [] }] : []),
    ],
  };
}

function missingOf(staff: readonly StaffMember[]): Missing[] {
  const asked = [
    ['degree', (one: StaffMember) => one.degree],
    ['publications', (one: StaffMember) => one.publications],
    ['hirsch', (one: StaffMember) => one.hirsch],
    ['research-years', (one: StaffMember) => one.researchYears],
  ] as const;
  return asked.flatMap(([of, read]) => {
    const who = staff.filter((one) => read(one) === null).map(({ code }) => code);
    return who.length > 0 ? [{ of, who }] : [];
  });
}

function checkQualified(
  application: Application,
  requirements: StatusRequirements,
  counts: StaffReading,
): RequirementFinding {
  const { least, paragraph } = requirements.potential.qualified;
  const own = researchers(application);
  const order = [counts, ...STAFF_READINGS.filter((one) => one !== counts)];
  const readings = own.length === 0 ? [] : order.map((one) => readIn(one, own, requirements));
  const [first] = readings;
  return {
    requirement: 'qualified',
    paragraph,
    outcome: first?.outcome ?? 'incomplete',
    figure: first?.shares.length === 1 ? (first.shares[0]?.figure ?? null) : null,
    threshold: percentOf(least),
    rests: [{ of: 'research-staff', value: String(own.length) }],
    missing: own.length === 0 ? [{ of: 'staff', who: [] }] : missingOf(own),
    readings,
  };
}

/** S-7, in the order of the paragraph. */
export const checkPotential = (
  application: Application,
  requirements: StatusRequirements,
  reading: StaffReading,
): RequirementFinding[] => [
  checkThere(
    'units',
    application.units.map(({ name }) => name),
  ),
  checkThere(
    'premises',
    application.premises.map(({ name }) => name),
  ),
  checkThere(
    'equipment',
    application.equipment.map(({ name }) => name),
  ),
  checkResearchStaff(application, requirements),
  checkQualified(application, requirements, reading),
];
