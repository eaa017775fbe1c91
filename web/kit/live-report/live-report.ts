// A report evaluated while somebody types: rows of one table come and change, and what is new in the findings goes out. Runs
// in a worker of the browser, so that the hand never waits for it.

import { CURRENT_EDITION, findEdition } from '#rules/editions/editions.ts';
import { completeSettings, type Settings } from '#rules/editions/settings.ts';
import { draftWeighting } from '#rules/editions/weighting.ts';
import type { TableName } from '#rules/evidence/tables.ts';
import { toFixed } from '#rules/kernel/exact.ts';
import type { Finding } from '#rules/kernel/finding.ts';
import { evaluateReport, type ReportedRow, type Reporter, type ReportPlan } from '#rules/report/evaluate-report.ts';
import { applyChanges, type SheetChange } from '#web/design/sheet/sheet-changes.ts';
import type { SheetRow } from '#web/design/sheet/sheet-grid.ts';

export type ReportSetting = {
  readonly table: TableName;
  readonly reporter: Reporter;
  readonly reportingYear: number;
  readonly edition?: string;
  readonly settings?: Settings;
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
};

/** Without the number of the row: a row inserted above changes nothing in what is said of those below. */
const tellFinding = ({ code, weight, column, reference, values }: Finding) =>
  `${code} ${weight} ${column} ${reference} ${JSON.stringify(values)}`;
const tellAll = (findings: readonly Finding[]) => findings.map(tellFinding).join('\n');

export class LiveReport {
  readonly #setting: ReportSetting;
  readonly #plan: ReportPlan;
  #rows: readonly SheetRow[];
  #told = new Map<string, string>();
  #reported = new WeakMap<SheetRow, ReportedRow>();

  constructor(setting: ReportSetting, rows: readonly SheetRow[]) {
    this.#setting = setting;
    this.#rows = rows;
    const edition = findEdition(setting.edition ?? '') ?? CURRENT_EDITION;
    this.#plan = {
      edition,
      settings: completeSettings(edition, setting.settings).settings,
      weighting: draftWeighting(edition),
      reportingYear: setting.reportingYear,
    };
  }

  change(changes: readonly SheetChange[]): void {
    this.#rows = applyChanges(this.#rows, changes);
  }

  evaluate(version: number): LiveAnswer {
    const { reporter, others, table } = this.#setting;
    const own = this.#rows.map((row) => this.#report(row));
    const { findings, facts, result } = evaluateReport(reporter, [...others, ...own], this.#plan);
    const points = [...result.components].map(
      ([id, { value }]) => [id, value === null ? null : toFixed(value, 2)] as const,
    );
    const accepted = own.reduce((count, { id }) => count + (facts.get(id)?.table === table ? 1 : 0), 0);
    return { version, findings: this.#news(findings), accepted, points };
  }

  #report(row: SheetRow): ReportedRow {
    const known = this.#reported.get(row);
    if (known) return known;
    const reported = { id: row.id, table: this.#setting.table, fields: row.fields };
    this.#reported.set(row, reported);
    return reported;
  }

  #news(findings: ReadonlyMap<string, readonly Finding[]>) {
    const news: [string, readonly Finding[]][] = [];
    const told = new Map<string, string>();
    for (const [row, found] of findings) {
      const words = tellAll(found);
      told.set(row, words);
      if (this.#told.get(row) !== words) news.push([row, found]);
    }
    for (const row of this.#told.keys()) if (!told.has(row)) news.push([row, []]);
    this.#told = told;
    return news;
  }
}
