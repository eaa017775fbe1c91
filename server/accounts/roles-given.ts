// Roles given to people and taken from them.

import type { GrantRole, RevokeRole } from '#contract/accounts-administration.ts';
import { record } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { Problem, refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { giveRole, prepareGifts } from './gifts.ts';
import { refuseUnlessMay } from './guard.ts';
import { rolesOf } from './roles-held.ts';
import { findPerson } from './store.ts';

export const grantRole: Act<typeof GrantRole> = async (work, { params, body }) => {
  refuseUnlessMay(work.identity, 'role.grant', body.given.organisation);
  const person = await findPerson(work.db, params.id);
  if (!person) throw new Problem('not-found');
  const held = await rolesOf(work.db, person.id, work.at);
  if (held.some(({ role, organisation }) => role === body.given.role && organisation === body.given.organisation))
    throw new Problem('already-exists', { reasons: [{ code: 'accounts:role-held-already' }] });
  const [gift] = prepareGifts([body.given], held, body.conflict, work.at);
  if (!gift) throw new Problem('unexpected');
  const id = await giveRole(work, { account: person.id, by: work.identity.account }, gift);
  work.outcome.created = true;
  return { id };
};

/** The last administrator stays: without one nobody could ever come in again. Held by a lock, so that two cannot go at once. */
export async function refuseLastAdministrator({ db, at }: Work, leaving: string): Promise<void> {
  const rows = await db
    .selectFrom('account_role')
    .innerJoin('account', 'account.id', 'account_role.account')
    .select('account_role.account')
    .where('account_role.role', '=', 'administrator')
    .where('account_role.revoked_at', 'is', null)
    .where(({ eb, or }) => or([eb('account_role.ends_at', 'is', null), eb('account_role.ends_at', '>', at)]))
    .where('account.closed_at', 'is', null)
    .forUpdate('account_role')
    .execute();
  const administrators = new Set(rows.map(({ account }) => account));
  if (administrators.has(leaving) && administrators.size === 1)
    throw refused([{ code: 'accounts:last-administrator' }]);
}

export const revokeRole: Act<typeof RevokeRole> = async (work, { params }) => {
  const row = await work.db
    .selectFrom('account_role')
    .select(['role', 'organisation', 'revoked_at'])
    .where('id', '=', params.role)
    .where('account', '=', params.id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
  refuseUnlessMay(work.identity, 'role.revoke', row.organisation);
  if (row.revoked_at) throw refused([{ code: 'accounts:role-revoked-already' }]);
  if (row.role === 'administrator') await refuseLastAdministrator(work, params.id);
  await work.db
    .updateTable('account_role')
    .set({ revoked_at: work.at, revoked_by: work.identity.account })
    .where('id', '=', params.role)
    .execute();
  await record(work, {
    act: 'accounts.role-revoked',
    subject: { kind: 'account', id: params.id },
    ...(row.organisation === null ? {} : { organisation: row.organisation }),
    before: { role: row.role, organisation: row.organisation },
  });
  return {};
};
