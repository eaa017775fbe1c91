// The fields of a record where they lie in the bytes. A text is made when somebody asks for it; who only compares asks for
// the bytes.

import type { Span } from '#rules/kernel/span.ts';

const ASCII = 0x80;
/** Texts up to this length are cut out of the text of all bytes at hand; longer cuts would keep that text in memory. */
const CUT = 12;

type Slice = (this: Uint8Array, start: number, end: number) => string;
const node = (globalThis as { Buffer?: { prototype: { utf8Slice?: Slice; latin1Slice?: Slice } } }).Buffer;
/** Node makes a string out of a few bytes several times faster than a TextDecoder; a browser has only the latter. */
function decode(decoder: InstanceType<typeof TextDecoder>): Slice {
  return function slice(this: Uint8Array, start, end) {
    return decoder.decode(this.subarray(start, end));
  };
}
// A mark of the encoding within a text is a letter like others, in Node and in a browser.
const textOf: Slice = node?.prototype.utf8Slice ?? decode(new TextDecoder('utf-8', { ignoreBOM: true }));
/** A letter for each byte, so that places in the text are places in the bytes. */
const lettersOf: Slice = node?.prototype.latin1Slice ?? decode(new TextDecoder('latin1'));

type Field = { bytes: Uint8Array; start: number; end: number; escaped: boolean };

export class RecordFields {
  /** The record as a spreadsheet numbers it: the first of the file is 1. */
  number = 0;
  /** How many fields it has. */
  length = 0;
  #bytes = new Uint8Array(0);
  #letters: string | undefined;
  readonly #fields: Field[] = [];

  /** Says in which bytes the next records lie. */
  lieIn(bytes: Uint8Array<ArrayBuffer>): void {
    this.#bytes = bytes;
    this.#letters = undefined;
    for (const field of this.#fields) field.bytes = bytes;
  }

  /** `escaped`: a quote within the field stands there twice. */
  set(place: number, start: number, end: number, escaped: boolean): void {
    const field = this.#fields[place];
    if (!field) {
      this.#fields[place] = { bytes: this.#bytes, start, end, escaped };
      return;
    }
    field.start = start;
    field.end = end;
    field.escaped = escaped;
  }

  isEmpty(place: number): boolean {
    const field = this.#fields[place] as Field;
    return field.start === field.end;
  }

  /** The bytes of the text; undefined where they are not what the text says. */
  span(place: number): Span | undefined {
    const field = this.#fields[place] as Field;
    return field.escaped ? undefined : field;
  }

  text(place: number): string {
    const { bytes, start, end, escaped } = this.#fields[place] as Field;
    if (escaped) return textOf.call(bytes, start, end).replaceAll('""', '"');
    if (end - start > CUT || !isAscii(bytes, start, end)) return textOf.call(bytes, start, end);
    this.#letters ??= lettersOf.call(this.#bytes, 0, this.#bytes.length);
    return this.#letters.slice(start, end);
  }
}

function isAscii(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if ((bytes[at] as number) >= ASCII) return false;
  return true;
}
