// What is seen as a file: the shown columns, the filtered and sorted rows, numbers with a decimal point.

import Papa from 'papaparse';
import type { Column } from './column.ts';

/** Excel needs it to read the letters as UTF-8. */
const BOM = '\ufeff';

/** CSV with the headings that are seen. Formulas smuggled into a text are made harmless. */
export function writeRows<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const head = columns.map(({ heading, unit }) => (unit === undefined ? heading : `${heading}, ${unit}`));
  const body = rows.map((row) => columns.map((column) => column.read(row) ?? column.whenNone?.(row) ?? ''));
  return BOM + Papa.unparse([head, ...body], { escapeFormulae: /^[=+@\t\r]|^-(?![\d.]+$)/ });
}

/** Hands a file to the reader. */
export function saveFile(name: string, type: string, content: BlobPart): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
