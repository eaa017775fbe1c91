// What stands in the registers of innovative activity and may stand in the report of a round too: offered, and taken over with its documents
// where somebody says so. Entered once, used in both.

import { z } from 'zod';
import { REGISTERS } from '#rules/innovation/register-names.ts';
import { defineContract } from './http.ts';
import { ReportPlace } from './places.ts';

const AT = '/api/rounds/:round/reports/:organisation/register-offers';

export const TAKEN_TABLES = ['htms', 'patents', 'funding'] as const;

export const RegisterOffer = z.strictObject({
  register: z.enum(REGISTERS),
  item: z.uuid(),
  table: z.enum(TAKEN_TABLES),
  /** Under which of Annex 1 it may be reported, the likeliest first. */
  components: z.array(z.string()).min(1),
  /** Columns of the reporting package, as the register knows them. */
  fields: z.record(z.string(), z.string()),
  /** Columns that the register cannot know: the report asks for them. */
  toSay: z.array(z.string()),
  documents: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
  /** The row that was made of it; null: the report does not have it. */
  taken: z.uuid().nullable(),
});
export type RegisterOffer = z.infer<typeof RegisterOffer>;

export const ListRegisterOffers = defineContract('list-register-offers', 'GET', AT, {
  params: ReportPlace,
  answer: z.strictObject({ offers: z.array(RegisterOffer) }),
  problems: ['not-found'],
});

/** What the report has already is passed over; what is no longer offered so is refused. */
export const TakeRegisterOffers = defineContract('take-register-offers', 'POST', AT, {
  params: ReportPlace,
  body: z.strictObject({
    items: z
      .array(z.strictObject({ register: z.enum(REGISTERS), item: z.uuid(), component: z.string().max(10) }))
      .min(1)
      .max(2000),
  }),
  answer: z.strictObject({ revision: z.number().int(), taken: z.number().int(), attached: z.number().int() }),
  problems: ['not-found', 'refused'],
});
