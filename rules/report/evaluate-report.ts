// What an organisation has reported for a year, row by row as texts, to what the order makes of it: findings at each row, the
// tally, the result. The same code answers the server and, while somebody types, the browser.

import type { Edition } from '../editions/edition.ts';
import { type Resolved, resolveEdition } from '../editions/resolve-edition.ts';
import type { Settings } from '../editions/settings.ts';
import type { Weighting } from '../editions/weighting.ts';
import type { Fact } from '../evidence/facts.ts';
import { type HeldFiles, missingEvidence } from '../evidence/missing-evidence.ts';
import { readHeading, rowReader } from '../evidence/read-row.ts';
import { Register } from '../evidence/register.ts';
import { type Category, TABLE_NAMES, TABLES, type TableName } from '../evidence/tables.ts';
import type { Finding } from '../kernel/finding.ts';
import type { OrganisationResult } from '../scoring/result.ts';
import { scoreTally } from '../scoring/score-tally.ts';
import { Tallier, type Tally } from '../scoring/tally.ts';
import { type KnownRow, ReportMemory } from './report-memory.ts';

/** A row of a table of the reporting package: column → text, exactly as it was entered. */
export type ReportedRow = { readonly id: string; readonly table: TableName; readonly fields: Fields };
export type Fields = Readonly<Record<string, string>>;

/** The organisation as it stood on the last day of the reporting year. */
export type Reporter = {
  readonly bin: string;
  readonly name: string;
  readonly category: Category;
  readonly universityHospital: boolean;
};

export type ReportPlan = {
  readonly edition: Edition;
  readonly settings: Settings;
  readonly weighting: Weighting;
  readonly reportingYear: number;
};

export type ReportEvaluation = {
  readonly resolved: Resolved;
  readonly tally: Tally;
  readonly result: OrganisationResult;
  /** Row → what was said of it: refusals, what is not counted, evidence that Annex 2 asks for and nothing shows. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  /** Row → its fact, where it was not refused. */
  readonly facts: ReadonlyMap<string, Fact>;
};

/** The documents that are there: files of each row, and for which lists of Annex 2 one was attached. */
export type Attached = { readonly ofRow: (row: string) => HeldFiles; readonly lists: ReadonlySet<string> };

const HEADING_ROWS = 1;

function rowOfReporter({ bin, name, category, universityHospital }: Reporter): Fields {
  return { bin, name_en: name, category, university_hospital: universityHospital ? 'yes' : 'no' };
}

class ReportReader {
  readonly findings = new Map<string, Finding[]>();
  readonly facts = new Map<string, Fact>();
  readonly #register = new Register();
  readonly #tallier: Tallier;
  readonly #plan: ReportPlan;
  readonly #attached: Attached | undefined;
  readonly #memory: ReportMemory;
  #rows: readonly ReportedRow[] = [];

  constructor(plan: ReportPlan, attached: Attached | undefined, memory: ReportMemory) {
    this.#plan = plan;
    this.#attached = attached;
    this.#memory = memory;
    this.#tallier = new Tallier(plan.edition, plan.reportingYear);
  }

  #report = (finding: Finding): void => {
    const id = this.#rows[finding.row - HEADING_ROWS - 1]?.id ?? '';
    const known = this.findings.get(id);
    if (known) known.push(finding);
    else this.findings.set(id, [finding]);
  };

  /** Rows of one table. Every row is that of the reporting organisation, whatever it says itself. */
  read(table: TableName, rows: readonly ReportedRow[], bin: string): void {
    this.#rows = rows;
    const columns = TABLES[table].columns.map(({ name }) => name);
    const { edition, reportingYear } = this.#plan;
    const reading = { edition, reportingYear, register: this.#register, report: this.#report };
    const read = rowReader(table, readHeading(table, columns), reading);
    for (const [at, { id, fields }] of rows.entries()) {
      const known = this.#memory.open(table, fields, bin);
      if (known.isBlank) continue;
      const fact = read(known.cells(at + 1 + HEADING_ROWS));
      if (!fact) continue;
      this.#tallier.add(fact);
      this.facts.set(id, fact);
      for (const finding of this.#missing(fact, id, fields, known)) this.#report(finding);
    }
  }

  #missing(fact: Fact, id: string, fields: Fields, known: KnownRow): readonly Finding[] {
    const held = this.#attached?.ofRow(id);
    const find = () => missingEvidence(fact, (column) => fields[column] ?? '', held);
    // What is attached is not of the row.
    return held ? find() : known.missing(`${fact.row}`, find);
  }

  tally = (): Tally => this.#tallier.tally();
}

/**
 * Settings must be complete (completeSettings). Rows keep their order: of two equal ones the second is refused. Given what is
 * attached, a file that a row names and nobody attached shows nothing. Given the memory of the evaluation before, only rows that
 * changed since are read anew.
 */
export function evaluateReport(
  reporter: Reporter,
  rows: readonly ReportedRow[],
  plan: ReportPlan,
  attached?: Attached,
  memory: ReportMemory = new ReportMemory(),
): ReportEvaluation {
  const reader = new ReportReader(plan, attached, memory);
  const own = [{ id: '', table: 'organisations', fields: rowOfReporter(reporter) } as const];
  for (const table of TABLE_NAMES) {
    const those = table === 'organisations' ? own : rows.filter((row) => row.table === table);
    reader.read(table, those, reporter.bin);
  }
  const tally = reader.tally();
  const resolved = resolveEdition(plan.edition, plan.settings);
  const [result] = scoreTally(tally, resolved, plan.weighting);
  if (!result) throw new RangeError(`the organisation ${reporter.bin} could not be read`);
  return { resolved, tally, result, findings: reader.findings, facts: reader.facts };
}
