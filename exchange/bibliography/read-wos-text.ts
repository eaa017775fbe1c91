// Web of Science, plain text ("Full Record", also the older ISI form): two-letter tags, continuation lines by three
// blanks, a record from PT to ER.

import {
  type BibliographicRecord,
  BibliographyRefusal,
  type OpenReader,
  type Sink,
  type TextReader,
} from './bibliographic-record.ts';
import type { FindingCode } from './codes.ts';
import { splitLines } from './split-lines.ts';
import { isWosField, toWosRecord } from './to-wos-record.ts';

const TAG = /^([A-Z][A-Z0-9])(?: (.*))?$/;
const NOT_OF_A_RECORD = new Set(['FN', 'VR', 'EF']);
/** Characters of the fields that are kept; a record of 3,000 authors has about a million. */
const LARGEST_RECORD = 8_000_000;

type Open = { readonly line: number; readonly fields: Map<string, string[]>; kept: number; started: boolean };

class WosTextReader implements TextReader {
  readonly #file: string;
  readonly #sink: Sink;
  readonly #lines = splitLines((line, number) => this.#take(line, number));
  #open: Open | undefined;
  #field: string[] | undefined;
  #records = 0;
  #strayAt = -1;
  #seenTags = false;

  constructor(file: string, sink: Sink) {
    this.#file = file;
    this.#sink = sink;
  }

  push(text: string): void {
    this.#lines.push(text);
  }

  end(): void {
    this.#lines.end();
    if (this.#open) this.#refuse('record-cut-off', this.#open.line);
    if (!this.#seenTags) throw new BibliographyRefusal('no-records');
  }

  #take(line: string, number: number): void {
    if (line.startsWith('   ')) {
      this.#continue(line.slice(3));
      return;
    }
    const tag = TAG.exec(line);
    if (tag?.[1] === 'ER') this.#close(number);
    else if (tag?.[1] === 'PT') this.#start(number, tag[2] ?? '');
    else if (tag?.[1] !== undefined) this.#add(tag[1], tag[2] ?? '', number);
    else if (line.trim() !== '') this.#stray(number);
  }

  #start(number: number, value: string): void {
    if (this.#open) this.#refuse('record-not-closed', this.#open.line);
    this.#seenTags = true;
    this.#records += 1;
    this.#open = { line: number, fields: new Map([['PT', [value]]]), kept: 0, started: true };
    this.#field = undefined;
  }

  #add(tag: string, value: string, number: number): void {
    this.#field = undefined;
    if (NOT_OF_A_RECORD.has(tag)) return;
    if (!this.#open) {
      this.#records += 1;
      this.#open = { line: number, fields: new Map(), kept: 0, started: false };
    }
    if (!isWosField(tag)) return;
    const field = this.#open.fields.get(tag) ?? [];
    this.#open.fields.set(tag, field);
    this.#field = field;
    this.#continue(value);
  }

  #continue(value: string): void {
    if (!this.#open || !this.#field) return;
    this.#open.kept += value.length;
    if (this.#open.kept > LARGEST_RECORD) throw new BibliographyRefusal('record-too-large', { line: this.#open.line });
    this.#field.push(value.trim());
  }

  /** A line that is neither tag nor continuation: what follows it belongs to no known field. */
  #stray(number: number): void {
    this.#field = undefined;
    if (!this.#open || this.#strayAt === this.#records) return;
    this.#strayAt = this.#records;
    this.#report('line-not-understood', 'note', number);
  }

  #close(number: number): void {
    const open = this.#open;
    this.#open = undefined;
    this.#field = undefined;
    if (!open) {
      this.#records += 1;
      this.#report('record-without-start', 'refused', number);
      return;
    }
    if (!open.started) {
      this.#report('record-without-start', 'refused', open.line);
      return;
    }
    const source = { file: this.#file, format: 'wos-text', record: this.#records, line: open.line } as const;
    const { record, unknownNames } = toWosRecord(source, open.fields);
    this.#emit(record, unknownNames);
  }

  #emit(record: BibliographicRecord, unknownNames: readonly string[]): void {
    const name = unknownNames[0];
    if (name !== undefined) this.#report('name-of-no-author', 'note', record.source.line, { name });
    this.#sink.record(record);
  }

  #refuse(code: FindingCode, line: number): void {
    this.#report(code, 'refused', line);
    this.#open = undefined;
    this.#field = undefined;
  }

  #report(
    code: FindingCode,
    weight: 'refused' | 'note',
    line: number,
    values: Record<string, string | number> = {},
  ): void {
    this.#sink.finding({ code, weight, file: this.#file, record: this.#records, line, values });
  }
}

/** Opens a reader of a Web of Science text. Throws a BibliographyRefusal where the text has no record at all. */
export const readWosText: OpenReader = (file, sink) => new WosTextReader(file, sink);
