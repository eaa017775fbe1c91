// A forgotten password: a mail to the address, and the second factor all the same, so that the mailbox alone opens nothing.

import type { AskPasswordReset, FinishPasswordReset } from '#contract/accounts.ts';
import { record } from '#server/journal/index.ts';
import { addSeconds } from '#server/platform/clock.ts';
import type { Act } from '#server/platform/http/route.ts';
import { refused } from '#server/platform/problem.ts';
import type { AccountsPlan } from './accounts-plan.ts';
import { countFailure, forgetFailures, openAttempts } from './attempts.ts';
import { actAs, DOORKEEPER, doorkeeperFor } from './doorkeeper.ts';
import { postToken } from './letters.ts';
import { hashPassword, refuseWeakPassword } from './passwords.ts';
import { spendCode } from './second-factor.ts';
import { blindEmail } from './secrets.ts';
import { endSessions } from './sessions.ts';
import {
  addChallenge,
  findChallenge,
  findPerson,
  findPersonByEmail,
  missChallenge,
  setPassword,
  spendChallenge,
} from './store.ts';

const HOURS = 1;

/** The answer is the same whether or not the address has an account. */
export const askPasswordReset =
  (plan: AccountsPlan): Act<typeof AskPasswordReset> =>
  async (work, { body }) => {
    const door = await actAs(work, DOORKEEPER, plan.key);
    const person = await findPersonByEmail(door.db, body.email.trim().toLowerCase());
    if (!person?.password || !person.totp) return {};
    const expiresAt = addSeconds(door.at, HOURS * 3600);
    const token = await addChallenge(
      door.db,
      { kind: 'password-reset', account: person.id, device: '', expiresAt },
      door.at,
    );
    const { email: to, language } = person;
    await postToken(plan, door, 'password-reset', { to, language, token, hours: HOURS });
    return {};
  };

/** Every session ends; the person signs in anew. */
export const finishPasswordReset =
  (plan: AccountsPlan): Act<typeof FinishPasswordReset> =>
  async (work, { body }) => {
    const door = await actAs(work, DOORKEEPER, plan.key);
    const challenge = await findChallenge(door.db, 'password-reset', body.token, door.at);
    const person = challenge && (await findPerson(door.db, challenge.account));
    if (!challenge || !person) throw refused([{ code: 'accounts:reset-over' }]);
    refuseWeakPassword(body.password, person.email);
    const attempts = await openAttempts(door.db, blindEmail(plan.key, person.email), door.at);
    const factor = attempts.resting ? undefined : await spendCode(door.db, plan.key, person.id, body.code, door.at);
    if (!factor) {
      await missChallenge(door.db, challenge);
      // A new letter gives new tries, so they count for the address as well.
      if (await countFailure(door.db, attempts, door.at))
        await record(door, { act: 'accounts.locked', subject: { kind: 'account', id: person.id }, after: {} });
      door.outcome.refusal = refused([{ code: 'accounts:code-wrong', pointer: '/body/code' }]);
      return {};
    }
    const own = await actAs(work, doorkeeperFor(person.id), plan.key);
    await spendChallenge(own.db, challenge, own.at);
    await setPassword(own.db, person.id, await hashPassword(body.password), own.at);
    await endSessions(own.db, own.at, person.id);
    if (work.identity.account === person.id) work.outcome.session = null;
    await forgetFailures(own.db, attempts.who);
    await record(own, { act: 'accounts.password-reset', subject: { kind: 'account', id: person.id } });
    return {};
  };
