// What the publication works with, put together by server/start and by tests.

import type { KeyObject } from 'node:crypto';
import type { Database } from '#server/platform/database/open-database.ts';
import type { Letter } from '#server/platform/mail/open-mailer.ts';
import type { Storage } from '#server/platform/storage/storage.ts';
import type { Work } from '#server/platform/work.ts';

export type HouseKeys = {
  readonly signing: KeyObject;
  /** The public half as it is published. */
  readonly publicKey: string;
  /** Another for each round, so that the codes of a person in two years do not belong together. */
  readonly pseudonymsOf: (round: string) => Uint8Array;
};

export type PublicationPlan = {
  readonly database: Database;
  readonly storage: Storage;
  /** Where files are written before they go into the storage; what a crash leaves there goes with the next run. */
  readonly folder: string;
  readonly keys: HouseKeys;
  /** The program that writes the files. */
  readonly code: string;
  readonly post: (work: Work, letter: Letter) => Promise<void>;
  /** The address that people type, without a slash at its end; known once the server listens. */
  readonly address: () => string;
};
