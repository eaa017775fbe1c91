// The register of organisations as it travels.

import { z } from 'zod';
import { REGIONS } from '#rules/evidence/classifiers.ts';
import { CATEGORIES } from '#rules/evidence/tables.ts';
import { findBinFault } from '#rules/kernel/bin.ts';
import { findPlainDate } from '#rules/kernel/plain-date.ts';
import { defineContract, wholeNumberText } from './http.ts';

export const FOUNDERS = ['government', 'akimat', 'non_state'] as const;
export const FACT_KINDS = [
  'name_kk',
  'name_ru',
  'name_en',
  'category',
  'founder',
  'region',
  'university_hospital',
  'parent',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** The year has four digits and the day exists. */
export const Day = z
  .string()
  .refine((text) => findPlainDate(text) !== undefined && text >= '1900-01-01', 'organisations:day-wrong');

export const Bin = z.string().superRefine((text, context) => {
  const fault = findBinFault(text);
  if (fault) context.addIssue({ code: 'custom', message: `organisations:bin-${fault}` });
});

const Name = z
  .string()
  .max(400)
  .refine((text) => text.trim() === text && text.length >= 2, 'organisations:name-wrong');
const Source = z
  .string()
  .max(500)
  .refine((text) => text.trim() !== '', 'organisations:source-missing');

const shape = {
  name_kk: Name,
  name_ru: Name,
  name_en: Name,
  category: z.enum(CATEGORIES),
  founder: z.enum(FOUNDERS),
  region: z.enum(REGIONS),
  university_hospital: z.boolean(),
  /** Identifier of the organisation it belongs to; null where it belongs to none. */
  parent: z.uuid().nullable(),
};
export const Facts = z.strictObject(shape);
export type Facts = z.infer<typeof Facts>;

/** A fact that is not known on the day asked for is absent: before the day of registration, all are. */
const FactsKnown = Facts.partial();
export type FactsKnown = z.infer<typeof FactsKnown>;

export const OrganisationLine = z.strictObject({
  id: z.uuid(),
  bin: z.string(),
  facts: FactsKnown,
});
export type OrganisationLine = z.infer<typeof OrganisationLine>;

const Period = z.strictObject({
  kind: z.enum(FACT_KINDS),
  /** As in Facts, written as a text; null: no parent. */
  value: z.string().nullable(),
  from: z.string(),
  /** The first day on which it no longer holds. */
  until: z.string().nullable(),
  source: z.string(),
  knownFrom: z.string(),
  /** When it was put right; null for what is held true today. */
  knownUntil: z.string().nullable(),
});
export type Period = z.infer<typeof Period>;

export const Organisation = z.strictObject({
  id: z.uuid(),
  bin: z.string(),
  version: z.number().int(),
  /** The organisation under which this one now goes on. */
  mergedInto: z.uuid().nullable(),
  /** BINs of duplicates that were merged into it. */
  formerBins: z.array(z.string()),
  on: z.string(),
  facts: FactsKnown,
  periods: z.array(Period),
});
export type Organisation = z.infer<typeof Organisation>;

const Id = z.strictObject({ id: z.uuid() });
const changed = z.strictObject({ id: z.uuid(), version: z.number().int() });

export const ListOrganisations = defineContract('list-organisations', 'GET', '/api/organisations', {
  query: z.strictObject({
    search: z.string().max(200).optional(),
    category: z.enum(CATEGORIES).optional(),
    founder: z.enum(FOUNDERS).optional(),
    region: z.enum(REGIONS).optional(),
    universityHospital: z.enum(['yes', 'no']).optional(),
    parent: z.uuid().optional(),
    /** The day whose facts are shown; today where absent. */
    on: Day.optional(),
    language: z.enum(['kk', 'ru', 'en']).optional(),
    skip: wholeNumberText.pipe(z.number().min(0).max(1_000_000)).optional(),
    limit: wholeNumberText.pipe(z.number().min(1).max(10_000)).optional(),
  }),
  answer: z.strictObject({ total: z.number().int(), on: z.string(), organisations: z.array(OrganisationLine) }),
});

export const ReadOrganisation = defineContract('read-organisation', 'GET', '/api/organisations/:id', {
  params: Id,
  query: z.strictObject({ on: Day.optional() }),
  answer: Organisation,
  problems: ['not-found'],
});

export const RegisterOrganisation = defineContract('register-organisation', 'POST', '/api/organisations', {
  body: z.strictObject({ bin: Bin, from: Day, source: Source, facts: Facts }),
  answer: changed,
  problems: ['already-exists', 'refused'],
});

export const ChangeOrganisation = defineContract('change-organisation', 'POST', '/api/organisations/:id/changes', {
  params: Id,
  body: z.strictObject({
    from: Day,
    source: Source,
    facts: FactsKnown.refine((facts) => Object.keys(facts).length > 0, 'organisations:change-empty'),
  }),
  answer: changed,
  needs: { version: true },
  problems: ['not-found', 'refused', 'changed-meanwhile'],
});

export const MergeOrganisations = defineContract('merge-organisations', 'POST', '/api/organisations/:id/merge', {
  params: Id,
  body: z.strictObject({
    /** The organisation that goes on; the one in the address ends. */
    into: z.uuid(),
    source: Source,
    /** Whoever merges has read that it cannot be undone. */
    irrevocable: z.literal(true),
  }),
  answer: changed,
  needs: { version: true },
  problems: ['not-found', 'refused', 'changed-meanwhile'],
});

const Contact = z.strictObject({
  address: z.string().max(400),
  phone: z.string().max(60),
  email: z.union([z.literal(''), z.email().max(200)]),
});

export const ReadContact = defineContract('read-organisation-contact', 'GET', '/api/organisations/:id/contact', {
  params: Id,
  answer: Contact,
  problems: ['not-found'],
});

export const ChangeContact = defineContract('change-organisation-contact', 'PUT', '/api/organisations/:id/contact', {
  params: Id,
  body: Contact,
  answer: Contact,
  needs: { version: true },
  problems: ['not-found', 'changed-meanwhile'],
});

/** A file of the register, CSV or a workbook, as base64. */
const RegisterFile = { name: z.string().min(1).max(255), content: z.base64().max(8_000_000) };

export const ImportRow = z.strictObject({
  row: z.number().int(),
  bin: z.string(),
  /** Name as it stands in the row, in the first language that has one. */
  name: z.string(),
  is: z.enum(['new', 'changed', 'same', 'faulty']),
  changes: z.array(
    z.strictObject({ kind: z.enum(FACT_KINDS), before: z.string().nullable(), after: z.string().nullable() }),
  ),
  faults: z.array(
    z.strictObject({
      column: z.string(),
      code: z.string(),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
});
export type ImportRow = z.infer<typeof ImportRow>;

export const ImportPreview = z.strictObject({
  /** Names what was seen: an import is carried out only while it would do exactly this. */
  plan: z.string(),
  counts: z.strictObject({
    new: z.number().int(),
    changed: z.number().int(),
    same: z.number().int(),
    faulty: z.number().int(),
  }),
  rows: z.array(ImportRow),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

export const PreviewImport = defineContract(
  'preview-organisation-import',
  'POST',
  '/api/organisation-imports/preview',
  {
    body: z.strictObject(RegisterFile),
    answer: ImportPreview,
    needs: { key: false },
    largest: 12_000_000,
    problems: ['refused'],
  },
);

export const CarryOutImport = defineContract('import-organisations', 'POST', '/api/organisation-imports', {
  body: z.strictObject({ ...RegisterFile, plan: z.string().max(100) }),
  answer: z.strictObject({ new: z.number().int(), changed: z.number().int(), same: z.number().int() }),
  largest: 12_000_000,
  problems: ['refused'],
});
