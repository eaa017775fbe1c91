// A package's rows as the bytes of CSV files, and those files as a source that hands them over in chunks.

import type { PackageSource } from '#exchange/package/package-source.ts';
import { TABLE_NAMES, TABLES, type TableName } from '#rules/evidence/tables.ts';
import type { PackageRows } from './naive-points.ts';

const encoder = new TextEncoder();

export type CsvStyle = { readonly delimiter: string; readonly newline: string; readonly quoteAll: boolean };
export const PLAIN: CsvStyle = { delimiter: ',', newline: '\n', quoteAll: false };

export function fieldText(text: string, { delimiter, quoteAll }: CsvStyle): string {
  const special = quoteAll || text.includes('"') || text.includes(delimiter) || /[\r\n]/.test(text);
  return special ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table with all its columns, in the order of the package. */
export function csvOf(table: TableName, rows: PackageRows, style = PLAIN): string {
  const columns = TABLES[table].columns.map((column) => column.name);
  const lines = (rows[table] ?? []).map((row) => columns.map((name) => fieldText(row[name] ?? '', style)));
  return [columns, ...lines].map((line) => line.join(style.delimiter) + style.newline).join('');
}

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Files of a package, by table, as a source; `chunk` bytes are handed over at once. */
export function sourceOf(files: Partial<Record<TableName, Uint8Array>>, chunk = 1 << 16): PackageSource {
  return {
    tables: TABLE_NAMES.flatMap((table) => {
      const bytes = files[table];
      if (!bytes) return [];
      return [{ table, name: `${table}.csv`, size: bytes.length, form: 'csv', open: () => inChunks(bytes, chunk) }];
    }),
    descriptor: undefined,
    others: [],
    evidence: new Set(),
    close: async () => {},
  };
}

/** A whole package of rows as a source of CSV files. */
export const sourceOfRows = (rows: PackageRows, chunk?: number, style = PLAIN): PackageSource =>
  sourceOf(Object.fromEntries(TABLE_NAMES.map((table) => [table, encoder.encode(csvOf(table, rows, style))])), chunk);
