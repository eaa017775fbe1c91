// The same act sent twice is done once (hazard 3): its answer is kept under the caller's key, in the act's transaction.

import { createHash } from 'node:crypto';
import { HEADERS } from '#contract/http.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { Moment } from '../clock.ts';
import type { Db } from '../database/open-database.ts';
import { Problem } from '../problem.ts';

export type KeptAnswer = { readonly status: number; readonly answer: string; readonly version: number | undefined };

const SHAPE = /^[\w.:-]{8,200}$/;

/** Throws a Problem `key-missing` where there is none or it is not 8 to 200 letters, digits and `.:_-`. */
export function readKey(header: string | string[] | undefined): string {
  if (typeof header !== 'string' || !SHAPE.test(header))
    throw new Problem('key-missing', { values: { header: HEADERS.key } });
  return header;
}

/** What has to be equal for two requests to be the same one. */
export function digestOfRequest(contract: string, asked: unknown): Buffer {
  return createHash('sha256').update(canonicalJson({ contract, asked })).digest();
}

type Claim = {
  readonly account: string;
  readonly key: string;
  readonly contract: string;
  readonly request: Buffer;
  readonly at: Moment;
};

/**
 * Takes the key for this transaction. A second request with the key waits here until the first is committed, and is then
 * given its answer. Undefined: the act has not been done yet. Throws a Problem `key-used-otherwise`.
 */
export async function claimKey(db: Db, claim: Claim): Promise<KeptAnswer | undefined> {
  const taken = await db
    .insertInto('idempotency_key')
    .values({ ...claim, at: claim.at })
    .onConflict((conflict) => conflict.columns(['account', 'key']).doNothing())
    .executeTakeFirst();
  if (taken.numInsertedOrUpdatedRows === 1n) return undefined;
  const kept = await db
    .selectFrom('idempotency_key')
    .select(['contract', 'request', 'status', 'answer', 'version'])
    .where('account', '=', claim.account)
    .where('key', '=', claim.key)
    .executeTakeFirstOrThrow();
  if (kept.contract !== claim.contract || !kept.request.equals(claim.request)) throw new Problem('key-used-otherwise');
  return { status: kept.status ?? 200, answer: kept.answer ?? '{}', version: kept.version ?? undefined };
}

export async function keepAnswer(db: Db, account: string, key: string, kept: KeptAnswer): Promise<void> {
  await db
    .updateTable('idempotency_key')
    .set({ status: kept.status, answer: kept.answer, version: kept.version ?? null })
    .where('account', '=', account)
    .where('key', '=', key)
    .execute();
}
