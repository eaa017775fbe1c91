// Records out of the bytes of a CSV file (RFC 4180), as they come. What no library for CSV does, and what an officer on
// the last evening needs: a damaged record is named and given up alone. A quote that nobody closed swallows the rest of
// its own line and not the rest of the file, because after a fault reading goes on at the next line break behind the
// record's beginning. Fields are only located here; a text is made when somebody asks for it.

import type { Span } from '#rules/kernel/span.ts';
import { RecordFields } from './record-fields.ts';

export type CsvFaultCode = 'unclosed-quote' | 'text-after-quote' | 'field-count' | 'not-utf-8' | 'record-too-long';

/** `row` as a spreadsheet numbers it: the first record of the file is row 1. */
export type CsvFault = {
  readonly code: CsvFaultCode;
  readonly row: number;
  readonly found: number;
  readonly wanted: number;
};

/** A record. Valid only until the next one: texts that are to stay must be asked for at once. */
export type CsvRecord = {
  readonly number: number;
  readonly length: number;
  readonly isEmpty: (place: number) => boolean;
  readonly text: (place: number) => string;
  /** The bytes of that text; undefined where quotes within it stand doubled. */
  readonly span: (place: number) => Span | undefined;
};

export type CsvListener = {
  /** The first record. What it returns says how many fields every later record must have; undefined stops reading. */
  readonly heading: (record: CsvRecord) => number | undefined;
  readonly record: (record: CsvRecord) => void;
  readonly fault: (fault: CsvFault) => void;
};

export const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
/** Longer than any honest record; a quote left open is given up after this many bytes. */
export const LONGEST_RECORD = 1 << 18;
const MOST_FIELDS = 1024;
/** Room for what the chunks to come may leave over. */
const SPARE = 1 << 12;

const UNFINISHED = -1;
const DAMAGED = -2;

export class CsvScanner {
  readonly #listener: CsvListener;
  readonly #delimiter: number;
  readonly #isUtf8: (bytes: Uint8Array) => boolean;
  readonly #record = new RecordFields();
  #bytes: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  #memory: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  #newline = 0;
  #wanted = 0;
  #stopped = false;
  #fault: CsvFaultCode = 'unclosed-quote';
  /** A record was given up before its line break was in sight: the rest of its line is no record. */
  #lost = false;
  /** Some byte that is still to be read breaks the rules of UTF-8: each record is then held against them. */
  #suspicious = false;
  /** The field that was located last has doubled quotes within it. */
  #doubled = false;
  /** The first quote at or behind a place, remembered so that many open quotes do not each search the whole chunk. */
  #quoteFrom = 0;
  #quoteAt = -2;

  /** `delimiter` is one byte, a comma where nothing else is known; `isUtf8` where the platform has a faster one. */
  constructor(listener: CsvListener, delimiter = ',', isUtf8 = obeysUtf8) {
    this.#listener = listener;
    this.#isUtf8 = isUtf8;
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /** True once the listener has refused the heading: nothing more will be read. */
  get stopped(): boolean {
    return this.#stopped;
  }

  /** Takes the next bytes of the file. */
  push(chunk: Uint8Array): void {
    if (this.#stopped) return;
    this.#bytes = this.#append(chunk);
    this.#read(false);
  }

  /** What is left of earlier bytes with the chunk behind it, always in the same memory while that is large enough. */
  #append(chunk: Uint8Array): Uint8Array<ArrayBuffer> {
    const rest = this.#bytes;
    const length = rest.length + chunk.length;
    const memory = length <= this.#memory.length ? this.#memory : new Uint8Array(length + SPARE);
    memory.set(rest);
    memory.set(chunk, rest.length);
    this.#memory = memory;
    return memory.subarray(0, length);
  }

  /** Says that the file has ended. */
  end(): void {
    if (!this.#stopped) this.#read(true);
  }

  #read(last: boolean): void {
    if (this.#newline === 0 && !this.#chooseNewline(last)) return;
    const bytes = this.#bytes;
    this.#suspicious = !this.#isUtf8(last ? bytes : bytes.subarray(0, bytes.lastIndexOf(this.#newline) + 1));
    this.#quoteAt = -2;
    this.#record.lieIn(bytes);
    let at = this.#lost ? this.#lineAfter(0) : 0;
    while (at < bytes.length && !this.#stopped) {
      const next = this.#locate(at, last);
      if (next === UNFINISHED) break;
      this.#record.number += 1;
      at = next === DAMAGED ? this.#giveUp(at) : this.#accept(at, next);
    }
    this.#bytes = bytes.subarray(at);
  }

  /** Names a damaged record; returns where reading goes on: behind the first line break after its beginning. */
  #giveUp(start: number): number {
    this.#report(this.#fault);
    return this.#lineAfter(start);
  }

  /** Hands the record on; returns where reading goes on. */
  #accept(start: number, next: number): number {
    if (this.#record.length === 1 && this.#record.isEmpty(0)) return next;
    if (this.#suspicious && !this.#isUtf8(this.#bytes.subarray(start, next))) {
      this.#report('not-utf-8');
      return this.#lineAfter(start);
    }
    if (this.#wanted === 0) {
      const wanted = this.#listener.heading(this.#record);
      this.#stopped = wanted === undefined;
      this.#wanted = wanted ?? 0;
      return next;
    }
    if (this.#record.length === this.#wanted || this.#onlyEmptyBeyond()) {
      this.#listener.record(this.#record);
      return next;
    }
    this.#report('field-count', this.#record.length, this.#wanted);
    // A count that is wrong over several lines is a quote left open that met a later one: its lines get another chance.
    return this.#lineAfter(start);
  }

  /** Spreadsheets add empty fields behind the last column: they say nothing. */
  #onlyEmptyBeyond(): boolean {
    if (this.#record.length < this.#wanted) return false;
    for (let place = this.#wanted; place < this.#record.length; place++) if (!this.#record.isEmpty(place)) return false;
    return true;
  }

  #report(code: CsvFaultCode, found = 0, wanted = 0): void {
    this.#listener.fault({ code, row: this.#record.number, found, wanted });
  }

  #chooseNewline(last: boolean): boolean {
    const feed = this.#bytes.indexOf(LINE_FEED);
    if (feed < 0 && !last && this.#bytes.length < LONGEST_RECORD) return false;
    this.#newline = feed < 0 && this.#bytes.includes(RETURN) ? RETURN : LINE_FEED;
    if (this.#bytes[0] === 0xef && this.#bytes[1] === 0xbb && this.#bytes[2] === 0xbf)
      this.#bytes = this.#bytes.subarray(3);
    return true;
  }

  /** Where the line after the one at `at` begins; the end of what is in sight where its line break is not. */
  #lineAfter(at: number): number {
    const lineBreak = this.#bytes.indexOf(this.#newline, at);
    this.#lost = lineBreak < 0;
    return this.#lost ? this.#bytes.length : lineBreak + 1;
  }

  #damage(code: CsvFaultCode): number {
    this.#fault = code;
    return DAMAGED;
  }

  /** Locates the fields of the record that begins at `start`; where the next begins, UNFINISHED or DAMAGED. */
  #locate(start: number, last: boolean): number {
    const bytes = this.#bytes;
    const end = bytes.length;
    let at = start;
    for (let field = 0; field < MOST_FIELDS; field++) {
      const quoted = bytes[at] === QUOTE;
      const after = quoted ? this.#locateQuoted(field, at, start, last) : this.#locateBare(field, at, start, last);
      if (after < 0) return after;
      if (after - start > LONGEST_RECORD) return this.#damage('record-too-long');
      if (after >= end || bytes[after] === this.#newline) {
        this.#record.length = field + 1;
        return after < end ? after + 1 : end;
      }
      at = after + 1;
    }
    return this.#damage('record-too-long');
  }

  /** Locates a quoted field; the place behind it, UNFINISHED or DAMAGED. */
  #locateQuoted(field: number, from: number, start: number, last: boolean): number {
    const bytes = this.#bytes;
    const end = bytes.length;
    const close = this.#closingQuote(from + 1);
    if (close < 0) return last || end - start > LONGEST_RECORD ? this.#damage('unclosed-quote') : UNFINISHED;
    if (close - start > LONGEST_RECORD) return this.#damage('unclosed-quote');
    let at = close + 1;
    if (bytes[at] === RETURN && (bytes[at + 1] === LINE_FEED || (last && at + 1 === end))) at += 1;
    // The line feed behind a return may come with the next bytes.
    if (!last && (at === end || (at + 1 === end && bytes[at] === RETURN))) return UNFINISHED;
    if (at < end && bytes[at] !== this.#delimiter && bytes[at] !== this.#newline)
      return this.#damage('text-after-quote');
    this.#record.set(field, from + 1, close, this.#doubled);
    return at;
  }

  /** Locates a field without quotes; the place behind it, UNFINISHED or DAMAGED. */
  #locateBare(field: number, from: number, start: number, last: boolean): number {
    const bytes = this.#bytes;
    const end = bytes.length;
    const delimiter = this.#delimiter;
    const newline = this.#newline;
    let at = from;
    let byte = 0;
    while (at < end) {
      byte = bytes[at] as number;
      if (byte === delimiter || byte === newline) break;
      at += 1;
    }
    if (at === end && !last) return end - start > LONGEST_RECORD ? this.#damage('record-too-long') : UNFINISHED;
    const beforeReturn = at > from && newline === LINE_FEED && byte !== delimiter && bytes[at - 1] === RETURN;
    this.#record.set(field, from, beforeReturn ? at - 1 : at, false);
    return at;
  }

  /** The quote that closes a field; a doubled quote is a quote within it. Negative where none is in sight. */
  #closingQuote(from: number): number {
    const bytes = this.#bytes;
    let at = this.#nextQuote(from);
    this.#doubled = at >= 0 && bytes[at + 1] === QUOTE;
    while (at >= 0 && bytes[at + 1] === QUOTE) at = this.#nextQuote(at + 2);
    return at;
  }

  #nextQuote(from: number): number {
    const known = this.#quoteAt !== -2 && from >= this.#quoteFrom && (this.#quoteAt >= from || this.#quoteAt === -1);
    if (!known) {
      this.#quoteFrom = from;
      this.#quoteAt = this.#bytes.indexOf(QUOTE, from);
    }
    return this.#quoteAt;
  }
}

function obeysUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
