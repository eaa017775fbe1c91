// What people do with their own account: profile, password, recovery codes, sessions.

import type {
  ChangeMe,
  ChangePassword,
  EndSession,
  ListSessions,
  ReadMe,
  RenewRecoveryCodes,
  SessionLine,
} from '#contract/accounts.ts';
import { record, refuseIfChanged } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { Problem, type Reason, refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import type { AccountsPlan } from './accounts-plan.ts';
import { countFailure, openAttempts } from './attempts.ts';
import { actAs, doorkeeperFor } from './doorkeeper.ts';
import { checkPassword, hashPassword, refuseWeakPassword } from './passwords.ts';
import { rolesOf } from './roles-held.ts';
import { countRecoveryCodes, replaceRecoveryCodes, spendCode } from './second-factor.ts';
import { blindEmail } from './secrets.ts';
import { beginSession, endSessions, sessionOf } from './sessions.ts';
import { findPerson, type Person, setPassword } from './store.ts';
import { listLivingSessions, writeRole } from './views.ts';

async function getSelf({ db, identity }: Work): Promise<Person> {
  const person = identity.account === null ? undefined : await findPerson(db, identity.account);
  if (!person) throw new Problem('not-signed-in');
  return person;
}

const self = (account: string) => ({ kind: 'account', id: account });

export const readMe: Act<typeof ReadMe> = async (work) => {
  const { account } = work.identity;
  const person = account === null ? undefined : await findPerson(work.db, account);
  if (!person) return { me: null };
  const { id, email, name, language, version, example } = person;
  const roles = await rolesOf(work.db, id, work.at);
  const recoveryCodesLeft = await countRecoveryCodes(work.db, id);
  return {
    me: {
      id,
      email,
      name,
      language,
      version,
      example,
      recoveryCodesLeft,
      roles: roles.map((role) => ({ id: role.id, ...writeRole(role) })),
      password: person.password !== null,
      secondFactor: person.totp,
    },
  };
};

export const changeMe: Act<typeof ChangeMe> = async (work, { body }) => {
  const { id } = await getSelf(work);
  const { name, language, version } = await work.db
    .selectFrom('account')
    .select(['name', 'language', 'version'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  await refuseIfChanged(work, self(id), version);
  await work.db
    .updateTable('account')
    .set({ ...body, version: version + 1 })
    .where('id', '=', id)
    .execute();
  // The name itself stays out of the journal, which keeps everything for ever.
  await record(work, {
    act: 'accounts.profile-changed',
    subject: self(id),
    before: { language },
    after: { language: body.language, name: body.name === name ? 'kept' : 'changed' },
    version: version + 1,
  });
  work.outcome.version = version + 1;
  return { version: version + 1 };
};

/**
 * Who sits down at a session left open may not try out codes and passwords at leisure: wrong ones count as they do at the
 * door. Answers the work as the doorkeeper, or undefined after a refusal, which is then laid down.
 */
async function proveSelf(
  plan: AccountsPlan,
  work: Work,
  person: Person,
  wrong: Reason,
  prove: (door: Work) => Promise<boolean>,
): Promise<Work | undefined> {
  const door = await actAs(work, doorkeeperFor(person.id), plan.key);
  const attempts = await openAttempts(door.db, blindEmail(plan.key, person.email), door.at);
  if (!attempts.resting && (await prove(door))) return door;
  if (await countFailure(door.db, attempts, door.at))
    await record(door, { act: 'accounts.locked', subject: self(person.id), after: {} });
  door.outcome.refusal = refused([wrong]);
  return undefined;
}

/** The name of whoever acts, as it is now. */
export const nameSelf = async (work: Work): Promise<string> => (await getSelf(work)).name;

/** A person of the example, who has no second factor. */
export async function confirmsWithoutCode({ example }: AccountsPlan, { db, identity }: Work): Promise<boolean> {
  if (!example || identity.account === null) return false;
  return (await findPerson(db, identity.account))?.example ?? false;
}

export type Confirmed = { readonly name: string; readonly factor: 'app' | 'recovery' | 'example' };

/**
 * An act confirmed by the second factor of whoever does it. Undefined where the code is wrong: the attempt counts, the refusal
 * is laid down, and nothing else may be written. People of the example have no second factor and confirm without.
 */
export async function confirmSelf(
  plan: AccountsPlan,
  work: Work,
  code: string,
  wrong: Reason,
): Promise<Confirmed | undefined> {
  const person = await getSelf(work);
  const { name } = person;
  if (await confirmsWithoutCode(plan, work)) return { name, factor: 'example' };
  let factor: 'app' | 'recovery' | undefined;
  const door = await proveSelf(plan, work, person, wrong, async ({ db, at }) => {
    factor = await spendCode(db, plan.key, person.id, code, at);
    return factor !== undefined;
  });
  await actAs(work, work.identity, plan.key);
  return door && factor && { name, factor };
}

/** Every other session ends, and this one goes on under a new token. */
export const changePassword =
  (plan: AccountsPlan): Act<typeof ChangePassword> =>
  async (work, { body }) => {
    const person = await getSelf(work);
    const { id, email, password } = person;
    refuseWeakPassword(body.next, email, '/body/next');
    const wrong = { code: 'accounts:password-wrong', pointer: '/body/current' };
    const door = await proveSelf(plan, work, person, wrong, () => checkPassword(password, body.current));
    if (!door) return {};
    const { db, at } = door;
    await setPassword(db, id, await hashPassword(body.next), at);
    const current = (await listLivingSessions(db, id, at)).find((one) => one.id === sessionOf(work.identity));
    await endSessions(db, at, id);
    await beginSession(door, id, 'password', current?.device ?? '');
    await record(door, { act: 'accounts.password-changed', subject: self(id) });
    return {};
  };

export const renewRecoveryCodes =
  (plan: AccountsPlan): Act<typeof RenewRecoveryCodes> =>
  async (work, { body }) => {
    const person = await getSelf(work);
    const wrong = { code: 'accounts:code-wrong', pointer: '/body/code' };
    const spent = async ({ db, at }: Work) => Boolean(await spendCode(db, plan.key, person.id, body.code, at));
    const door = await proveSelf(plan, work, person, wrong, spent);
    if (!door) return { recoveryCodes: [] };
    const recoveryCodes = await replaceRecoveryCodes(door.db, person.id, door.at);
    await record(door, { act: 'accounts.recovery-codes-renewed', subject: self(person.id) });
    return { recoveryCodes };
  };

export const listSessions: Act<typeof ListSessions> = async (work) => {
  const { account } = work.identity;
  if (account === null) throw new Problem('not-signed-in');
  const current = sessionOf(work.identity);
  const sessions = await listLivingSessions(work.db, account, work.at);
  return { sessions: sessions.map((one): SessionLine => ({ ...one, current: one.id === current })) };
};

/** Somebody else's session is not there at all. */
export const endSession: Act<typeof EndSession> = async (work, { params }) => {
  const { account } = work.identity;
  const ended = account === null ? 0 : await endSessions(work.db, work.at, account, params.id);
  if (account === null || ended === 0) throw new Problem('not-found');
  await record(work, { act: 'accounts.session-ended', subject: self(account), after: { session: params.id } });
  if (params.id === sessionOf(work.identity)) work.outcome.session = null;
  return {};
};
