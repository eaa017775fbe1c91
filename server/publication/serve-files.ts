// The files of what was published, at addresses that never change their content: whole or a part, for browsers and programs, for
// pages of other sites as well. An address of something unpublished looks like any other that leads nowhere.

import type { FastifyReply, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { Db } from '#server/platform/database/open-database.ts';
import { isKnown } from '#server/platform/http/kept-answers.ts';
import { everybody, type RawRoute } from '#server/platform/http/route.ts';
import { PUBLIC } from '#server/platform/identity.ts';
import { Problem } from '#server/platform/problem.ts';
import { partOf } from '#server/platform/storage/read-range.ts';
import { findContentHash } from '#server/platform/storage/storage.ts';
import type { PublicationPlan } from './publication-plan.ts';
import { findPublication } from './store.ts';
import { addressOf } from './write-answer.ts';

/** Of everything below /data and /feeds: read by whoever wants to, from wherever. */
export const OPEN = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
} as const;

const FOR_EVER = 'public, max-age=31536000, immutable';
const YEAR = /^20\d\d$/;
const VERSION = /^v([1-9]\d{0,3})$/;
const NAME = /^[a-z][a-z0-9.-]{2,60}$/;

type Found = { readonly media: string; readonly bytes: string; readonly hash: string };

async function findFile(db: Db, year: number, version: number, name: string): Promise<Found | undefined> {
  const { rows } = await sql<Found>`
    select f.media, f.bytes, f.hash from publication p join publication_file f on f.preparation = p.preparation
    where p.reporting_year = ${year} and p.version = ${version} and f.name = ${name}`.execute(db);
  return rows[0];
}

/** Shown in the page or saved: what a browser reads by itself, and what people open with other programs. */
function dispositionOf(year: number, version: number, name: string): string {
  const kind = name.endsWith('.json') ? 'inline' : 'attachment';
  return `${kind}; filename="shyraq-${year}-v${version}-${name}"`;
}

async function serve(
  { storage }: Pick<PublicationPlan, 'storage'>,
  { media, bytes, hash }: Found,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
): Promise<FastifyReply> {
  const etag = `"${hash}"`;
  const size = Number(bytes);
  reply.headers({
    etag,
    'accept-ranges': 'bytes',
    'cache-control': FOR_EVER,
    'access-control-expose-headers': 'etag, content-range',
  });
  if (isKnown(request.headers['if-none-match'], etag)) return reply.code(304).send();
  const part = partOf(request.headers, size, etag);
  if (part.is === 'outside') return reply.code(416).header('content-range', `bytes */${size}`).send('');
  const span = part.is === 'part' ? part.span : undefined;
  if (span) reply.code(206).header('content-range', `bytes ${span.from}-${span.to}/${size}`);
  reply.header('content-type', media).header('content-length', span ? span.to - span.from + 1 : size);
  if (request.method === 'HEAD') return reply.send('');
  const known = findContentHash(hash);
  const stored = known && (await storage.get(known, span));
  if (!stored) throw new Error(`the storage has lost the bytes of a published file ${hash}`);
  return reply.send(stored.bytes);
}

/** `/data/2025/v2/bundle.zip`. */
export function fileRoute(plan: Pick<PublicationPlan, 'database' | 'storage'>): RawRoute {
  return {
    name: 'read-published-file',
    methods: ['GET', 'HEAD'],
    path: '/data/:year/:version/:name',
    permission: everybody,
    handle: async (request, reply) => {
      const { year = '', version = '', name = '' } = request.params as Record<string, string | undefined>;
      const number = VERSION.exec(version)?.[1];
      if (!YEAR.test(year) || number === undefined || !NAME.test(name)) throw new Problem('not-found');
      const found = await plan.database.within(PUBLIC, 'read', (db) =>
        findFile(db, Number(year), Number(number), name),
      );
      if (!found) throw new Problem('not-found');
      reply.headers({ ...OPEN, 'content-disposition': dispositionOf(Number(year), Number(number), name) });
      return serve(plan, found, { request, reply });
    },
  };
}

/** `/data/2025/results.json` leads to the newest version, and `/data/2025/` to what describes it. */
export function newestRoutes({ database }: Pick<PublicationPlan, 'database'>): RawRoute[] {
  const lead: RawRoute['handle'] = async (request, reply) => {
    const { year = '', name = 'dataset.jsonld' } = request.params as Record<string, string | undefined>;
    if (!YEAR.test(year) || !NAME.test(name)) throw new Problem('not-found');
    const found = await database.within(PUBLIC, 'read', async (db) => {
      const newest = await findPublication(db, { year: Number(year) });
      if (!newest) return undefined;
      const isThere = name === 'dataset.jsonld' || (await findFile(db, Number(year), newest.version, name));
      return isThere ? newest.version : undefined;
    });
    if (found === undefined) throw new Problem('not-found');
    return reply
      .headers(OPEN)
      .header('cache-control', 'no-cache')
      .redirect(addressOf(Number(year), found, name), 302);
  };
  const common = { methods: ['GET', 'HEAD'], permission: everybody, handle: lead } as const;
  return [
    { ...common, name: 'lead-to-newest', path: '/data/:year/' },
    { ...common, name: 'lead-to-newest-year', path: '/data/:year' },
    { ...common, name: 'lead-to-newest-file', path: '/data/:year/:name' },
  ];
}
