// Verified data: the submitted rows of an organisation with the final decisions applied, and what the order makes of them.

import { getEdition } from '#rules/editions/editions.ts';
import { completeSettings } from '#rules/editions/settings.ts';
import { draftWeighting } from '#rules/editions/weighting.ts';
import {
  evaluateReport,
  type ReportEvaluation,
  type ReportedRow,
  type ReportPlan,
} from '#rules/report/evaluate-report.ts';
import { decidedFields } from '#rules/verification/verified-item.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import type { StoredRound } from '#server/rounds/index.ts';
import { findSubmission, type Submission } from '#server/submission/index.ts';
import { type Item, listItems, type Texts } from './store.ts';

/** `fields` hold after the decision, `credited` among them; `item.fields` are what was reported. `id` is the row's. */
export type VerifiedRow = ReportedRow & { readonly item: Item };

/** The edition, readings and weighting of a round; weight 1 while its weighting is pending (W1). */
export function planOfRound({ edition: id, settings, weighting, reportingYear }: StoredRound): ReportPlan {
  const edition = getEdition(id);
  const { values, source, date } = weighting ?? {};
  return {
    edition,
    settings: completeSettings(edition, settings).settings,
    weighting: values
      ? { values, source: source ?? '', date: date ?? undefined, draft: false }
      : draftWeighting(edition),
    reportingYear,
  };
}

/** A decision that waits for a second person, or whose row is another by now, changes nothing yet. */
export function verify(item: Item): VerifiedRow {
  const isFinal = item.state !== 'open' && item.state !== 'waiting';
  const fields: Texts = decidedFields(item.table, item.fields, (isFinal && item.decision) || undefined);
  return { id: item.row, table: item.table, fields, item };
}

/** In the order of the reporting package. Empty where nothing was submitted. */
export async function listVerifiedRows(db: Db, round: string, organisation: string): Promise<VerifiedRow[]> {
  return (await listItems(db, { round, organisation })).map(verify);
}

export function evaluateRows(
  { reporter }: Submission,
  rows: readonly ReportedRow[],
  plan: ReportPlan,
): ReportEvaluation {
  const { bin, names, category, universityHospital } = reporter;
  return evaluateReport({ bin, name: names.en, category, universityHospital }, rows, plan);
}

/** What the verified data come to; undefined where the organisation has submitted nothing. */
export async function evaluateVerified(
  db: Db,
  round: StoredRound,
  organisation: string,
): Promise<{ readonly rows: readonly VerifiedRow[]; readonly evaluation: ReportEvaluation } | undefined> {
  const submission = await findSubmission(db, { round: round.id, organisation });
  if (!submission) return undefined;
  const rows = await listVerifiedRows(db, round.id, organisation);
  return { rows, evaluation: evaluateRows(submission, rows, planOfRound(round)) };
}
