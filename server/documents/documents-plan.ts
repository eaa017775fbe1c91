// What the room of documents works with, put together by server/start.ts and by tests.

import type { Clock } from '#server/platform/clock.ts';
import type { Database, Db } from '#server/platform/database/open-database.ts';
import type { Storage } from '#server/platform/storage/storage.ts';
import type { Scan } from './scan-with-clamd.ts';

export type DocumentsPlan = {
  readonly database: Database;
  readonly storage: Storage;
  readonly clock: Clock;
  /** Where uploads under way lie: one folder of this machine, best on the disk of the storage. */
  readonly uploads: string;
  /** Absent where no scanner is set up: documents are then marked as not scanned. */
  readonly scan?: Scan;
  /** Bytes of the disk that uploads leave free whatever quotas say: the database may lie on it. */
  readonly spare: number;
  /** Whether something else than a document lies under the hash, and has to stay. */
  readonly isKept?: (db: Db, hash: string) => Promise<boolean>;
  /** What each organisation may keep unless another quota was set for it. */
  readonly quota: number;
};

export const DEFAULT_SPARE = 2 * 2 ** 30;
export const DEFAULT_QUOTA = 20 * 2 ** 30;
