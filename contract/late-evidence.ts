// What an organisation lays down after the term of submission (E-7), as it travels: documents for rows of its closed report, and
// rows that the report never had. None of it counts in the round; the next one finds it as drafts.

import { z } from 'zod';
import { ASKED, AttachedDocument } from './evidence.ts';
import { defineContract } from './http.ts';
import { LARGEST_CELL, REPORTED_TABLES } from './intake.ts';

const Place = z.strictObject({ round: z.uuid(), organisation: z.uuid() });
const OfRow = Place.extend({ row: z.uuid() });
const AT = '/api/rounds/:round/reports/:organisation/late';

const LateDocument = z.strictObject({
  id: z.uuid(),
  /** What of Annex 2 it is; null where nobody has said so. */
  asked: z.string().nullable(),
  document: AttachedDocument,
  laidAt: z.string(),
});
export type LateDocument = z.infer<typeof LateDocument>;

const LateRow = z.strictObject({
  /** Of a row of the report its own identifier. */
  row: z.uuid(),
  table: z.enum(REPORTED_TABLES),
  fields: z.record(z.string(), z.string()),
  /** 0: a row of the report, of which only documents are late. */
  version: z.number().int(),
  /** When the row, or the first of its late documents, was laid down. */
  laidAt: z.string(),
  documents: z.array(LateDocument),
  /** The row of the next report that came of it; null until then. */
  carried: z.uuid().nullable(),
});
export type LateRow = z.infer<typeof LateRow>;

export const ReadLate = defineContract('read-late-evidence', 'GET', AT, {
  params: Place,
  answer: z.strictObject({
    lastDay: z.string(),
    /** The submission that counts, which all of this missed; null where nothing was submitted. */
    submission: z.number().int().nullable(),
    /** The next round in which the organisation takes part, once it is open: from then on its report is the place. */
    next: z.strictObject({ round: z.uuid(), year: z.number().int() }).nullable(),
    rows: z.array(LateRow),
  }),
  problems: ['not-found'],
});

/** E-7. A row that the report does not have; sent again with the version that was seen, it is mended. */
export const LayLateRow = defineContract('lay-late-row', 'PUT', `${AT}/rows/:row`, {
  params: OfRow,
  body: z.strictObject({
    table: z.enum(REPORTED_TABLES),
    fields: z.record(z.string().max(40), z.string().max(LARGEST_CELL)),
    /** 0 for a new row. */
    version: z.number().int().min(0),
  }),
  answer: z.strictObject({ version: z.number().int() }),
  problems: ['not-found', 'refused', 'changed-meanwhile'],
});

/** With its documents. */
export const WithdrawLateRow = defineContract('withdraw-late-row', 'DELETE', `${AT}/rows/:row`, {
  params: OfRow,
  answer: z.strictObject({}),
  problems: ['not-found', 'refused'],
});

export const LayLateDocument = defineContract('lay-late-document', 'POST', `${AT}/documents`, {
  params: Place,
  body: z.strictObject({ row: z.uuid(), asked: z.enum(ASKED).nullable(), document: z.uuid() }),
  answer: LateDocument,
  problems: ['not-found', 'refused'],
});

export const WithdrawLateDocument = defineContract('withdraw-late-document', 'DELETE', `${AT}/documents/:document`, {
  /** `document`: what was laid down, not the document itself. */
  params: Place.extend({ document: z.uuid() }),
  answer: z.strictObject({}),
  problems: ['not-found', 'refused'],
});
