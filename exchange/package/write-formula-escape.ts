// Texts that a spreadsheet would run as formulas, in CSV files that we write (decision 0004). Such a text gets an
// apostrophe before it, and so does every text that begins with one, so that taking one apostrophe away gives back exactly
// what was there. The description of the table says that this was done; without it nothing is taken away.

import type { PackageSource, TableFile } from './package-source.ts';

/** = + - @, tab and carriage return, the wide forms of the first four, and the apostrophe itself. */
const DANGEROUS = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20']/;
const MARK = 'formulaEscape';
const APOSTROPHE = 0x27;
const QUOTE = 0x22;
const COMMA = 0x2c;
const LINE_FEED = 0x0a;

export function needsEscape(text: string): boolean {
  return DANGEROUS.test(text);
}

/** The text as it stands in the file; it must then be quoted. */
export function escapeFormula(text: string): string {
  return `'${text}`;
}

/** The text as it was before `escapeFormula`; a text without the apostrophe stays. */
export function unescapeFormula(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}

type Described = { resources: { path: string; [MARK]?: string }[] };

/** Adds to a description which of its files have apostrophes to take away. */
export function markEscaped(descriptor: string, paths: ReadonlySet<string>): string {
  const described = JSON.parse(descriptor) as Described;
  for (const resource of described.resources) if (paths.has(resource.path)) resource[MARK] = "'";
  return `${JSON.stringify(described, undefined, 2)}\n`;
}

function escapedPaths(descriptor: string | undefined): ReadonlySet<string> {
  if (!descriptor?.includes(MARK)) return new Set();
  try {
    const { resources } = JSON.parse(descriptor) as Described;
    return new Set(resources.filter((one) => one[MARK] === "'").map((one) => one.path));
  } catch {
    return new Set();
  }
}

/**
 * Takes the apostrophe away behind every quote that opens a field. Within a quoted field a quote stands always beside
 * another, so a comma or a line feed, one quote and an apostrophe can only be the beginning of a field.
 */
export async function* unescapeFormulas(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let before = LINE_FEED;
  let last = LINE_FEED;
  for await (const chunk of chunks) {
    const kept = new Uint8Array(chunk.length);
    let length = 0;
    for (const byte of chunk) {
      const opens = last === QUOTE && (before === COMMA || before === LINE_FEED);
      before = last;
      last = byte;
      if (byte === APOSTROPHE && opens) continue;
      kept[length++] = byte;
    }
    yield kept.subarray(0, length);
  }
}

/** The package as it was before apostrophes were added. */
export function unescapeSource(source: PackageSource): PackageSource {
  const paths = escapedPaths(source.descriptor);
  if (paths.size === 0) return source;
  const tables = source.tables.map((file): TableFile => {
    if (file.form !== 'csv' || !paths.has(file.name)) return file;
    return { ...file, open: () => unescapeFormulas(file.open()) };
  });
  return { ...source, tables };
}
