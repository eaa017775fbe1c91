// The people of the house: seen by an administrator, and the officers of an organisation by its head; accounts closed.

import type { CloseAccount, ListAccounts, ReadAccount } from '#contract/accounts-administration.ts';
import { record } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { Problem, refused } from '#server/platform/problem.ts';
import { refuseLastAdministrator } from './roles-given.ts';
import { endSessions } from './sessions.ts';
import { findPerson } from './store.ts';
import { viewAccount, viewAccounts } from './views.ts';

export const listAccounts: Act<typeof ListAccounts> = async ({ db, at }) => ({ accounts: await viewAccounts(db, at) });

export const readAccount: Act<typeof ReadAccount> = async (work, { params }) => {
  const account = await viewAccount(work.db, work, params.id);
  if (!account) throw new Problem('not-found');
  return account;
};

export const closeAccount: Act<typeof CloseAccount> = async (work, { params }) => {
  const { db, at } = work;
  const person = await findPerson(db, params.id);
  if (!person) throw new Problem('not-found');
  if (params.id === work.identity.account) throw refused([{ code: 'accounts:close-self' }]);
  await refuseLastAdministrator(work, params.id);
  await db.updateTable('account').set({ closed_at: at }).where('id', '=', params.id).execute();
  await db
    .updateTable('account_role')
    .set({ revoked_at: at, revoked_by: work.identity.account })
    .where('account', '=', params.id)
    .where('revoked_at', 'is', null)
    .execute();
  const ended = await endSessions(db, at, params.id);
  await record(work, { act: 'accounts.closed', subject: { kind: 'account', id: params.id }, after: { ended } });
  return {};
};
