// The bundled example: three years of 24 invented organisations, the same rows on every machine. Written as a package by
// whoever asks for it; nothing here writes files.

import { TABLE_NAMES, type TableName } from '#rules/evidence/tables.ts';
import { citationRows } from './citation-rows.ts';
import { conferenceRows } from './conference-rows.ts';
import { fundingRows } from './funding-rows.ts';
import { hirschRows } from './hirsch-rows.ts';
import { htmsRows } from './htms-rows.ts';
import { exampleOrganisations, type Organisation, type Row } from './organisation.ts';
import { learnerRows, organisationRows, staffRows } from './organisation-rows.ts';
import { commercialisationRows, patentRows } from './patent-rows.ts';
import { publicationRows } from './publication-rows.ts';

export const exampleYears = [2023, 2024, 2025] as const;
export type ExampleYear = (typeof exampleYears)[number];
type ExampleRow = { table: TableName; row: Row };

const rowsOf: { readonly [table in TableName]: (organisation: Organisation, year: number) => readonly Row[] } = {
  organisations: organisationRows,
  staff: staffRows,
  learners: learnerRows,
  funding: fundingRows,
  publications: publicationRows,
  citations: citationRows,
  hirsch: hirschRows,
  patents: patentRows,
  commercialisation: commercialisationRows,
  conferences: conferenceRows,
  htms: htmsRows,
};

/** The rows of a reporting year, table after table. Each has all columns of its table, in their order, as texts. */
export function* exampleRows(year: ExampleYear): Iterable<ExampleRow> {
  const organisations = exampleOrganisations();
  for (const table of TABLE_NAMES) {
    for (const organisation of organisations) {
      for (const row of rowsOf[table](organisation, year)) yield { table, row };
    }
  }
}
