// Everything that is set from outside, read once and checked. Each has a default under which the server just works.

import { z } from 'zod';
import { findMoment, type Moment } from './clock.ts';
import { StartFault } from './start-fault.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const number = (least: number, most: number, other: number) =>
  z
    .string()
    .regex(/^\d{1,7}$/)
    .transform(Number)
    .refine((value) => value >= least && value <= most)
    .optional()
    .transform((value) => value ?? other);

const moment = z
  .string()
  .refine((text) => findMoment(text) !== undefined)
  .transform((text) => findMoment(text) as Moment)
  .optional();

/** `yes` is the whole of it, `people` the invented organisations and people before anything has happened. */
const example = z
  .enum(['yes', 'people', 'no'])
  .optional()
  .transform(
    (value) => (value === 'yes' || value === 'people') && ({ yes: 'whole', people: 'people' } as const)[value],
  );

const Settings = z.object({
  HOST: z
    .string()
    .min(1)
    .optional()
    .transform((value) => value ?? '127.0.0.1'),
  PORT: number(0, 65_535, 3080),
  /** The address that people type, `https://…`: cookies are then bound to https. */
  SHYRAQ_ADDRESS: z.url({ protocol: /^https?$/ }).optional(),
  /** How many proxies stand in front. */
  SHYRAQ_PROXIES: number(0, 10, 0),
  SHYRAQ_STATE: z.string().min(1).optional(),
  /** Where the keys lie by which the house signs what it publishes; `keys` in the state folder where it is not set. */
  SHYRAQ_KEYS: z.string().min(1).optional(),
  XDG_STATE_HOME: z.string().min(1).optional(),
  DATABASE_URL: z.string().min(1).optional(),
  STORAGE_URL: z.string().min(1).optional(),
  /** The scanner that looks at documents, `host:port` of clamd. */
  SHYRAQ_CLAMD: z
    .string()
    .regex(/^[^:\s]+:\d{1,5}$/)
    .optional(),
  /** A register that answers for a DOI as `https://api.crossref.org/works` does; without it none is asked. */
  SHYRAQ_CROSSREF: z.url({ protocol: /^https?$/ }).optional(),
  /** The same as `https://api.openalex.org/works`; asked for what the register before it does not know. */
  SHYRAQ_OPENALEX: z.url({ protocol: /^https?$/ }).optional(),
  SMTP_URL: z.string().min(1).optional(),
  SHYRAQ_MAIL_FROM: z
    .string()
    .min(3)
    .optional()
    .transform((value) => value ?? 'Shyraq <shyraq@localhost>'),
  /** What this process does: answer requests, do jobs, or both. */
  SHYRAQ_ROLE: z
    .enum(['web', 'worker', 'both'])
    .optional()
    .transform((value) => value ?? 'both'),
  /** Sign-in elsewhere, by OpenID Connect: all four or none. */
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** As the button says it. */
  OIDC_NAME: z.string().min(1).optional(),
  /** Certificates of the authorities whose keys sign submissions: a folder. */
  SHYRAQ_SIGNATURE_ROOTS: z.string().min(1).optional(),
  /** NCANode, which verifies signatures by keys that OpenSSL does not know. */
  SHYRAQ_NCANODE: z.url({ protocol: /^https?$/ }).optional(),
  /** Whether a signature is taken whose revocation nobody answers for. */
  SHYRAQ_REVOCATION: z.enum(['required', 'told']).optional(),
  /** Who is invited as the first administrator; the link is printed at the start until there is one. */
  SHYRAQ_ADMINISTRATOR: z.email().optional(),
  /** Invented people and data, a banner, and a clock that can be set. */
  SHYRAQ_EXAMPLE: example,
  SHYRAQ_CLOCK: moment,
  SHYRAQ_LOG: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .optional()
    .transform((value) => value ?? 'info'),
  /** Requests per minute and address. */
  SHYRAQ_RATE: number(1, 1_000_000, 3000),
  SHYRAQ_CONNECTIONS: number(2, 200, 10),
  /** An act without a journal entry is then logged and not undone. */
  NODE_ENV: z.string().optional(),
});

export type Settings = z.output<typeof Settings>;

/** Held against docs/operations.md by a test. */
export const SETTING_NAMES: readonly string[] = Object.keys(Settings.shape);

/** Throws a StartFault `setting-refused` with the name. A clock is set only in the example. */
export function readSettings(environment: Environment): Settings {
  const given = Object.fromEntries(
    Object.keys(Settings.shape).flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])),
  );
  const read = Settings.safeParse(given);
  if (!read.success) throw new StartFault('setting-refused', { name: String(read.error.issues[0]?.path[0]) });
  if (read.data.SHYRAQ_CLOCK && !read.data.SHYRAQ_EXAMPLE)
    throw new StartFault('setting-refused', { name: 'SHYRAQ_CLOCK' });
  return read.data;
}
