// What was made of a row before. A report that is evaluated at every key reads anew only what has changed since: most of the
// time goes into texts, and ten thousand rows less one are those of the key before.

import type { Cells, KeptReading } from '../evidence/read-row.ts';
import { TABLES, type TableName } from '../evidence/tables.ts';
import type { Finding } from '../kernel/finding.ts';
import { encodeSpan, type Span } from '../kernel/span.ts';

type Fields = Readonly<Record<string, string>>;

/** A row in which nothing has been written is none yet; it keeps its number. */
export const isBlank = ({ fields }: { readonly fields: Fields }): boolean =>
  Object.values(fields).every((text) => text === '');

export class KnownRow {
  readonly isBlank: boolean;
  readonly #texts: readonly string[];
  readonly #spans: (Span | undefined)[] = [];
  readonly #kept: KeptReading = {};
  #missing: { readonly of: string; readonly findings: readonly Finding[] } | undefined;

  constructor(table: TableName, fields: Fields, bin: string) {
    this.isBlank = isBlank({ fields });
    this.#texts = TABLES[table].columns.map(({ name }) => (name === 'organisation' ? bin : (fields[name] ?? '')));
  }

  #text = (place: number): string => this.#texts[place] ?? '';

  #span = (place: number): Span => {
    const known = this.#spans[place] ?? encodeSpan(this.#text(place));
    this.#spans[place] = known;
    return known;
  };

  #isEmpty = (place: number): boolean => this.#text(place) === '';

  /** The row as rules/evidence reads it, in the columns of its table; `number` is the row that findings name. */
  cells(number: number): Cells {
    return { number, text: this.#text, isEmpty: this.#isEmpty, span: this.#span, kept: this.#kept };
  }

  /** What was found of its evidence the last time, or now: `of` is everything beside the row on which that depends. */
  missing(of: string, find: () => readonly Finding[]): readonly Finding[] {
    if (this.#missing?.of !== of) this.#missing = { of, findings: find() };
    return this.#missing.findings;
  }
}

/** Of the rows of one organisation. A row is the same as long as its fields are the same object. */
export class ReportMemory {
  readonly #known = new WeakMap<Fields, KnownRow>();

  open(table: TableName, fields: Fields, bin: string): KnownRow {
    const known = this.#known.get(fields) ?? new KnownRow(table, fields, bin);
    this.#known.set(fields, known);
    return known;
  }
}
