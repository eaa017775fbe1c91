import type { Database } from '#server/platform/database/open-database.ts';

export type ObjectionsPlan = {
  readonly database: Database;
  /** The address that people type, without a slash at its end; known once the server listens. */
  readonly address: () => string;
};
