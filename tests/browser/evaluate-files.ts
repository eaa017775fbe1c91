// The evaluation as a visitor's browser can do it: rules and the CSV scanner, no package, no module of Node. The same text
// runs in Node, for comparison.

import { CsvScanner } from '#exchange/csv/csv-scanner.ts';
import { resultJson } from '#exchange/results/result-json.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { resolveEdition } from '#rules/editions/resolve-edition.ts';
import { completeSettings, type Settings } from '#rules/editions/settings.ts';
import type { Weighting } from '#rules/editions/weighting.ts';
import type { Fact, Organisation } from '#rules/evidence/facts.ts';
import { type RowReader, readHeading, rowReader } from '#rules/evidence/read-row.ts';
import { Register } from '#rules/evidence/register.ts';
import { TABLE_NAMES, type TableName } from '#rules/evidence/tables.ts';
import type { Finding } from '#rules/kernel/finding.ts';
import { rankAll } from '#rules/ranking/rank.ts';
import { explainOrganisation, resultOf } from '#rules/scoring/explain.ts';
import { resultsText } from '#rules/scoring/result.ts';
import { scoreTally } from '#rules/scoring/score-tally.ts';
import { Tallier } from '#rules/scoring/tally.ts';

export type Question = {
  /** Bytes of each table's file. */
  readonly files: Readonly<Partial<Record<TableName, readonly number[]>>>;
  readonly settings: Settings;
  readonly weights: Readonly<Record<string, string>>;
  readonly year: number;
};

function readFacts({ files, year }: Question): { facts: Fact[]; findings: Finding[] } {
  const facts: Fact[] = [];
  const findings: Finding[] = [];
  const report = (finding: Finding) => findings.push(finding);
  const register = new Register();
  for (const table of TABLE_NAMES) {
    let read: RowReader | undefined;
    const scanner = new CsvScanner({
      heading: (record) => {
        const heading = readHeading(
          table,
          Array.from({ length: record.length }, (_, place) => record.text(place)),
        );
        read = rowReader(table, heading, { edition: CURRENT_EDITION, reportingYear: year, register, report });
        return record.length;
      },
      record: (record) => {
        const fact = read?.(record);
        if (fact) facts.push(fact);
      },
      fault: ({ code, row, found, wanted }) =>
        report({ code, weight: 'refused', table, row, column: '', reference: 'RP', values: { found, wanted } }),
    });
    scanner.push(Uint8Array.from(files[table] ?? []));
    scanner.end();
  }
  return { facts, findings };
}

/** The results as the text of their JSON, and every exact number by the tracing interpreter. */
export function evaluateFiles(question: Question): { json: string; traced: string } {
  const { facts, findings } = readFacts(question);
  const tallier = new Tallier(CURRENT_EDITION, question.year);
  for (const fact of facts) tallier.add(fact);
  const tally = tallier.tally();
  const resolved = resolveEdition(CURRENT_EDITION, completeSettings(CURRENT_EDITION, question.settings).settings);
  const weighting: Weighting = { source: 'test', date: undefined, draft: false, values: question.weights };
  const results = scoreTally(tally, resolved, weighting);
  const ranking = rankAll(CURRENT_EDITION, results);
  const evaluation = { resolved, weighting, reportingYear: question.year, tally, results, ranking, findings };
  const traced = facts
    .filter((fact): fact is Organisation => fact.table === 'organisations')
    .map((organisation) => {
      const own = facts.filter((fact) => fact.table !== 'organisations' && fact.organisation === organisation.bin);
      const reported = { organisation, facts: own, titleOf: () => '' };
      return resultOf(explainOrganisation(reported, resolved, weighting, question.year));
    });
  return {
    json: JSON.stringify(resultJson(evaluation, ({ code, values }) => `${code} ${JSON.stringify(values)}`)),
    traced: resultsText(traced),
  };
}

Object.assign(globalThis, { evaluateFiles });
