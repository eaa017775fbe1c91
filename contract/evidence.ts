// Documents put to what an organisation reports, as they travel: to an item, or to a list that Annex 2 asks for once.

import { z } from 'zod';
import { REQUIRED_DOCUMENTS } from '#rules/evidence/documents.ts';
import { defineContract } from './http.ts';
import { ReportPlace } from './places.ts';

/** What of Annex 2 a document can be said to be; links are stated in a column and are no documents. */
export const ASKED = REQUIRED_DOCUMENTS.filter(({ form }) => form !== 'link').map(({ id }) => id) as [
  string,
  ...string[],
];

/** The most at once: a folder comes in pieces, and one piece that fails costs no other. */
export const MOST_ATTACHED = 200;

const OfPlace = ReportPlace.extend({ attachment: z.uuid() });

export const AttachedDocument = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  type: z.string(),
  size: z.number().int(),
  /** SHA-256 of the bytes. */
  hash: z.string(),
});
export type AttachedDocument = z.infer<typeof AttachedDocument>;

export const Attachment = z.strictObject({
  id: z.uuid(),
  /** Null where the document stands for a list. */
  row: z.uuid().nullable(),
  /** What of Annex 2 it is (rules/evidence/documents.ts); null where nobody has said so. */
  asked: z.string().nullable(),
  document: AttachedDocument,
  attachedAt: z.string(),
});
export type Attachment = z.infer<typeof Attachment>;

/** The row of an item after its documents changed: its cell names them. */
const ChangedRow = z.strictObject({ id: z.uuid(), version: z.number().int(), evidence: z.string() });
export type ChangedRow = z.infer<typeof ChangedRow>;

export const ReadEvidence = defineContract(
  'read-evidence',
  'GET',
  '/api/rounds/:round/reports/:organisation/evidence',
  {
    params: ReportPlace,
    answer: z.strictObject({ attachments: z.array(Attachment) }),
    problems: ['not-found'],
  },
);

export const ToAttach = z.strictObject({
  row: z.uuid().nullable(),
  asked: z.enum(ASKED).nullable(),
  document: z.uuid(),
  /** The name in the row's cell that the document stands for, where it is written otherwise. */
  named: z.string().max(255).optional(),
});
export type ToAttach = z.infer<typeof ToAttach>;

/** Words: `evidence:not-taken.<code>`. */
export const NOT_TAKEN = ['row-gone', 'document-gone', 'asked-elsewhere', 'cell-full'] as const;

/** E-6, A2. Each is taken or not by itself; what was attached already is answered as it stands. */
export const AttachDocuments = defineContract(
  'attach-documents',
  'POST',
  '/api/rounds/:round/reports/:organisation/evidence',
  {
    params: ReportPlace,
    body: z.strictObject({ attachments: z.array(ToAttach).min(1).max(MOST_ATTACHED) }),
    answer: z.strictObject({
      revision: z.number().int(),
      attached: z.array(Attachment),
      rows: z.array(ChangedRow),
      notTaken: z.array(z.strictObject({ at: z.number().int(), code: z.enum(NOT_TAKEN) })),
    }),
    problems: ['not-found', 'refused'],
  },
);

export const DetachDocument = defineContract(
  'detach-document',
  'DELETE',
  '/api/rounds/:round/reports/:organisation/evidence/:attachment',
  {
    params: OfPlace,
    answer: z.strictObject({ revision: z.number().int(), row: ChangedRow.nullable() }),
    problems: ['not-found', 'refused'],
  },
);

/** Which documents the organisation has by now with these bytes: they need not be sent again. */
export const FindKnown = defineContract(
  'find-known-documents',
  'POST',
  '/api/rounds/:round/reports/:organisation/evidence/known',
  {
    params: ReportPlace,
    body: z.strictObject({ hashes: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(1000) }),
    answer: z.strictObject({ documents: z.array(AttachedDocument) }),
    needs: { key: false },
    problems: ['not-found'],
  },
);
