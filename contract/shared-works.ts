// Works that several organisations of a round claim, as they travel: who claims, on which facts they differ, what was said. Of
// each other claimants see the facts of this work and nothing else.

import { z } from 'zod';
import { SHARED_FACTS } from '#rules/report/claimed-work.ts';
import { defineContract } from './http.ts';
import { ReportPlace } from './places.ts';

const AT = '/api/rounds/:round/reports/:organisation/shared-works';

const Claim = z.strictObject({
  organisation: z.uuid(),
  /** Null to the other claimants. */
  row: z.uuid().nullable(),
  facts: z.strictObject({
    kind: z.string(),
    year: z.string(),
    quartile: z.string(),
    language: z.string(),
    databases: z.string(),
    authorPosition: z.string(),
    corresponding: z.string(),
  }),
});

const Word = z.strictObject({
  id: z.uuid(),
  /** Null where the working body speaks. */
  organisation: z.uuid().nullable(),
  at: z.string(),
  words: z.string(),
});

export const SharedWork = z.strictObject({
  id: z.uuid(),
  title: z.string(),
  /** `doi 10.…`, or the ISSN with year and title. */
  work: z.string(),
  differing: z.array(z.enum(SHARED_FACTS)),
  claims: z.array(Claim),
  words: z.array(Word),
});
export type SharedWork = z.infer<typeof SharedWork>;

/** Those on which claims differ first. */
export const ListSharedWorks = defineContract('list-shared-works', 'GET', AT, {
  params: ReportPlace,
  answer: z.strictObject({ works: z.array(SharedWork) }),
  problems: ['not-found'],
});

export const SayOfSharedWork = defineContract('say-of-shared-work', 'POST', `${AT}/:work/words`, {
  params: ReportPlace.extend({ work: z.uuid() }),
  body: z.strictObject({ words: z.string().trim().min(1).max(4000) }),
  answer: Word,
  problems: ['not-found', 'refused'],
});
