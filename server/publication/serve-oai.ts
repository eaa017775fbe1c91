// /oai: asked by GET or by POST, as the protocol wants it.

import type { FastifyRequest } from 'fastify';
import { everybody, type RawRoute } from '#server/platform/http/route.ts';
import { PUBLIC } from '#server/platform/identity.ts';
import { Problem } from '#server/platform/problem.ts';
import { answerOai } from './oai/answer-oai.ts';
import type { PublicationPlan } from './publication-plan.ts';
import { OPEN } from './serve-files.ts';

/** Longer than any question of the protocol. */
const LONGEST = 10_000;

async function readQuery({ method, url, body }: FastifyRequest): Promise<URLSearchParams> {
  if (method !== 'POST') return new URL(url, 'http://here').searchParams;
  let text = '';
  for await (const part of body as AsyncIterable<Buffer>) {
    text += String(part);
    if (text.length > LONGEST) throw new Problem('body-too-large');
  }
  return new URLSearchParams(text);
}

export function oaiRoute({ database, address }: Pick<PublicationPlan, 'database' | 'address'>): RawRoute {
  return {
    name: 'gather-published-works',
    methods: ['GET', 'POST'],
    path: '/oai',
    permission: everybody,
    largest: LONGEST,
    handle: async (request, reply, { at }) => {
      const query = await readQuery(request);
      const { host, hostname } = new URL(address());
      const archive = { base: `${address()}/oai`, host, mail: `shyraq@${hostname}`, now: `${at.slice(0, 19)}Z` };
      const text = await database.within(PUBLIC, 'read', (db) => answerOai({ ...archive, db }, query));
      return reply.headers(OPEN).header('cache-control', 'no-cache').type('text/xml; charset=utf-8').send(text);
    },
  };
}
