// Results of a round as they travel before they are published: computed from frozen inputs, each part with its hash.

import { z } from 'zod';
import { CATEGORIES } from '#rules/evidence/tables.ts';
import { defineContract } from './http.ts';
import { REPORTED_TABLES } from './intake.ts';
import { VerifiedResult } from './verified-results.ts';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const Names = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() });

/** What a snapshot rests on, and what it came to: SHA-256 of the canonical JSON of each part. */
export const SNAPSHOT_PARTS = ['inputs', 'edition', 'settings', 'weighting', 'calendar', 'results'] as const;
export type SnapshotPart = (typeof SNAPSHOT_PARTS)[number];

export const SnapshotLine = z.strictObject({
  number: z.number().int(),
  computedAt: z.string(),
  /** Empty for the first one. */
  reason: z.string(),
  /** Computed after the Council has considered: it stands beside what was considered and does not replace it. */
  amends: z.boolean(),
  edition: z.string(),
  calendar: z.string(),
  code: z.string(),
  /** Where the weights come from; null while they are pending: every weight is then 1, and nothing can be published (W1). */
  weighting: z.string().nullable(),
  hashes: z.record(z.enum(SNAPSHOT_PARTS), Sha256),
  organisations: z.number().int(),
  rows: z.number().int(),
});
export type SnapshotLine = z.infer<typeof SnapshotLine>;

const RoundPlace = z.strictObject({ round: z.uuid() });
const Numbered = z.strictObject({ round: z.uuid(), number: z.string().regex(/^[1-9]\d{0,5}$/) });

export const ListSnapshots = defineContract('list-snapshots', 'GET', '/api/rounds/:round/results', {
  params: RoundPlace,
  answer: z.strictObject({
    snapshots: z.array(SnapshotLine),
    /** What stands against computing now, each with its paragraph. */
    hindrances: z.array(
      z.strictObject({
        code: z.string(),
        paragraph: z.string(),
        values: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
    ),
  }),
  problems: ['not-found'],
});

/** E-5, E-8, E-9. The version is that of the round. */
export const ComputeResults = defineContract('compute-results', 'POST', '/api/rounds/:round/results', {
  params: RoundPlace,
  /** Why once more; may be empty for the first. */
  body: z.strictObject({ reason: z.string().trim().max(4000) }),
  answer: SnapshotLine,
  needs: { version: true },
  problems: ['not-found', 'refused', 'changed-meanwhile'],
});

export const ResultLine = VerifiedResult.omit({ undecided: true }).extend({
  names: Names,
  rows: z.number().int(),
  /** Rows that could not be read beside the others and entered nothing. */
  refused: z.number().int(),
  inputs: Sha256,
});
export type ResultLine = z.infer<typeof ResultLine>;

export const ReadSnapshot = defineContract('read-snapshot', 'GET', '/api/rounds/:round/results/:number', {
  params: Numbered,
  answer: z.strictObject({
    snapshot: SnapshotLine,
    organisations: z.array(ResultLine),
    /** What the journal says of it: number, moment and hash of the entry. */
    entry: z.strictObject({ number: z.number().int(), at: z.string(), hash: z.string() }).nullable(),
  }),
  problems: ['not-found'],
});

/** What was used when it was computed. Null in the place of the weighting: pending, every weight 1 (W1). */
const Circumstances = z.strictObject({
  reportingYear: z.number().int(),
  edition: z.string(),
  settings: z.record(z.string(), z.string()),
  weighting: z
    .strictObject({ source: z.string(), date: z.string().nullable(), values: z.record(z.string(), z.string()) })
    .nullable(),
});
export type Circumstances = z.infer<typeof Circumstances>;

const Reporter = z.strictObject({
  organisation: z.uuid(),
  bin: z.string(),
  names: Names,
  category: z.enum(CATEGORIES),
  universityHospital: z.boolean(),
});

/** As rules/scoring/tally-json.ts writes it. */
const TallyJson = z.strictObject({
  positions: z.string().nullable(),
  headcount: z.string(),
  learners: z.string().nullable(),
  cells: z.array(z.tuple([z.string(), z.string()], z.string())),
});

/** The tallies of a snapshot: everything that scores, ranks and what-if need, exactly and without a row. */
export const ReadTallies = defineContract('read-tallies', 'GET', '/api/rounds/:round/results/:number/tallies', {
  params: Numbered,
  answer: Circumstances.extend({ organisations: z.array(Reporter.extend({ tally: TallyJson })) }),
  problems: ['not-found'],
});
export type Tallies = z.infer<typeof ReadTallies.answer>;

const Document = z.strictObject({ asked: z.string().nullable(), document: z.uuid(), name: z.string() });

/** The frozen rows of one organisation with the facts that held after its verification, and the documents put to them. */
export const ReadFrozenRows = defineContract(
  'read-frozen-rows',
  'GET',
  '/api/rounds/:round/results/:number/organisations/:organisation',
  {
    params: Numbered.extend({ organisation: z.uuid() }),
    answer: Circumstances.extend({
      reporter: Reporter,
      rows: z.array(
        z.strictObject({
          row: z.uuid(),
          table: z.enum(REPORTED_TABLES),
          fields: z.record(z.string(), z.string()),
          documents: z.array(Document),
        }),
      ),
    }),
    problems: ['not-found'],
  },
);
export type FrozenRows = z.infer<typeof ReadFrozenRows.answer>;

/** Computes the snapshot anew from its frozen inputs and says where the two differ: nowhere, unless somebody touched it. */
export const CheckSnapshot = defineContract('check-snapshot', 'GET', '/api/rounds/:round/results/:number/check', {
  params: Numbered,
  answer: z.strictObject({
    parts: z.array(z.strictObject({ part: z.enum(SNAPSHOT_PARTS), kept: Sha256, found: Sha256 })),
    /** Of these organisations the results come out otherwise. */
    differing: z.array(z.string()),
  }),
  problems: ['not-found'],
});
