// Rows out of a file of the register: CSV, or a workbook, which is read in a process of its own with limits of time and memory.

import { UnreadablePackage } from '#exchange/package/package-source.ts';
import { readNamedRows, UnreadableList } from '#exchange/package/read-named-rows.ts';
import { refused, type Values } from '#server/platform/problem.ts';

export const COLUMNS = [
  'bin',
  'from',
  'name_kk',
  'name_ru',
  'name_en',
  'category',
  'founder',
  'region',
  'university_hospital',
  'parent_bin',
  'source',
] as const;
export type ColumnName = (typeof COLUMNS)[number];

export type RowFault = { readonly column: string; readonly code: string; readonly values: Values };
export type RegisterRow = {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<ColumnName, string>>>;
  /** What kept the row from being read whole. */
  readonly faults: readonly RowFault[];
};

const PLAN = { columns: COLUMNS, must: ['bin', 'from'], mostRows: 5000 } as const;

/** In the order of the file. Throws the refusal of a file that is no register: unreadable, too long, other columns. */
export async function readRegisterFile(bytes: Uint8Array): Promise<RegisterRow[]> {
  try {
    const rows = await readNamedRows(bytes, PLAN);
    return rows.map(({ faults, ...row }) => ({
      ...row,
      faults: faults.map(({ code, ...fault }) => ({ ...fault, code: `organisations:${code}` })),
    }));
  } catch (error) {
    if (error instanceof UnreadableList)
      throw refused([{ code: `organisations:file-${error.code}`, values: error.values }]);
    if (error instanceof UnreadablePackage)
      throw refused([{ code: `findings:unreadable-${error.code}`, values: error.values }]);
    throw error;
  }
}
