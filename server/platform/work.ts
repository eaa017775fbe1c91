// What an act works with: a transaction in which its identity holds, the moment that counts, and what it leaves behind.

import type { Moment } from './clock.ts';
import type { Database, Db, Mode } from './database/open-database.ts';
import type { Identity } from './identity.ts';
import type { Problem } from './problem.ts';

/** Beside its answer an act may leave these; they take effect once the transaction is committed. */
export type Outcome = {
  /** Of the thing answered or changed: becomes the ETag that the next change has to name. */
  version?: number;
  /** A session begun (its token for the cookie) or, with null, ended. */
  session?: { readonly token: string; readonly until: Moment } | null;
  /** The act is kept, and refused all the same: a failed sign-in that has to be counted. */
  refusal?: Problem;
  /** Of an act that made something new: answered as 201. */
  created?: boolean;
};

export type Work = {
  readonly db: Db;
  readonly identity: Identity;
  /** When the last byte of the request had arrived: lateness is decided by this and nothing else. */
  readonly at: Moment;
  /** The version that the request changes (If-Match), where its contract asks for one. */
  readonly expectedVersion: number | undefined;
  readonly outcome: Outcome;
  /** Steps done last before COMMIT, in this order: locks that everybody shares are held as briefly as can be. */
  readonly closing: (() => Promise<void>)[];
  /** How many journal entries the act wrote. */
  readonly journalled: { count: number };
};

export type WorkPlan = {
  readonly identity: Identity;
  readonly mode: Mode;
  readonly at: Moment;
  readonly expectedVersion?: number | undefined;
};

/** Does an act in its transaction; everything it left to do last is done before the commit. */
export async function carryOut<T>(
  database: Database,
  plan: WorkPlan,
  act: (work: Work) => Promise<T>,
): Promise<{ readonly result: T; readonly outcome: Outcome; readonly journalled: number }> {
  return database.within(plan.identity, plan.mode, async (db) => {
    const { identity, at, expectedVersion } = plan;
    const work: Work = { db, identity, at, expectedVersion, outcome: {}, closing: [], journalled: { count: 0 } };
    const result = await act(work);
    for (const step of work.closing) await step();
    return { result, outcome: work.outcome, journalled: work.journalled.count };
  });
}
