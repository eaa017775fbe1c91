// What the HTTP server is made of, put together by server/start.ts and by tests.

import type { Clock } from '../clock.ts';
import type { Database } from '../database/open-database.ts';
import type { Identity } from '../identity.ts';
import type { Log } from '../log.ts';
import type { Metrics } from './metrics.ts';
import type { RawRoute, Route } from './route.ts';
import type { Sessions } from './session-cookie.ts';

export type ServerPlan = {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly routes: readonly Route[];
  readonly rawRoutes: readonly RawRoute[];
  readonly sessions: Sessions;
  /** The table of who may do which act. */
  readonly mayDo: (identity: Identity, act: string) => boolean;
  /** A write that leaves no journal entry is answered as `unexpected` and undone; off only in production, where it is logged. */
  readonly strict: boolean;
  /** The address that people type is https: cookies are bound to it. */
  readonly secure: boolean;
  /** How many proxies in front may say whom they speak for. */
  readonly proxies: number;
  /** Requests per minute and address. */
  readonly rate: number;
  readonly version: string;
  /** Binds tokens against forged requests to this database's servers. */
  readonly csrfKey: string;
  /** The built pages; absent where only the interface is served. */
  readonly web?: string;
};
