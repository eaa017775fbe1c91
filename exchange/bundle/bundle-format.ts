// The verifiable bundle: which files it holds and what each of the small ones may say, strictly and by version. The page
// docs/bundle.md says the same to whoever writes a verifier of their own.

import { z } from 'zod';
import { TABLE_NAMES } from '#rules/evidence/tables.ts';

export const MANIFEST = 'manifest.json';
export const SIGNATURE = 'signature.json';
export const EDITION = 'edition.json';
export const SETTINGS = 'settings.json';
export const WEIGHTING = 'weighting.json';
export const CALENDAR = 'calendar.json';
export const RESULTS = 'results.json';
export const RANKING = 'ranking.json';
/** The reporting package lies below this folder, the explanation of each organisation below the other. */
export const PACKAGE = 'package/';
export const ORGANISATIONS = 'organisations/';
/** Files that each bundle has; beside them the tables of the package and a file for each organisation. */
export const NEEDED = [EDITION, SETTINGS, WEIGHTING, CALENDAR, RESULTS, RANKING] as const;

export const FORMAT = 'shyraq-bundle';
export const VERSION = 1;
/** Bytes of a file other than a table of the package. */
export const LARGEST_FILE = 2 ** 28;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);
const text = z.string().min(1).max(400);
/** A bundle holds these files and no others. */
const PATH = new RegExp(
  `^(?:${NEEDED.join('|')}|${PACKAGE}datapackage.json|${PACKAGE}(?:${TABLE_NAMES.join('|')}).csv|${ORGANISATIONS}\\d{12}.json)$`.replaceAll(
    '.',
    '\\.',
  ),
);
const path = z.string().regex(PATH);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const Manifest = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  /** What computed the results. */
  program: z.strictObject({ name: text, version: text }),
  /** Of the edition inside. */
  rules: text,
  reportingYear: z.int().min(2000).max(2100),
  /** Organisations and persons are invented. */
  example: z.boolean(),
  /** The end of the journal when the bundle was made; null where the program keeps none, as the command line. */
  journal: z.strictObject({ entries: count, head: hash }).nullable(),
  /** Every file but this one and the signature, by path. */
  files: z
    .array(z.strictObject({ path, bytes: count, sha256: hash }))
    .min(1)
    .refine((files) => files.every(({ path: one }, place) => place === 0 || (files[place - 1]?.path ?? '') < one), {
      error: 'not by path, or a path twice',
    }),
});
export type Manifest = z.infer<typeof Manifest>;
export type ListedFile = Manifest['files'][number];

const base64Url = (length: number) => z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${length}}$`));

/** A public key as it is published: 32 bytes in base64url behind the name of the procedure (RFC 8032). */
export const PUBLIC_KEY = /^ed25519:[A-Za-z0-9_-]{43}$/;

export const Signature = z.strictObject({
  algorithm: z.literal('Ed25519'),
  key: z.string().regex(PUBLIC_KEY),
  signature: base64Url(86),
});
export type Signature = z.infer<typeof Signature>;

export const SettingsFile = z.record(z.string(), z.string());

const change = z.discriminatedUnion('because', [
  z.strictObject({ because: z.literal('holiday'), holiday: text }),
  z.strictObject({ because: z.literal('holiday-on-weekend'), holiday: text, on: date }),
  z.strictObject({ because: z.literal('moved-day-off'), worked: date }),
  z.strictObject({ because: z.literal('worked-weekend'), off: date }),
  z.strictObject({ because: z.literal('other-day-off'), names: z.strictObject({ kk: text, ru: text, en: text }) }),
]);

export const CalendarFile = z.strictObject({
  version: text,
  announcedOn: date,
  years: z.array(z.strictObject({ year: z.int(), provisional: z.boolean(), source: z.string() })).min(1),
  days: z.array(z.strictObject({ date, change, source: z.string() })),
});

const bin = z.string().regex(/^\d{12}$/);

export const RankingFile = z.array(
  z.strictObject({
    score: z.enum(['A', 'B', 'C']),
    category: text,
    places: z.array(z.strictObject({ rank: z.int().min(1), bin, value: text })),
  }),
);

const decimal = z.string().regex(/^-?\d+\.\d{10}$/);
const outcome = decimal.nullable();
const rank = z.int().min(1).nullable();

export const ResultsFile = z.strictObject({
  rules: text,
  reportingYear: z.int(),
  weighting: z.record(z.string(), z.string()),
  settings: z.record(z.string(), z.string()),
  organisations: z.array(
    z.strictObject({
      bin,
      category: text,
      positions: decimal,
      headcount: count,
      learners: decimal,
      components: z.record(z.string(), outcome),
      indicators: z.record(z.string(), outcome),
      sa: outcome,
      sb: outcome,
      sc: outcome,
      rankA: rank,
      rankB: rank,
      rankC: rank,
    }),
  ),
  refused: z.array(
    z.strictObject({ table: text, row: count, column: z.string(), message: z.string(), reference: text }),
  ),
});
export type ResultsFile = z.infer<typeof ResultsFile>;
export type OrganisationFigures = ResultsFile['organisations'][number];
