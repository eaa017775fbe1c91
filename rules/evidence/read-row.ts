// From a row of a table to a fact. All faults of a row are named at once; a row with a fault does not enter, and no other
// row suffers from it.

import type { Edition } from '../editions/edition.ts';
import type { Finding } from '../kernel/finding.ts';
import { buildFact, type Values } from './build-fact.ts';
import { checkFact } from './check-fact.ts';
import type { Fact } from './facts.ts';
import { type Read, readValue } from './read-value.ts';
import type { Register } from './register.ts';
import { type Column, TABLES, type TableName } from './tables.ts';

/** One record of a table, by the place of a column in the heading. Texts are made only when asked for. */
export type Cells = {
  /** As a spreadsheet numbers it: the heading is row 1. */
  readonly number: number;
  readonly isEmpty: (place: number) => boolean;
  readonly text: (place: number) => string;
};

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

type ColumnReader = (cells: Cells, fault: (code: string, values: Finding['values']) => void) => Values[number];

/** Texts that recur (quartiles, languages, dates, small numbers) are read once; the cap keeps memory bounded. */
const REMEMBERED = 4096;

function columnReader(column: Column, place: number | undefined): ColumnReader {
  const { kind, required } = column;
  if (place === undefined) return () => undefined;
  if (kind.is === 'text' && !required) return () => undefined;
  const known = new Map<string, Read>();
  return (cells, fault) => {
    if (cells.isEmpty(place)) {
      if (required) fault('empty', {});
      return undefined;
    }
    if (kind.is === 'text') return undefined;
    const found = cells.text(place);
    let read = known.get(found);
    if (!read) {
      read = readValue(kind, found);
      if (known.size < REMEMBERED && kind.is !== 'id') known.set(found, read);
    }
    if (read.ok) return read.value;
    fault(read.code, { found, ...read.values });
    return undefined;
  };
}

/** A reader for the rows of a file with this heading. The heading must lack no required column. */
export function rowReader(table: TableName, heading: Heading, reading: Reading): RowReader {
  const columns = TABLES[table].columns;
  const readers = columns.map((column) => columnReader(column, heading.places.get(column.name)));
  const faults: Finding[] = [];
  const values: Values = columns.map(() => undefined);
  return (cells) => {
    faults.length = 0;
    const fault = (column: string, code: string, said: Finding['values'], reference = 'RP') =>
      faults.push({ code, weight: 'refused', table, row: cells.number, column, reference, values: said });
    readers.forEach((read, place) => {
      values[place] = read(cells, (code, said) => fault(columns[place]?.name ?? '', code, said));
    });
    const textOf = (column: string) => {
      const place = heading.places.get(column);
      return place === undefined || cells.isEmpty(place) ? '' : cells.text(place);
    };
    const fact = faults.length === 0 ? buildFact(table, cells.number, values, textOf) : undefined;
    if (fact) checkFact(fact, textOf, reading, fault);
    if (faults.length === 0) return fact;
    const organisation = textOf(table === 'organisations' ? 'bin' : 'organisation');
    const item = textOf(table === 'hirsch' ? 'employee' : 'id');
    for (const finding of faults) reading.report({ ...finding, organisation, item });
    return undefined;
  };
}
