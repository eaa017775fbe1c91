// The public half of the key that signs bundles: the one word of the house that a verifier has to take from somewhere.

import type { Db } from '#server/platform/database/open-database.ts';
import { everybody, type RawRoute } from '#server/platform/http/route.ts';
import { PUBLIC } from '#server/platform/identity.ts';
import type { PublicationPlan } from './publication-plan.ts';
import { OPEN } from './serve-files.ts';

/** By which the newest bundle is signed; before any is published, the one by which the first will be. */
async function keyInUse(db: Db, own: string): Promise<string> {
  const newest = await db
    .selectFrom('publication as p')
    .innerJoin('publication_preparation', 'publication_preparation.id', 'p.preparation')
    .select('key')
    .orderBy('published_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return newest?.key ?? own;
}

/** `/data/key`: one line, as `shyraq verify --key` reads it. Older versions name their own key in `/api/published`. */
export function keyRoute({ database, keys }: Pick<PublicationPlan, 'database' | 'keys'>): RawRoute {
  return {
    name: 'read-signing-key',
    methods: ['GET', 'HEAD'],
    path: '/data/key',
    permission: everybody,
    handle: async (_request, reply) => {
      const key = await database.within(PUBLIC, 'read', (db) => keyInUse(db, keys.publicKey));
      return reply.headers(OPEN).header('cache-control', 'no-cache').type('text/plain; charset=utf-8').send(`${key}\n`);
    },
  };
}
