// From a row of a table to a fact. All faults of a row are named at once; a row with a fault does not enter, and no other
// row suffers from it.

import type { Edition } from '../editions/edition.ts';
import type { Finding } from '../kernel/finding.ts';
import { encodeSpan, type Span } from '../kernel/span.ts';
import { type FactBuilder, factBuilder, type Values } from './build-fact.ts';
import { FactChecker, type Fields } from './check-fact.ts';
import type { Fact } from './facts.ts';
import { KnownReads } from './known-reads.ts';
import { NOTHING_TO_SAY, type Read, readValue, staysInside, type Value } from './read-value.ts';
import type { Register } from './register.ts';
import { type Column, type Kind, TABLES, type TableName } from './tables.ts';

/** One record of a table, by the place of a column in the heading. Texts are made only when asked for. */
export type Cells = {
  /** As a spreadsheet numbers it: the heading is row 1. */
  readonly number: number;
  readonly isEmpty: (place: number) => boolean;
  readonly text: (place: number) => string;
  /** The bytes of that text where the source has them; they last until the next record. */
  readonly span?: (place: number) => Span | undefined;
  /** Where whoever asks again and again for the same record keeps what was read of it. */
  readonly kept?: KeptReading;
};

/** What was read of a record that has no fault of its own; whether it may enter beside the others is asked anew each time. */
export type KeptReading = { of?: { readonly number: number; readonly values: Values; readonly fact: Fact } };

export type Reading = {
  readonly edition: Edition;
  readonly reportingYear: number;
  readonly register: Register;
  readonly report: (finding: Finding) => void;
};

/** Reads a record; undefined where it was refused (the findings have been reported). */
export type RowReader = (cells: Cells) => Fact | undefined;

export type Heading = {
  /** Column of the table → place in the file. */
  readonly places: ReadonlyMap<string, number>;
  readonly missing: readonly string[];
  readonly ignored: readonly string[];
  readonly repeated: readonly string[];
};

/** Holds the heading of a file against the table: what is missing, what is not ours, what stands there twice. */
export function readHeading(table: TableName, names: readonly string[]): Heading {
  const columns = TABLES[table].columns;
  const known = new Set(columns.map((column) => column.name));
  const places = new Map<string, number>();
  const repeated: string[] = [];
  names.forEach((name, place) => {
    if (!known.has(name)) return;
    if (places.has(name)) repeated.push(name);
    else places.set(name, place);
  });
  return {
    places,
    missing: columns.filter((column) => column.required && !places.has(column.name)).map((column) => column.name),
    ignored: names.filter((name) => !known.has(name)),
    repeated,
  };
}

const spanOf = (cells: Cells, place: number): Span => cells.span?.(place) ?? encodeSpan(cells.text(place));

/** Reads the values of one column of a file. */
class ColumnReader {
  readonly name: string;
  /** Where the column stands in the table, and in the file. */
  readonly at: number;
  readonly place: number;
  readonly required: boolean;
  /** Only whether there is a text matters; what it says is nobody's business here. */
  readonly onlyPresence: boolean;
  readonly #kind: Kind;
  readonly #known = new KnownReads();

  constructor(column: Column, at: number, place: number) {
    this.name = column.name;
    this.at = at;
    this.place = place;
    this.required = column.required;
    this.onlyPresence = column.kind.is === 'text';
    this.#kind = column.kind;
  }

  /** Reads a value that is not empty. */
  read(cells: Cells): Read {
    if (this.#kind.is === 'id') return readValue(this.#kind, cells.text(this.place));
    const span = spanOf(cells, this.place);
    if (this.#kind.is === 'files' && staysInside(span)) return NOTHING_TO_SAY;
    const known = this.#known.find(span);
    if (known) return known;
    const read = readValue(this.#kind, cells.text(this.place));
    this.#known.remember(span, read);
    return read;
  }
}

/** Readers of the columns that the file has and whose values or presence matter. */
function columnReaders(table: TableName, heading: Heading): ColumnReader[] {
  return TABLES[table].columns.flatMap((column, at) => {
    const place = heading.places.get(column.name);
    if (place === undefined || (column.kind.is === 'text' && !column.required)) return [];
    return [new ColumnReader(column, at, place)];
  });
}

const NO_CELLS: Cells = { number: 0, isEmpty: () => true, text: () => '' };
const NO_SPAN = encodeSpan('');

/** Reads the rows of one table. What a row needs is made once for all rows: a million would make a million of each. */
class TableRows implements Fields {
  readonly #table: TableName;
  readonly #places: ReadonlyMap<string, number>;
  readonly #names: readonly string[];
  readonly #columns: readonly ColumnReader[];
  readonly #build: FactBuilder;
  readonly #checker: FactChecker;
  readonly #report: Reading['report'];
  #values: Values;
  readonly #faults: Finding[] = [];
  #cells = NO_CELLS;

  constructor(table: TableName, heading: Heading, reading: Reading) {
    this.#table = table;
    this.#places = heading.places;
    this.#names = TABLES[table].columns.map((column) => column.name);
    this.#columns = columnReaders(table, heading);
    this.#build = factBuilder(table);
    this.#checker = new FactChecker(reading);
    this.#report = reading.report;
    this.#values = this.#names.map(() => undefined);
  }

  text = (column: string): string => {
    const place = this.#places.get(column);
    return place === undefined || this.#cells.isEmpty(place) ? '' : this.#cells.text(place);
  };

  span(column: string): Span {
    const place = this.#places.get(column);
    return place === undefined || this.#cells.isEmpty(place) ? NO_SPAN : spanOf(this.#cells, place);
  }

  value(column: string): Value | undefined {
    return this.#values[this.#names.indexOf(column)];
  }

  read(cells: Cells): Fact | undefined {
    this.#cells = cells;
    if (this.#faults.length > 0) this.#faults.length = 0;
    const fact = this.#readFact(cells);
    if (fact) {
      this.#checker.check(fact, this, this.#fault);
      if (this.#faults.length === 0) return fact;
    }
    const organisation = this.text(this.#table === 'organisations' ? 'bin' : 'organisation');
    const item = this.text(this.#table === 'hirsch' ? 'employee' : 'id');
    for (const finding of this.#faults) this.#report({ ...finding, organisation, item });
    return undefined;
  }

  #readFact({ number, kept }: Cells): Fact | undefined {
    if (kept?.of?.number === number) {
      this.#values = kept.of.values;
      return kept.of.fact;
    }
    if (kept) this.#values = this.#names.map(() => undefined);
    for (const column of this.#columns) this.#values[column.at] = this.#valueIn(column);
    if (this.#faults.length > 0) return undefined;
    const fact = this.#build(this.#values, number, this.text);
    if (kept) kept.of = { number, values: this.#values, fact };
    return fact;
  }

  #valueIn(column: ColumnReader): Value | undefined {
    if (this.#cells.isEmpty(column.place)) {
      if (column.required) this.#fault(column.name, 'empty', {});
      return undefined;
    }
    if (column.onlyPresence) return undefined;
    const read = column.read(this.#cells);
    if (read.ok) return read.value;
    this.#fault(column.name, read.code, { found: this.#cells.text(column.place), ...read.values });
    return undefined;
  }

  #fault = (column: string, code: string, values: Finding['values'], reference = 'RP'): void => {
    const row = this.#cells.number;
    this.#faults.push({ code, weight: 'refused', table: this.#table, row, column, reference, values });
  };
}

/** A reader for the rows of a file with this heading. The heading must lack no required column. */
export function rowReader(table: TableName, heading: Heading, reading: Reading): RowReader {
  const rows = new TableRows(table, heading, reading);
  return (cells) => rows.read(cells);
}
