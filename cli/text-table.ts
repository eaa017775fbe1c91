// Columns of text for a terminal: numbers to the right, words to the left, nothing wider than it must be. Letters are
// counted as they are seen, so that Kazakh and Russian names line up.

const segments = new Intl.Segmenter();

export function widthOf(text: string): number {
  return [...segments.segment(text)].length;
}

/** Cuts a text to a width, with an ellipsis where something was left out. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const kept = [...segments.segment(text)].slice(0, Math.max(0, width - 1));
  return `${kept.map(({ segment }) => segment).join('')}…`;
}

export type TextColumn = { readonly title: string; readonly right?: boolean; readonly most?: number };

/** Lines of a table: the heading first. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string[] {
  const cells = [columns.map((column) => column.title), ...rows].map((row) =>
    row.map((cell, at) => cut(cell, columns[at]?.most ?? Number.POSITIVE_INFINITY)),
  );
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => widthOf(row[at] ?? ''))));
  return cells.map((row) =>
    row
      .map((cell, at) => {
        const blanks = ' '.repeat((widths[at] ?? 0) - widthOf(cell));
        return columns[at]?.right ? blanks + cell : cell + blanks;
      })
      .join('  ')
      .trimEnd(),
  );
}
