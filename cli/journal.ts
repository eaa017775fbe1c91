// `shyraq journal verify`: whether the record of acts is whole, asked of the database itself and of the anchors beside it.

import { join } from 'node:path';
import pg from 'pg';
import { type JournalCheck, readAnchors, verifyJournal } from '#server/journal/index.ts';
import { type Connection, readDatabaseUrl } from '#server/platform/database/database-url.ts';
import { findRunningDatabase } from '#server/platform/database/embedded/reach-embedded.ts';
import { chooseStateFolder } from '#server/platform/database/embedded/state-folder.ts';
import { openFloor } from '#server/platform/open-floor.ts';
import { readSettings } from '#server/platform/settings.ts';
import { StartFault } from '#server/platform/start-fault.ts';
import { CommandFault, type Conversation } from './conversation.ts';

type Options = { readonly database?: string; readonly anchors?: string };

async function check(connection: Connection, anchors: string): Promise<JournalCheck> {
  const pool = new pg.Pool({ ...connection, max: 1 });
  pool.on('error', () => {});
  try {
    return await verifyJournal(pool, readAnchors(anchors));
  } finally {
    await pool.end();
  }
}

/** Beside a running server, or with the embedded database started for the while. */
async function findAndCheck({ database, anchors }: Options): Promise<JournalCheck> {
  const settings = readSettings(database ? { ...process.env, DATABASE_URL: database } : process.env);
  const stateFolder = chooseStateFolder(settings);
  const file = anchors ?? join(stateFolder, 'anchors.jsonl');
  if (settings.DATABASE_URL) return check(readDatabaseUrl(settings.DATABASE_URL), file);
  const running = findRunningDatabase(stateFolder);
  if (running) return check(running, file);
  const floor = await openFloor(settings);
  try {
    return await check(floor.owner, file);
  } finally {
    await floor.close();
  }
}

/** Answers with the end of the chain; throws a CommandFault after a line for each fault. */
export async function verify(options: Options, { say, answer }: Conversation): Promise<void> {
  const { entries, head, anchors, faults } = await findAndCheck(options).catch((error: unknown) => {
    throw error instanceof StartFault ? new CommandFault(say(`server:${error.key}`, error.values)) : error;
  });
  for (const { kind, number } of faults) answer(say(`server:journal-${kind}`, { number }));
  if (faults.length > 0) throw new CommandFault(say('server:journal-broken', { count: faults.length }));
  answer(say('server:journal-whole', { count: entries, anchors, head }));
}
