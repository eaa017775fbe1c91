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

const Settled = z.strictObject({
  /** Fact → the text that is right; facts that were not settled are left out. */
  facts: z.partialRecord(z.enum(SHARED_FACTS), z.string()),
  /** Claimant → the place of its first author. */
  positions: z.record(z.uuid(), z.string()),
  words: z.string(),
  at: z.string(),
  number: z.number().int(),
});

export const SharedWork = z.strictObject({
  id: z.uuid(),
  title: z.string(),
  /** `doi 10.…`, or the ISSN with year and title. */
  work: z.string(),
  differing: z.array(z.enum(SHARED_FACTS)),
  claims: z.array(Claim),
  words: z.array(Word),
  /** What the working body says is right; null until it has said so. */
  settled: Settled.nullable(),
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

/** Every shared work of a round, for the working body; those on which claims differ and nothing is settled first. */
export const ListRoundSharedWorks = defineContract(
  'list-round-shared-works',
  'GET',
  '/api/rounds/:round/shared-works',
  {
    params: z.strictObject({ round: z.uuid() }),
    answer: z.strictObject({ works: z.array(SharedWork) }),
    problems: ['not-found'],
  },
);

/** Which facts are right. It decides on no item by itself: whoever verifies the items sees it there. */
export const SettleSharedWork = defineContract(
  'settle-shared-work',
  'POST',
  '/api/rounds/:round/shared-works/:work/settlements',
  {
    params: z.strictObject({ round: z.uuid(), work: z.uuid() }),
    body: z.strictObject({
      facts: z.partialRecord(z.enum(SHARED_FACTS), z.string().min(1).max(200)),
      positions: z.record(z.uuid(), z.string().regex(/^[1-9]\d{0,3}$/, 'intake:settled-position')),
      words: z.string().trim().min(3, 'intake:settled-words').max(4000),
      /** Of the settlement that was seen; 0 where there was none. */
      seen: z.number().int().min(0),
    }),
    answer: Settled,
    problems: ['not-found', 'refused', 'changed-meanwhile'],
  },
);
