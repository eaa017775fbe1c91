// No other site makes a person's browser act here: what the browser itself says of the request's origin is believed.

import type { FastifyRequest } from 'fastify';
import { Problem } from '../problem.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

export const changesSomething = (request: FastifyRequest): boolean => !READS.has(request.method);

/**
 * Throws a Problem `foreign-origin` for a write that a browser says comes from another site. A browser sends at least one of
 * the two headers with every write; a program that sends neither carries no cookie that it was not given.
 */
export function guardOrigin(request: FastifyRequest): void {
  if (!changesSomething(request)) return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Problem('foreign-origin');
  const { origin } = request.headers;
  if (origin === undefined) return;
  const ours = `${request.protocol}://${request.host}`;
  if (!URL.canParse(origin) || !URL.canParse(ours) || new URL(origin).host !== new URL(ours).host)
    throw new Problem('foreign-origin');
}
