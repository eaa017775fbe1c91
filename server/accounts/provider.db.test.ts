// Signing in elsewhere, against a real provider of OpenID Connect: who is known comes in, nobody else, and nothing forged.

import { createHash, randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Accounts, type Browser, openAccounts, reasonsOf, settle, tokenOf } from './testing/open-accounts.ts';
import { type ElsewherePerson, OTHERS, type RunningProvider, runProvider } from './testing/run-provider.ts';

const CALLBACK = 'https://shyraq.test/api/accounts/oidc/callback';
const OBSERVER = { role: 'observer', organisation: null, until: null };
const FAILED = '/en/sign-in?fault=provider-failed';

let provider: RunningProvider;
let accounts: Accounts;
beforeAll(async () => {
  provider = await runProvider(CALLBACK);
  accounts = await openAccounts({ provider: provider.plan });
});
afterEach(() => provider.swap(undefined));
afterAll(async () => {
  await accounts.close();
  await provider.close();
});

type Errand = { readonly invitation?: string; readonly to?: string };
const leave = async (browser: Browser, { invitation, to }: Errand = {}) => {
  const body = { invitation: invitation ?? null, to: to ?? null, language: 'en', device: 'Firefox · Linux' };
  return browser.post('/api/accounts/oidc/leave', body);
};
const addressOf = async (browser: Browser, errand?: Errand) =>
  (await leave(browser, errand)).json<{ address: string }>().address;
const comeBack = async (browser: Browser, query: string) => {
  const reply = await browser.get(`/api/accounts/oidc/callback${query}`);
  expect(reply.statusCode).toBe(303);
  return reply.headers.location;
};
const goThrough = async (browser: Browser, person: ElsewherePerson, errand?: Errand) =>
  comeBack(browser, await provider.walk(await addressOf(browser, errand), person));
const meOf = async (browser: Browser) =>
  (await browser.get('/api/accounts/me')).json<{ me: { email: string; name: string; password: boolean } | null }>().me;
const invite = async (email: string) => {
  const administrator = await accounts.enter('administrator');
  const asked = { email, language: 'en', roles: [OBSERVER], renews: false, conflict: null };
  expect((await administrator.post('/api/accounts/invitations', asked)).statusCode).toBe(201);
  return tokenOf(accounts.letters.findLast(({ to }) => to === email));
};
const countAccounts = async () => {
  const { rows } = await accounts.database.owner.query<{ count: number }>('select count(*)::int as count from account');
  return rows[0]?.count;
};

const KNOWN = { subject: 'known-1', email: 'known@example.com', name: 'Known Person' };
/** Bound by an invitation, once. */
const bindKnown = async () => {
  const token = await invite(KNOWN.email);
  const browser = accounts.browser();
  expect(await goThrough(browser, KNOWN, { invitation: token })).toBe('/en/cabinet');
  return browser;
};

describe('a person of the provider', () => {
  it('is nobody here without an invitation, whatever the provider says of them', async () => {
    const before = await countAccounts();
    const browser = accounts.browser();
    const stranger = { subject: 'stranger', email: 'administrator@example.kz.example', name: 'Somebody' };
    expect(await goThrough(browser, stranger)).toBe('/en/sign-in?fault=provider-not-linked');
    expect(await meOf(browser)).toBeNull();
    expect(await countAccounts()).toBe(before);
  });

  it('is bound to an account by an invitation, and comes in by the provider from then on', async () => {
    const first = await bindKnown();
    expect(await meOf(first)).toMatchObject({ email: KNOWN.email, name: KNOWN.name, password: false });
    const again = accounts.browser();
    expect(await goThrough(again, KNOWN, { to: '/ru/cabinet/people?q=1' })).toBe('/ru/cabinet/people?q=1');
    expect((await meOf(again))?.email).toBe(KNOWN.email);
    type Listed = { sessions: { way: string; device: string; current: boolean }[] };
    const { sessions } = (await again.get('/api/accounts/me/sessions')).json<Listed>();
    expect(sessions.find(({ current }) => current)).toMatchObject({ way: 'oidc', device: 'Firefox · Linux' });
  });

  it('is led nowhere but to this house', async () => {
    for (const to of ['https://elsewhere.example/', '//elsewhere.example/', '/\\elsewhere.example', '/api/accounts/me'])
      expect(await goThrough(accounts.browser(), KNOWN, { to })).toBe('/en/cabinet');
  });

  it('takes up no invitation of another address, and none of an address that has an account', async () => {
    const other = await invite('somebody.else@example.com');
    const subject = { subject: 'thief', email: 'thief@example.com', name: 'Thief' };
    expect(await goThrough(accounts.browser(), subject, { invitation: other })).toBe(
      '/en/sign-in?fault=provider-other-email',
    );
    expect(await goThrough(accounts.browser(), KNOWN, { invitation: other })).toBe(
      '/en/sign-in?fault=invitation-of-another',
    );
    await settle(accounts, 'has.password@example.com', [{ role: 'verifier', organisation: null, until: null }]);
    const token = await invite('has.password@example.com');
    const same = { subject: 'taker', email: 'has.password@example.com', name: 'Taker' };
    expect(await goThrough(accounts.browser(), same, { invitation: token })).toBe('/en/sign-in?fault=invitation-known');
  });

  it('does not come in once the account is closed', async () => {
    const person = { subject: 'closing', email: 'closing@example.com', name: 'Closing' };
    const browser = accounts.browser();
    await goThrough(browser, person, { invitation: await invite(person.email) });
    const id = (await browser.get('/api/accounts/me')).json<{ me: { id: string } }>().me.id;
    const administrator = await accounts.enter('administrator');
    expect((await administrator.post(`/api/accounts/${id}/close`)).statusCode).toBe(200);
    const again = accounts.browser();
    expect(await goThrough(again, person)).toBe('/en/sign-in?fault=provider-not-linked');
    expect(await meOf(again)).toBeNull();
  });
});

describe('what is forged or stale', () => {
  const query = async (browser: Browser, change: (address: URL) => void = () => {}) => {
    const address = new URL(await addressOf(browser));
    change(address);
    return provider.walk(address.href, KNOWN);
  };

  it('a state that was not given out', async () => {
    const browser = accounts.browser();
    const forged = new URLSearchParams(await query(browser));
    forged.set('state', 'forged');
    expect(await comeBack(browser, `?${forged}`)).toBe(FAILED);
    expect(await meOf(browser)).toBeNull();
  });

  it('a nonce that was not given out', async () => {
    const browser = accounts.browser();
    const asked = await query(browser, (address) => address.searchParams.set('nonce', 'forged'));
    expect(await comeBack(browser, asked)).toBe(FAILED);
    expect(await meOf(browser)).toBeNull();
  });

  it('an answer brought by another browser, or ten minutes late, or twice', async () => {
    const [mine, other] = [accounts.browser(), accounts.browser()];
    const answer = await query(mine);
    expect(await comeBack(other, answer)).toBe('/kk/sign-in?fault=provider-failed');
    const errand = mine.jar['shyraq-oidc'] ?? '';
    accounts.pass(601);
    expect(await comeBack(mine, answer)).toBe('/kk/sign-in?fault=provider-failed');
    const timely = accounts.browser();
    const fresh = await query(timely);
    const kept = timely.jar['shyraq-oidc'] ?? '';
    expect(await comeBack(timely, fresh)).toBe('/en/cabinet');
    const replay = accounts.browser();
    replay.jar['shyraq-oidc'] = kept;
    expect(await comeBack(replay, fresh)).toBe(FAILED);
    expect(await meOf(replay)).toBeNull();
    expect(errand).not.toBe('');
  });

  it('a cookie that this house did not seal', async () => {
    const browser = accounts.browser();
    const answer = await query(browser);
    browser.jar['shyraq-oidc'] = Buffer.from('{"state":"x"}').toString('base64url');
    expect(await comeBack(browser, answer)).toBe('/kk/sign-in?fault=provider-failed');
  });

  it('a code that the provider gave to another client', async () => {
    const browser = accounts.browser();
    const answer = await query(browser, (address) => address.searchParams.set('client_id', OTHERS.id));
    expect(await comeBack(browser, answer)).toBe(FAILED);
    expect(await meOf(browser)).toBeNull();
  });

  it('a token about the right person, with the right nonce, made out to another client', async () => {
    const browser = accounts.browser();
    const ours = new URL(await addressOf(browser));
    const verifier = randomBytes(32).toString('base64url');
    const theirs = new URL(ours);
    theirs.searchParams.set('client_id', OTHERS.id);
    theirs.searchParams.set('code_challenge', createHash('sha256').update(verifier).digest('base64url'));
    const code = new URLSearchParams(await provider.walk(theirs.href, KNOWN)).get('code') ?? '';
    const given = await fetch(`${provider.issuer}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${OTHERS.id}:${encodeURIComponent(OTHERS.secret)}`)}` },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code,
        redirect_uri: CALLBACK,
        code_verifier: verifier,
      }),
    });
    const { id_token: token } = (await given.json()) as { id_token?: string };
    expect(token).toMatch(/^ey/);
    const answer = await provider.walk(ours.href, KNOWN);
    provider.swap(token);
    expect(await comeBack(browser, answer)).toBe(FAILED);
    expect(await meOf(browser)).toBeNull();
  });

  it('a refusal by the provider', async () => {
    const browser = accounts.browser();
    const state = new URL(await addressOf(browser)).searchParams.get('state') ?? '';
    expect(
      await comeBack(browser, `?${new URLSearchParams({ error: 'access_denied', state, iss: provider.issuer })}`),
    ).toBe(FAILED);
  });
});

describe('a provider that does not answer', () => {
  it('is said so at the door, and one that goes meanwhile lets nobody in', async () => {
    const gone = await runProvider(CALLBACK);
    const house = await openAccounts({ provider: gone.plan });
    try {
      const browser = house.browser();
      const asked = { invitation: null, to: null, language: 'en', device: '' };
      const reply = await browser.post('/api/accounts/oidc/leave', asked);
      const answer = await gone.walk(reply.json<{ address: string }>().address, KNOWN);
      await gone.close();
      expect(await comeBack(browser, answer)).toBe(FAILED);
      const other = await openAccounts({ provider: gone.plan });
      const refusal = await other.browser().post('/api/accounts/oidc/leave', asked);
      await other.close();
      expect([refusal.statusCode, reasonsOf(refusal)]).toEqual([409, ['accounts:provider-down']]);
    } finally {
      await house.close();
    }
  });
});
