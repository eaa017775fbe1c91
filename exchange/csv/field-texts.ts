// The texts of the fields of a record, made from bytes when asked for. Short texts recur by the thousand (a quartile, a
// language, a year) and a column often repeats the text of the record before (the BIN): those are handed out again, which
// keeps both time and memory small.

const MOST_FIELDS = 1024;
const SLOTS = 1 << 12;
/** Texts up to this length are known by their bytes packed into one whole number. */
const PACKED = 4;
const ASCII = 0x80;

type Slice = (this: Uint8Array, start: number, end: number) => string;
const decoder = new TextDecoder('utf-8');
// Node makes a string out of a few bytes several times faster than a TextDecoder; a browser has only the latter.
const node = (globalThis as { Buffer?: { prototype: { utf8Slice?: Slice } } }).Buffer;
const slice: Slice =
  node?.prototype.utf8Slice ??
  function decode(this: Uint8Array, start, end) {
    return decoder.decode(this.subarray(start, end));
  };

export class FieldTexts {
  readonly #starts = new Int32Array(MOST_FIELDS + 1);
  readonly #ends = new Int32Array(MOST_FIELDS + 1);
  readonly #quoted = new Uint8Array(MOST_FIELDS + 1);
  readonly #keys = new Int32Array(SLOTS);
  readonly #known: string[] = new Array(SLOTS).fill('');
  readonly #last: string[] = new Array(MOST_FIELDS + 1).fill('');

  set(place: number, start: number, end: number, quoted: boolean): void {
    this.#starts[place] = start;
    this.#ends[place] = end;
    this.#quoted[place] = quoted ? 1 : 0;
  }

  isEmpty(place: number): boolean {
    return this.#starts[place] === this.#ends[place];
  }

  text(bytes: Uint8Array, place: number): string {
    const start = this.#starts[place] as number;
    const end = this.#ends[place] as number;
    if (this.#quoted[place] === 1) {
      const text = slice.call(bytes, start, end);
      return text.includes('"') ? text.replaceAll('""', '"') : text;
    }
    if (end - start <= PACKED) return this.#packedText(bytes, start, end);
    const last = this.#last[place] as string;
    if (same(last, bytes, start, end)) return last;
    const text = slice.call(bytes, start, end);
    this.#last[place] = text;
    return text;
  }

  #packedText(bytes: Uint8Array, start: number, end: number): string {
    if (start === end) return '';
    let key = 0;
    for (let at = start; at < end; at++) {
      const byte = bytes[at] as number;
      if (byte >= ASCII || byte === 0) return slice.call(bytes, start, end);
      key = (key << 8) | byte;
    }
    const slot = (key ^ (key >>> 11) ^ (key >>> 19)) & (SLOTS - 1);
    if (this.#keys[slot] === key) return this.#known[slot] as string;
    const text = slice.call(bytes, start, end);
    this.#keys[slot] = key;
    this.#known[slot] = text;
    return text;
  }
}

/** Compares from the end, where ids that follow each other differ. */
function same(text: string, bytes: Uint8Array, start: number, end: number): boolean {
  if (text.length !== end - start) return false;
  for (let at = end - 1; at >= start; at--) if (text.charCodeAt(at - start) !== bytes[at]) return false;
  return true;
}
