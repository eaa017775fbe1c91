// A run of bytes of UTF-8 within others: a field where it lies in its file. What only has to be compared or looked up need
// not become a text first; over a million rows that is most of the time that reading takes.

export type Span = { readonly bytes: Uint8Array; readonly start: number; readonly end: number };

const BASIS = 5381;

/** A number that equal bytes share (Bernstein's hash). Others may share it too: compare. */
export function hashSpan({ bytes, start, end }: Span): number {
  let hash = BASIS;
  for (let at = start; at < end; at++) hash = ((hash << 5) + hash) ^ (bytes[at] as number);
  return hash ^ (hash >>> 15);
}

/** Whether the bytes of the span stand in `others` from `from` on; the caller compares the lengths. */
export function standsAt({ bytes, start, end }: Span, others: Uint8Array, from: number): boolean {
  const shift = from - start;
  for (let at = start; at < end; at++) if (bytes[at] !== others[at + shift]) return false;
  return true;
}

/** Copies the bytes of the span into `others` from `from` on, where there must be room. */
export function copySpan({ bytes, start, end }: Span, others: Uint8Array, from: number): void {
  const shift = from - start;
  for (let at = start; at < end; at++) others[at + shift] = bytes[at] as number;
}

/** The bytes of a text. A lone surrogate keeps its own three bytes, so that different texts have different bytes. */
export function encodeSpan(text: string): Span {
  const bytes: number[] = [];
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 0x3f));
    else if (code < 0x1_0000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
    else {
      bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 0x3f), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
    }
  }
  return { bytes: Uint8Array.from(bytes), start: 0, end: bytes.length };
}
