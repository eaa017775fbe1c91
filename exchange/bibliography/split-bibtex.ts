// Entries out of the text of a BibTeX file, in one pass and bounded memory. Why this is our own: docs/decisions/0003.
// An entry that is never closed is given up where the next one starts on a line of its own; an entry closed too early is
// known by the fields that stand after it. Both are named, and cost no other entry.

import { BibliographyRefusal } from './bibliographic-record.ts';

/**
 * One `@type{…}`: `body` is what stands between its brackets. `escapes`: a brace behind a backslash is a letter, as Web of
 * Science writes it; BibTeX itself counts it, and an entry that only closes so is read so.
 */
export type RawEntry = {
  readonly type: string;
  readonly body: string;
  readonly line: number;
  readonly escapes: boolean;
};
export type EntryListener = {
  readonly entry: (entry: RawEntry) => void;
  readonly damaged: (code: 'entry-not-closed' | 'entry-closed-early', line: number) => void;
};
export type EntrySplitter = { readonly push: (line: string, number: number) => void; readonly end: () => void };

const LARGEST_ENTRY = 8_000_000;
const START = /^\s*@\s*([A-Za-z]+)\s*([{(])/;
const START_INSIDE = /@\s*([A-Za-z]+)\s*([{(])/g;
const FIELD_OUTSIDE = /^\s*[A-Za-z][\w-]*(?: [\w-]+)?\s*=\s*["{]/;

type Open = { readonly type: string; readonly close: string; readonly line: number; readonly parts: string[] };

/** What stands before the brace that closes the entry when every brace counts, if nothing stands behind it. */
function findBodyByAllBraces(text: string): string | undefined {
  let depth = 1;
  let at = 0;
  for (; at < text.length && depth > 0; at++) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
  }
  return depth === 0 && text.slice(at).trim() === '' ? text.slice(0, at - 1) : undefined;
}

class Splitter implements EntrySplitter {
  readonly #listener: EntryListener;
  #open: Open | undefined;
  /** Closed, but handed on only when no field stands behind it. */
  #whole: RawEntry | undefined;
  #depth = 0;
  #size = 0;

  constructor(listener: EntryListener) {
    this.#listener = listener;
  }

  push(line: string, number: number): void {
    if (this.#open && this.#open.type !== 'comment' && START.test(line)) this.#giveUp();
    let at = 0;
    while (at < line.length || (at === 0 && line === '')) {
      at = this.#open ? this.#inside(this.#open, line, at) : this.#outside(line, at, number);
      if (line === '') return;
    }
  }

  end(): void {
    this.#settle();
    if (this.#open) this.#giveUp();
  }

  #settle(): void {
    if (this.#whole) this.#listener.entry(this.#whole);
    this.#whole = undefined;
  }

  #giveUp(): void {
    const entry = this.#open;
    this.#open = undefined;
    if (!entry) return;
    const body = findBodyByAllBraces(entry.parts.join('\n'));
    if (body === undefined) this.#listener.damaged('entry-not-closed', entry.line);
    else this.#listener.entry({ type: entry.type, body, line: entry.line, escapes: false });
  }

  /** Reads on within the open entry; returns the place behind its end, or the end of the line. */
  #inside(entry: Open, line: string, from: number): number {
    let at = from;
    let ended = false;
    for (; at < line.length && !ended; at++) {
      const letter = line[at];
      if (letter === '\\') at += 1;
      else if (letter === '{') this.#depth += 1;
      else if (letter === '}') this.#depth -= 1;
      ended = (letter === entry.close && this.#depth === 0) || this.#depth < 0;
    }
    at = Math.min(at, line.length);
    const piece = line.slice(from, ended ? at - 1 : at);
    this.#size += piece.length + 1;
    if (this.#size > LARGEST_ENTRY) throw new BibliographyRefusal('record-too-large', { line: entry.line });
    entry.parts.push(piece);
    if (ended) {
      this.#whole = { type: entry.type, body: entry.parts.join('\n'), line: entry.line, escapes: true };
      this.#open = undefined;
    }
    return at;
  }

  #outside(line: string, from: number, number: number): number {
    START_INSIDE.lastIndex = from;
    const start = START_INSIDE.exec(line);
    if (!start) {
      this.#checkStray(line, from);
      return line.length;
    }
    this.#settle();
    const bracket = start[2] ?? '{';
    this.#depth = bracket === '{' ? 1 : 0;
    this.#size = 0;
    this.#open = {
      type: (start[1] ?? '').toLowerCase(),
      close: bracket === '{' ? '}' : ')',
      line: number,
      parts: [],
    };
    return start.index + start[0].length;
  }

  #checkStray(line: string, from: number): void {
    if (!this.#whole || !FIELD_OUTSIDE.test(from === 0 ? line : line.slice(from))) return;
    this.#listener.damaged('entry-closed-early', this.#whole.line);
    this.#whole = undefined;
  }
}

/** Takes the lines of a file. Throws a BibliographyRefusal (`record-too-large`) for an entry of over 8 million characters. */
export function splitBibtex(listener: EntryListener): EntrySplitter {
  return new Splitter(listener);
}
