// The registers of innovative activity as they travel: an item is its columns as texts (rules/innovation/registers.ts), read by one
// function wherever they come from.

import { z } from 'zod';
import { REGISTERS, type RegisterName } from '#rules/innovation/register-names.ts';
import { defineContract, wholeNumberText } from './http.ts';
import { NamesOfOrganisation } from './places.ts';

const PATH = '/api/innovation/registers/:register';
const RegisterPlace = z.strictObject({ register: z.enum(REGISTERS) });
const ItemPlace = RegisterPlace.extend({ item: z.uuid() });
const Fields = z.record(z.string().max(60), z.string().max(4000));
const Year = wholeNumberText.pipe(z.number().min(1900).max(2200));

export const ACT_STATES = ['none', 'without-document', 'complete'] as const;

/** What an item names, by identifier: technologies, organisations, programmes, protective documents. */
const Names = z.record(z.string(), z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() }));
export type InnovationNames = z.infer<typeof Names>;

const Line = z.strictObject({
  id: z.uuid(),
  /** Whose it is; null for a technology, which is everybody's. */
  organisation: z.uuid().nullable(),
  /** The head of the group to which the organisation belonged on the day of the item. */
  holding: z.uuid().nullable(),
  /** Identifiers where a column names another thing. */
  fields: Fields,
  /** Of an introduction. */
  actState: z.enum(ACT_STATES).nullable(),
  documents: z.number().int(),
  version: z.number().int(),
  withdrawn: z.boolean(),
});
export type InnovationLine = z.infer<typeof Line>;

/** Filters of a list: they stand in the address of the page as well. Years are inclusive. */
export const ItemFilters = z.strictObject({
  search: z.string().max(200).optional(),
  organisation: z.uuid().optional(),
  holding: z.uuid().optional(),
  from: Year.optional(),
  to: Year.optional(),
  technology: z.uuid().optional(),
  programme: z.uuid().optional(),
  field: z.string().max(40).optional(),
  novelty: z.string().max(40).optional(),
  source: z.string().max(40).optional(),
  sourceGroup: z.string().max(40).optional(),
  channel: z.string().max(40).optional(),
  region: z.string().max(2).optional(),
  kind: z.string().max(40).optional(),
  actState: z.enum(ACT_STATES).optional(),
  unique: z.enum(['yes', 'no']).optional(),
  withdrawn: z.enum(['yes', 'no']).optional(),
});
export type ItemFilters = z.infer<typeof ItemFilters>;

/** As many lines as one page of a list can ask for: what is seen is exported in one piece. */
export const MOST_LINES = 10_000;

export const ListItems = defineContract('list-innovation-items', 'GET', PATH, {
  params: RegisterPlace,
  query: ItemFilters.extend({
    language: z.enum(['kk', 'ru', 'en']).optional(),
    skip: wholeNumberText.pipe(z.number().min(0).max(1_000_000)).optional(),
    limit: wholeNumberText.pipe(z.number().min(1).max(MOST_LINES)).optional(),
  }),
  answer: z.strictObject({ total: z.number().int(), items: z.array(Line), names: Names }),
});
export type InnovationList = z.infer<typeof ListItems.answer>;

const Version = z.strictObject({
  number: z.number().int(),
  act: z.enum(['entered', 'imported', 'changed', 'withdrawn', 'restored']),
  at: z.string(),
  /** Who did it, where whoever asks may know. */
  by: z.string().nullable(),
  words: z.string().nullable(),
  fields: Fields,
});
export type InnovationVersion = z.infer<typeof Version>;

const Evidence = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  mediaType: z.string(),
  size: z.string(),
  putAt: z.string(),
});

export const ReadItem = defineContract('read-innovation-item', 'GET', `${PATH}/items/:item`, {
  params: ItemPlace,
  answer: Line.extend({
    names: Names,
    evidence: z.array(Evidence),
    /** The first is how it was entered. */
    history: z.array(Version),
    /** Reports of rounds in which it stands: taken over from here. */
    reports: z.array(
      z.strictObject({ round: z.uuid(), organisation: z.uuid(), year: z.number().int(), component: z.string() }),
    ),
    /** Whether whoever asks may change it. */
    mayChange: z.boolean(),
  }),
  problems: ['not-found'],
});
export type InnovationItem = z.infer<typeof ReadItem.answer>;

const Changed = z.strictObject({ id: z.uuid(), version: z.number().int() });

export const EnterItem = defineContract('enter-innovation-item', 'POST', PATH, {
  params: RegisterPlace,
  body: z.strictObject({ organisation: z.uuid(), fields: Fields }),
  answer: Changed,
  problems: ['refused'],
});

export const ChangeItem = defineContract('change-innovation-item', 'PUT', `${PATH}/items/:item`, {
  params: ItemPlace,
  body: z.strictObject({ fields: Fields }),
  answer: Changed,
  needs: { version: true },
  problems: ['not-found', 'refused', 'changed-meanwhile'],
});

export const WithdrawItem = defineContract('withdraw-innovation-item', 'POST', `${PATH}/items/:item/withdraw`, {
  params: ItemPlace,
  body: z.strictObject({ words: z.string().trim().min(3, 'innovation:words-missing').max(1000) }),
  answer: Changed,
  needs: { version: true },
  problems: ['not-found', 'refused', 'changed-meanwhile'],
});

export const RestoreItem = defineContract('restore-innovation-item', 'POST', `${PATH}/items/:item/restore`, {
  params: ItemPlace,
  answer: Changed,
  needs: { version: true },
  problems: ['not-found', 'refused', 'changed-meanwhile'],
});

export const PutEvidence = defineContract('put-innovation-evidence', 'POST', `${PATH}/items/:item/evidence`, {
  params: ItemPlace,
  body: z.strictObject({ document: z.uuid() }),
  answer: z.strictObject({ documents: z.number().int() }),
  problems: ['not-found', 'refused'],
});

export const TakeEvidence = defineContract(
  'take-innovation-evidence',
  'DELETE',
  `${PATH}/items/:item/evidence/:document`,
  {
    params: ItemPlace.extend({ document: z.uuid() }),
    answer: z.strictObject({ documents: z.number().int() }),
    problems: ['not-found'],
  },
);

/** Where a form draws from besides the lists: what the organisation itself has entered. */
export const ReadInnovationChoices = defineContract('read-innovation-choices', 'GET', '/api/innovation/choices', {
  query: z.strictObject({ organisation: z.uuid() }),
  answer: z.strictObject({
    programmes: z.array(z.strictObject({ id: z.uuid(), title: z.string(), number: z.string() })),
    protectiveDocuments: z.array(z.strictObject({ id: z.uuid(), title: z.string(), number: z.string() })),
    /** Organisations for which whoever asks may enter: their own, and those of their groups today. */
    organisations: z.array(z.strictObject({ id: z.uuid(), names: NamesOfOrganisation })),
  }),
  problems: ['not-found'],
});
export type InnovationChoices = z.infer<typeof ReadInnovationChoices.answer>;

export const isCommon = (register: RegisterName): boolean => register === 'technology';
