// The frozen rows of an organisation, evaluated as the server evaluated them.

import type { FrozenRows } from '#contract/results.ts';
import { evaluateReport, type ReportEvaluation, type ReportPlan } from '#rules/report/evaluate-report.ts';
import { readCircumstances } from './tallied.ts';

export function evaluateFrozen(frozen: FrozenRows): {
  readonly evaluation: ReportEvaluation;
  readonly plan: ReportPlan;
} {
  const { edition, settings, weighting, reportingYear } = readCircumstances(frozen);
  const plan: ReportPlan = { edition, settings, weighting, reportingYear };
  const { bin, names, category, universityHospital } = frozen.reporter;
  const rows = frozen.rows.map(({ row, table, fields }) => ({ id: row, table, fields }));
  return { evaluation: evaluateReport({ bin, name: names.en, category, universityHospital }, rows, plan), plan };
}
