// Bibliographic files of an organisation into rows of its package: read, merge, place, rank. Files are read as streams;
// of a record only the facts stay in memory, not its abstract and references.

import { stat } from 'node:fs/promises';
import { type AffiliationPattern, compileAffiliation } from './affiliation.ts';
import {
  type BibliographicRecord,
  type BibliographyFinding,
  BibliographyRefusal,
  type Database,
  FACTS,
  type Fact,
  type Format,
  type TextReader,
} from './bibliographic-record.ts';
import type { FindingCode, RefusalCode } from './codes.ts';
import { detectFormat, READERS } from './detect-format.ts';
import type { Conflict } from './join-facts.ts';
import { JournalRank, type RankList, readRankList } from './journal-rank.ts';
import { type Merge, mergeRecords, type SharedDoi, type Suspect } from './merge-records.ts';
import { openFileText } from './read-file-text.ts';
import type { Audience } from './settle-work.ts';
import { type Publications, toPublications } from './to-publications.ts';

export type BibliographyFile = {
  readonly path: string;
  /** As reports name it; the path where absent. */
  readonly name?: string | undefined;
  /** Where the content should not decide. */
  readonly format?: Format | undefined;
  /** The database it was exported from, where the file itself does not say (BibTeX or RIS of a reference manager). */
  readonly database?: Database | undefined;
};

export type RankFile = {
  readonly path: string;
  readonly name?: string | undefined;
  readonly year?: number | undefined;
};

export type ImportOrder = {
  readonly files: readonly BibliographyFile[];
  readonly rankFiles: readonly RankFile[];
  readonly affiliation: AffiliationPattern;
  readonly reportingYear: number;
  readonly audience: Audience;
  /** Called after each piece with the bytes read so far and in all. */
  readonly progress?: ((read: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** A fact that records of a file lack; `whole` where not one record of the file has it: the file cannot tell it. */
export type MissingFact = { readonly fact: Fact; readonly records: number; readonly whole: boolean };

export type FileReport = {
  readonly file: string;
  /** Absent where the file was refused. */
  readonly format?: Format;
  readonly records: number;
  readonly missing: readonly MissingFact[];
};

export type RefusedFile = {
  readonly file: string;
  readonly code: RefusalCode;
  readonly values: Readonly<Record<string, string | number>>;
};

export type ImportReport = Publications & {
  readonly files: readonly FileReport[];
  readonly refusedFiles: readonly RefusedFile[];
  readonly findings: readonly BibliographyFinding[];
  readonly works: number;
  readonly merges: readonly (Merge & { readonly conflicts: readonly Conflict[] })[];
  readonly sharedDois: readonly SharedDoi[];
  readonly suspects: readonly Suspect[];
  readonly rankLists: readonly RankList[];
};

type Progress = (bytes: number) => void;

const nameOf = (file: { readonly path: string; readonly name?: string | undefined }) => file.name ?? file.path;

/** Texts cut out of a piece of a file keep the whole piece alive; copies do not. */
function detach(record: BibliographicRecord): BibliographicRecord {
  return JSON.parse(JSON.stringify(record)) as BibliographicRecord;
}

async function feed(reader: TextReader, pieces: AsyncIterable<string>): Promise<void> {
  for await (const piece of pieces) reader.push(piece);
  reader.end();
}

type FileContent = { records: BibliographicRecord[]; findings: BibliographyFinding[]; format: Format };

async function readFile(file: BibliographyFile, count: Progress, signal?: AbortSignal): Promise<FileContent> {
  const name = nameOf(file);
  const opened = await openFileText(file.path, signal);
  const format = file.format ?? detectFormat(opened.sample);
  const records: BibliographicRecord[] = [];
  const findings: BibliographyFinding[] = [];
  const note = (code: FindingCode, values: BibliographyFinding['values']) =>
    findings.push({ code, weight: 'note', file: name, record: 0, line: 0, values });
  if (opened.encoding === 'windows-1251') note('read-as-windows-1251', {});
  if (opened.undecodable > 0) note('undecodable-bytes', { bytes: opened.undecodable });
  const { database } = file;
  const reader = READERS[format](name, {
    record: (record) => {
      const known = detach(record);
      const isSilent = database !== undefined && known.databases.length === 0;
      records.push(
        isSilent ? { ...known, databases: [database], missing: without(known.missing, 'databases') } : known,
      );
    },
    finding: (finding) => findings.push(finding),
  });
  await feed(reader, opened.pieces(count));
  return { records, findings, format };
}

const without = (facts: readonly Fact[], fact: Fact) => facts.filter((one) => one !== fact);

function countMissing(records: readonly BibliographicRecord[]): MissingFact[] {
  return FACTS.flatMap((fact) => {
    const lacking = records.filter((record) => record.missing.includes(fact)).length;
    return lacking === 0 ? [] : [{ fact, records: lacking, whole: lacking === records.length }];
  });
}

function refuse(file: string, error: unknown): RefusedFile {
  if (error instanceof BibliographyRefusal) return { file, code: error.code, values: error.values };
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR')
    return { file, code: 'cannot-open', values: { reason: code } };
  throw error;
}

async function sizesOf(files: readonly { readonly path: string }[]): Promise<number> {
  const sizes = await Promise.all(
    files.map(({ path }) =>
      stat(path).then(
        (found) => found.size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((total, size) => total + size, 0);
}

async function readRanks(order: ImportOrder, count: Progress, refused: RefusedFile[]): Promise<JournalRank> {
  const rank = new JournalRank();
  const files = order.rankFiles.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  for (const file of files) {
    try {
      const opened = await openFileText(file.path, order.signal);
      await feed(readRankList(rank, nameOf(file), file.year), opened.pieces(count));
    } catch (error) {
      refused.push(refuse(nameOf(file), error));
    }
  }
  return rank;
}

type Content = Pick<ImportReport, 'files' | 'findings'> & { readonly records: readonly BibliographicRecord[] };

async function readAll(order: ImportOrder, count: Progress, refused: RefusedFile[]): Promise<Content> {
  const files: FileReport[] = [];
  const findings: BibliographyFinding[] = [];
  const records: BibliographicRecord[] = [];
  for (const file of order.files) {
    const name = nameOf(file);
    try {
      const content = await readFile(file, count, order.signal);
      const missing = countMissing(content.records);
      files.push({ file: name, format: content.format, records: content.records.length, missing });
      for (const finding of content.findings) findings.push(finding);
      for (const record of content.records) records.push(record);
    } catch (error) {
      refused.push(refuse(name, error));
      files.push({ file: name, records: 0, missing: [] });
    }
  }
  return { files, findings, records };
}

/** Counts the bytes of all files and stops where the signal says so. */
async function countBytes(order: ImportOrder): Promise<Progress> {
  const total = await sizesOf([...order.files, ...order.rankFiles]);
  let read = 0;
  return (bytes) => {
    order.signal?.throwIfAborted();
    read += bytes;
    order.progress?.(Math.min(read, total), total);
  };
}

/**
 * Reads the files and says what they mean for one organisation and year. A file that cannot be read is listed among the
 * refused and costs no other. Throws a BibliographyRefusal for an order that means no organisation, and an AbortError or
 * the signal's reason where it is stopped.
 */
export async function importBibliography(order: ImportOrder): Promise<ImportReport> {
  const { affiliation, reportingYear, audience } = order;
  const isOwnAddress = compileAffiliation(affiliation);
  order.signal?.throwIfAborted();
  const count = await countBytes(order);
  const refusedFiles: RefusedFile[] = [];
  const rank = await readRanks(order, count, refusedFiles);
  const { files, findings, records } = await readAll(order, count, refusedFiles);
  const { works, merges, sharedDois, suspects } = mergeRecords(records);
  const conflicts = new Map(works.map((work) => [work.sources, work.conflicts]));
  return {
    ...toPublications(works, { bin: affiliation.bin, isOwnAddress, reportingYear, audience, rank }),
    files,
    refusedFiles,
    findings,
    works: works.length,
    merges: merges.map((merge) => ({ ...merge, conflicts: conflicts.get(merge.sources) ?? [] })),
    sharedDois,
    suspects,
    rankLists: rank.lists,
  };
}
