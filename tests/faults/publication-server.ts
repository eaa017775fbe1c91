// The server that is killed while it publishes: the real floor, the rooms of results and publication, and the job that makes the
// files. Prints its port as one line of JSON.

import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { mayDo, readHeldRoles } from '#contract/access.ts';
import { identityOf } from '#server/accounts/index.ts';
import type { Moment } from '#server/platform/clock.ts';
import { buildServer } from '#server/platform/http/build-server.ts';
import { openMetrics } from '#server/platform/http/metrics.ts';
import { openLiveRuns } from '#server/platform/jobs/live-runs.ts';
import { openWorker } from '#server/platform/jobs/open-worker.ts';
import { openLog } from '#server/platform/log.ts';
import { openFloor } from '#server/platform/open-floor.ts';
import { readSettings } from '#server/platform/settings.ts';
import { openStorage } from '#server/platform/storage/open-storage.ts';
import {
  openHouseKeys,
  preparePublicationTask,
  publicationRawRoutes,
  publicationRoutes,
} from '#server/publication/index.ts';
import { resultRoutes } from '#server/results/index.ts';

const CHIEF = identityOf('aaaaaaaa-4444-4444-8444-444444444444', [{ role: 'chief', organisation: null }]);
/** The day after the sitting; the journal wants a clock that goes on. */
const started = Date.now();
const clock = {
  now: () => new Date(Date.parse('2026-04-16T05:00:00Z') + Date.now() - started).toISOString() as Moment,
};

const floor = await openFloor(readSettings(process.env));
const { database, owner, stateFolder } = floor;
const plan = {
  database,
  storage: await openStorage(undefined, stateFolder),
  folder: join(stateFolder, 'publishing'),
  keys: openHouseKeys(join(stateFolder, 'keys')),
  code: 'faults',
  post: async () => {},
  address: () => 'http://127.0.0.1',
};
const live = openLiveRuns(database, owner);
openWorker({ database, clock, live }, owner, [preparePublicationTask(plan)], {
  log: openLog('silent'),
  pollInterval: 200,
});
const app = await buildServer({
  database,
  clock,
  log: openLog('silent'),
  metrics: openMetrics(database),
  routes: [...resultRoutes({ code: 'faults' }), ...publicationRoutes(plan)],
  rawRoutes: publicationRawRoutes(plan),
  sessions: { find: async (token) => (token === 'chief' ? CHIEF : undefined) },
  mayDo: ({ roles }, act) => mayDo(readHeldRoles(roles), act),
  strict: true,
  secure: false,
  proxies: 0,
  rate: 1_000_000,
  version: 'faults',
  csrfKey: floor.key.toString('hex'),
});
await app.listen({ port: 0, host: '127.0.0.1' });
process.stdout.write(`${JSON.stringify({ port: (app.server.address() as AddressInfo).port })}\n`);
