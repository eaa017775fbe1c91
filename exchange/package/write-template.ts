import type { Language } from '#wording/texts.ts';
import type { TableRow } from './write-tables.ts';
import { writeWorkbook } from './write-workbook.ts';

/**
 * Writes the Excel template (RP) in a language: a sheet for each table, without macros. `given` is what it already says, and
 * for which reporting year it is; without it there is nothing in it.
 */
export async function writeTemplate(
  path: string,
  language: Language,
  given: { readonly rows: readonly TableRow[]; readonly year?: number } = { rows: [] },
): Promise<void> {
  await writeWorkbook(path, given.rows, language, given.year === undefined ? {} : { year: given.year });
}
