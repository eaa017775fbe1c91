// The bytes of a document on their way out: to whoever may see it, whole or a part, and never as something that runs.

import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DocumentFacts } from '#contract/documents.ts';
import { may, type RawRoute } from '#server/platform/http/route.ts';
import { Problem } from '#server/platform/problem.ts';
import { partOf } from '#server/platform/storage/read-range.ts';
import { serveHeaders } from '#server/platform/storage/serve-headers.ts';
import { type ContentHash, findContentHash, type Span, type Storage } from '#server/platform/storage/storage.ts';
import type { DocumentsPlan } from './documents-plan.ts';
import { getReadable } from './views.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const MOST_PARTS = 128;
const MOST_OF_PARTS = 2 ** 24;

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { from, to }) => sum + to - from + 1, 0);

/** `0-99,500-599`: several parts one behind another, as a view of pages asks for them. Undefined for anything else. */
export function readParts(text: unknown, size: number): readonly Span[] | undefined {
  if (typeof text !== 'string' || !/^\d{1,15}-\d{1,15}(,\d{1,15}-\d{1,15})*$/.test(text)) return undefined;
  const spans = text.split(',').map((part) => {
    const [from = 0, to = 0] = part.split('-').map(Number);
    return { from, to };
  });
  const fits = spans.every(({ from, to }) => from <= to && to < size);
  return fits && spans.length <= MOST_PARTS && lengthOf(spans) <= MOST_OF_PARTS ? spans : undefined;
}

async function* joinParts(storage: Storage, hash: ContentHash, spans: readonly Span[]): AsyncGenerator<Buffer> {
  for (const span of spans) {
    const stored = await storage.get(hash, span);
    if (!stored) throw new Error('the storage has lost bytes of a document');
    yield* stored.bytes;
  }
}

function serveParts({ storage }: DocumentsPlan, found: DocumentFacts, reply: FastifyReply, spans: readonly Span[]) {
  const hash = findContentHash(found.hash);
  if (!hash) throw new Error(`the document ${found.id} has no hash`);
  reply.headers({
    ...serveHeaders(found.type, found.name, 'attachment'),
    'content-type': 'application/octet-stream',
    'content-length': lengthOf(spans),
    'cross-origin-resource-policy': 'same-origin',
  });
  return reply.send(Readable.from(joinParts(storage, hash, spans)));
}

type Wish = { readonly request: FastifyRequest; readonly reply: FastifyReply; readonly inline: boolean };

async function serve(
  plan: DocumentsPlan,
  found: DocumentFacts,
  { request, reply, inline }: Wish,
): Promise<FastifyReply> {
  const { id, size } = found;
  // Names the document and not its bytes: two organisations that keep the same file see different ones.
  const etag = `"${id}"`;
  const part = partOf(request.headers, size, etag);
  reply.headers({
    ...serveHeaders(found.type, found.name, inline ? 'inline' : 'attachment'),
    etag,
    'accept-ranges': 'bytes',
    'cross-origin-resource-policy': 'same-origin',
  });
  if (part.is === 'outside') return reply.code(416).header('content-range', `bytes */${size}`).send('');
  const span = part.is === 'part' ? part.span : undefined;
  const length = span ? span.to - span.from + 1 : size;
  if (span) reply.code(206).header('content-range', `bytes ${span.from}-${span.to}/${size}`);
  reply.header('content-length', length);
  if (request.method === 'HEAD') return reply.send('');
  const hash = findContentHash(found.hash);
  const stored = hash && (await plan.storage.get(hash, span));
  if (!stored) throw new Error(`the storage has lost the bytes of document ${id}`);
  return reply.send(stored.bytes);
}

/** `?show=yes`: in the page, where its type may be shown there. `?parts=…`: those parts, one behind another. */
export function contentRoute(plan: DocumentsPlan): RawRoute {
  return {
    name: 'read-document-content',
    methods: ['GET', 'HEAD'],
    path: '/api/documents/:id/content',
    permission: may('document.read'),
    handle: async (request, reply, { identity }) => {
      const { id = '' } = request.params as { id?: string };
      if (!UUID.test(id)) throw new Problem('not-found');
      const { show, parts } = request.query as { show?: unknown; parts?: unknown };
      const found = await plan.database.within(identity, 'read', (db) => getReadable(db, identity, id));
      if (parts !== undefined) {
        const spans = readParts(parts, found.size);
        if (!spans) throw new Problem('invalid-request');
        return serveParts(plan, found, reply, spans);
      }
      return serve(plan, found, { request, reply, inline: show === 'yes' });
    },
  };
}
