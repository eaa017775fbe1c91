// Every refusal that the server can answer with, in one catalogue: a stable code, the HTTP status and the words.
// Answers are problem+json (RFC 9457). A refusal names all its reasons at once, each with the paragraph where there is one.

import { z } from 'zod';

/** Words: `problems:<code>` (title) and `problems:<code>-help` (what to do). Codes never change once released. */
export const PROBLEMS = {
  // What was sent.
  'unreadable-body': { status: 400 },
  'invalid-request': { status: 422 },
  'body-too-large': { status: 413 },
  'unsupported-media-type': { status: 415 },
  // Who asks.
  'not-signed-in': { status: 401 },
  'session-expired': { status: 401 },
  forbidden: { status: 403 },
  'foreign-origin': { status: 403 },
  'csrf-token-wrong': { status: 403 },
  // What is asked for. `not-found` is also the answer for a thing that the person may not know of.
  'not-found': { status: 404 },
  // What stands in the way. `refused` carries the reasons of the law.
  refused: { status: 409 },
  'key-missing': { status: 400 },
  'key-used-otherwise': { status: 409 },
  'version-missing': { status: 428 },
  'changed-meanwhile': { status: 412 },
  'already-exists': { status: 409 },
  'too-many-requests': { status: 429 },
  // The server itself. Those with `retry` carry Retry-After.
  unexpected: { status: 500 },
  'database-unavailable': { status: 503, retry: 5 },
  overloaded: { status: 503, retry: 5 },
  'outcome-unknown': { status: 503, retry: 2 },
  'clock-behind': { status: 503, retry: 60 },
  'storage-full': { status: 507, retry: 60 },
  stopping: { status: 503, retry: 5 },
} as const satisfies Record<string, { status: number; retry?: number }>;

export type ProblemCode = keyof typeof PROBLEMS;

export const ReasonBody = z.strictObject({
  /** Key of the words, `<subject>:<key>`. */
  code: z.string(),
  /** JSON pointer into the request, such as `/body/title`; absent where the reason is not about one field. */
  pointer: z.string().optional(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Reference such as `E-7`, where the law gives the ground. */
  paragraph: z.string().optional(),
  /** In the language of the request. */
  words: z.string(),
});

const Change = z.strictObject({
  act: z.string(),
  at: z.string(),
  /** The account that acted; absent for the system itself. */
  account: z.string().optional(),
  version: z.number().int().optional(),
  before: z.unknown(),
  after: z.unknown(),
});

/** What an answer with `application/problem+json` holds. */
export const ProblemBody = z.strictObject({
  type: z.string(),
  code: z.enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  /** Identifier of the request, for whoever asks the administrator. */
  request: z.string(),
  reasons: z.array(ReasonBody),
  /** Of `changed-meanwhile`: the version that now holds and what was changed since the one sent. */
  current: z.strictObject({ version: z.number().int(), changes: z.array(Change) }).optional(),
});

export type ProblemBody = z.infer<typeof ProblemBody>;
export type ReasonBody = z.infer<typeof ReasonBody>;
