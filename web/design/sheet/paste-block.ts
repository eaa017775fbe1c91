// A block of cells as spreadsheets exchange it: tabs between cells, line ends between rows, quotation marks around a cell
// that holds either. Read row by row, so that fifty thousand rows can be read in pieces.

const NEEDS_MARKS = /["\t\n\r]/;

type Cell = { readonly text: string; readonly end: number };

/** A cell within quotation marks; undefined where the marks do not close before a separator, so they are part of the text. */
function readMarked(text: string, start: number): Cell | undefined {
  let from = start + 1;
  let said = '';
  for (;;) {
    const mark = text.indexOf('"', from);
    if (mark < 0) return undefined;
    said += text.slice(from, mark);
    if (text[mark + 1] === '"') {
      said += '"';
      from = mark + 2;
      continue;
    }
    const after = text[mark + 1];
    const closes = after === undefined || after === '\t' || after === '\n' || after === '\r';
    return closes ? { text: said, end: mark + 1 } : undefined;
  }
}

function readPlain(text: string, start: number): Cell {
  let end = start;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code === 9 || code === 10 || code === 13) break;
    end += 1;
  }
  return { text: text.slice(start, end), end };
}

const lineEnd = (text: string, at: number) => (text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1);

/** The rows of a block. A line end after the last row begins no row. */
export function* readBlock(text: string): Generator<readonly string[], void> {
  let at = 0;
  let row: string[] = [];
  if (text === '') return;
  while (at <= text.length) {
    const cell = (text[at] === '"' ? readMarked(text, at) : undefined) ?? readPlain(text, at);
    row.push(cell.text);
    at = cell.end;
    if (text[at] === '\t') {
      at += 1;
      continue;
    }
    yield row;
    row = [];
    if (at >= text.length) return;
    at += lineEnd(text, at);
    if (at >= text.length) return;
  }
}

const writeCell = (text: string) => (NEEDS_MARKS.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export function writeBlock(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(writeCell).join('\t')).join('\n');
}

/** A short wait in which the page answers whoever types, scrolls or stops. */
export type Breathe = () => Promise<void>;

/** Reads a whole block, with a breath after each `slice` milliseconds of work; undefined where it was stopped. */
export async function readInPieces(
  text: string,
  breathe: Breathe,
  now: () => number,
  signal: AbortSignal,
  slice = 12,
): Promise<readonly (readonly string[])[] | undefined> {
  const rows: (readonly string[])[] = [];
  let begun = now();
  for (const row of readBlock(text)) {
    rows.push(row);
    if (rows.length % 256 !== 0 || now() - begun < slice) continue;
    await breathe();
    if (signal.aborted) return undefined;
    begun = now();
  }
  return rows;
}
