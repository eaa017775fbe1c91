// What the accounts stand on, given by server/start.ts.

import type { OrganisationNames } from '#contract/account-parts.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Database, Db } from '#server/platform/database/open-database.ts';
import type { Work } from '#server/platform/work.ts';

export type Letter = { readonly to: string; readonly subject: string; readonly text: string };

export type Provider = {
  /** As the button says it. */
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
};

/** What organisations are called on the day of the moment; those that the register does not know are absent. */
export type NameOrganisations = (
  db: Db,
  organisations: readonly string[],
  at: Moment,
) => Promise<ReadonlyMap<string, OrganisationNames>>;

export type AccountsPlan = {
  readonly database: Database;
  /** Of this database's servers: secrets that are read again are sealed with keys made of it. */
  readonly key: Buffer;
  /** Sends a letter once the act is committed. */
  readonly post: (work: Work, letter: Letter) => Promise<void>;
  /** What people type, `https://…`, without a slash at its end: for links in letters. Asked late: a port may be chosen late. */
  readonly address: () => string;
  readonly secure: boolean;
  /** The register is a room above this one. */
  readonly nameOrganisations: NameOrganisations;
  readonly provider: Provider | undefined;
  /** Invented people may enter without a password. */
  readonly example: boolean;
};
