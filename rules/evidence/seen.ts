// Which keys have been met, and in which row: the ids and works of a million items, so that none is counted twice. Maps
// of texts would do, but they keep each text alive and are moved about as they grow. Here the bytes of all keys stand one
// after another in one column and are found by open addressing. Keys are compared byte by byte: a hash never decides.

import { copySpan, hashSpan, type Span, standsAt } from '../kernel/span.ts';

/** Places that are looked at for a key; one that finds them all taken waits apart, so no look-up can be made long. */
const REACH = 32;
const FIRST_PLACES = 16;
const FIRST_ENTRIES = 1 << 9;
const FIRST_BYTES = 1 << 13;

/** The keys of one part of what an organisation reports. At most half of the places are taken. */
type Scope = {
  /** An entry's number and 1, or 0 for a place that is free. */
  places: Int32Array<ArrayBuffer>;
  count: number;
  /** Entries that found no place within reach, by their bytes: keys made to share a hash must not be searched in a row. */
  readonly crowded: Map<string, number>;
};

/** Rows by a key within a part of what an organisation reports, such as ids within one of its tables. */
export class Seen {
  readonly #scopes = new Map<string, Map<string, Scope>>();
  #part = '';
  #organisation = '';
  #scope: Scope | undefined;
  #hash = 0;
  // Of each entry its hash and row, and where its bytes end; the entries of all scopes stand in the order met.
  #count = 0;
  #hashes = new Int32Array(FIRST_ENTRIES);
  #rows = new Int32Array(FIRST_ENTRIES);
  #ends = new Int32Array(FIRST_ENTRIES);
  #bytes = new Uint8Array(FIRST_BYTES);

  /** The row that was remembered under the key; undefined where none was. */
  find(part: string, organisation: string, key: Span): number | undefined {
    const scope = this.#findScope(part, organisation);
    const hash = hashSpan(key);
    this.#hash = hash;
    if (!scope) return undefined;
    const { places } = scope;
    const mask = places.length - 1;
    for (let step = 0; step < REACH; step++) {
      const entry = (places[(hash + step) & mask] as number) - 1;
      if (entry < 0) return undefined;
      if (this.#hashes[entry] === hash && this.#says(entry, key)) return this.#rows[entry];
    }
    const entry = scope.crowded.size === 0 ? undefined : scope.crowded.get(lettersOf(key));
    return entry === undefined ? undefined : this.#rows[entry];
  }

  /** Remembers the key that `find` was last asked for and has not found. */
  remember(key: Span, row: number): void {
    const scope = this.#scope ?? this.#beginScope();
    if (scope.count * 2 === scope.places.length) this.#widen(scope);
    if (this.#count === this.#rows.length) this.#lengthen();
    const entry = this.#count;
    this.#hashes[entry] = this.#hash;
    this.#rows[entry] = row;
    this.#write(entry, key);
    this.#count += 1;
    scope.count += 1;
    this.#settle(scope, entry);
  }

  #settle({ places, crowded }: Scope, entry: number): void {
    const hash = this.#hashes[entry] as number;
    const mask = places.length - 1;
    for (let step = 0; step < REACH; step++) {
      const place = (hash + step) & mask;
      if (places[place] !== 0) continue;
      places[place] = entry + 1;
      return;
    }
    const end = this.#ends[entry] as number;
    crowded.set(lettersOf({ bytes: this.#bytes, start: this.#startOf(entry), end }), entry);
  }

  #widen(scope: Scope): void {
    const { places } = scope;
    const crowded = [...scope.crowded.values()];
    scope.places = new Int32Array(places.length * 2);
    scope.crowded.clear();
    for (const place of places) if (place !== 0) this.#settle(scope, place - 1);
    for (const entry of crowded) this.#settle(scope, entry);
  }

  #lengthen(): void {
    this.#hashes = doubled(this.#hashes);
    this.#rows = doubled(this.#rows);
    this.#ends = doubled(this.#ends);
  }

  #startOf(entry: number): number {
    return entry === 0 ? 0 : (this.#ends[entry - 1] as number);
  }

  #says(entry: number, key: Span): boolean {
    const start = this.#startOf(entry);
    return (this.#ends[entry] as number) - start === key.end - key.start && standsAt(key, this.#bytes, start);
  }

  #write(entry: number, key: Span): void {
    const start = this.#startOf(entry);
    const end = start + key.end - key.start;
    if (end > this.#bytes.length) {
      const bytes = new Uint8Array(end * 2);
      bytes.set(this.#bytes);
      this.#bytes = bytes;
    }
    copySpan(key, this.#bytes, start);
    this.#ends[entry] = end;
  }

  /** Rows mostly come by organisation: then there is nothing to look up. */
  #findScope(part: string, organisation: string): Scope | undefined {
    if (part === this.#part && organisation === this.#organisation) return this.#scope;
    this.#part = part;
    this.#organisation = organisation;
    this.#scope = this.#scopes.get(part)?.get(organisation);
    return this.#scope;
  }

  #beginScope(): Scope {
    const scope: Scope = { places: new Int32Array(FIRST_PLACES), count: 0, crowded: new Map() };
    const organisations = this.#scopes.get(this.#part);
    if (organisations) organisations.set(this.#organisation, scope);
    else this.#scopes.set(this.#part, new Map([[this.#organisation, scope]]));
    this.#scope = scope;
    return scope;
  }
}

/** A letter for each byte. */
function lettersOf({ bytes, start, end }: Span): string {
  let letters = '';
  for (let at = start; at < end; at++) letters += String.fromCharCode(bytes[at] as number);
  return letters;
}

function doubled(column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(column.length * 2);
  larger.set(column);
  return larger;
}
