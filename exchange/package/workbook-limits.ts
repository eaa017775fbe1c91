// How far a foreign workbook may go before it is refused.

const MEBI = 2 ** 20;

export const WORKBOOK_LIMITS = {
  /** Unpacked bytes of one part (a sheet, the shared texts). */
  partBytes: 1024 * MEBI,
  sheets: 256,
  styles: 65_536,
  /** Shared texts: how many, and their letters in all. */
  texts: 4_000_000,
  letters: 64 * MEBI,
  /** What stands between two tags, and how deep tags nest. */
  bytesBetweenTags: MEBI,
  depth: 64,
  /** Columns beyond are not looked at: no table has so many. */
  columns: 1024,
  rows: 1_048_576,
  /** What the reading process may take and give: memory in MiB, letters of answers, milliseconds of waiting for it. */
  heap: 640,
  answers: 2048 * MEBI,
  patience: 180_000,
} as const;
