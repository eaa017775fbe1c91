// Starts everything and prints where it is. Rooms are wired together here and in server/start only.

import { createHmac } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { argv, env } from 'node:process';
import type { FastifyInstance } from 'fastify';
import { mayDo, readHeldRoles } from '#contract/access.ts';
import { inviteFirstAdministrator, openSessions } from '#server/accounts/index.ts';
import { buildServer } from '#server/platform/http/build-server.ts';
import { closeServer } from '#server/platform/http/close-server.ts';
import { openMetrics } from '#server/platform/http/metrics.ts';
import { READER } from '#server/platform/http/serve-interface.ts';
import { openWorker, type Worker } from '#server/platform/jobs/open-worker.ts';
import { openFloor } from '#server/platform/open-floor.ts';
import { readSettings, type Settings } from '#server/platform/settings.ts';
import { StartFault } from '#server/platform/start-fault.ts';
import { VERSION } from '#server/start/code-version.ts';
import { doorsOf } from '#server/start/doors.ts';
import { loadWholeExample } from '#server/start/example/load-whole-example.ts';
import { furnish, type House } from '#server/start/furnish.ts';
import { loadExample } from '#server/start/load-example.ts';
import { type Say, speak } from '#wording/speak.ts';
import { LANGUAGES, type Language } from '#wording/texts.ts';

export type Running = { readonly address: string; readonly stop: () => Promise<void> };

/** The built pages beside the program, seen from the bundle and from the sources. */
function findWeb(): string | undefined {
  const folders = [join(import.meta.dirname, 'web'), join(import.meta.dirname, '..', 'dist', 'web')];
  return folders.find((folder) => existsSync(join(folder, 'index.html')));
}

async function openDoors(house: House): Promise<FastifyInstance> {
  const { floor, settings, log, accounts } = house;
  const web = findWeb();
  return buildServer({
    database: floor.database,
    clock: floor.clock,
    log,
    metrics: openMetrics(floor.database),
    ...doorsOf(house),
    sessions: openSessions(floor.database),
    mayDo: ({ roles }, act) => mayDo(readHeldRoles(roles), act),
    strict: settings.NODE_ENV !== 'production',
    secure: accounts.secure,
    proxies: settings.SHYRAQ_PROXIES,
    rate: settings.SHYRAQ_RATE,
    version: VERSION,
    csrfKey: createHmac('sha256', floor.key).update('csrf').digest('base64'),
    ...(web ? { web } : {}),
  });
}

async function listen(app: FastifyInstance, { HOST, PORT }: Settings): Promise<string> {
  try {
    await app.listen({ host: HOST, port: PORT });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new StartFault('address-taken', { port: PORT }, error);
  }
  const { port } = app.server.address() as AddressInfo;
  return `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${port}`;
}

async function tell(say: Say, { floor, settings, accounts, outbox, place }: House): Promise<void> {
  const write = (key: string, values: Record<string, string | number>) =>
    process.stdout.write(`${say(`server:${key}`, values)}\n`);
  const { rows } = await floor.database.owner.query<{ version: string }>(
    `select current_setting('server_version') as version`,
  );
  write('state', { folder: floor.stateFolder });
  write(floor.embedded ? 'database-embedded' : 'database-given', { version: rows[0]?.version ?? '' });
  if (floor.migrated.length > 0) write('migrated', { count: floor.migrated.length });
  if (!settings.SMTP_URL) write('mails', { folder: outbox });
  if (settings.SHYRAQ_CLOCK) write('clock', { at: floor.clock.now() });
  const email = settings.SHYRAQ_ADMINISTRATOR;
  const invitation = email && (await inviteFirstAdministrator(accounts, email, floor.clock.now()));
  if (invitation) write('administrator', { email, address: invitation });
  if (settings.SHYRAQ_ROLE === 'worker') return;
  if (!findWeb()) write('no-pages', {});
  if (settings.SHYRAQ_EXAMPLE) write('example', {});
  write('address', { address: place.address });
  write('reader', { address: `${place.address}${READER}` });
}

type Opened = { app?: FastifyInstance; worker?: Worker };

/** Doors first, so that nothing new begins; the floor last. */
async function leave({ floor, live, mailer }: House, { app, worker }: Opened): Promise<void> {
  await live.close();
  if (app) await closeServer(app);
  await worker?.close();
  mailer.close();
  await floor.close();
}

/** Starts the server; `stop` answers what is running, then closes jobs, database and the embedded PostgreSQL. */
export async function startServer(settings: Settings, say: Say): Promise<Running> {
  const floor = await openFloor(settings);
  const house = await furnish(floor, settings);
  const opened: Opened = {};
  try {
    if (settings.SHYRAQ_EXAMPLE === 'whole') await loadWholeExample(house);
    else await loadExample(floor, settings.SHYRAQ_EXAMPLE !== false);
    if (settings.SHYRAQ_ROLE !== 'worker') {
      opened.app = await openDoors(house);
      const heard = await listen(opened.app, settings);
      house.place.address ||= heard;
    }
    if (settings.SHYRAQ_ROLE !== 'web') {
      const ground = { database: floor.database, clock: floor.clock, live: house.live };
      opened.worker = openWorker(ground, floor.owner, house.tasks, { log: house.log });
    }
    await tell(say, house);
    return { address: house.place.address, stop: () => leave(house, opened) };
  } catch (error) {
    await leave(house, opened);
    throw error;
  }
}

const isLanguage = (text: string): text is Language => (LANGUAGES as readonly string[]).includes(text);

function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const short = (environment.SHYRAQ_LANGUAGE || environment.LC_ALL || environment.LANG || '').slice(0, 2).toLowerCase();
  return isLanguage(short) ? short : 'en';
}

/**
 * One signal stops in order, also while the start is still under way; whatever runs then would be left behind. A closed
 * window is a signal as well, after which nothing can be printed any more.
 */
function stopOnSignal(starting: Promise<Running>, say: Say): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    process.stdout.write(`${say('server:stopping')}\n`);
    const running = await starting.catch(() => undefined);
    await running?.stop();
    process.stdout.write(`${say('server:stopped')}\n`);
    process.exit(0);
  };
  process.stdout.on('error', () => {});
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}

/** The whole program: settings out of the environment, sentences on the console, an end by signal. */
export async function runServer(environment: Readonly<Record<string, string | undefined>>): Promise<void> {
  const say = speak(languageOf(environment));
  try {
    const starting = startServer(readSettings(environment), say);
    stopOnSignal(starting, say);
    await starting;
  } catch (error) {
    if (!(error instanceof StartFault)) throw error;
    process.stderr.write(`${say(`server:${error.key}`, error.values)}\n`);
    process.exit(1);
  }
}

if (argv[1] && realpathSync(argv[1]) === import.meta.filename) await runServer(env);
