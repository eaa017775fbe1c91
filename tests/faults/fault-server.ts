// The server that the fault tests kill: the real floor with one act, which writes a row, an entry in the journal and a job
// whose effect writes another row. Prints its port and the postmaster's process as one line of JSON.

import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { z } from 'zod';
import { defineContract } from '#contract/http.ts';
import { record } from '#server/journal/index.ts';
import { findPostmaster } from '#server/platform/database/embedded/postmaster.ts';
import { buildServer } from '#server/platform/http/build-server.ts';
import { openMetrics } from '#server/platform/http/metrics.ts';
import { route, signedIn } from '#server/platform/http/route.ts';
import type { Identity } from '#server/platform/identity.ts';
import { enqueue } from '#server/platform/jobs/enqueue.ts';
import { openLiveRuns } from '#server/platform/jobs/live-runs.ts';
import { openWorker } from '#server/platform/jobs/open-worker.ts';
import { defineTask } from '#server/platform/jobs/task.ts';
import { openLog } from '#server/platform/log.ts';
import { type Floor, openFloor } from '#server/platform/open-floor.ts';
import { readSettings } from '#server/platform/settings.ts';

export const WRITER: Identity = {
  account: 'aaaaaaaa-3333-4333-8333-333333333333',
  organisations: [],
  roles: [],
  sight: 'own',
};

const AddThing = defineContract('add-thing', 'POST', '/api/things', {
  body: z.strictObject({ id: z.uuid(), words: z.string() }),
});
const Told = z.strictObject({ id: z.uuid() });

const TABLES = `
  create table if not exists fault_thing (id uuid not null, words text not null);
  create table if not exists fault_effect (id uuid not null);
  alter table fault_thing enable row level security;
  alter table fault_effect enable row level security;
  do $$ begin
    create policy fault_thing_all on fault_thing to shyraq_application using (true);
    create policy fault_effect_all on fault_effect to shyraq_application using (true);
  exception when duplicate_object then null; end $$;
  grant select, insert on fault_thing, fault_effect to shyraq_application`;

const effectTask = defineTask('fault-effect', Told, ({ payload, effect }) =>
  effect((work) => sql`insert into fault_effect (id) values (${payload.id}::uuid)`.execute(work.db)),
);

const addThing = route(AddThing, signedIn, async (work, { body }) => {
  await sql`insert into fault_thing (id, words) values (${body.id}::uuid, ${body.words})`.execute(work.db);
  await enqueue(work, effectTask, { id: body.id });
  await record(work, { act: 'faults.thing-added', subject: { kind: 'thing', id: body.id } });
  return {};
});

async function openDoor(floor: Floor): Promise<number> {
  const app = await buildServer({
    database: floor.database,
    clock: floor.clock,
    log: openLog('silent'),
    metrics: openMetrics(floor.database),
    routes: [addThing],
    rawRoutes: [],
    sessions: { find: async (token) => (token === 'writer' ? WRITER : undefined) },
    mayDo: () => true,
    strict: true,
    secure: false,
    proxies: 0,
    rate: 1_000_000,
    version: 'faults',
    csrfKey: floor.key.toString('hex'),
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  return (app.server.address() as AddressInfo).port;
}

const floor = await openFloor(readSettings(process.env));
await floor.database.owner.query(TABLES);
const live = openLiveRuns(floor.database, floor.owner);
openWorker({ database: floor.database, clock: floor.clock, live }, floor.owner, [effectTask], {
  log: openLog('silent'),
  pollInterval: 300,
});
const port = await openDoor(floor);
process.stdout.write(`${JSON.stringify({ port, postmaster: findPostmaster(`${floor.stateFolder}/database`) })}\n`);
