// What an organisation reports to a round, as it travels: rows of texts and what became of each change.

import { z } from 'zod';
import { TABLE_NAMES } from '#rules/evidence/tables.ts';
import { REGISTERS } from '#rules/innovation/register-names.ts';
import { defineContract } from './http.ts';
import { ReportPlace } from './places.ts';

/** Tables that organisations fill in: the register knows the organisation itself. */
export const REPORTED_TABLES = TABLE_NAMES.filter((name) => name !== 'organisations') as [
  Exclude<(typeof TABLE_NAMES)[number], 'organisations'>,
  ...Exclude<(typeof TABLE_NAMES)[number], 'organisations'>[],
];
export type ReportedTable = (typeof REPORTED_TABLES)[number];

/** The largest text of one cell, and the most changes at once: a paste of 50,000 rows comes in pieces. */
export const LARGEST_CELL = 4000;
export const MOST_CHANGES = 2000;

const Fields = z.record(z.string().max(40), z.string().max(LARGEST_CELL));

const GIVEN = [
  z.strictObject({ way: z.literal('typed') }),
  z.strictObject({ way: z.literal('pasted') }),
  /** From the report of an earlier round; without a round from another row of the same report. */
  z.strictObject({ way: z.literal('taken-over'), round: z.uuid().optional(), row: z.uuid() }),
  z.strictObject({ way: z.literal('imported'), file: z.string().max(255), row: z.number().int().min(0) }),
] as const;
const GivenOrigin = z.discriminatedUnion('way', GIVEN);

/** Why a row of a round was carried over into the next one; words: `report:carried.<why>`. */
export const CARRIED_FOR = ['never-submitted', 'after-submission', 'late-row', 'late-document', 'refused'] as const;

/** One round that a row was carried out of. */
const CarriedStep = z.strictObject({
  year: z.number().int(),
  row: z.uuid(),
  why: z.enum(CARRIED_FOR),
  /** When the row, its last change or the last of its late documents came; of what was refused, the decision. */
  at: z.string(),
  /** The submission that it missed or stood in; null where nothing was submitted. */
  submission: z.number().int().nullable(),
  /** The decision of the verification that refused it. */
  refused: z.strictObject({ ground: z.string(), paragraph: z.string().nullable(), at: z.string() }).nullable(),
});
export type CarriedStep = z.infer<typeof CarriedStep>;

/**
 * Where a row came from. Only the house itself carries rows over, from a round before (E-7), and takes them over from the registers of
 * innovative activity.
 */
export const Origin = z.discriminatedUnion('way', [
  ...GIVEN,
  z.strictObject({ way: z.literal('from-register'), register: z.enum(REGISTERS), item: z.uuid() }),
  z.strictObject({
    way: z.literal('carried-over'),
    round: z.uuid(),
    row: z.uuid(),
    /** The oldest first. Rows that were carried over before histories were kept have none. */
    history: z.array(CarriedStep).optional(),
  }),
]);
export type Origin = z.infer<typeof Origin>;

export const RowChange = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('put'),
    id: z.uuid(),
    table: z.enum(REPORTED_TABLES),
    fields: Fields,
    /** 0 for a new row; else the version that was seen. */
    version: z.number().int().min(0),
    origin: GivenOrigin,
    /** Of a new row: which row of its table it stands behind; null: before all others; left out, or gone: behind them. */
    after: z.uuid().nullable().optional(),
  }),
  z.strictObject({ kind: z.literal('remove'), id: z.uuid(), version: z.number().int().min(1) }),
]);
export type RowChange = z.infer<typeof RowChange>;

export const ReportRow = z.strictObject({
  id: z.uuid(),
  table: z.enum(REPORTED_TABLES),
  fields: z.record(z.string(), z.string()),
  origin: Origin,
  version: z.number().int(),
});
export type ReportRow = z.infer<typeof ReportRow>;

export const ReadReport = defineContract('read-report', 'GET', '/api/rounds/:round/reports/:organisation', {
  params: ReportPlace,
  answer: z.strictObject({ revision: z.number().int(), rows: z.array(ReportRow) }),
  problems: ['not-found'],
});

/**
 * Changes of rows, each taken or not by itself: somebody else's change of one row costs no other. What is not taken comes back
 * with the row as it now stands; null where it was removed.
 */
export const ChangeReport = defineContract(
  'change-report',
  'POST',
  '/api/rounds/:round/reports/:organisation/changes',
  {
    params: ReportPlace,
    body: z.strictObject({ changes: z.array(RowChange).min(1).max(MOST_CHANGES) }),
    answer: z.strictObject({
      revision: z.number().int(),
      taken: z.array(z.strictObject({ id: z.uuid(), version: z.number().int() })),
      changedMeanwhile: z.array(z.strictObject({ id: z.uuid(), row: ReportRow.nullable() })),
    }),
    largest: 12_000_000,
    problems: ['not-found', 'refused'],
  },
);
