// Results of a round as they travel before they are published: computed from frozen inputs, each part with its hash.

import { z } from 'zod';
import { defineContract } from './http.ts';
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
  answer: z.strictObject({ snapshot: SnapshotLine, organisations: z.array(ResultLine) }),
  problems: ['not-found'],
});

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
