// A state folder in which two years are published already, for whoever looks at pages of results in the running program:
// npx tsx tests/publication/published-house.ts FOLDER, then the program with SHYRAQ_STATE=FOLDER and SHYRAQ_EXAMPLE=people.

import { argv } from 'node:process';
import { openFloor } from '#server/platform/open-floor.ts';
import { readSettings } from '#server/platform/settings.ts';
import { openStorage } from '#server/platform/storage/open-storage.ts';
import { loadExample } from '#server/start/load-example.ts';
import { layPublished } from './lay-published.ts';

/** The folder must be empty or not there; the program must not run over it. */
export async function layPublishedHouse(stateFolder: string, clock = '2026-11-23T04:00:00.000Z'): Promise<void> {
  const settings = readSettings({ SHYRAQ_STATE: stateFolder, SHYRAQ_EXAMPLE: 'people', SHYRAQ_CLOCK: clock });
  const floor = await openFloor(settings);
  try {
    await loadExample(floor, true);
    const storage = await openStorage(undefined, floor.stateFolder);
    await layPublished(floor.database.owner, storage);
    storage.close();
  } finally {
    await floor.close();
  }
}

if (argv[1] === import.meta.filename) await layPublishedHouse(argv[2] ?? '');
