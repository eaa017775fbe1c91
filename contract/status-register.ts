// The register of research organisations as it travels (S-10): entries with their acts, and the state on any day.

import { z } from 'zod';
import { REGIONS } from '#rules/evidence/classifiers.ts';
import { CATEGORIES } from '#rules/evidence/tables.ts';
import { STATUS_ACTS } from '#rules/status/register.ts';
import { defineContract } from './http.ts';
import { Day, FOUNDERS } from './organisations.ts';
import { NamesOfOrganisation } from './places.ts';

/** The paper on which an act of the register rests. */
export const STATUS_DOCUMENTS = [
  'government-decision',
  'akimat-decision',
  'founders-decision',
  'authority-order',
  'court-decision',
] as const;
export type StatusDocumentKind = (typeof STATUS_DOCUMENTS)[number];

/** The procedure that led to an act. */
export const STATUS_PROCEDURES = ['assignment', 'revision', 'appeal'] as const;

export const StatusDocument = z.strictObject({
  kind: z.enum(STATUS_DOCUMENTS),
  number: z.string().trim().min(1, 'register:document-number-missing').max(60),
  on: Day,
  issuer: z.string().trim().min(2, 'register:document-issuer-missing').max(300),
});
export type StatusDocument = z.infer<typeof StatusDocument>;

const InThree = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() });

const EntryAct = z.strictObject({
  /** From 1 in each entry. */
  number: z.number().int(),
  act: z.enum(STATUS_ACTS),
  from: z.string(),
  paragraph: z.string(),
  ground: InThree,
  document: z.strictObject({
    kind: z.enum(STATUS_DOCUMENTS),
    number: z.string(),
    on: z.string(),
    issuer: z.string(),
  }),
  /** Null: the act is older than the register. */
  procedure: z.enum(STATUS_PROCEDURES).nullable(),
  enteredAt: z.string(),
});
export type EntryAct = z.infer<typeof EntryAct>;

export const STATUS_STATES = ['held', 'not-held'] as const;

const EntryLine = z.strictObject({
  organisation: z.uuid(),
  bin: z.string(),
  names: NamesOfOrganisation,
  /** As they stood on the day asked for; null where nothing was known. */
  category: z.enum(CATEGORIES).nullable(),
  founder: z.enum(FOUNDERS).nullable(),
  region: z.enum(REGIONS).nullable(),
  state: z.enum(STATUS_STATES),
  /** Since when it has been so. */
  since: z.string(),
});
export type EntryLine = z.infer<typeof EntryLine>;

/** Open data; `?on=2025-12-31` for the state on a past day. */
export const STATUS_FILES = { csv: '/data/status-register.csv', json: '/data/status-register.json' } as const;
/** Of an entry whose status is held today. */
export const STATUS_CERTIFICATE = '/data/status-register/:bin/certificate/:language';

export const ListStatusEntries = defineContract('list-status-entries', 'GET', '/api/status-register', {
  query: z.strictObject({
    /** Today where absent. Entries that were made later are not shown. */
    on: Day.optional(),
  }),
  answer: z.strictObject({ on: z.string(), today: z.string(), entries: z.array(EntryLine) }),
});

export const ReadStatusEntry = defineContract('read-status-entry', 'GET', '/api/status-register/:bin', {
  params: z.strictObject({ bin: z.string().regex(/^\d{12}$/) }),
  query: z.strictObject({ on: Day.optional() }),
  answer: EntryLine.extend({
    on: z.string(),
    /** The BIN of the organisation under which this one goes on. */
    mergedInto: z.string().nullable(),
    acts: z.array(EntryAct),
  }),
  problems: ['not-found'],
});

/** A status that was given before the register was kept here, with the act that gave it. */
export const EnterEarlierStatus = defineContract('enter-earlier-status', 'POST', '/api/status-register', {
  body: z.strictObject({ organisation: z.uuid(), from: Day, document: StatusDocument }),
  answer: z.strictObject({ number: z.number().int() }),
  problems: ['not-found', 'refused'],
});
