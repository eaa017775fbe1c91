// After a merge the documents and uploads of the organisation that ended belong to the one that goes on.

import type { Work } from '#server/platform/work.ts';

/** For the register's list of rooms that follow. */
export async function followMerge({ db }: Work, from: string, into: string): Promise<void> {
  await db.updateTable('upload').set({ organisation: into }).where('organisation', '=', from).execute();
  await db.updateTable('document').set({ organisation: into }).where('organisation', '=', from).execute();
}
