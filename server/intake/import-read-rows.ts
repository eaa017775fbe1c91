// The rows of the files of one import, as texts: from tables of a package and from bibliographies. What they are worth is
// judged afterwards (import-judge-rows.ts).

import type { ReportedTable } from '#contract/intake.ts';
import { type ImportFault, type ImportRemark, MOST_IMPORT_ROWS } from '#contract/report-import.ts';
import { BibliographyRefusal } from '#exchange/bibliography/bibliographic-record.ts';
import {
  type PackageSource,
  REASONS_COLUMN,
  type SheetFault,
  type TableFile,
  UnreadablePackage,
} from '#exchange/package/package-source.ts';
import { type FormFault, readRecords } from '#exchange/package/read-records.ts';
import { unescapeFormula } from '#exchange/package/write-formula-escape.ts';
import { type Cells, type Heading, readHeading } from '#rules/evidence/read-row.ts';

import { openImportFile } from './import-open-file.ts';
import { findOtherYear } from './import-year-of-rows.ts';

/** A row as it stands in a file. `faults`: what keeps it out whatever its values say. */
export type FileRow = {
  readonly file: string;
  readonly table: ReportedTable;
  readonly row: number;
  readonly organisation: string;
  /** The table's columns that the file has, without `organisation`. */
  readonly fields: Readonly<Record<string, string>>;
  /** Of a bibliography an empty value says nothing; of a table it says that there is none. */
  readonly silent?: true;
  readonly faults: readonly ImportFault[];
};

export type Gathered = {
  readonly rows: FileRow[];
  readonly refusedFiles: ImportRemark[];
  readonly remarks: ImportRemark[];
  /** Bibliographies, which are read together: the same work stands in several. */
  readonly bibliographies: { readonly path: string; readonly name: string }[];
};

export type GatherPlan = {
  readonly reportingYear: number;
  readonly progress: (done: number) => void;
  readonly signal: AbortSignal;
};

const refusedForm = (code: string, values: ImportFault['values']): ImportFault => ({
  column: '',
  code: `findings:${code}`,
  values,
  paragraph: 'RP',
});

/** Rows of one table into the gathered ones. */
class TableGatherer {
  readonly #file: string;
  readonly #table: ReportedTable;
  readonly #into: Gathered;
  readonly #progress: GatherPlan['progress'];
  #heading: Heading | undefined;
  #names: readonly string[] = [];
  #returned = false;

  constructor(file: string, table: ReportedTable, into: Gathered, progress: GatherPlan['progress']) {
    this.#file = file;
    this.#table = table;
    this.#into = into;
    this.#progress = progress;
  }

  #remark(code: string, values: ImportRemark['values']): void {
    this.#into.remarks.push({ file: this.#file, code: `findings:${code}`, values });
  }

  heading = (found: readonly string[]): boolean => {
    this.#names = found.map((name) => name.trim());
    const heading = readHeading(this.#table, this.#names);
    const missing = heading.missing.filter((name) => name !== 'organisation');
    const ignored = heading.ignored.filter((name) => name !== '' && name !== REASONS_COLUMN);
    this.#returned = this.#names.includes(REASONS_COLUMN);
    for (const column of missing)
      this.#into.refusedFiles.push({
        file: this.#file,
        code: 'intake:import.column-missing',
        values: { table: this.#table, column },
      });
    for (const column of heading.repeated)
      this.#into.refusedFiles.push({
        file: this.#file,
        code: 'intake:import.column-twice',
        values: { table: this.#table, column },
      });
    if (ignored.length > 0) this.#remark('columns-ignored', { columns: ignored.slice(0, 20).join(', ') });
    if (missing.length + heading.repeated.length > 0) return false;
    this.#heading = heading;
    return true;
  };

  record = (cells: Cells, faults: readonly SheetFault[]): boolean => {
    const { rows } = this.#into;
    if (rows.length >= MOST_IMPORT_ROWS) return false;
    const formulas = new Set(faults.map(({ place }) => place));
    const fields: Record<string, string> = {};
    // The value of a formula is never taken, and its text is no value: whoever mends the row enters one.
    for (const [column, place] of this.#heading?.places ?? [])
      fields[column] = cells.isEmpty(place) || formulas.has(place) ? '' : this.#text(cells.text(place));
    const { organisation = '', ...own } = fields;
    if (Object.values(own).every((text) => text === '') && faults.length === 0) return true;
    rows.push({
      file: this.#file,
      table: this.#table,
      row: cells.number,
      organisation,
      fields: own,
      faults: faults.map(({ code, values, place }) => ({
        column: this.#names[place] ?? '',
        code: `findings:${code}`,
        values,
        paragraph: 'RP',
      })),
    });
    if (rows.length % 1000 === 0) this.#progress(rows.length);
    return true;
  };

  /** CSV of refused rows was written by us, with an apostrophe before what a spreadsheet would run. */
  #text(text: string): string {
    return this.#returned ? unescapeFormula(text) : text;
  }

  fault = ({ code, row, found, wanted }: FormFault): void => {
    this.#into.rows.push({
      file: this.#file,
      table: this.#table,
      row,
      organisation: '',
      fields: {},
      faults: [refusedForm(`csv-${code}`, { found, wanted })],
    });
  };

  delimiter = (named: string): void => this.#remark('delimiter', { delimiter: named });
}

function refuseFile(into: Gathered, file: string, code: string, values: ImportRemark['values'] = {}): void {
  into.refusedFiles.push({ file, code, values });
}

async function gatherTable(file: TableFile, name: string, into: Gathered, plan: GatherPlan): Promise<void> {
  if (file.table === 'organisations') return;
  const gatherer = new TableGatherer(name, file.table, into, plan.progress);
  const end = await readRecords(file, gatherer, { advance: () => {}, signal: plan.signal });
  if (end === 'full') refuseFile(into, name, 'intake:import.too-many-rows', { most: MOST_IMPORT_ROWS });
}

async function gatherTables(source: PackageSource, name: string, into: Gathered, plan: GatherPlan): Promise<void> {
  const { reportingYear: found } = source;
  if (found !== undefined && found !== plan.reportingYear) {
    refuseFile(into, name, 'intake:import.other-year', { found: String(found), year: String(plan.reportingYear) });
    return;
  }
  const before = into.rows.length;
  for (const file of source.tables) await gatherTable(file, name, into, plan);
  const other = found === undefined ? findOtherYear(into.rows.slice(before), plan.reportingYear) : undefined;
  if (other) {
    const values = { ...other, year: String(plan.reportingYear) };
    into.remarks.unshift({ file: name, code: 'intake:import.year-of-rows', values });
  }
  for (const ignored of source.others.slice(0, 20))
    into.remarks.push({ file: name, code: 'findings:file-ignored', values: { file: ignored } });
}

type Told = { readonly path: string; readonly name: string; readonly size: number };

async function gatherFile(file: Told, into: Gathered, plan: GatherPlan): Promise<void> {
  const found = (table: string, encoding: string) =>
    into.remarks.push({ file: file.name, code: 'intake:import.encoding', values: { table, encoding } });
  const opened = await openImportFile(file, found, plan.signal);
  if (opened.is === 'bibliography') {
    into.bibliographies.push({ path: file.path, name: file.name });
    return;
  }
  try {
    await gatherTables(opened.source, file.name, into, plan);
  } finally {
    await opened.source.close();
  }
}

/** Why a file cannot be read at all, as it is told; anything else is thrown on. */
function refusalOf(error: unknown): Pick<ImportRemark, 'code' | 'values'> {
  if (error instanceof UnreadablePackage) {
    const { file: _, ...values } = error.values;
    return {
      code: `findings:unreadable-${error.code}`,
      values: error.values.file === undefined ? values : { ...values, file: '' },
    };
  }
  if (error instanceof BibliographyRefusal) return { code: `bibliography:${error.code}`, values: error.values };
  throw error;
}

/** Reads the files one after another; one that cannot be read costs no other. Throws the signal's reason. */
export async function gatherRows(files: readonly Told[], plan: GatherPlan): Promise<Gathered> {
  const into: Gathered = { rows: [], refusedFiles: [], remarks: [], bibliographies: [] };
  for (const file of files)
    try {
      await gatherFile(file, into, plan);
    } catch (error) {
      plan.signal.throwIfAborted();
      const { code, values } = refusalOf(error);
      // The path is where we keep it: people know the file by its name.
      refuseFile(into, file.name, code, 'file' in values ? { ...values, file: file.name } : values);
    }
  return into;
}
