// Files on their way into a report, as they travel: sent, read, looked at, taken in. The bytes come in by a raw door
// (`importFilesOf`), and a reading tells how far it is line by line (`importsOf`); everything else is here.

import { z } from 'zod';
import { defineContract } from './http.ts';
import { REPORTED_TABLES } from './intake.ts';
import { ReportPlace } from './places.ts';

/** The largest file of an import, in bytes, and the most files and rows of one. */
export const LARGEST_IMPORT_FILE = 64 * 2 ** 20;
export const MOST_IMPORT_FILES = 20;
export const MOST_IMPORT_ROWS = 100_000;

/** As many refused and changed rows are shown; all of them come back as a file. */
export const ROWS_SHOWN = 200;

type Place = { readonly round: string; readonly organisation: string };

const reportOf = ({ round, organisation }: Place): string => `/api/rounds/${round}/reports/${organisation}`;

/** Where the template is given out: `?language=kk`. */
export const templateOf = (place: Place): string => `${reportOf(place)}/template`;
/** Where the bytes of one file go: `?name=works.ris`. Answers an ImportFile. */
export const importFilesOf = (place: Place): string => `${reportOf(place)}/import-files`;
/** Where the reading of files is asked for, with a ReadFiles. Answers a line of JSON for each ImportLine. */
export const importsOf = (place: Place): string => `${reportOf(place)}/imports`;

export const REFUSED_FORMS = ['xlsx', 'csv'] as const;
export type RefusedForm = (typeof REFUSED_FORMS)[number];

/** Where refused rows come back: `?language=kk`, and for CSV `&table=publications`. */
export const refusedOf = (place: Place, id: string, form: RefusedForm): string =>
  `${importsOf(place)}/${id}/refused/${form}`;

export const ImportFile = z.strictObject({ id: z.uuid(), name: z.string(), size: z.number().int() });
export type ImportFile = z.infer<typeof ImportFile>;

export const ReadFiles = z.strictObject({
  files: z.array(z.uuid()).min(1).max(MOST_IMPORT_FILES),
  /** Lists of journals with their quartiles (SCImago), for publications out of bibliography files. */
  ranks: z.array(z.uuid()).max(MOST_IMPORT_FILES),
  /** Whose works the bibliography files hold. */
  audience: z.enum(['staff', 'learners']),
  /** What else the organisation is called in the addresses of authors. */
  names: z.array(z.string().max(300)).max(50),
});
export type ReadFiles = z.infer<typeof ReadFiles>;

const Values = z.record(z.string(), z.union([z.string(), z.number()]));

/** Words by `wordImportFault`: `<subject>:<key>`. */
const Fault = z.strictObject({
  column: z.string(),
  code: z.string(),
  values: Values,
  paragraph: z.string(),
});
export type ImportFault = z.infer<typeof Fault>;

/** What is said of a whole file, or of all of them. */
const Remark = z.strictObject({ file: z.string(), code: z.string(), values: Values });
export type ImportRemark = z.infer<typeof Remark>;

const Row = {
  file: z.string(),
  table: z.enum(REPORTED_TABLES),
  /** As the file counts them. */
  row: z.number().int(),
  /** What the row calls itself: its id, its employee, its category. */
  item: z.string(),
};

export const RefusedRow = z.strictObject({ ...Row, faults: z.array(Fault) });
export type RefusedRow = z.infer<typeof RefusedRow>;

export const ChangedRow = z.strictObject({
  ...Row,
  changes: z.array(z.strictObject({ column: z.string(), before: z.string(), after: z.string() })),
});
export type ChangedRow = z.infer<typeof ChangedRow>;

const Count = z.number().int().min(0);

export const ReportImportPreview = z.strictObject({
  id: z.uuid(),
  files: z.array(ImportFile),
  tables: z.array(
    z.strictObject({ table: z.enum(REPORTED_TABLES), new: Count, same: Count, changed: Count, refused: Count }),
  ),
  refused: z.array(RefusedRow),
  changed: z.array(ChangedRow),
  /** Files that were refused whole. */
  refusedFiles: z.array(Remark),
  remarks: z.array(Remark),
});
export type ReportImportPreview = z.infer<typeof ReportImportPreview>;

/** One line of a reading's answer: how far it is, and at its end what would be or why there is nothing. */
export const ImportLine = z.union([
  z.strictObject({
    stage: z.enum(['reading', 'checking']),
    done: Count,
    /** Null while nobody knows how much there is. */
    total: Count.nullable(),
  }),
  z.strictObject({ preview: ReportImportPreview }),
  z.strictObject({ problem: z.unknown() }),
]);
export type ImportLine = z.infer<typeof ImportLine>;

const Import = ReportPlace.extend({ import: z.uuid() });
const AT = '/api/rounds/:round/reports/:organisation/imports/:import';

export const ReadReportImport = defineContract('read-report-import', 'GET', AT, {
  params: Import,
  answer: ReportImportPreview,
  problems: ['not-found'],
});

/**
 * All good rows, in one piece. Rows that somebody changed since the preview keep what they say; what is there already is not
 * put in twice, however often it is asked for.
 */
export const ApplyReportImport = defineContract('apply-report-import', 'POST', `${AT}/apply`, {
  params: Import,
  answer: z.strictObject({
    revision: z.number().int(),
    new: Count,
    changed: Count,
    same: Count,
    changedMeanwhile: Count,
  }),
  problems: ['not-found', 'refused'],
});
