// A file of a register of innovative activity as it travels: looked at first, then taken in exactly as it was seen; refused rows come back
// as the same file with their reasons.

import { z } from 'zod';
import { REGISTERS } from '#rules/innovation/register-names.ts';
import { defineContract } from './http.ts';

const PATH = '/api/innovation/registers/:register/import';
const RegisterPlace = z.strictObject({ register: z.enum(REGISTERS) });
const Count = z.number().int().min(0);

/** The most rows of one file, and its size in bytes (base64 makes four letters of three). */
export const MOST_FILE_ROWS = 5000;
export const LARGEST_FILE = 6_000_000;

const File = {
  organisation: z.uuid(),
  /** The name of the file, and its bytes. */
  name: z.string().min(1).max(255),
  content: z.base64().max(8_000_000),
};

const Fault = z.strictObject({
  column: z.string(),
  /** Words: `innovation:fault.<code>`. */
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const FileRow = z.strictObject({
  /** As the file counts them. */
  row: z.number().int(),
  is: z.enum(['new', 'same', 'refused']),
  /** As they stand in the file. */
  fields: z.record(z.string(), z.string()),
  faults: z.array(Fault),
});
export type FileRow = z.infer<typeof FileRow>;

export const FilePreview = z.strictObject({
  /** Names what was seen: the file is taken in only while it would do exactly this. */
  plan: z.string(),
  counts: z.strictObject({ new: Count, same: Count, refused: Count }),
  rows: z.array(FileRow),
});
export type FilePreview = z.infer<typeof FilePreview>;

const LARGEST_BODY = 12_000_000;

export const PreviewFile = defineContract('preview-innovation-file', 'POST', `${PATH}/preview`, {
  params: RegisterPlace,
  body: z.strictObject(File),
  answer: FilePreview,
  needs: { key: false },
  largest: LARGEST_BODY,
  problems: ['refused'],
});

/** The good rows, all of them or none. */
export const TakeFile = defineContract('take-innovation-file', 'POST', PATH, {
  params: RegisterPlace,
  body: z.strictObject({ ...File, plan: z.string().max(100) }),
  answer: z.strictObject({ new: Count, same: Count, refused: Count }),
  largest: LARGEST_BODY,
  problems: ['refused'],
});

/** The refused rows, each with its reasons in the reader's language: a workbook as base64. */
export const ReturnRefused = defineContract('return-innovation-refused', 'POST', `${PATH}/refused`, {
  params: RegisterPlace,
  body: z.strictObject({ ...File, language: z.enum(['kk', 'ru', 'en']) }),
  answer: z.strictObject({ name: z.string(), content: z.string() }),
  needs: { key: false },
  largest: LARGEST_BODY,
  problems: ['refused'],
});

/** Where the template of a register is given out. */
export const templateOf = (register: string, language: string): string =>
  `/api/innovation/registers/${register}/template/${language}`;

/** Open data: the catalogue of technologies, and in JSON the lists beside it. */
export const INNOVATION_FILES = {
  csv: '/data/innovation-technologies.csv',
  json: '/data/innovation-technologies.json',
} as const;
