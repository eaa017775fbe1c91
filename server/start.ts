// Starts everything and prints where it is. The only file that wires rooms together.

import { createHmac } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { argv, env } from 'node:process';
import type { FastifyInstance } from 'fastify';
import { buildServer } from '#server/platform/http/build-server.ts';
import { openMetrics } from '#server/platform/http/metrics.ts';
import { READER } from '#server/platform/http/serve-interface.ts';
import { noSessions } from '#server/platform/http/session-cookie.ts';
import { openLog } from '#server/platform/log.ts';
import { type Floor, openFloor } from '#server/platform/open-floor.ts';
import { readSettings, type Settings } from '#server/platform/settings.ts';
import { StartFault } from '#server/platform/start-fault.ts';
import { type Say, speak } from '#wording/speak.ts';
import { LANGUAGES, type Language } from '#wording/texts.ts';

const VERSION = '0.1.0';

export type Running = { readonly address: string; readonly stop: () => Promise<void> };

const isLanguage = (text: string): text is Language => (LANGUAGES as readonly string[]).includes(text);

function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const short = (environment.SHYRAQ_LANGUAGE ?? environment.LC_ALL ?? environment.LANG ?? '').slice(0, 2).toLowerCase();
  return isLanguage(short) ? short : 'en';
}

async function openDoors(floor: Floor, settings: Settings): Promise<FastifyInstance> {
  return buildServer({
    database: floor.database,
    clock: floor.clock,
    log: openLog(settings.SHYRAQ_LOG),
    metrics: openMetrics(floor.database),
    routes: [],
    rawRoutes: [],
    sessions: noSessions,
    mayDo: () => false,
    strict: settings.NODE_ENV !== 'production',
    secure: settings.SHYRAQ_ADDRESS?.startsWith('https:') ?? false,
    proxies: settings.SHYRAQ_PROXIES,
    rate: settings.SHYRAQ_RATE,
    version: VERSION,
    csrfKey: createHmac('sha256', floor.key).update('csrf').digest('base64'),
  });
}

async function listen(app: FastifyInstance, { HOST, PORT }: Settings): Promise<string> {
  try {
    await app.listen({ host: HOST, port: PORT });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      throw new StartFault('address-taken', { port: PORT }, error);
    throw error;
  }
  const { port } = app.server.address() as AddressInfo;
  return `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${port}`;
}

function tell(say: Say, floor: Floor, address: string): void {
  const write = (key: string, values: Record<string, string | number>) =>
    process.stdout.write(`${say(`server:${key}`, values)}\n`);
  write('state', { folder: floor.stateFolder });
  if (floor.migrated.length > 0) write('migrated', { count: floor.migrated.length });
  write('address', { address });
  write('reader', { address: `${address}${READER}` });
}

/** Starts the server; `stop` answers what is running, then closes jobs, database and the embedded PostgreSQL. */
export async function startServer(settings: Settings, say: Say): Promise<Running> {
  const floor = await openFloor(settings);
  try {
    const app = await openDoors(floor, settings);
    const address = await listen(app, settings);
    tell(say, floor, address);
    const stop = async () => {
      await app.close();
      await floor.close();
    };
    return { address, stop };
  } catch (error) {
    await floor.close();
    throw error;
  }
}

/** One signal stops in order, also while the start is still under way; whatever runs then would be left behind. */
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
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

async function main(): Promise<void> {
  const say = speak(languageOf(env));
  try {
    const starting = startServer(readSettings(env), say);
    stopOnSignal(starting, say);
    await starting;
  } catch (error) {
    if (!(error instanceof StartFault)) throw error;
    process.stderr.write(`${say(`server:${error.key}`, error.values)}\n`);
    process.exit(1);
  }
}

if (argv[1] === import.meta.filename) await main();
