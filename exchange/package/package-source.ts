// Where the tables of a reporting package come from: a folder, a zip of it, or a workbook. A source opens one table at a
// time as a stream of bytes or of rows; nothing is unpacked to disk.

import type { TableName } from '#rules/evidence/tables.ts';

/** The column in which refused rows come back with their reasons. Whoever mends them may leave it: it is not read. */
export const REASONS_COLUMN = 'reasons';

/** A cell that a row must not be taken with. `values` name the sheet and the cell as a person would: `C17`. */
export type SheetFault = {
  readonly place: number;
  readonly code: 'cell-formula' | 'cell-error';
  readonly values: { readonly sheet: string; readonly cell: string };
};

/** A row of a sheet: its number there and its values as texts. */
export type SheetRow = {
  readonly number: number;
  readonly values: readonly string[];
  readonly faults?: readonly SheetFault[];
};

export type TableFile = {
  readonly table: TableName;
  readonly name: string;
  /** Bytes as they will be read; undefined where the source cannot tell. */
  readonly size: number | undefined;
} & (
  | { readonly form: 'csv'; readonly open: () => AsyncIterable<Uint8Array> }
  | { readonly form: 'rows'; readonly open: () => AsyncIterable<readonly SheetRow[]> }
);

export type PackageSource = {
  readonly tables: readonly TableFile[];
  /** The text of datapackage.json; undefined where the package has none. */
  readonly descriptor: string | undefined;
  /** The year for which the template was given out; undefined where the file does not say. */
  readonly reportingYear?: number;
  /** Names of files that are no part of a package, and of evidence. */
  readonly others: readonly string[];
  readonly evidence: ReadonlySet<string>;
  readonly close: () => Promise<void>;
};

/** Why a package cannot be read at all. `code` is the key of the words; the command line ends with status 2. */
export class UnreadablePackage extends Error {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: string, values: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${JSON.stringify(values)}`);
    this.name = 'UnreadablePackage';
    this.code = code;
    this.values = values;
  }
}

/** Files and entries beyond these are refused before they are read. */
export const LIMITS = {
  tableBytes: 2 ** 30,
  packageBytes: 2 ** 31,
  entries: 100_000,
  /** Unpacked bytes for each packed byte of an entry, once it is larger than `ratioFrom`. */
  ratio: 200,
  ratioFrom: 2 ** 24,
  rows: 3_000_000,
} as const;
