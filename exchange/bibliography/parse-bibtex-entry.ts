// The fields of one BibTeX entry: `key, name = {value} # "value" # macro, …`. One pass; what does not fit is passed over
// up to the next comma.

import { latexToText } from './latex-to-text.ts';
import type { RawEntry } from './split-bibtex.ts';

/** Values by field name in lower case, raw; of a field given twice the first counts. */
export type BibtexFields = { readonly key: string; readonly values: ReadonlyMap<string, string> };

const MOST_FIELDS = 500;
/** Characters that macros may make of a value: three lines of `@string` can ask for a billion. */
const LONGEST_EXPANSION = 100_000;

class Cursor {
  readonly text: string;
  readonly #escapes: boolean;
  at = 0;

  constructor(text: string, escapes: boolean) {
    this.text = text;
    this.#escapes = escapes;
  }

  get letter(): string | undefined {
    return this.text[this.at];
  }

  get ended(): boolean {
    return this.at >= this.text.length;
  }

  skipBlank(): void {
    while (this.at < this.text.length && (this.text[this.at] ?? '') <= ' ') this.at += 1;
  }

  /** The text up to one of the signs, which stays; to the end where none comes. */
  until(signs: string): string {
    const from = this.at;
    while (this.at < this.text.length && !signs.includes(this.text[this.at] ?? '')) this.at += 1;
    return this.text.slice(from, this.at);
  }

  /** The text in braces or quotes at whose opening sign the cursor stands; to the end where it is never closed. */
  enclosed(): string {
    const close = this.letter === '"' ? '"' : '}';
    const from = ++this.at;
    let depth = 0;
    for (; this.at < this.text.length; this.at++) {
      const letter = this.text[this.at];
      if (depth === 0 && letter === close) break;
      if (letter === '\\' && this.#escapes) this.at += 1;
      else if (letter === '{') depth += 1;
      else if (letter === '}') depth -= 1;
    }
    return this.text.slice(from, this.at++);
  }
}

/** Macros of `@string` by name in lower case. */
export type Macros = ReadonlyMap<string, string>;

function readPart(cursor: Cursor, macros: Macros): string {
  if (cursor.letter === '{' || cursor.letter === '"') return cursor.enclosed();
  const word = cursor.until(',#{}"').trim();
  return macros.get(word.toLowerCase()) ?? word;
}

function readValue(cursor: Cursor, macros: Macros): string {
  cursor.skipBlank();
  let value = readPart(cursor, macros);
  cursor.skipBlank();
  while (cursor.letter === '#') {
    cursor.at += 1;
    cursor.skipBlank();
    const part = readPart(cursor, macros);
    if (value.length + part.length <= LONGEST_EXPANSION) value += part;
    cursor.skipBlank();
  }
  return value;
}

/** The fields of the body of an entry. A missing key is an empty one. */
export function parseBibtexEntry({ body, escapes }: RawEntry, macros: Macros): BibtexFields {
  const cursor = new Cursor(body, escapes);
  const values = new Map<string, string>();
  let key = cursor.until(',=').trim();
  if (cursor.letter === '=') {
    cursor.at = 0;
    key = '';
  } else cursor.at += 1;
  while (!cursor.ended && values.size < MOST_FIELDS) {
    const name = cursor.until('=,').trim().replace(/\s+/g, ' ').toLowerCase();
    if (cursor.letter !== '=') {
      cursor.at += 1;
      continue;
    }
    cursor.at += 1;
    const value = readValue(cursor, macros);
    if (name !== '' && !values.has(name)) values.set(name, value);
    cursor.until(',');
    cursor.at += 1;
  }
  return { key, values };
}

/** The plain text of a field on one line; undefined where it is absent or empty. */
export function fieldText(fields: BibtexFields, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = fields.values.get(name);
    const text = value === undefined ? '' : latexToText(value).replace(/\s+/g, ' ').trim();
    if (text !== '') return text;
  }
  return undefined;
}

/** BibTeX writes `Family, Junior, Given`; every other place has `Family, Given, Junior`. */
function straighten(name: string): string {
  const [family, junior, given, more] = name.split(', ');
  return given === undefined || more !== undefined ? name : `${family}, ${given}, ${junior}`;
}

/** Names joined by `and` outside of braces, as plain text; `others` is no name. */
export function splitBibtexNames(value: string): string[] {
  const names: string[] = [];
  let words: string[] = [];
  let depth = 0;
  const settle = () => {
    const name = latexToText(words.join(' ')).replace(/\s+/g, ' ').trim();
    if (name !== '' && name.toLowerCase() !== 'others') names.push(straighten(name));
    words = [];
  };
  for (const word of value.split(/\s+/)) {
    if (depth === 0 && word.toLowerCase() === 'and') settle();
    else words.push(word);
    for (const letter of word) {
      if (letter === '{') depth += 1;
      else if (letter === '}') depth -= 1;
    }
  }
  settle();
  return names;
}
