// A report evaluated while somebody types: rows of one table come and change, and what is new in the findings goes out. Runs
// in a worker of the browser, so that the hand never waits for it.

import { CURRENT_EDITION, getEdition } from '#rules/editions/editions.ts';
import { completeSettings, type Settings } from '#rules/editions/settings.ts';
import { draftWeighting, type Weighting } from '#rules/editions/weighting.ts';
import { TABLES, type TableName } from '#rules/evidence/tables.ts';
import { add, type Exact, findDecimal, toFixed, toText, ZERO } from '#rules/kernel/exact.ts';
import type { Finding } from '#rules/kernel/finding.ts';
import {
  evaluateReport,
  type ReportEvaluation,
  type ReportedRow,
  type Reporter,
  type ReportPlan,
} from '#rules/report/evaluate-report.ts';
import { listNotCounted, type NotCountedMemory } from '#rules/report/not-counted.ts';
import { ReportMemory } from '#rules/report/report-memory.ts';
import type { OrganisationResult } from '#rules/scoring/result.ts';
import { applyChanges, type SheetChange } from '#web/design/sheet/sheet-changes.ts';
import type { SheetRow } from '#web/design/sheet/sheet-grid.ts';

export type ReportSetting = {
  readonly table: TableName;
  readonly reporter: Reporter;
  readonly reportingYear: number;
  readonly edition?: string;
  readonly settings?: Settings;
  /** Without one, each weight is 1 (W1). */
  readonly weighting?: Weighting;
  /** Rows of the other tables, without which numbers such as positions are not known. */
  readonly others: readonly ReportedRow[];
};

export type LiveAnswer = {
  /** How many messages the answer knows of; 0 where more of the same answer follows. */
  readonly version: number;
  /** Rows whose findings are others than before; an empty list where nothing is found any more. */
  readonly findings: readonly (readonly [string, readonly Finding[]])[];
  /** Rows of the table that were read. */
  readonly accepted: number;
  /** Component → points with two digits; null where there is no value. */
  readonly points: readonly (readonly [string, string | null])[];
  /** Indicator → value, score → value, likewise. */
  readonly indicators: readonly (readonly [string, string | null])[];
  readonly scores: readonly (readonly [string, string | null])[];
  /** Column of numbers → the exact sum over the rows that were read. */
  readonly sums: readonly (readonly [string, string])[];
};

/** Without the number of the row: a row inserted above changes nothing in what is said of those below. */
const tellFinding = ({ code, weight, column, reference, values }: Finding) =>
  `${code} ${weight} ${column} ${reference} ${JSON.stringify(values)}`;
type Outcomes = ReadonlyMap<
  string,
  OrganisationResult['components'] extends ReadonlyMap<string, infer One> ? One : never
>;
const showAll = (outcomes: Outcomes) =>
  [...outcomes].map(([id, { value }]) => [id, value === null ? null : toFixed(value, 2)] as const);

/** Numbers that add up; a place among authors or a year does not. */
const SUMMED = new Set(['decimal', 'money', 'integer']);
const UNSUMMED = new Set(['author_position']);
const summedColumns = (table: TableName) =>
  TABLES[table].columns.filter(({ name, kind }) => SUMMED.has(kind.is) && !UNSUMMED.has(name)).map(({ name }) => name);

const saySame = (before: readonly Finding[] | undefined, now: readonly Finding[]): boolean =>
  before?.length === now.length &&
  now.every((finding, at) => {
    const known = before[at];
    return known !== undefined && (known === finding || tellFinding(known) === tellFinding(finding));
  });

export class LiveReport {
  readonly #setting: ReportSetting;
  readonly #plan: ReportPlan;
  #rows: readonly SheetRow[];
  #told: ReadonlyMap<string, readonly Finding[]> = new Map();
  #reported = new WeakMap<SheetRow, ReportedRow>();
  readonly #summed: readonly string[];
  /** The numbers of a row in the columns that are summed. */
  readonly #numbers = new WeakMap<ReportedRow, readonly (Exact | undefined)[]>();
  readonly #memory = new ReportMemory();
  readonly #notCounted: NotCountedMemory = new WeakMap();

  constructor(setting: ReportSetting, rows: readonly SheetRow[]) {
    this.#setting = setting;
    this.#rows = rows;
    this.#summed = summedColumns(setting.table);
    const edition = setting.edition === undefined ? CURRENT_EDITION : getEdition(setting.edition);
    this.#plan = {
      edition,
      settings: completeSettings(edition, setting.settings).settings,
      weighting: setting.weighting ?? draftWeighting(edition),
      reportingYear: setting.reportingYear,
    };
  }

  change(changes: readonly SheetChange[]): void {
    this.#rows = applyChanges(this.#rows, changes);
  }

  evaluate(version: number): LiveAnswer {
    const { reporter, others, table } = this.#setting;
    const own = this.#rows.map((row) => this.#report(row));
    const evaluation = evaluateReport(reporter, [...others, ...own], this.#plan, undefined, this.#memory);
    const { facts, result } = evaluation;
    const findings = this.#join(own, evaluation);
    const read = own.filter(({ id }) => facts.get(id)?.table === table);
    return {
      version,
      findings: this.#news(own, findings),
      accepted: read.length,
      points: showAll(result.components),
      indicators: showAll(result.indicators),
      scores: showAll(result.scores),
      sums: this.#sums(read),
    };
  }

  /** What was said of the rows, and behind it why they bring nothing. */
  #join(own: readonly ReportedRow[], evaluation: ReportEvaluation): ReadonlyMap<string, readonly Finding[]> {
    const findings = new Map(evaluation.findings);
    const notCounted = listNotCounted(own, evaluation, this.#plan.reportingYear, this.#notCounted);
    for (const [row, found] of notCounted) findings.set(row, [...(findings.get(row) ?? []), ...found]);
    return findings;
  }

  #report(row: SheetRow): ReportedRow {
    const known = this.#reported.get(row);
    if (known) return known;
    const reported = { id: row.id, table: this.#setting.table, fields: row.fields };
    this.#reported.set(row, reported);
    return reported;
  }

  #numbersIn(row: ReportedRow): readonly (Exact | undefined)[] {
    const known = this.#numbers.get(row) ?? this.#summed.map((column) => findDecimal(row.fields[column] ?? ''));
    this.#numbers.set(row, known);
    return known;
  }

  #sums(read: readonly ReportedRow[]) {
    const sums = this.#summed.map(() => ZERO);
    for (const row of read)
      for (const [at, value] of this.#numbersIn(row).entries()) if (value) sums[at] = add(sums[at] ?? ZERO, value);
    return this.#summed.map((column, at) => [column, toText(sums[at] ?? ZERO)] as const);
  }

  /** Of the rows of this table: what is found in the others stands on their own sheets. */
  #news(own: readonly ReportedRow[], findings: ReadonlyMap<string, readonly Finding[]>) {
    const news: [string, readonly Finding[]][] = [];
    const told = new Map<string, readonly Finding[]>();
    for (const { id: row } of own) {
      const found = findings.get(row);
      if (!found) continue;
      told.set(row, found);
      if (!saySame(this.#told.get(row), found)) news.push([row, found]);
    }
    for (const row of this.#told.keys()) if (!told.has(row)) news.push([row, []]);
    this.#told = told;
    return news;
  }
}
