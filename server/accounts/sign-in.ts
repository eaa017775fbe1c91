// Signing in with a password and a second factor, and out again.

import type { EnterExample, GiveSecondFactor, SignIn, SignOut, SignOutEverywhere } from '#contract/accounts.ts';
import { record } from '#server/journal/index.ts';
import { addSeconds } from '#server/platform/clock.ts';
import type { Act } from '#server/platform/http/route.ts';
import { Problem, refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import type { AccountsPlan } from './accounts-plan.ts';
import { type Attempts, countFailure, forgetFailures, openAttempts } from './attempts.ts';
import { actAs, DOORKEEPER, doorkeeperFor } from './doorkeeper.ts';
import { checkPassword } from './passwords.ts';
import { countRecoveryCodes, spendCode } from './second-factor.ts';
import { blindEmail } from './secrets.ts';
import { beginSession, endSessions, sessionOf, type Way } from './sessions.ts';
import {
  addChallenge,
  findChallenge,
  findPerson,
  findPersonByEmail,
  missChallenge,
  type Person,
  spendChallenge,
} from './store.ts';

const CHALLENGE_LIVES = 300;

/** One answer for all of it: unknown, wrong, resting. */
const wrong = () => refused([{ code: 'accounts:sign-in-wrong' }]);

const accountOf = ({ identity }: Work): string => {
  if (identity.account === null) throw new Problem('not-signed-in');
  return identity.account;
};

/** The session that the browser brought along, if any, ends: a sign-in never goes on in an old one. */
export async function enter(plan: AccountsPlan, work: Work, account: string, way: Way, told: object, device: string) {
  const before = sessionOf(work.identity);
  const door = await actAs(work, doorkeeperFor(account), plan.key);
  if (before && work.identity.account) await endSessions(door.db, door.at, work.identity.account, before);
  await beginSession(door, account, way, device);
  await record(door, { act: 'accounts.signed-in', subject: { kind: 'account', id: account }, after: { way, ...told } });
  return door;
}

async function fail(door: Work, attempts: Attempts, person: Person | undefined): Promise<void> {
  const rests = await countFailure(door.db, attempts, door.at);
  if (rests && person)
    await record(door, { act: 'accounts.locked', subject: { kind: 'account', id: person.id }, after: {} });
  door.outcome.refusal = wrong();
}

export const signIn =
  (plan: AccountsPlan): Act<typeof SignIn> =>
  async (work, { body }) => {
    const door = await actAs(work, DOORKEEPER, plan.key);
    const email = body.email.trim().toLowerCase();
    const attempts = await openAttempts(door.db, blindEmail(plan.key, email), door.at);
    const person = await findPersonByEmail(door.db, email);
    const right = await checkPassword(person?.password, body.password);
    if (!person?.totp || !right || attempts.resting) {
      await fail(door, attempts, person);
      return { challenge: null };
    }
    const challenge = await addChallenge(
      door.db,
      {
        kind: 'second-factor',
        account: person.id,
        device: body.device,
        expiresAt: addSeconds(door.at, CHALLENGE_LIVES),
      },
      door.at,
    );
    return { challenge };
  };

export const giveSecondFactor =
  (plan: AccountsPlan): Act<typeof GiveSecondFactor> =>
  async (work, { body }) => {
    const door = await actAs(work, DOORKEEPER, plan.key);
    const nothing = { recoveryCodesLeft: 0 };
    const challenge = await findChallenge(door.db, 'second-factor', body.challenge, door.at);
    const person = challenge && (await findPerson(door.db, challenge.account));
    if (!challenge || !person) {
      door.outcome.refusal = refused([{ code: 'accounts:challenge-over' }]);
      return nothing;
    }
    const attempts = await openAttempts(door.db, blindEmail(plan.key, person.email), door.at);
    const factor = attempts.resting ? undefined : await spendCode(door.db, plan.key, person.id, body.code, door.at);
    if (!factor) {
      await missChallenge(door.db, challenge);
      await fail(door, attempts, person);
      door.outcome.refusal = refused([{ code: 'accounts:code-wrong' }]);
      return nothing;
    }
    await spendChallenge(door.db, challenge, door.at);
    await forgetFailures(door.db, attempts.who);
    const entered = await enter(plan, work, person.id, 'password', { factor }, challenge.device);
    return { recoveryCodesLeft: await countRecoveryCodes(entered.db, person.id) };
  };

/** The people of the example enter without a password; nobody else does. */
export const enterExample =
  (plan: AccountsPlan): Act<typeof EnterExample> =>
  async (work, { body }) => {
    const door = await actAs(work, DOORKEEPER, plan.key);
    const person = plan.example ? await findPersonByEmail(door.db, body.email) : undefined;
    if (!person?.example) throw new Problem('not-found');
    await enter(plan, work, person.id, 'example', {}, body.device);
    return {};
  };

export const signOut: Act<typeof SignOut> = async (work) => {
  const account = accountOf(work);
  await endSessions(work.db, work.at, account, sessionOf(work.identity));
  await record(work, { act: 'accounts.signed-out', subject: { kind: 'account', id: account } });
  work.outcome.session = null;
  return {};
};

export const signOutEverywhere: Act<typeof SignOutEverywhere> = async (work) => {
  const account = accountOf(work);
  const ended = await endSessions(work.db, work.at, account);
  await record(work, {
    act: 'accounts.signed-out-everywhere',
    subject: { kind: 'account', id: account },
    after: { ended },
  });
  work.outcome.session = null;
  return { ended };
};
