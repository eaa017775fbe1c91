// Turns whatever was thrown into the problem that the caller is told. What nobody foresaw is `unexpected` and logged.

import type { ProblemCode } from '#contract/problem.ts';
import { problemOfDatabase } from '../database/database-loss.ts';
import { Problem } from '../problem.ts';

const OF_FASTIFY: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_INVALID_JSON_BODY: 'unreadable-body',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'unreadable-body',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'unreadable-body',
  FST_ERR_BAD_URL: 'not-found',
  FST_CSRF_INVALID_TOKEN: 'csrf-token-wrong',
  FST_CSRF_MISSING_SECRET: 'csrf-token-wrong',
  ENOSPC: 'storage-full',
};

/** Codes of PostgreSQL whose words would tell of rows that the caller may not know: only the bare fact is answered. */
const OF_DATABASE: Readonly<Record<string, ProblemCode>> = {
  '23505': 'already-exists',
  '42501': 'forbidden',
  '28000': 'forbidden',
};

export function problemOf(error: unknown): Problem {
  const seen = problemOfDatabase(error);
  if (seen instanceof Problem) return seen;
  const { code, statusCode } = (seen ?? {}) as { code?: string; statusCode?: number };
  const known = OF_FASTIFY[code ?? ''] ?? OF_DATABASE[code ?? ''];
  if (known) return new Problem(known, { cause: error });
  // A body that JSON reads and Fastify still refuses (`__proto__`) comes without a code.
  if (statusCode === 400) return new Problem('unreadable-body', { cause: error });
  return new Problem('unexpected', { cause: error });
}
