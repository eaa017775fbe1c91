// The bytes of documents on their way in, by tus: what a cut leaves unfinished goes on from the last byte that arrived.
// An upload is no document yet: `keep-document` makes it one.

import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LARGEST_DOCUMENT, UPLOADS } from '#contract/documents.ts';
import { refuseUnlessMay } from '#server/accounts/index.ts';
import { problemOf } from '#server/platform/http/problem-of.ts';
import type { Caller, RawRoute } from '#server/platform/http/route.ts';
import { may } from '#server/platform/http/route.ts';
import { chooseLanguage, wordProblem } from '#server/platform/http/word-problem.ts';
import { Problem, refused } from '#server/platform/problem.ts';
import type { DocumentsPlan } from './documents-plan.ts';
import { findNameOfFile } from './name-of-file.ts';
import { findQuota, findRoomOnDisk, lockQuota } from './quota.ts';

/** Uploads that one person may have under way: more are a mistake or an attack (hazard 16). */
const MOST_AT_ONCE = 50;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

type Begun = { readonly id: string; readonly size: number; readonly name: string; readonly organisation: string };
type Metadata = Readonly<Record<string, string | null>> | undefined;

function readBegun(id: string, size: number | undefined, metadata: Metadata): Begun {
  const name = findNameOfFile(metadata?.name ?? '');
  const organisation = metadata?.organisation ?? '';
  const reasons = [
    ...(name ? [] : [{ code: 'documents:name-missing' }]),
    ...(UUID.test(organisation) ? [] : [{ code: 'documents:organisation-missing' }]),
    ...(size ? [] : [{ code: 'documents:file-empty' }]),
  ];
  if (!name || !size || reasons.length > 0) throw refused(reasons);
  return { id, size, name, organisation };
}

async function beginUpload(plan: DocumentsPlan, { identity, at }: Caller, begun: Begun): Promise<void> {
  const { id, size, name, organisation } = begun;
  refuseUnlessMay(identity, 'document.upload', organisation);
  if ((await findRoomOnDisk(plan)) < size) throw new Problem('storage-full');
  await plan.database.within(identity, 'write', async (db) => {
    const known = await db
      .selectFrom('organisation')
      .select('merged_into')
      .where('id', '=', organisation)
      .executeTakeFirst();
    if (!known) throw new Problem('not-found');
    await lockQuota(db, organisation);
    const { used, bytes } = await findQuota(db, organisation, plan.quota);
    const account = identity.account ?? '';
    const { count } = await db
      .selectFrom('upload')
      .select((select) => select.fn.countAll<string>().as('count'))
      .where('account', '=', account)
      .executeTakeFirstOrThrow();
    if (known.merged_into) throw refused([{ code: 'organisations:is-merged' }]);
    if (used + size > bytes)
      throw refused([{ code: 'documents:quota-full', values: { left: Math.max(0, bytes - used), size } }]);
    if (Number(count) >= MOST_AT_ONCE)
      throw refused([{ code: 'documents:too-many-uploads', values: { most: MOST_AT_ONCE } }]);
    await db
      .insertInto('upload')
      .values({ id, organisation, account, name, size: String(size), begun_at: at })
      .execute();
  });
}

/** Somebody else’s upload is not there, not even for a colleague of the same organisation. */
async function refuseForeign({ database }: DocumentsPlan, { identity }: Caller, id: string): Promise<void> {
  const found = await database.within(identity, 'read', (db) =>
    db
      .selectFrom('upload')
      .select('id')
      .where('id', '=', id)
      .where('account', '=', identity.account)
      .executeTakeFirst(),
  );
  if (!found) throw new Problem('not-found');
}

async function endUpload({ database }: DocumentsPlan, { identity }: Caller, id: string): Promise<void> {
  await database.within(identity, 'write', (db) => db.deleteFrom('upload').where('id', '=', id).execute());
}

type Asked = { readonly caller: Caller; readonly request: FastifyRequest };

function openTus(plan: DocumentsPlan, asking: AsyncLocalStorage<Asked>): Server {
  const asked = (): Asked => {
    const found = asking.getStore();
    if (!found) throw new Error('an upload outside of a request');
    return found;
  };
  return new Server({
    path: UPLOADS,
    datastore: new FileStore({ directory: plan.uploads }),
    maxSize: LARGEST_DOCUMENT,
    relativeLocation: true,
    allowedOrigins: () => false,
    namingFunction: () => randomUUID(),
    onIncomingRequest: async ({ method }, id) => {
      if (method === 'POST') return;
      if (!UUID.test(id)) throw new Problem('not-found');
      await refuseForeign(plan, asked().caller, id);
      if (method === 'DELETE') await endUpload(plan, asked().caller, id);
    },
    onUploadCreate: async (_, { id, size, metadata }) => {
      await beginUpload(plan, asked().caller, readBegun(id, size, metadata));
      return {};
    },
    onResponseError: (_, error) => {
      // Errors of the protocol itself carry their own status.
      if ('status_code' in error && !(error instanceof Problem)) return undefined;
      const { request } = asked();
      const body = wordProblem(problemOf(error), chooseLanguage(request.headers['accept-language']), request.id);
      return { status_code: body.status, body: JSON.stringify(body) };
    },
  });
}

/** Two doors: one begins an upload, one goes on with it, tells how far it is, or gives it up. None gives bytes out. */
export function uploadRoutes(plan: DocumentsPlan): RawRoute[] {
  mkdirSync(plan.uploads, { recursive: true, mode: 0o700 });
  const asking = new AsyncLocalStorage<Asked>();
  const tus = openTus(plan, asking);
  const handle = async (request: FastifyRequest, reply: FastifyReply, caller: Caller) => {
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) reply.raw.setHeader(name, value);
    await asking.run({ caller, request }, () => tus.handle(request.raw, reply.raw));
  };
  const permission = may('document.upload');
  return [
    { name: 'begin-upload', methods: ['POST'], path: UPLOADS, permission, handle },
    { name: 'go-on-with-upload', methods: ['HEAD', 'PATCH', 'DELETE'], path: `${UPLOADS}/:id`, permission, handle },
  ];
}
