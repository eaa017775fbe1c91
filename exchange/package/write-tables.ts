// The tables of a package as CSV files of a folder (UTF-8, RFC 4180), written as the rows come, with the description of
// what was written. Rows of different tables may come in any order.

import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { type Stringifier, stringify } from 'csv-stringify';
import { TABLE_NAMES, TABLES, type TableName } from '#rules/evidence/tables.ts';
import { describePackage, type WrittenTable } from './descriptor.ts';
import { escapeFormula, markEscaped, needsEscape } from './write-formula-escape.ts';
import { Unwritable } from './write-whole.ts';

/** A row as the reporting package writes it: values as texts, by the machine names of the columns; absent means empty. */
export type TableRow = { readonly table: TableName; readonly row: Readonly<Record<string, string>> };
export type TableRows = Iterable<TableRow> | AsyncIterable<TableRow>;

/** A row as it goes back to whoever sent it, with what is wrong with it in the reader's words. */
export type ReturnedRow = TableRow & { readonly reasons?: string };

export type Writing = {
  /** Machine name of the package, for its description. */
  readonly name: string;
  readonly title: string;
  readonly signal?: AbortSignal;
};

/** Passes bytes on and knows afterwards how many they were and what their digest is. */
class Counter extends Transform {
  bytes = 0;
  readonly #hash = createHash('sha256');

  override _transform(chunk: Buffer, _encoding: string, done: (error: null, chunk: Buffer) => void): void {
    this.bytes += chunk.length;
    this.#hash.update(chunk);
    done(null, chunk);
  }

  digest(): string {
    return this.#hash.digest('hex');
  }
}

class TableWriter {
  readonly #table: TableName;
  readonly #columns: readonly string[];
  readonly #known: ReadonlySet<string>;
  readonly #lines: Stringifier;
  readonly #counter = new Counter();
  readonly #file: Writable;
  readonly #done: Promise<unknown>;
  escaped = false;

  constructor(folder: string, table: TableName) {
    this.#table = table;
    this.#columns = TABLES[table].columns.map((column) => column.name);
    this.#known = new Set(this.#columns);
    this.#lines = stringify({ record_delimiter: 'windows', quoted_match: /^'|[\r\n]/ });
    this.#file = createWriteStream(join(folder, `${table}.csv`), { flush: true });
    this.#lines.on('error', (error) => this.#file.destroy(error));
    this.#lines.pipe(this.#counter).pipe(this.#file);
    this.#done = finished(this.#file);
    // Whoever closes the writer hears of a fault; until then it must not end the process.
    this.#done.catch(() => {});
    this.#lines.write(this.#columns);
  }

  #text(text: string): string {
    if (!needsEscape(text)) return text;
    this.escaped = true;
    return escapeFormula(text);
  }

  async write(row: TableRow['row']): Promise<void> {
    const strange = Object.keys(row).find((name) => !this.#known.has(name));
    if (strange !== undefined) throw new Unwritable('unknown-column', { table: this.#table, column: strange });
    const free = this.#lines.write(this.#columns.map((name) => this.#text(row[name] ?? '')));
    if (!free && !this.#file.destroyed) await Promise.race([drained(this.#lines), this.#done]);
  }

  async close(): Promise<WrittenTable> {
    this.#lines.end();
    await this.#done;
    const { bytes } = this.#counter;
    return { table: this.#table, columns: this.#columns, bytes, sha256: this.#counter.digest() };
  }

  destroy(): void {
    this.#lines.destroy();
    this.#counter.destroy();
    this.#file.destroy();
  }
}

function drained(stream: Writable): Promise<void> {
  return new Promise((resolve) => {
    stream.once('drain', resolve);
  });
}

async function writeRows(folder: string, rows: TableRows, { name, title, signal }: Writing, writers: Writers) {
  for await (const { table, row } of rows) {
    signal?.throwIfAborted();
    let writer = writers.get(table);
    if (!writer) {
      writer = new TableWriter(folder, table);
      writers.set(table, writer);
    }
    await writer.write(row);
  }
  const tables: WrittenTable[] = [];
  const escaped = new Set<string>();
  for (const table of TABLE_NAMES) {
    const writer = writers.get(table);
    if (!writer) continue;
    tables.push(await writer.close());
    if (writer.escaped) escaped.add(`${table}.csv`);
  }
  const descriptor = describePackage(name, title, tables);
  const marked = escaped.size > 0 ? markEscaped(descriptor, escaped) : descriptor;
  await writeFile(join(folder, 'datapackage.json'), marked, { flush: true });
}

type Writers = Map<TableName, TableWriter>;

/** Writes rows as the files of a package into a folder that is there and empty. A table without rows is not written. */
export async function writeTables(folder: string, rows: TableRows, writing: Writing): Promise<void> {
  const writers: Writers = new Map();
  try {
    await writeRows(folder, rows, writing, writers);
  } catch (error) {
    for (const writer of writers.values()) writer.destroy();
    throw error;
  }
}
