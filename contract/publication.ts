// What of a published round travels: for everybody, without a session, and unchanged for ever. Each answer names its version.

import { z } from 'zod';
import { CATEGORIES } from '#rules/evidence/tables.ts';
import { defineContract } from './http.ts';
import { NamesOfOrganisation } from './places.ts';
import { PublishedExplanation } from './published-explanation.ts';
import { SNAPSHOT_PARTS } from './results.ts';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** Ten fractional digits; null where there is no value. */
const Outcome = z.string().nullable();
const Rank = z.number().int().nullable();

/** A file of a version at its address, which never changes. */
export const PublishedFile = z.strictObject({
  name: z.string(),
  media: z.string(),
  bytes: z.number().int(),
  sha256: Sha256,
  /** Without the host: `/data/2025/v1/results.json`. */
  address: z.string(),
});
export type PublishedFile = z.infer<typeof PublishedFile>;

export const PublishedVersion = z.strictObject({
  reportingYear: z.number().int(),
  /** 1 is what the Council considered, later ones are amendments. */
  version: z.number().int(),
  publishedAt: z.string(),
  /** E-12: the last day, and whether it was published after it. */
  due: z.strictObject({ lastDay: z.string(), late: z.boolean() }),
  /** The day on which the Council met, and the number of its protocol. */
  councilOn: z.string(),
  protocol: z.string(),
  /** Why it was amended; empty for the first. */
  reason: z.string(),
  /** `sha256` names the bundle however it is packed (its manifest); `file` is of the file; `key` signed it. */
  bundle: z.strictObject({
    sha256: Sha256,
    file: Sha256,
    bytes: z.number().int(),
    address: z.string(),
    key: z.string(),
  }),
});
export type PublishedVersion = z.infer<typeof PublishedVersion>;

export const ListPublished = defineContract('list-published', 'GET', '/api/published', {
  answer: z.strictObject({
    /** The newest first, each in its newest version; `versions` are all of it, the first first. */
    years: z.array(PublishedVersion.extend({ versions: z.array(PublishedVersion) })),
  }),
});

const YearPlace = z.strictObject({ year: z.string().regex(/^20\d\d$/) });
/** The newest one where none is named. */
const AskedVersion = z.strictObject({
  version: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .optional(),
});

export const PublishedResult = z.strictObject({
  bin: z.string(),
  names: NamesOfOrganisation,
  /** Two digits of KATO at the end of the reporting year; null where the register does not say. */
  region: z.string().nullable(),
  category: z.enum(CATEGORIES),
  positions: z.string(),
  headcount: z.number().int(),
  learners: z.string(),
  components: z.record(z.string(), Outcome),
  indicators: z.record(z.string(), Outcome),
  sa: Outcome,
  sb: Outcome,
  sc: Outcome,
  rankA: Rank,
  rankB: Rank,
  rankC: Rank,
});
export type PublishedResult = z.infer<typeof PublishedResult>;

export const Published = PublishedVersion.extend({
  /** As the Council resolved; empty where the protocol is kept elsewhere. */
  resolution: z.strictObject({ kk: z.string(), ru: z.string() }),
  edition: z.string(),
  /** Interpretation → option, all of them. */
  settings: z.record(z.string(), z.string()),
  weighting: z.strictObject({
    source: z.string(),
    date: z.string().nullable(),
    /** Indicator → plain decimal. */
    values: z.record(z.string(), z.string()),
  }),
  calendar: z.string(),
  /** Of the program that computed. */
  code: z.string(),
  /** Organisations and persons are invented. */
  example: z.boolean(),
  hashes: z.record(z.enum(SNAPSHOT_PARTS), Sha256),
  files: z.array(PublishedFile),
  organisations: z.array(PublishedResult),
});
export type Published = z.infer<typeof Published>;

export const ReadPublishedResults = defineContract('read-published-results', 'GET', '/api/published/:year', {
  params: YearPlace,
  query: AskedVersion,
  answer: Published,
  problems: ['not-found'],
});

export const ReadPublishedOrganisation = defineContract(
  'read-published-organisation',
  'GET',
  '/api/published/:year/organisations/:bin',
  {
    params: YearPlace.extend({ bin: z.string().regex(/^\d{12}$/) }),
    query: AskedVersion,
    answer: PublishedExplanation,
    problems: ['not-found'],
  },
);
