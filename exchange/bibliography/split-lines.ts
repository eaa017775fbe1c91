// Lines out of pieces of text, in memory bounded by the longest line.

import { BibliographyRefusal } from './bibliographic-record.ts';

/** Characters. A full record of Web of Science with 3,000 authors has lines of about 400,000. */
const LONGEST_LINE = 4_000_000;

export type LineSplitter = { readonly push: (text: string) => void; readonly end: () => void };

/**
 * Calls `take` with each line and its number from 1; \n, \r\n and \r end a line. Throws a BibliographyRefusal
 * (`line-too-long`) for a line of more than 4 million characters.
 */
export function splitLines(take: (line: string, number: number) => void): LineSplitter {
  const breaks = /\r\n|\n|\r/g;
  let pieces: string[] = [];
  let waiting = 0;
  let number = 0;
  /** A \r at the end of a piece: the \n that may belong to it is in the next one. */
  let held = '';

  const emit = (rest: string) => {
    const line = pieces.length === 0 ? rest : pieces.join('') + rest;
    pieces = [];
    waiting = 0;
    take(line, ++number);
  };

  const keep = (rest: string) => {
    if (rest === '') return;
    waiting += rest.length;
    if (waiting > LONGEST_LINE) throw new BibliographyRefusal('line-too-long', { line: number + 1 });
    pieces.push(rest);
  };

  const push = (piece: string) => {
    const whole = held + piece;
    held = whole.endsWith('\r') ? '\r' : '';
    const text = held === '' ? whole : whole.slice(0, -1);
    let start = 0;
    breaks.lastIndex = 0;
    for (let found = breaks.exec(text); found; found = breaks.exec(text)) {
      emit(text.slice(start, found.index));
      start = breaks.lastIndex;
    }
    keep(text.slice(start));
  };

  const end = () => {
    if (held !== '' || waiting > 0) emit('');
    held = '';
  };
  return { push, end };
}
