// The floor under all rooms: the state folder, the database migrated and opened, the clock. Opened first, closed last.

import { type Clock, clockFrom, findMoment, steadyClock } from './clock.ts';
import { openApplicationAccess } from './database/application-access.ts';
import { type Connection, checkServer, readDatabaseUrl } from './database/database-url.ts';
import { claimFolder } from './database/embedded/claim-folder.ts';
import { openEmbeddedDatabase } from './database/embedded/embedded-database.ts';
import { chooseStateFolder, prepareStateFolder } from './database/embedded/state-folder.ts';
import { migrate } from './database/migrate.ts';
import { type Database, openDatabase } from './database/open-database.ts';
import type { Settings } from './settings.ts';

export type Floor = {
  readonly stateFolder: string;
  readonly database: Database;
  readonly owner: Connection;
  readonly embedded: boolean;
  readonly clock: Clock;
  /** Binds tokens to the servers of this database. */
  readonly key: Buffer;
  readonly migrated: readonly string[];
  readonly close: () => Promise<void>;
};

type Ground = { readonly owner: Connection; readonly leave: () => Promise<void> };

/** A given server may have many of ours at once; the embedded one belongs to the process that claimed the folder. */
async function findGround(settings: Settings, stateFolder: string, note: (event: string) => void): Promise<Ground> {
  if (settings.DATABASE_URL) {
    const owner = readDatabaseUrl(settings.DATABASE_URL);
    await checkServer(owner);
    return { owner, leave: async () => {} };
  }
  const held = claimFolder(stateFolder);
  try {
    const embedded = await openEmbeddedDatabase(stateFolder, { note });
    return {
      owner: embedded.access,
      leave: async () => {
        await embedded.stop();
        held.release();
      },
    };
  } catch (error) {
    held.release();
    throw error;
  }
}

/** The example's clock starts at the moment set, or at the journal's end where an earlier run has been later. */
async function chooseClock(settings: Settings, database: Database): Promise<Clock> {
  const start = settings.SHYRAQ_CLOCK;
  if (!start) return steadyClock();
  const { rows } = await database.owner.query<{ at: string }>('select at from journal_head');
  const last = findMoment(rows[0]?.at ?? '');
  return clockFrom(last && last > start ? last : start);
}

/** Throws a StartFault for everything that keeps the floor from standing; what was opened until then is closed. */
export async function openFloor(settings: Settings, note: (event: string) => void = () => {}): Promise<Floor> {
  const stateFolder = prepareStateFolder(chooseStateFolder(settings));
  const ground = await findGround(settings, stateFolder, note);
  try {
    const migrated = await migrate(ground.owner);
    const application = await openApplicationAccess(ground.owner);
    const database = openDatabase(ground.owner, application, { connections: settings.SHYRAQ_CONNECTIONS });
    return {
      stateFolder,
      database,
      owner: ground.owner,
      embedded: settings.DATABASE_URL === undefined,
      clock: await chooseClock(settings, database),
      key: application.identityKey,
      migrated,
      close: async () => {
        await database.close();
        await ground.leave();
      },
    };
  } catch (error) {
    await ground.leave();
    throw error;
  }
}
