// The seven answers on innovation activity as they travel: of which groups they may be asked, one answer, the matrix of transfers.

import { z } from 'zod';
import { ANSWERS } from '#rules/innovation/find-findings.ts';
import { defineContract, wholeNumberText } from './http.ts';
import { Chapter, ContentTable } from './innovation-content.ts';
import { NamesOfOrganisation } from './places.ts';

/** Of whom: the group under a head, one organisation, the organisations of a region, everybody. */
export const ANSWER_SCOPES = ['holding', 'organisation', 'region', 'all'] as const;
export type AnswerScope = (typeof ANSWER_SCOPES)[number];

/** The longest span: thirty-one years. */
export const MOST_YEARS = 31;

const Year = wholeNumberText.pipe(z.number().min(1950).max(2200));
const Language = z.enum(['kk', 'ru', 'en']);

export const Asked = z.strictObject({
  scope: z.enum(ANSWER_SCOPES),
  /** The head of the group, the organisation, or the two digits of the region; absent for all. */
  of: z
    .string()
    .regex(/^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{2})$/)
    .optional(),
  from: Year,
  to: Year,
  language: Language,
});
export type Asked = z.infer<typeof Asked>;

const Named = z.strictObject({ id: z.uuid(), names: NamesOfOrganisation });
export const ListAnswerGroups = defineContract('list-answer-groups', 'GET', '/api/innovation/groups', {
  answer: z.strictObject({
    holdings: z.array(Named),
    organisations: z.array(Named),
    /** Two digits of KATO; none for who sees only groups of their own. */
    regions: z.array(z.string()),
    all: z.boolean(),
    /** Of the items in sight; null where there are none. */
    years: z.strictObject({ from: z.number().int(), to: z.number().int() }).nullable(),
  }),
});
export type AnswerGroups = z.infer<typeof ListAnswerGroups.answer>;

export const ReadAnswer = defineContract('read-innovation-answer', 'GET', '/api/innovation/answers/:answer', {
  params: z.strictObject({ answer: z.enum(ANSWERS) }),
  query: Asked,
  answer: z.strictObject({
    title: z.string(),
    lead: z.array(z.string()),
    chapter: Chapter,
    /** Main findings of the other answers, so that each page says where it belongs. */
    others: z.array(z.strictObject({ answer: z.enum(ANSWERS), title: z.string() })),
  }),
  problems: ['not-found', 'refused'],
});
export type AnswerShown = z.infer<typeof ReadAnswer.answer>;

export const MATRIX_PAGE = 25;

export const ReadTransferMatrix = defineContract('read-transfer-matrix', 'GET', '/api/innovation/transfer-matrix', {
  query: Asked.extend({
    channel: z.string().max(40).optional(),
    skip: wholeNumberText.pipe(z.number().min(0).max(1_000_000)).optional(),
  }),
  answer: z.strictObject({
    title: z.string(),
    total: z.number().int(),
    channels: z.array(z.strictObject({ code: z.string(), name: z.string() })),
    table: ContentTable,
  }),
  problems: ['not-found', 'refused'],
});
export type TransferMatrix = z.infer<typeof ReadTransferMatrix.answer>;
