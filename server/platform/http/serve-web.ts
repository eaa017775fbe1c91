// The pages: files that the build made, and its one page for every other address that is not the interface's.

import { existsSync, statSync } from 'node:fs';
import { join, normalize } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { Problem } from '../problem.ts';
import { everybody } from './route.ts';

/** Names with a hash of the content in them never change; the page itself is asked for anew each time. */
const HASHED = /^assets\//;
/** The worker that draws PDFs decodes scans with WebAssembly; the page itself may not. It opens no frame and no other place. */
const PDF_WORKER = /^assets\/pdf\.worker[\w.-]*\.mjs$/;
const PDF_WORKER_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
const A_YEAR = 'public, max-age=31536000, immutable';

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Nothing where the folder holds no page: the interface then stands alone. */
export async function serveWeb(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  await app.register(fastifyStatic, { root: folder, serve: false, cacheControl: false, preCompressed: true });
  app.get('/*', { schema: { hide: true }, config: { permission: everybody, door: 'page' } }, async (request, reply) => {
    const path = normalize((request.params as { '*': string })['*']).replace(/^(\.\.(\/|$))+/, '');
    if (path.startsWith('api/')) throw new Problem('not-found');
    reply.header('vary', 'accept-encoding');
    if (isFile(join(folder, path))) {
      if (PDF_WORKER.test(path)) reply.header('content-security-policy', PDF_WORKER_POLICY);
      reply.header('cache-control', HASHED.test(path) ? A_YEAR : 'no-cache');
      return reply.sendFile(path);
    }
    // A picture or a script that is not there is not a page.
    if (/\.\w+$/.test(path)) throw new Problem('not-found');
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
}
