// Works out of bibliographies as rows: those with an author of the organisation, in the reporting year. What lacks a fact comes
// as a row as well, is refused with what it lacks, and can be mended; of the others it is said how many there are and why.

import type { ImportRemark } from '#contract/report-import.ts';
import type { BibliographicRecord } from '#exchange/bibliography/bibliographic-record.ts';
import { BibliographyRefusal } from '#exchange/bibliography/bibliographic-record.ts';
import { type ImportReport, importBibliography } from '#exchange/bibliography/import-bibliography.ts';
import type { Item, Row } from '#exchange/bibliography/work-rows.ts';
import type { FileRow, Gathered } from './import-read-rows.ts';

type Told = { readonly path: string; readonly name: string };

export type BibliographyOrder = {
  readonly ranks: readonly Told[];
  readonly bin: string;
  /** What the organisation is called in the addresses of authors. */
  readonly names: readonly string[];
  readonly reportingYear: number;
  readonly audience: 'staff' | 'learners';
  readonly progress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
};

type Source = Pick<BibliographicRecord['source'], 'file' | 'record'>;
const NOWHERE: Source = { file: '', record: 0 };

type Works = { readonly table: 'publications' | 'conferences'; readonly rows: readonly Row[] };

/** Where each work was found first, by its id. */
function placesOf({ items }: { readonly items: readonly Item[] }): ReadonlyMap<string, Source> {
  return new Map(items.map(({ id, sources }) => [id, sources[0] ?? NOWHERE]));
}

function rowsOf({ table, rows }: Works, places: ReadonlyMap<string, Source>, name: string): FileRow[] {
  return rows.map(({ organisation = '', ...fields }) => {
    const { file, record } = places.get(fields.id ?? '') ?? NOWHERE;
    return { file: file === '' ? name : file, table, row: record, organisation, fields, silent: true, faults: [] };
  });
}

function remarksOf(report: ImportReport, name: string): ImportRemark[] {
  const counts = {
    'outside-year': report.outsideYear.length,
    'not-counted': report.notCounted.length,
    'affiliation-unknown': report.affiliationUnknown.length,
    'not-affiliated': report.notAffiliated,
    merged: report.merges.length,
    'quartile-unknown': report.unresolvedQuartiles.length,
    choices: report.choices.length,
  };
  return [
    ...Object.entries(counts).flatMap(([key, count]) =>
      count === 0 ? [] : [{ file: name, code: `intake:import.works-${key}`, values: { count } }],
    ),
    ...report.findings.slice(0, 100).map(({ file, line, code, values }) => ({
      file: line > 0 ? `${file}:${line}` : file,
      code: `bibliography:${code}`,
      values,
    })),
  ];
}

function take(report: ImportReport, into: Gathered, name: string): void {
  const places = placesOf(report);
  const incomplete = report.incomplete.map(({ known }) => known);
  into.rows.push(
    ...rowsOf({ table: 'publications', rows: report.publications }, places, name),
    ...rowsOf({ table: 'conferences', rows: report.conferences }, places, name),
    ...incomplete.flatMap((row) =>
      rowsOf({ table: 'held_on' in row ? 'conferences' : 'publications', rows: [row] }, places, name),
    ),
  );
  for (const { file, code, values } of report.refusedFiles)
    into.refusedFiles.push({ file, code: `bibliography:${code}`, values });
  into.remarks.push(...remarksOf(report, name));
}

/** Puts the works of the gathered bibliographies among the rows. Throws the signal's reason. */
export async function gatherBibliographies(into: Gathered, order: BibliographyOrder): Promise<void> {
  const files = into.bibliographies;
  if (files.length === 0) return;
  const { ranks, bin, names, reportingYear, audience, progress, signal } = order;
  const name = files.map((file) => file.name).join(', ');
  try {
    const affiliation = { bin, names, not: [] };
    const told = { files, rankFiles: ranks, affiliation, reportingYear, audience, progress, signal };
    take(await importBibliography(told), into, name);
  } catch (error) {
    if (!(error instanceof BibliographyRefusal)) throw error;
    into.refusedFiles.push({ file: name, code: `bibliography:${error.code}`, values: error.values });
  }
}
