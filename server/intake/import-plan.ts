// What imports need: where files wait for their import, and the database for doors that answer in bytes.

import type { Database } from '#server/platform/database/open-database.ts';
import type { Log } from '#server/platform/log.ts';

export type ImportPlan = {
  readonly database: Database;
  /** Files and readings of a day or two; whatever is older goes. */
  readonly folder: string;
  readonly log: Log;
};
