// The value of a column as a cell: numbers and days as numbers where a spreadsheet holds them without loss, everything
// else as text.

import type { Kind } from '#rules/evidence/tables.ts';
import { equal, findDecimal } from '#rules/kernel/exact.ts';
import { findPlainDate } from '#rules/kernel/plain-date.ts';
import { decimalText, serialOf } from './workbook-values.ts';
import { textValue } from './write-workbook-book.ts';

/** From here on the days of spreadsheets and of the calendar agree. */
const FIRST_SERIAL = 61;

/** The number format of a column's cells; `@` is text, so that a BIN keeps its zeros. */
export function formatOf(kind: Kind): string {
  switch (kind.is) {
    case 'money':
      return '#,##0.00';
    case 'decimal':
      return '0.00##';
    case 'integer':
    case 'year':
      return '0';
    case 'date':
      return 'yyyy-mm-dd';
    default:
      return '@';
  }
}

/** Whether the double nearest to a decimal is shown as the same number again. */
function holdsExactly(text: string): boolean {
  const value = findDecimal(text);
  const held = findDecimal(decimalText(text) ?? '');
  return value !== undefined && held !== undefined && equal(value, held);
}

function numberOf(kind: Kind, text: string): number | undefined {
  switch (kind.is) {
    case 'money':
    case 'decimal':
      return holdsExactly(text) ? Number(text) : undefined;
    case 'integer':
    case 'year':
      return decimalText(text) === text ? Number(text) : undefined;
    case 'date': {
      const date = findPlainDate(text);
      const serial = date ? serialOf(date) : 0;
      return serial >= FIRST_SERIAL ? serial : undefined;
    }
    default:
      return undefined;
  }
}

/** What goes into a cell for a value of the package; null for an empty one. */
export function cellValue(kind: Kind, text: string): string | number | null {
  if (text === '') return null;
  return numberOf(kind, text) ?? textValue(text);
}
