// Values that were read before, found by the bytes of their texts: of a million rows most say one of a few words, small
// numbers or days, and the text of each need be made and read only once.

import { copySpan, hashSpan, type Span, standsAt } from '../kernel/span.ts';
import type { Read } from './read-value.ts';

const SLOTS = 1 << 9;
/** A longer text hardly recurs. */
const LONGEST = 24;

export class KnownReads {
  readonly #lengths = new Uint8Array(SLOTS);
  readonly #bytes = new Uint8Array(SLOTS * LONGEST);
  readonly #reads: (Read | undefined)[] = new Array(SLOTS).fill(undefined);
  /** The slot that was found last: a column often repeats the text of the row before. */
  #last = 0;

  /** What was last remembered for these bytes; undefined where another text has taken their slot since. */
  find(span: Span): Read | undefined {
    if (this.#holds(this.#last, span)) return this.#reads[this.#last];
    const slot = hashSpan(span) & (SLOTS - 1);
    if (!this.#holds(slot, span)) return undefined;
    this.#last = slot;
    return this.#reads[slot];
  }

  #holds(slot: number, span: Span): boolean {
    return this.#lengths[slot] === span.end - span.start && standsAt(span, this.#bytes, slot * LONGEST);
  }

  remember(span: Span, read: Read): void {
    const length = span.end - span.start;
    if (length > LONGEST) return;
    const slot = hashSpan(span) & (SLOTS - 1);
    this.#lengths[slot] = length;
    copySpan(span, this.#bytes, slot * LONGEST);
    this.#reads[slot] = read;
  }
}
