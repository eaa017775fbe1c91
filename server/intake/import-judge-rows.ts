// Rows of files beside what the report has already: new, the same, changed, or refused with every reason. Judged by the same
// rules as typed rows, in the order of the file: of two equal works the second is refused.

import { randomUUID } from 'node:crypto';
import { REPORTED_TABLES, type ReportedTable, type ReportRow } from '#contract/intake.ts';
import type { ImportFault } from '#contract/report-import.ts';
import type { Edition } from '#rules/editions/edition.ts';
import type { Organisation } from '#rules/evidence/facts.ts';
import { type Cells, readHeading, rowReader } from '#rules/evidence/read-row.ts';
import { Register } from '#rules/evidence/register.ts';
import { TABLES } from '#rules/evidence/tables.ts';
import type { Finding } from '#rules/kernel/finding.ts';
import type { FileRow } from './import-read-rows.ts';
import type { PlannedRow } from './import-store.ts';

export type JudgePlan = {
  readonly edition: Edition;
  readonly reportingYear: number;
  readonly reporter: Organisation;
  readonly present: readonly ReportRow[];
  readonly progress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
};

/** What a row calls itself, so that it is known again. */
export const KEY_COLUMN: Readonly<Record<ReportedTable, string>> = {
  staff: 'staff_category',
  learners: 'learner_category',
  funding: 'id',
  publications: 'id',
  citations: 'id',
  hirsch: 'employee',
  patents: 'id',
  commercialisation: 'id',
  conferences: 'id',
  htms: 'id',
};
/** Tables in which several rows may call themselves the same: they are told apart by their order. */
const REPEATING: readonly ReportedTable[] = ['staff', 'learners'];

/** Names of files stand in the report because documents were put there: a file that says nothing of them takes none away. */
const KEPT_WHERE_EMPTY = 'evidence';

export const keyOf = (table: ReportedTable, fields: Readonly<Record<string, string>>): string =>
  fields[KEY_COLUMN[table]] ?? '';

/** Rows of the report by what they call themselves, in their order. */
export class PresentRows {
  readonly #rows = new Map<string, ReportRow[]>();
  readonly #met = new Map<string, number>();

  constructor(rows: readonly ReportRow[]) {
    for (const row of rows) {
      const key = this.#key(row.table, row.fields);
      const known = this.#rows.get(key);
      if (known) known.push(row);
      else this.#rows.set(key, [row]);
    }
  }

  #key(table: ReportedTable, fields: Readonly<Record<string, string>>): string {
    return `${table} ${keyOf(table, fields)}`;
  }

  /** The row of the report that a row of a file means. Ask once for each row, in the order of the file. */
  find(table: ReportedTable, fields: Readonly<Record<string, string>>): ReportRow | undefined {
    if (keyOf(table, fields) === '') return undefined;
    const key = this.#key(table, fields);
    const before = REPEATING.includes(table) ? (this.#met.get(key) ?? 0) : 0;
    this.#met.set(key, before + 1);
    return this.#rows.get(key)?.[before];
  }
}

/** What the report would have once the file's row is in. */
export function mergeFields(
  present: Readonly<Record<string, string>>,
  fields: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const kept = Object.entries(fields).filter(([column, text]) => text !== '' || column !== KEPT_WHERE_EMPTY);
  return { ...present, ...Object.fromEntries(kept) };
}

function listChanges(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>) {
  return Object.keys(after).flatMap((column) => {
    const [was = '', is = ''] = [before[column], after[column]];
    return was === is ? [] : [{ column, before: was, after: is }];
  });
}

function cellsOf(texts: readonly string[], number: number): Cells {
  const text = (place: number) => texts[place] ?? '';
  return { number, text, isEmpty: (place) => text(place) === '' };
}

/** A finding as it is told here: of what is in the report already there is no row of the file to name. */
function faultOf({ column, code, values, reference }: Finding): ImportFault {
  const among = code === 'duplicate-id' || code === 'duplicate-work';
  if (among && values.earlier === 0)
    return {
      column,
      code: `intake:import.${code}-in-report`,
      values: { found: values.found ?? '' },
      paragraph: reference,
    };
  return { column, code: `findings:${code}`, values, paragraph: reference };
}

/** Judges the rows of one table. */
class TableJudge {
  readonly #plan: JudgePlan;
  readonly #columns: readonly string[];
  readonly #read: (cells: Cells) => unknown;
  #findings: Finding[] = [];

  constructor(table: ReportedTable, plan: JudgePlan, register: Register) {
    this.#plan = plan;
    this.#columns = TABLES[table].columns.map(({ name }) => name);
    const { edition, reportingYear } = plan;
    const report = (finding: Finding) => this.#findings.push(finding);
    this.#read = rowReader(table, readHeading(table, this.#columns), { edition, reportingYear, register, report });
  }

  /** Row 0 stands for what the report has already. */
  faults(fields: Readonly<Record<string, string>>, number: number): readonly ImportFault[] {
    this.#findings = [];
    const own: Readonly<Record<string, string>> = { ...fields, organisation: this.#plan.reporter.bin };
    const texts = this.#columns.map((column) => own[column] ?? '');
    this.#read(cellsOf(texts, number));
    return this.#findings.filter(({ weight }) => weight === 'refused').map(faultOf);
  }
}

function foreignFault({ organisation }: FileRow, { bin }: Organisation): ImportFault[] {
  if (organisation === '' || organisation === bin) return [];
  const values = { found: organisation, own: bin };
  return [{ column: 'organisation', code: 'intake:import.other-organisation', values, paragraph: 'RP' }];
}

function planRow(row: FileRow, present: ReportRow | undefined, judge: TableJudge, plan: JudgePlan): PlannedRow {
  const { file, table, row: number } = row;
  const own = row.silent
    ? Object.fromEntries(Object.entries(row.fields).filter(([, text]) => text !== ''))
    : row.fields;
  const place = { file, table, row: number, item: keyOf(table, row.fields) };
  const fields = mergeFields(present?.fields ?? {}, own);
  const foreign = [...row.faults, ...foreignFault(row, plan.reporter)];
  // A row that is no row, or another organisation's, is not held against ours.
  const judged = foreign.length > 0 ? foreign : judge.faults(fields, number);
  if (judged.length > 0)
    return { ...place, fields: row.fields, is: 'refused', organisation: row.organisation, faults: judged };
  if (!present) return { ...place, fields, is: 'new', id: randomUUID() };
  const changes = listChanges(present.fields, fields);
  if (changes.length === 0) return { ...place, fields, is: 'same', id: present.id };
  return { ...place, fields, is: 'changed', id: present.id, version: present.version, changes };
}

/** As many rows are judged before anybody else has a turn. */
const AT_ONCE = 2000;

/** In the order of the tables of the law, of each the order of the files. Throws the signal's reason. */
export async function judgeRows(rows: readonly FileRow[], plan: JudgePlan): Promise<PlannedRow[]> {
  const register = new Register();
  register.organisations.set(plan.reporter.bin, plan.reporter);
  const present = new PresentRows(plan.present);
  const planned: PlannedRow[] = [];
  for (const table of REPORTED_TABLES) {
    const own = rows.filter((row) => row.table === table);
    if (own.length === 0) continue;
    const found = own.map((row) => present.find(table, row.fields));
    const replaced = new Set(found);
    const judge = new TableJudge(table, plan, register);
    // What stays as it is comes first: a row of a file that repeats it is refused.
    for (const row of plan.present) if (row.table === table && !replaced.has(row)) judge.faults(row.fields, 0);
    for (const [at, row] of own.entries()) {
      planned.push(planRow(row, found[at], judge, plan));
      if (planned.length % AT_ONCE > 0) continue;
      plan.progress(planned.length, rows.length);
      await new Promise(setImmediate);
      plan.signal.throwIfAborted();
    }
  }
  return planned;
}
