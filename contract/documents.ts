// Documents as they travel. Their bytes come in by tus (`/api/uploads`) and go out as they are
// (`/api/documents/:id/content`); everything else is here.

import { z } from 'zod';
import { defineContract, wholeNumberText } from './http.ts';

/** Where uploads go, by the protocol tus 1.0.0, with `name` and `organisation` in their metadata. */
export const UPLOADS = '/api/uploads';
/** The largest document, in bytes. */
export const LARGEST_DOCUMENT = 2 * 2 ** 30;

/** What may be handed in, by what the bytes are; `ends` are the endings that its name may have. */
export const DOCUMENT_TYPES = [
  { type: 'application/pdf', ends: ['pdf'] },
  { type: 'image/jpeg', ends: ['jpg', 'jpeg'] },
  { type: 'image/png', ends: ['png'] },
  { type: 'image/webp', ends: ['webp'] },
  { type: 'image/tiff', ends: ['tif', 'tiff'] },
  { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', ends: ['docx'] },
  { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ends: ['xlsx'] },
  { type: 'application/zip', ends: ['zip'] },
  { type: 'text/csv', ends: ['csv'] },
  { type: 'text/plain', ends: ['txt'] },
  { type: 'text/html', ends: ['html', 'htm'] },
  { type: 'application/pkcs7-signature', ends: ['p7s', 'cms'] },
] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number]['type'];

export const DocumentFacts = z.strictObject({
  id: z.uuid(),
  organisation: z.uuid(),
  name: z.string(),
  /** SHA-256 of the bytes: whoever has the file can tell whether it is this one. */
  hash: z.string(),
  size: z.number().int(),
  type: z.string(),
  scanned: z.boolean(),
  uploadedBy: z.uuid(),
  /** Null for a person whose name is not for this reader. */
  uploader: z.string().nullable(),
  uploadedAt: z.string(),
  /** The first day on which it may be removed. */
  keepUntil: z.string().nullable(),
  /** How many things rest on it; while any does, it stays. */
  holds: z.number().int(),
  version: z.number().int(),
});
export type DocumentFacts = z.infer<typeof DocumentFacts>;

const Id = z.strictObject({ id: z.uuid() });

export const KeepDocument = defineContract('keep-document', 'POST', '/api/documents', {
  /** The upload, whole; its identifier ends the address that tus gave. */
  body: z.strictObject({ upload: z.uuid() }),
  answer: DocumentFacts,
  problems: ['not-found', 'refused'],
});

export const ListDocuments = defineContract('list-documents', 'GET', '/api/documents', {
  query: z.strictObject({
    organisation: z.uuid().optional(),
    search: z.string().max(200).optional(),
    skip: wholeNumberText.pipe(z.number().min(0).max(1_000_000)).optional(),
    limit: wholeNumberText.pipe(z.number().min(1).max(500)).optional(),
  }),
  answer: z.strictObject({ total: z.number().int(), documents: z.array(DocumentFacts) }),
});

export const ReadDocument = defineContract('read-document', 'GET', '/api/documents/:id', {
  params: Id,
  answer: DocumentFacts,
  problems: ['not-found'],
});

export const RemoveDocument = defineContract('remove-document', 'DELETE', '/api/documents/:id', {
  params: Id,
  needs: { version: true },
  problems: ['not-found', 'refused', 'changed-meanwhile'],
});

const Quota = z.strictObject({
  /** Bytes of documents and of uploads under way. */
  used: z.number().int(),
  bytes: z.number().int(),
});

export const ReadQuota = defineContract('read-document-quota', 'GET', '/api/organisations/:id/document-quota', {
  params: Id,
  answer: Quota,
  problems: ['not-found'],
});

export const SetQuota = defineContract('set-document-quota', 'PUT', '/api/organisations/:id/document-quota', {
  params: Id,
  body: z.strictObject({
    bytes: z
      .number()
      .int()
      .min(0)
      .max(2 ** 50),
  }),
  answer: Quota,
  needs: { version: true },
  problems: ['not-found', 'changed-meanwhile'],
});
