// Tells pages as it happens how a job goes: the database notifies, one connection per process listens, each page has a
// stream of server-sent events.

import { PassThrough } from 'node:stream';
import pg from 'pg';
import type { Connection } from '../database/database-url.ts';
import type { Database } from '../database/open-database.ts';
import type { RawRoute } from '../http/route.ts';
import { signedIn } from '../http/route.ts';
import type { Identity } from '../identity.ts';
import { Problem } from '../problem.ts';
import { findRun, isOver, type JobRun } from './job-runs.ts';

export type LiveRuns = {
  readonly watch: (id: string, changed: () => void) => () => void;
  readonly route: RawRoute;
  /** Ends all streams; browsers come back by themselves to the next server. */
  readonly close: () => Promise<void>;
};

const AGAIN_AFTER = 1000;
const HEARTBEAT = 15_000;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

type Watchers = Map<string, Set<() => void>>;

/** Keeps one listening connection; after a loss every watcher looks again, for it may have missed something. */
function listen(owner: Connection, watchers: Watchers): () => Promise<void> {
  let client: pg.Client | undefined;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  const wake = (id: string | undefined) => {
    const chosen = id === undefined ? [...watchers.values()] : [watchers.get(id) ?? new Set<() => void>()];
    for (const changed of chosen.flatMap((set) => [...set])) changed();
  };
  const connect = async () => {
    if (closed) return;
    const next = new pg.Client({ ...owner, keepAlive: true });
    const again = () => {
      if (client === next) client = undefined;
      clearTimeout(timer);
      if (!closed) timer = setTimeout(connect, AGAIN_AFTER);
    };
    next.on('error', again);
    next.on('end', again);
    next.on('notification', ({ payload }) => wake(payload));
    try {
      await next.connect();
      await next.query('listen job_run');
      client = next;
      wake(undefined);
    } catch {
      again();
    }
  };
  void connect();
  return async () => {
    closed = true;
    clearTimeout(timer);
    await client?.end().catch(() => {});
  };
}

const eventOf = (run: JobRun): string => `event: run\ndata: ${JSON.stringify(run)}\n\n`;

async function follow(
  database: Database,
  identity: Identity,
  id: string,
  stream: PassThrough,
  watch: LiveRuns['watch'],
) {
  let last = '';
  let looking = Promise.resolve();
  const look = () => {
    looking = looking.then(async () => {
      const run = await database.within(identity, 'read', (db) => findRun(db, id)).catch(() => undefined);
      if (!run || stream.destroyed) return;
      const event = eventOf(run);
      if (event !== last) stream.write(event);
      last = event;
      // Told apart from a connection that was lost, after which a browser comes back.
      if (isOver(run.state)) stream.end('event: end\ndata: over\n\n');
    });
  };
  const stop = watch(id, look);
  const beat = setInterval(() => stream.write(': still here\n\n'), HEARTBEAT);
  stream.once('close', () => {
    stop();
    clearInterval(beat);
  });
  look();
}

export function openLiveRuns(database: Database, owner: Connection): LiveRuns {
  const watchers: Watchers = new Map();
  const streams = new Set<PassThrough>();
  const unlisten = listen(owner, watchers);
  const watch: LiveRuns['watch'] = (id, changed) => {
    const set = watchers.get(id) ?? new Set();
    watchers.set(id, set.add(changed));
    return () => {
      set.delete(changed);
      if (set.size === 0) watchers.delete(id);
    };
  };
  const route: RawRoute = {
    name: 'watch-job',
    methods: ['GET'],
    path: '/api/jobs/:id/events',
    permission: signedIn,
    handle: async (request, reply, { identity }) => {
      const { id } = request.params as { id: string };
      const run = UUID.test(id) ? await database.within(identity, 'read', (db) => findRun(db, id)) : undefined;
      if (!run) throw new Problem('not-found');
      const stream = new PassThrough();
      streams.add(stream);
      stream.once('close', () => streams.delete(stream));
      reply.raw.once('close', () => stream.destroy());
      await follow(database, identity, id, stream, watch);
      return reply
        .type('text/event-stream')
        .header('cache-control', 'no-store')
        .header('x-accel-buffering', 'no')
        .send(stream);
    },
  };
  return {
    watch,
    route,
    close: async () => {
      for (const stream of streams) stream.end();
      await unlisten();
    },
  };
}
