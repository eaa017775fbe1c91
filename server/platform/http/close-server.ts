// Closing in order: what has begun is answered, nothing new begins, and nobody can hold up the end.

import type { FastifyInstance } from 'fastify';

const PATIENCE = 20_000;
const LOOK_EVERY = 100;

/**
 * Resolves when every connection is closed. A browser keeps its connection for later questions: it is closed as soon as it
 * has its answer. Whoever has not taken the answer within `patience` is cut off.
 */
export async function closeServer(app: FastifyInstance, patience = PATIENCE): Promise<void> {
  const idle = setInterval(() => app.server.closeIdleConnections(), LOOK_EVERY);
  const cut = setTimeout(() => app.server.closeAllConnections(), patience);
  try {
    await app.close();
  } finally {
    clearInterval(idle);
    clearTimeout(cut);
  }
}
