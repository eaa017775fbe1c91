// An organisation's year while it is being entered: what each component brings if nothing is refused, what of it only holds
// once the evidence is there, and the state of its rows. E-7: an item without its evidence is not counted.

import type { Edition } from '../editions/edition.ts';
import { type ItemFact, isItem } from '../evidence/facts.ts';
import { TABLES } from '../evidence/tables.ts';
import { explainOrganisation } from '../scoring/explain.ts';
import type { Explanation } from '../scoring/explanation.ts';
import type { OrganisationResult } from '../scoring/result.ts';
import {
  type Attached,
  evaluateReport,
  type ReportEvaluation,
  type ReportedRow,
  type Reporter,
  type ReportPlan,
} from './evaluate-report.ts';
import { readinessOf } from './points-at-risk.ts';
import { isBlank } from './report-memory.ts';

/** Rows of a component. A row may be counted and still lack evidence; one that is refused or not counted brings nothing. */
export type RowCounts = {
  readonly rows: number;
  readonly refused: number;
  readonly notCounted: number;
  readonly withoutEvidence: number;
};

export type ReportYear = {
  /** As if nothing were refused. */
  readonly evaluation: ReportEvaluation;
  /** As if every item without its evidence stayed without it. */
  readonly certain: OrganisationResult;
  readonly explanation: Explanation;
  /** Component → its rows. */
  readonly counts: ReadonlyMap<string, RowCounts>;
};

const NONE: RowCounts = { rows: 0, refused: 0, notCounted: 0, withoutEvidence: 0 };
/** The components that a row would bring points to, as far as it says so itself. */
export function componentsOfRow(edition: Edition, { table, fields }: ReportedRow): readonly string[] {
  const names = TABLES[table].columns.map(({ name }) => name);
  return edition.components
    .filter((one) => one.table === table)
    .filter((one) => !names.includes('audience') || one.audience === fields.audience)
    .filter((one) => !names.includes('component') || one.id === fields.component)
    .map(({ id }) => id);
}

const titleOf = ({ fields }: ReportedRow) => fields.title ?? fields.technology ?? fields.name ?? '';

/** Every number of the evaluation down to its rows. */
export function explainReport(
  rows: readonly ReportedRow[],
  evaluation: ReportEvaluation,
  plan: ReportPlan,
): Explanation {
  const { facts, result, resolved } = evaluation;
  const titles = new Map<ItemFact, string>();
  for (const row of rows) {
    const fact = facts.get(row.id);
    if (fact && isItem(fact)) titles.set(fact, titleOf(row));
  }
  const reported = {
    organisation: result.organisation,
    facts: [...facts.values()],
    titleOf: (fact: ItemFact) => titles.get(fact) ?? '',
  };
  return explainOrganisation(reported, resolved, plan.weighting, plan.reportingYear);
}

function countRows(
  rows: readonly ReportedRow[],
  { facts }: ReportEvaluation,
  explanation: Explanation,
  { edition, lacking }: { readonly edition: Edition; readonly lacking: ReadonlySet<string> },
): ReadonlyMap<string, RowCounts> {
  const counts = new Map<string, RowCounts>();
  const raise = (id: string, more: Partial<RowCounts>) => {
    const { rows: all, refused, notCounted, withoutEvidence } = counts.get(id) ?? NONE;
    counts.set(id, {
      rows: all + (more.rows ?? 0),
      refused: refused + (more.refused ?? 0),
      notCounted: notCounted + (more.notCounted ?? 0),
      withoutEvidence: withoutEvidence + (more.withoutEvidence ?? 0),
    });
  };
  for (const row of rows) {
    if (isBlank(row)) continue;
    for (const id of componentsOfRow(edition, row))
      raise(id, { rows: 1, refused: facts.has(row.id) ? 0 : 1, withoutEvidence: lacking.has(row.id) ? 1 : 0 });
  }
  for (const { components } of explanation.indicators)
    for (const { id, notCounted } of components) raise(id, { notCounted: notCounted.length });
  return counts;
}

/** Everything that the page of the year shows. Settings must be complete; `attached`: the documents that are there. */
export function evaluateYear(
  reporter: Reporter,
  rows: readonly ReportedRow[],
  plan: ReportPlan,
  attached?: Attached,
): ReportYear {
  const evaluation = evaluateReport(reporter, rows, plan, attached);
  const readiness = readinessOf({ rows, evaluation, plan, ...(attached ? { attached } : {}) });
  const lacking = new Set(readiness.items.filter(({ loss }) => loss).map(({ row }) => row));
  const explanation = explainReport(rows, evaluation, plan);
  const counts = countRows(rows, evaluation, explanation, { edition: plan.edition, lacking });
  return { evaluation, certain: readiness.shown, explanation, counts };
}
