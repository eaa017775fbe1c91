// The dossier of a status holder held against S-12: indicators over the last years of published evaluations, the requirements of S-9
// over the same years by the reports on development plans. It proposes; the Scientific Council decides.

import type { StatusRequirements } from '../editions/status-requirements.ts';
import type { Paragraph } from '../kernel/paragraph.ts';
import { type ConformityData, checkConformity } from './conformity.ts';
import {
  countsTowardsWithdrawal,
  DYNAMICS_READINGS,
  type DynamicsReading,
  findDynamics,
  type IndicatorFinding,
} from './dynamics.ts';
import type { RequirementFinding } from './requirement.ts';

/** A year of the evaluation; null: the organisation has no published results in it. */
export type YearOfIndicators = {
  readonly year: number;
  /** Indicator → plain decimal; null: not evaluable. */
  readonly indicators: Readonly<Record<string, string | null>> | null;
};

/** A report on the development plan, with the category that held at the end of its year; null: there is none. */
export type YearOfPlan = { readonly year: number; readonly report: ConformityData | null };

export type Ground = 'ground' | 'no-ground' | 'incomplete';
export const REVISION_PROPOSED = ['keep', 'withdraw', 'incomplete'] as const;
export type RevisionProposed = (typeof REVISION_PROPOSED)[number];

export type RevisionFindings = {
  readonly years: readonly number[];
  readonly reading: DynamicsReading;
  readonly dynamics: {
    readonly indicators: readonly IndicatorFinding[];
    /** How many fell or were without activity, by the reading that counts and by each. */
    readonly counted: number;
    readonly byReading: Readonly<Record<DynamicsReading, number>>;
    readonly threshold: number;
    readonly missing: readonly number[];
    readonly outcome: Ground;
    readonly paragraph: Paragraph;
  };
  readonly conformity: {
    readonly years: readonly { readonly year: number; readonly findings: readonly RequirementFinding[] | null }[];
    readonly missing: readonly number[];
    readonly outcome: Ground;
    /** Requirements that were met in none of the years. */
    readonly unmet: readonly RequirementFinding['requirement'][];
    readonly paragraph: Paragraph;
  };
  readonly proposed: RevisionProposed;
};

type Asked = {
  /** In their order, as many as S-12 asks for. */
  readonly results: readonly YearOfIndicators[];
  readonly plans: readonly YearOfPlan[];
  /** In the order of the edition. */
  readonly indicators: readonly string[];
  readonly reading: DynamicsReading;
};

function findAllDynamics({ results, indicators, reading }: Asked, { withdrawal }: StatusRequirements) {
  const { least: threshold, paragraph } = withdrawal.indicators;
  const found = indicators.map((indicator) =>
    findDynamics(
      indicator,
      results.map(({ year, indicators: told }) => ({
        year,
        value: told === null ? undefined : (told[indicator] ?? null),
      })),
      reading,
    ),
  );
  const countBy = (by: DynamicsReading) => found.filter(({ readings }) => countsTowardsWithdrawal(readings[by])).length;
  const counted = countBy(reading);
  const open = found.filter(({ outcome }) => outcome === 'incomplete').length;
  const [each, last, slope] = DYNAMICS_READINGS;
  const possible = counted + open >= threshold ? 'incomplete' : 'no-ground';
  return {
    ...{ indicators: found, counted, threshold, paragraph },
    byReading: { [each]: countBy(each), [last]: countBy(last), [slope]: countBy(slope) } as const,
    missing: results.flatMap(({ year, indicators: told }) => (told === null ? [year] : [])),
    outcome: counted >= threshold ? ('ground' as const) : (possible as Ground),
  };
}

const REQUIREMENTS = ['staff', 'income'] as const;

/** One requirement not met in each of the years; a year without its figure may be either. */
function findUnconformity({ plans }: Asked, requirements: StatusRequirements) {
  const years = plans.map(({ year, report }) => ({
    year,
    findings: report === null ? null : checkConformity(report, requirements),
  }));
  const outcomesOf = (requirement: (typeof REQUIREMENTS)[number]) =>
    years.map(({ findings }) => findings?.find((one) => one.requirement === requirement)?.outcome ?? 'incomplete');
  const unmet = REQUIREMENTS.filter((one) => outcomesOf(one).every((outcome) => outcome === 'unmet'));
  const open = REQUIREMENTS.some((one) => {
    const outcomes = outcomesOf(one);
    return !outcomes.includes('met') && outcomes.includes('incomplete');
  });
  const otherwise: Ground = open ? 'incomplete' : 'no-ground';
  const outcome: Ground = unmet.length > 0 ? 'ground' : otherwise;
  return {
    ...{ years, unmet, outcome },
    missing: plans.flatMap(({ year, report }) => (report === null ? [year] : [])),
    paragraph: requirements.withdrawal.conformity.paragraph,
  };
}

function propose(grounds: readonly Ground[]): RevisionProposed {
  if (grounds.includes('ground')) return 'withdraw';
  return grounds.includes('incomplete') ? 'incomplete' : 'keep';
}

/** Throws a RangeError where other than the years of S-12 are given. */
export function findRevision(asked: Asked, requirements: StatusRequirements): RevisionFindings {
  const { years } = requirements.withdrawal;
  if (asked.results.length !== years || asked.plans.length !== years)
    throw new RangeError(`S-12 speaks of ${years} years`);
  const dynamics = findAllDynamics(asked, requirements);
  const conformity = findUnconformity(asked, requirements);
  return {
    years: asked.results.map(({ year }) => year),
    reading: asked.reading,
    ...{ dynamics, conformity },
    proposed: propose([dynamics.outcome, conformity.outcome]),
  };
}
