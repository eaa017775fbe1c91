// What was reported for an earlier year and still counts, as it travels: offered, and taken over where the person says so.

import { z } from 'zod';
import { defineContract } from './http.ts';
import { ReportPlace } from './places.ts';

const AT = '/api/rounds/:round/reports/:organisation/offers';

export const OFFERED_TABLES = ['citations', 'hirsch', 'funding', 'commercialisation'] as const;

export const ReportOffer = z.strictObject({
  /** The row of the earlier year. */
  row: z.uuid(),
  year: z.number().int(),
  table: z.enum(OFFERED_TABLES),
  fields: z.record(z.string(), z.string()),
  paragraph: z.string(),
  /** Whether the report has it already. */
  taken: z.boolean(),
});
export type ReportOffer = z.infer<typeof ReportOffer>;

export const ListOffers = defineContract('list-offers', 'GET', AT, {
  params: ReportPlace,
  answer: z.strictObject({ offers: z.array(ReportOffer) }),
  problems: ['not-found'],
});

/** What the report has already is passed over. */
export const TakeOffers = defineContract('take-offers', 'POST', AT, {
  params: ReportPlace,
  body: z.strictObject({ rows: z.array(z.uuid()).min(1).max(10_000) }),
  answer: z.strictObject({ revision: z.number().int(), taken: z.number().int() }),
  largest: 1_000_000,
  problems: ['not-found', 'refused'],
});
