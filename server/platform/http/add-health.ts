// Whether the process lives, whether it can do its work, and its figures.

import type { FastifyInstance } from 'fastify';
import { Problem } from '../problem.ts';
import { everybody } from './route.ts';
import type { ServerPlan } from './server-plan.ts';

const hidden = (door: string) => ({
  schema: { hide: true },
  config: { permission: everybody, door, rateLimit: false as const },
});

/** Only programs on this machine read the figures; a proxy that passes on a stranger names them and is refused. */
const isLocal = (ip: string): boolean => ip === '127.0.0.1' || ip === '::1' || ip === '::ffff:127.0.0.1';

export function addHealth(app: FastifyInstance, { database, metrics, version }: ServerPlan): void {
  app.get('/health', hidden('health'), async () => ({ status: 'up', version }));
  app.get('/ready', hidden('ready'), async (_, reply) => {
    const up = await database.answers();
    return reply.code(up ? 200 : 503).send({ status: up ? 'ready' : 'not-ready', database: up ? 'answers' : 'silent' });
  });
  app.get('/metrics', hidden('metrics'), async (request, reply) => {
    if (!isLocal(request.ip) || request.headers['x-forwarded-for'] !== undefined) throw new Problem('not-found');
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
}
