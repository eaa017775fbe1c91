import { type TableRows, type Writing, writeTables } from './write-tables.ts';
import { writeWholeFolder } from './write-whole.ts';

/**
 * Writes rows as a package in a folder (RP): whole or not at all, also after a fault or an abort. Throws Unwritable where
 * the folder already holds something, or for a column that the table does not have.
 */
export async function writeFolder(folder: string, rows: TableRows, writing: Writing): Promise<void> {
  await writeWholeFolder(folder, (unfinished) => writeTables(unfinished, rows, writing));
}
