// Reports on innovation activity as they travel: asked for, made by a job, read in three languages.

import { z } from 'zod';
import { defineContract, wholeNumberText } from './http.ts';
import { ANSWER_SCOPES } from './innovation-answers.ts';
import { Content } from './innovation-content.ts';
import { NamesOfOrganisation } from './places.ts';

const PATH = '/api/innovation/reports';
const Id = z.strictObject({ id: z.uuid() });
const Year = z.number().int().min(1950).max(2200);

const Line = z.strictObject({
  id: z.uuid(),
  scope: z.enum(ANSWER_SCOPES),
  /** The head of the group or the organisation; two digits of a region; null for all. */
  of: z.string().nullable(),
  names: NamesOfOrganisation.nullable(),
  from: Year,
  to: Year,
  askedAt: z.string(),
  /** Null until it is made. */
  madeAt: z.string().nullable(),
  /** The job: null where it is not of whoever asks. */
  run: z
    .strictObject({
      id: z.uuid(),
      state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
      done: z.number().int(),
      total: z.number().int().nullable(),
    })
    .nullable(),
});
export type InnovationReportLine = z.infer<typeof Line>;

export const ListInnovationReports = defineContract('list-innovation-reports', 'GET', PATH, {
  query: z.strictObject({ skip: wholeNumberText.pipe(z.number().min(0)).optional() }),
  answer: z.strictObject({ reports: z.array(Line), mayMake: z.boolean() }),
});

export const MakeInnovationReport = defineContract('make-innovation-report', 'POST', PATH, {
  body: z.strictObject({ scope: z.enum(ANSWER_SCOPES), of: z.string().max(40).nullable(), from: Year, to: Year }),
  answer: z.strictObject({ id: z.uuid(), run: z.uuid() }),
  problems: ['not-found', 'refused'],
});

export const ReadInnovationReport = defineContract('read-innovation-report', 'GET', `${PATH}/:id`, {
  params: Id,
  query: z.strictObject({ language: z.enum(['kk', 'ru', 'en']) }),
  answer: z.strictObject({ report: Line, content: Content.nullable() }),
  problems: ['not-found'],
});

export const StopInnovationReport = defineContract('stop-innovation-report', 'POST', `${PATH}/:id/stop`, {
  params: Id,
  problems: ['not-found', 'refused'],
});

export const REPORT_FILES = ['kk.pdf', 'ru.pdf', 'en.pdf', 'kk.docx', 'ru.docx', 'en.docx'] as const;
export const INNOVATION_REPORT_FILES = `${PATH}/:id/files/:file`;
export const reportFileAddress = (id: string, file: (typeof REPORT_FILES)[number]): string =>
  `${PATH}/${id}/files/${file}`;
