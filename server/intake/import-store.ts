// Files that were sent for an import and what was read in them, on the disk for two days: nothing of it is in the report until
// somebody takes it in.

import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import type { ReportedTable } from '#contract/intake.ts';
import type { ImportFault, ImportFile, ReportImportPreview } from '#contract/report-import.ts';
import { Problem } from '#server/platform/problem.ts';
import type { Place } from './store.ts';

/** Milliseconds. */
const KEPT = 2 * 24 * 3600 * 1000;

export type SentFile = ImportFile & Place;

/** A row of a file beside what the report has of it. */
export type PlannedRow = {
  readonly file: string;
  readonly table: ReportedTable;
  readonly row: number;
  readonly item: string;
  /** By the table's columns, without `organisation`; those that the file does not have are absent. */
  readonly fields: Readonly<Record<string, string>>;
} & (
  | { readonly is: 'new' | 'same'; readonly id: string }
  | {
      readonly is: 'changed';
      readonly id: string;
      readonly version: number;
      readonly changes: readonly { readonly column: string; readonly before: string; readonly after: string }[];
    }
  | {
      readonly is: 'refused';
      readonly organisation: string;
      readonly faults: readonly ImportFault[];
    }
);

export type KeptImport = Place & { readonly reportingYear: number; readonly preview: ReportImportPreview };

const fileAt = (folder: string, id: string): string => join(folder, `${id}.file`);
const aboutAt = (folder: string, id: string): string => join(folder, `${id}.json`);
const rowsAt = (folder: string, id: string): string => join(folder, `${id}.rows`);

/** Files wait by the clock of the server, not by that of the disk. */
async function writeAbout(path: string, about: unknown, at: Date, beside: string): Promise<void> {
  await writeFile(`${path}.new`, JSON.stringify(about), { mode: 0o600 });
  await utimes(beside, at, at);
  await utimes(`${path}.new`, at, at);
  await rename(`${path}.new`, path);
}

async function readAbout<T extends Place>(folder: string, id: string, place: Place): Promise<T> {
  const text = await readFile(aboutAt(folder, id), 'utf8').catch(() => undefined);
  const about = text === undefined ? undefined : (JSON.parse(text) as T);
  if (about?.round !== place.round || about.organisation !== place.organisation) throw new Problem('not-found');
  return about;
}

/** Takes away what waited too long. */
export async function sweepImports(folder: string, now: number): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found && found.mtimeMs < now - KEPT) await rm(path, { force: true });
  }
}

/** Writes the bytes of a file down; an Error of `bytes` leaves nothing behind. */
export async function keepSentFile(
  folder: string,
  { id, name, round, organisation }: Omit<SentFile, 'size'>,
  bytes: AsyncIterable<Uint8Array>,
  at: Date,
): Promise<ImportFile> {
  const path = fileAt(folder, id);
  try {
    await pipeline(bytes, createWriteStream(path, { mode: 0o600 }));
    const { size } = await stat(path);
    await writeAbout(aboutAt(folder, id), { id, name, size, round, organisation } satisfies SentFile, at, path);
    return { id, name, size };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** Throws a Problem `not-found` for a file that is not there or was sent for another report. */
export async function findSentFile(
  folder: string,
  id: string,
  place: Place,
): Promise<ImportFile & { readonly path: string }> {
  const { name, size } = await readAbout<SentFile>(folder, id, place);
  return { id, name, size, path: fileAt(folder, id) };
}

export async function removeSentFile(folder: string, id: string): Promise<void> {
  await rm(fileAt(folder, id), { force: true });
  await rm(aboutAt(folder, id), { force: true });
}

const LINES_AT_ONCE = 500;

function* linesOf(rows: readonly PlannedRow[]): Generator<string> {
  for (let at = 0; at < rows.length; at += LINES_AT_ONCE)
    yield rows
      .slice(at, at + LINES_AT_ONCE)
      .map((row) => `${JSON.stringify(row)}\n`)
      .join('');
}

/** The description last: an import is there once all of it is. */
export async function keepImport(
  folder: string,
  kept: KeptImport,
  rows: readonly PlannedRow[],
  at: Date,
): Promise<void> {
  const { id } = kept.preview;
  await pipeline(linesOf(rows), createWriteStream(rowsAt(folder, id), { mode: 0o600 }));
  await writeAbout(aboutAt(folder, id), kept, at, rowsAt(folder, id));
}

/** Throws a Problem `not-found` for an import that is not there, or not of this report. */
export async function findImport(folder: string, id: string, place: Place): Promise<KeptImport> {
  const kept = await readAbout<KeptImport>(folder, id, place);
  if (kept.preview?.id !== id) throw new Problem('not-found');
  return kept;
}

export async function* readPlannedRows(folder: string, id: string): AsyncGenerator<PlannedRow> {
  for await (const line of createInterface({ input: createReadStream(rowsAt(folder, id), 'utf8') }))
    yield JSON.parse(line) as PlannedRow;
}
