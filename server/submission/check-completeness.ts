// What a report lacks before it is submitted. Nothing of it stands against submitting (E-7): what is not shown is not counted.

import type { Completeness, LackingRow } from '#contract/submission.ts';
import { getEdition } from '#rules/editions/editions.ts';
import { completeSettings } from '#rules/editions/settings.ts';
import { draftWeighting } from '#rules/editions/weighting.ts';
import type { HeldFiles } from '#rules/evidence/missing-evidence.ts';
import { toFixed } from '#rules/kernel/exact.ts';
import type { Finding } from '#rules/kernel/finding.ts';
import { evaluateReport, type ReportPlan } from '#rules/report/evaluate-report.ts';
import { readinessOf } from '#rules/report/points-at-risk.ts';
import type { SubmittedDocument } from './store.ts';
import { countTables, type SubmittedData } from './submitted-data.ts';

/** So many rows are named; the count says how many there are. */
const NAMED = 200;
const DECIMALS = 2;

function planOf({ edition: id, settings, reportingYear }: SubmittedData['round']): ReportPlan {
  const edition = getEdition(id);
  const complete = completeSettings(edition, settings).settings;
  return { edition, settings: complete, weighting: draftWeighting(edition), reportingYear };
}

type Lacking = Pick<LackingRow, 'findings' | 'documents' | 'loss'>;
const TITLES = ['title', 'name', 'conference', 'id'];

/** Finds a row's place among those of its table, and what it is called. */
function describeRows(rows: SubmittedData['rows']) {
  const places = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const { row, table } of rows) {
    const number = (counts.get(table) ?? 0) + 1;
    counts.set(table, number);
    places.set(row, number);
  }
  return ({ row, table, fields }: SubmittedData['rows'][number], more: Lacking): LackingRow => ({
    row,
    table,
    number: places.get(row) ?? 0,
    title: TITLES.map((column) => fields[column] ?? '').find((text) => text.trim() !== '') ?? '',
    ...more,
  });
}

/** What of Annex 2 a file was said to be; one may have been said to be several things. */
function heldFiles(documents: readonly SubmittedDocument[]): HeldFiles {
  const asked = new Map<string, string[]>();
  for (const { name, asked: as } of documents)
    asked.set(name, [...(asked.get(name) ?? []), ...(as === null ? [] : [as])]);
  return { has: (name) => asked.has(name), attached: [...asked.keys()], askedOf: (name) => asked.get(name) ?? [] };
}

const tell = ({ code, column, reference, values }: Finding) => ({ code, column, reference, values: { ...values } });

/** E-6, E-7, A2. */
export function checkCompleteness({ round, reporter, lists, rows }: SubmittedData): Completeness {
  const plan = planOf(round);
  const reported = rows.map(({ row, table, fields }) => ({ id: row, table, fields }));
  const documents = new Map(rows.map(({ row, evidence }) => [row, heldFiles(evidence)]));
  const nothing = heldFiles([]);
  const attached = {
    ofRow: (row: string) => documents.get(row) ?? nothing,
    lists: new Set(lists.flatMap(({ asked }) => asked ?? [])),
  };
  const evaluation = evaluateReport({ ...reporter, name: reporter.names.en }, reported, plan, attached);
  const readiness = readinessOf({ rows: reported, evaluation, plan, attached });
  const describe = describeRows(rows);
  const byRow = new Map(rows.map((one) => [one.row, one]));
  const refused = rows.filter(({ row }) => !evaluation.facts.has(row));
  const refusedIn = new Map(countTables(refused).map(({ table, rows: count }) => [table, count]));
  const unshown = readiness.items.filter(({ loss }) => loss !== undefined);
  return {
    tables: countTables(rows).map(({ table, rows: count }) => ({
      table,
      rows: count,
      refused: refusedIn.get(table) ?? 0,
    })),
    refused: {
      count: refused.length,
      rows: refused.slice(0, NAMED).map((one) => {
        const findings = (evaluation.findings.get(one.row) ?? [])
          .filter(({ weight }) => weight === 'refused')
          .map(tell);
        return describe(one, { findings, documents: [], loss: null });
      }),
    },
    evidence: {
      count: unshown.length,
      loss: toFixed(readiness.loss.points, DECIMALS),
      rows: unshown.slice(0, NAMED).flatMap(({ row, documents: asked, loss }) => {
        const one = byRow.get(row);
        const missing = asked.filter(({ shownBy }) => shownBy === undefined).map(({ document }) => document.id);
        return one
          ? [describe(one, { findings: [], documents: missing, loss: loss ? toFixed(loss.points, DECIMALS) : null })]
          : [];
      }),
    },
    lists: readiness.lists
      .filter(({ shownBy }) => shownBy === undefined)
      .map(({ document, paragraph, items }) => ({ document: document.id, paragraph, items })),
    divisors: (['staff', 'learners'] as const).filter((table) => !rows.some((one) => one.table === table)),
  };
}
