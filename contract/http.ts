// A contract says what one door of the server takes and gives. The server checks by it, the web client and the OpenAPI
// page are made from it. Objects are strict and nothing is coerced: a query's number is a text that reads as a number.

import { z } from 'zod';
import type { ProblemCode } from './problem.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

type Parts<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType> = {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly answer: A;
  /** Problems of this door beside those that every door can give. */
  readonly problems: readonly ProblemCode[];
  /** `version`: the request names the version it changes (If-Match). */
  readonly needs: { readonly version: boolean; readonly key: boolean };
  /** How many requests one caller may send in a while, where fewer than usual. */
  readonly limit?: { readonly requests: number; readonly seconds: number };
  /** The largest body in bytes, where another than usual. */
  readonly largest?: number;
};

export type Contract<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  A extends z.ZodType = z.ZodType,
> = Parts<P, Q, B, A> & {
  /** Unique, kebab-case, verb first: `open-round`. Also the operationId of OpenAPI. */
  readonly name: string;
  readonly method: Method;
  /** Begins with `/api/`; parameters as `:id`. */
  readonly path: string;
};

export const Nothing = z.strictObject({});
type Nothing = typeof Nothing;

type Told<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType> = {
  params?: P;
  query?: Q;
  body?: B;
  answer?: A;
  problems?: readonly ProblemCode[];
  needs?: { version?: boolean; key?: boolean };
  limit?: { requests: number; seconds: number };
  largest?: number;
};

/**
 * `defineContract('open-round', 'POST', '/api/rounds', { body: OpenRound, answer: Round })`. What is left out is the empty
 * object. A POST carries an idempotency key unless `needs.key` is false.
 */
export function defineContract<
  P extends z.ZodType = Nothing,
  Q extends z.ZodType = Nothing,
  B extends z.ZodType = Nothing,
  A extends z.ZodType = Nothing,
>(name: string, method: Method, path: string, told: Told<P, Q, B, A>): Contract<P, Q, B, A> {
  return {
    name,
    method,
    path,
    params: told.params ?? (Nothing as unknown as P),
    query: told.query ?? (Nothing as unknown as Q),
    body: told.body ?? (Nothing as unknown as B),
    answer: told.answer ?? (Nothing as unknown as A),
    problems: told.problems ?? [],
    needs: { version: told.needs?.version ?? false, key: told.needs?.key ?? method === 'POST' },
    ...(told.limit ? { limit: told.limit } : {}),
    ...(told.largest ? { largest: told.largest } : {}),
  };
}

/** A whole number in a query, which is always text: `?limit=50` reads as 50, `?limit=` and `?limit=5e1` are refused. */
export const wholeNumberText = z
  .string()
  .regex(/^(0|-?[1-9]\d{0,14})$/)
  .transform(Number);

/** Names of headers that both sides use. `now`: the moment by the clock of the server, as ISO 8601 in UTC. */
export const HEADERS = {
  key: 'idempotency-key',
  csrf: 'x-csrf-token',
  request: 'x-request-id',
  now: 'x-server-now',
} as const;
