// The worker of the page of the year: rows in, numbers out; a number that is opened comes with its items.

import type { Attachment } from '#contract/evidence.ts';
import type { ReportedTable, ReportRow } from '#contract/intake.ts';
import type { ReportedRow, Reporter } from '#rules/report/evaluate-report.ts';
import { isBlank } from '#rules/report/report-memory.ts';
import { evaluateYear, type ReportYear, type RowCounts } from '#rules/report/report-year.ts';
import type { ComponentStep, Explanation } from '#rules/scoring/explanation.ts';
import type { OrganisationResult } from '#rules/scoring/result.ts';
import { type OrganisationTallyJson, writeTally } from '#rules/scoring/tally-json.ts';
import { attachedOf } from '#web/kit/reports/attached-of.ts';
import { planOf, type Reading, type ReportBefore } from '#web/kit/reports/report-queries.ts';

export type YearAsked =
  | {
      readonly ask: 'year';
      readonly reading: Reading;
      readonly reporter: Reporter;
      readonly rows: readonly ReportRow[];
      readonly before: ReportBefore | null;
      /** Null where whoever reads may not know them: names of files are taken at their word. */
      readonly attachments: readonly Attachment[] | null;
    }
  | { readonly ask: 'number'; readonly number: string };

export type TableCounts = { readonly rows: number; readonly refused: number };
export type YearNumbers = {
  readonly result: OrganisationResult;
  readonly certain: OrganisationResult;
  readonly before: OrganisationResult | null;
  readonly counts: ReadonlyMap<string, RowCounts>;
  readonly tables: ReadonlyMap<ReportedTable, TableCounts>;
  /** What the result was scored from; null where nothing could be read. */
  readonly tally: OrganisationTallyJson | null;
};
export type YearAnswer =
  | { readonly of: 'year'; readonly numbers: YearNumbers }
  | { readonly of: 'number'; readonly number: string; readonly explanation: Explanation };

let year: ReportYear | undefined;

const asRows = (rows: readonly ReportRow[]): ReportedRow[] =>
  rows.map(({ id, table, fields }) => ({ id, table, fields }));

function countTables(rows: readonly ReportRow[], { evaluation }: ReportYear): YearNumbers['tables'] {
  const tables = new Map<ReportedTable, TableCounts>();
  for (const row of rows) {
    if (isBlank(row)) continue;
    const known = tables.get(row.table) ?? { rows: 0, refused: 0 };
    const refused = evaluation.facts.has(row.id) ? 0 : 1;
    tables.set(row.table, { rows: known.rows + 1, refused: known.refused + refused });
  }
  return tables;
}

function evaluate({ reading, reporter, rows, before, attachments }: Extract<YearAsked, { ask: 'year' }>): YearNumbers {
  year = evaluateYear(reporter, asRows(rows), planOf(reading), attachments ? attachedOf(attachments) : undefined);
  const { tally } = year.evaluation;
  const [own] = tally.organisations;
  const last = before && evaluateYear(before.reporter, asRows(before.rows), planOf(before.reading));
  return {
    result: year.evaluation.result,
    certain: year.certain,
    before: last ? last.evaluation.result : null,
    counts: year.counts,
    tables: countTables(rows, year),
    tally: own ? writeTally(tally.layout, own) : null,
  };
}

const withoutItems = (step: ComponentStep): ComponentStep => ({ ...step, cells: [], notCounted: [] });

/** Items of what is not asked for stay here. */
function narrow(explanation: Explanation, number: string): Explanation {
  return {
    ...explanation,
    indicators: explanation.indicators.map((one) => ({
      ...one,
      components: one.components.map((step) => (step.id === number || one.id === number ? step : withoutItems(step))),
    })),
  };
}

addEventListener('message', ({ data }: MessageEvent<YearAsked>) => {
  if (data.ask === 'year') postMessage({ of: 'year', numbers: evaluate(data) } satisfies YearAnswer);
  else if (year)
    postMessage({
      of: 'number',
      number: data.number,
      explanation: narrow(year.explanation, data.number),
    } satisfies YearAnswer);
});
