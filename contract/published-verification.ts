// The results of the verification as they travel: the act that publishes them, and what everybody then reads (E-11).

import { z } from 'zod';
import { VERIFIED_PARTS } from '#rules/verification/verified-item.ts';
import { defineContract } from './http.ts';
import { NamesOfOrganisation, RoundPlace } from './places.ts';

export const PublishVerification = defineContract(
  'publish-verification',
  'POST',
  '/api/rounds/:round/verification/publish',
  {
    params: RoundPlace,
    answer: z.strictObject({ version: z.number().int() }),
    needs: { version: true },
    problems: ['not-found', 'refused', 'changed-meanwhile'],
  },
);

const PublishedIndicator = z.strictObject({
  indicator: z.enum(VERIFIED_PARTS),
  credited: z.number().int(),
  changed: z.number().int(),
  refused: z.number().int(),
});

export const PublishedOrganisation = z.strictObject({
  bin: z.string(),
  names: NamesOfOrganisation,
  submitted: z.boolean(),
  indicators: z.array(PublishedIndicator),
});
export type PublishedOrganisation = z.infer<typeof PublishedOrganisation>;

/** For everybody, once it is published: counts, and nobody's data. */
export const ReadPublished = defineContract('read-published-verification', 'GET', '/api/verification/:year', {
  params: z.strictObject({ year: z.string().regex(/^20\d\d$/) }),
  answer: z.strictObject({
    year: z.number().int(),
    publishedAt: z.string(),
    objectionUntil: z.string(),
    organisations: z.array(PublishedOrganisation),
  }),
  problems: ['not-found'],
});
