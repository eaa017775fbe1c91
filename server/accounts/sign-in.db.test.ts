// Signing in: second factor, replay, recovery, lock-out, answers that tell nothing, sessions that end.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SESSION } from './sessions.ts';
import { type Accounts, openAccounts, PASSWORD, reasonsOf, settle } from './testing/open-accounts.ts';

let accounts: Accounts;
let settled: Awaited<ReturnType<typeof settle>>;
const EMAIL = 'verifier.of.tests@example.com';

beforeAll(async () => {
  accounts = await openAccounts();
  settled = await settle(accounts, EMAIL, [{ role: 'verifier', organisation: null, until: null }]);
});
afterAll(() => accounts.close());
/** A later time step, and every address has rested. */
beforeEach(() => accounts.pass(2 * 24 * 3600));

const asked = (password: string, email = EMAIL) => ({ email, password, device: 'Firefox · Linux' });
const challengeOf = async (browser = accounts.browser()) => {
  const reply = await browser.post('/api/accounts/sign-in', asked(PASSWORD));
  return { browser, challenge: reply.json<{ challenge: string }>().challenge };
};
const second = (browser: ReturnType<Accounts['browser']>, challenge: string, code: string) =>
  browser.post('/api/accounts/second-factor', { challenge, code });
const meOf = async (browser: ReturnType<Accounts['browser']>) =>
  (await browser.get('/api/accounts/me')).json<{ me: { email: string; recoveryCodesLeft: number } | null }>().me;
const signedIn = async () => {
  const { browser, challenge } = await challengeOf();
  const reply = await second(browser, challenge, accounts.code(settled.secret));
  expect(reply.statusCode).toBe(200);
  return browser;
};

describe('the way in', () => {
  it('was opened by an invitation, with ten recovery codes told once', async () => {
    expect(settled.accepted.statusCode).toBe(200);
    expect(new Set(settled.codes).size).toBe(10);
    expect(settled.codes.every((code) => /^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/.test(code))).toBe(true);
  });

  it('needs password and code: after the password alone nobody is signed in', async () => {
    const { browser, challenge } = await challengeOf();
    expect(await meOf(browser)).toBeNull();
    expect((await second(browser, challenge, accounts.code(settled.secret))).statusCode).toBe(200);
    expect((await meOf(browser))?.email).toBe(EMAIL);
  });

  it('sets a cookie that no script reads and no other site sends along with a write', async () => {
    const { browser, challenge } = await challengeOf();
    const reply = await second(browser, challenge, accounts.code(settled.secret));
    const cookie = reply.cookies.find(({ name }) => name === 'shyraq');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    // How long, and not until when: the clock of the browser may be wrong.
    expect(cookie).toMatchObject({ maxAge: SESSION.whole });
    expect(cookie).not.toHaveProperty('expires');
  });

  it('takes no code twice, also not for a second challenge in the same half minute', async () => {
    const first = await challengeOf();
    const code = accounts.code(settled.secret);
    expect((await second(first.browser, first.challenge, code)).statusCode).toBe(200);
    const again = await challengeOf();
    const replayed = await second(again.browser, again.challenge, code);
    expect([replayed.statusCode, reasonsOf(replayed)]).toEqual([409, ['accounts:code-wrong']]);
  });

  it('takes one code once when two requests bring it at the same moment', async () => {
    const { browser, challenge } = await challengeOf();
    const code = accounts.code(settled.secret);
    const both = await Promise.all([second(browser, challenge, code), second(accounts.browser(), challenge, code)]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
  });

  it('takes each recovery code once', async () => {
    const [code = ''] = settled.codes;
    const first = await challengeOf();
    expect((await second(first.browser, first.challenge, ` ${code.toUpperCase()} `)).statusCode).toBe(200);
    expect((await meOf(first.browser))?.recoveryCodesLeft).toBe(9);
    const again = await challengeOf();
    expect(reasonsOf(await second(again.browser, again.challenge, code))).toEqual(['accounts:code-wrong']);
  });

  it('gives a challenge five minutes and five tries', async () => {
    const late = await challengeOf();
    accounts.pass(301);
    expect(reasonsOf(await second(late.browser, late.challenge, accounts.code(settled.secret)))).toEqual([
      'accounts:challenge-over',
    ]);
    const tried = await challengeOf();
    for (let attempt = 0; attempt < 5; attempt += 1) await second(tried.browser, tried.challenge, '000000');
    accounts.pass(120);
    expect(reasonsOf(await second(tried.browser, tried.challenge, accounts.code(settled.secret)))).toEqual([
      'accounts:challenge-over',
    ]);
  });
});

describe('lock-out', () => {
  it('rests after five wrong passwords, even for the right one, and opens again', async () => {
    const browser = accounts.browser();
    for (let attempt = 0; attempt < 5; attempt += 1) await browser.post('/api/accounts/sign-in', asked('wrong'));
    expect((await browser.post('/api/accounts/sign-in', asked(PASSWORD))).statusCode).toBe(409);
    accounts.pass(61);
    expect((await browser.post('/api/accounts/sign-in', asked(PASSWORD))).statusCode).toBe(200);
  });

  it('counts guesses that come all at once', async () => {
    const guesses = Array.from({ length: 8 }, () => accounts.browser().post('/api/accounts/sign-in', asked('wrong')));
    await Promise.all(guesses);
    const { rows } = await accounts.database.owner.query<{ failures: number }>(
      'select failures from sign_in_failure where locked_until > $1',
      [accounts.clock.now()],
    );
    expect(rows).toEqual([{ failures: 5 }]);
  });

  it('answers the same for a wrong password, an unknown address and a resting one, also the unknown at rest', async () => {
    const browser = accounts.browser();
    const bodies = new Set<string>();
    const told = async (payload: object) => {
      const reply = await browser.post('/api/accounts/sign-in', payload);
      const { request: _, ...body } = reply.json<Record<string, unknown>>();
      bodies.add(JSON.stringify([reply.statusCode, body, reply.headers['retry-after'] ?? null]));
    };
    for (let attempt = 0; attempt < 7; attempt += 1) {
      await told(asked('wrong'));
      await told(asked('wrong', 'nobody.at.all@example.com'));
    }
    await told(asked(PASSWORD));
    expect(bodies.size).toBe(1);
  });

  it('takes as long for an unknown address as for a wrong password', async () => {
    const measure = async (email: string): Promise<number> => {
      const times: number[] = [];
      for (let round = 0; round < 15; round += 1) {
        const browser = accounts.browser();
        await browser.get('/api/accounts/me');
        const began = performance.now();
        await browser.post('/api/accounts/sign-in', asked('wrong', email));
        times.push(performance.now() - began);
        accounts.pass(2 * 24 * 3600);
      }
      return times.sort((a, b) => a - b)[7] ?? 0;
    };
    const known = await measure(EMAIL);
    const unknown = await measure('nobody.at.all@example.com');
    // Without the spare hash an unknown address answers in a fraction of the time.
    expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(1.6);
  });
});

describe('a session', () => {
  it('is not to be had with a forged token, and ends unused after two hours and in any case after twelve', async () => {
    const forged = accounts.browser();
    forged.jar.shyraq = 'A'.repeat(43);
    expect((await forged.get('/api/accounts/me/sessions')).json<{ code: string }>().code).toBe('session-expired');
    const idle = await signedIn();
    accounts.pass(2 * 3600 + 1);
    expect((await idle.get('/api/accounts/me/sessions')).statusCode).toBe(401);
    const busy = await signedIn();
    for (let hour = 0; hour < 11; hour += 1) {
      accounts.pass(3600);
      expect((await busy.get('/api/accounts/me/sessions')).statusCode).toBe(200);
    }
    accounts.pass(3601);
    expect((await busy.get('/api/accounts/me/sessions')).statusCode).toBe(401);
  });

  it('begins under a new token at each sign-in, and the old one ends', async () => {
    const browser = await signedIn();
    const before = browser.jar.shyraq;
    accounts.pass(60);
    const { challenge } = await challengeOf(browser);
    await second(browser, challenge, accounts.code(settled.secret));
    expect(browser.jar.shyraq).not.toBe(before);
    const old = accounts.browser();
    old.jar.shyraq = before ?? '';
    expect((await old.get('/api/accounts/me/sessions')).statusCode).toBe(401);
  });

  it('is listed to its owner, ended by its owner, and is nothing to anybody else', async () => {
    const one = await signedIn();
    accounts.pass(60);
    const other = await signedIn();
    type Listed = { sessions: { id: string; current: boolean; device: string }[] };
    const { sessions } = (await one.get('/api/accounts/me/sessions')).json<Listed>();
    expect(sessions.map(({ current }) => current).sort()).toEqual([false, true]);
    expect(sessions[0]?.device).toBe('Firefox · Linux');
    const foreign = sessions.find(({ current }) => !current)?.id;
    const stranger = await accounts.enter('official');
    expect((await stranger.post(`/api/accounts/me/sessions/${foreign}/end`)).statusCode).toBe(404);
    expect((await one.post(`/api/accounts/me/sessions/${foreign}/end`)).statusCode).toBe(200);
    expect((await other.get('/api/accounts/me/sessions')).statusCode).toBe(401);
    expect((await one.get('/api/accounts/me/sessions')).statusCode).toBe(200);
  });

  it('ends here by signing out and everywhere by signing out everywhere', async () => {
    const one = await signedIn();
    accounts.pass(60);
    const two = await signedIn();
    accounts.pass(60);
    const three = await signedIn();
    const token = one.jar.shyraq ?? '';
    expect((await one.post('/api/accounts/sign-out')).statusCode).toBe(200);
    expect(one.jar.shyraq).toBeUndefined();
    one.jar.shyraq = token;
    expect((await one.get('/api/accounts/me/sessions')).statusCode).toBe(401);
    expect((await two.post('/api/accounts/sign-out-everywhere')).json<{ ended: number }>().ended).toBe(2);
    expect((await three.get('/api/accounts/me/sessions')).statusCode).toBe(401);
  });

  it('does nothing without the token against forged requests', async () => {
    const browser = await signedIn();
    const reply = await accounts.app.inject({
      method: 'POST',
      url: '/api/accounts/sign-out-everywhere',
      cookies: { shyraq: browser.jar.shyraq ?? '' },
      payload: {},
    });
    expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([403, 'csrf-token-wrong']);
    expect((await browser.get('/api/accounts/me/sessions')).statusCode).toBe(200);
  });
});
