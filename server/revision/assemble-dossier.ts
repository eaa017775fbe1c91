// The dossier of a status holder: three years of published evaluations and of reports on its development plan, held against S-12.

import type { Dossier } from '#contract/revision.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { completeSettings } from '#rules/editions/settings.ts';
import { statusRequirementsOn } from '#rules/editions/status-requirements.ts';
import { plainDate } from '#rules/kernel/plain-date.ts';
import { DYNAMICS_READINGS, type DynamicsReading } from '#rules/status/dynamics.ts';
import { findRevision, type RevisionFindings, type YearOfIndicators } from '#rules/status/find-revision.ts';
import { organisationsOn } from '#server/organisations/index.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import { findPublishedYear } from '#server/publication/index.ts';
import { listPlanReports, type StoredPlanReport } from './store-plan-reports.ts';

type Published = NonNullable<Awaited<ReturnType<typeof findPublishedYear>>>;
/** Year → what is published of it; loaded once for all holders. */
export type PublishedYears = ReadonlyMap<number, Published | undefined>;

/** The last years up to the reporting year, the earliest first. */
export function yearsOf(reportingYear: number): number[] {
  const { years } = statusRequirementsOn(plainDate(reportingYear, 12, 31)).withdrawal;
  return Array.from({ length: years }, (_, at) => reportingYear - years + 1 + at);
}

export async function loadPublished(db: Db, reportingYear: number): Promise<PublishedYears> {
  const known = new Map<number, Published | undefined>();
  for (const year of yearsOf(reportingYear)) known.set(year, await findPublishedYear(db, { year }));
  return known;
}

/** As the round of the year read S12; the default where it is not published yet. */
function readingOf(published: PublishedYears, reportingYear: number): DynamicsReading {
  const { settings } = completeSettings(CURRENT_EDITION);
  const chosen = published.get(reportingYear)?.settings.S12 ?? settings.S12;
  return DYNAMICS_READINGS.find((one) => one === chosen) ?? DYNAMICS_READINGS[0];
}

const SCORES = { A: 'sa', B: 'sb', C: 'sc' } as const;

/**
 * Where all indicators of a score have values and the score has none, the organisation does not stand in its lists (E-8, E-9): a
 * non-clinical one in that of clinical practice. What it is not evaluated on is no lack of activity. See docs/decisions/0016.
 */
function evaluatedOf(own: Published['organisations'][number]): Readonly<Record<string, string | null>> {
  const beside = CURRENT_EDITION.scores.flatMap(({ id, weighted, plain }) => {
    const indicators = [...weighted, ...plain];
    const isWhole = indicators.every((one) => typeof own.indicators[one] === 'string');
    return isWhole && own[SCORES[id]] === null ? indicators : [];
  });
  return { ...own.indicators, ...Object.fromEntries(beside.map((one) => [one, null])) };
}

function resultsOf(published: PublishedYears, bin: string, years: readonly number[]): YearOfIndicators[] {
  return years.map((year) => {
    const own = published.get(year)?.organisations.find((one) => one.bin === bin);
    return { year, indicators: own ? evaluatedOf(own) : null };
  });
}

type Report = StoredPlanReport | undefined;
type PlanOfYear = {
  readonly year: number;
  readonly report: Report;
  readonly category: Dossier['conformity']['years'][number]['category'];
};

/** The threshold of income is that of the category at the end of the year (S-9.2). */
async function plansOf(db: Db, organisation: string, years: readonly number[]): Promise<PlanOfYear[]> {
  const reports = await listPlanReports(db, organisation);
  const plans: PlanOfYear[] = [];
  for (const year of years) {
    const [known] = await organisationsOn(db, plainDate(year, 12, 31), organisation);
    plans.push({ year, report: reports.find((one) => one.year === year), category: known?.category ?? null });
  }
  return plans;
}

function travel(findings: RevisionFindings, plans: readonly PlanOfYear[], published: PublishedYears): Dossier {
  const { dynamics, conformity } = findings;
  return {
    years: [...findings.years],
    reading: findings.reading,
    dynamics: {
      ...dynamics,
      byReading: { ...dynamics.byReading },
      missing: [...dynamics.missing],
      indicators: dynamics.indicators.map(({ years, missing, readings, ...one }) => ({
        ...one,
        missing: [...missing],
        readings: { ...readings },
        years: years.map(({ year, value }) => ({ year, there: value !== undefined, value: value ?? null })),
      })),
    },
    conformity: {
      ...conformity,
      missing: [...conformity.missing],
      unmet: conformity.unmet.map((one) => (one === 'income' ? 'income' : 'staff')),
      years: conformity.years.map(({ year, findings: found }) => {
        const plan = plans.find((one) => one.year === year);
        return {
          ...{ year, category: plan?.category ?? null, source: plan?.report?.source ?? null },
          findings:
            found?.map(({ requirement, outcome, paragraph, figure, threshold }) => ({
              ...{ outcome, paragraph, threshold, figure: figure && { ...figure } },
              requirement: requirement === 'income' ? ('income' as const) : ('staff' as const),
            })) ?? null,
        };
      }),
    },
    published: [...published].flatMap(([year, one]) => (one ? [{ year, version: one.version }] : [])),
    proposed: findings.proposed,
  };
}

type Of = { readonly organisation: string; readonly bin: string; readonly reportingYear: number };

export async function assembleDossier(
  db: Db,
  { organisation, bin, reportingYear }: Of,
  published: PublishedYears,
): Promise<Dossier> {
  const years = yearsOf(reportingYear);
  const plans = await plansOf(db, organisation, years);
  const findings = findRevision(
    {
      results: resultsOf(published, bin, years),
      plans: plans.map(({ year, report, category }) => ({
        year,
        report: report && category ? { category, ...report } : null,
      })),
      indicators: CURRENT_EDITION.indicators.map(({ id }) => id),
      reading: readingOf(published, reportingYear),
    },
    statusRequirementsOn(plainDate(reportingYear, 12, 31)),
  );
  return travel(findings, plans, published);
}
