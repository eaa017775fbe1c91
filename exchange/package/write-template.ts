import type { Language } from '#wording/texts.ts';
import { writeWorkbook } from './write-workbook.ts';

/** Writes the Excel template (RP) in a language: a sheet for each table with nothing in it, without macros. */
export async function writeTemplate(path: string, language: Language): Promise<void> {
  await writeWorkbook(path, [], language);
}
