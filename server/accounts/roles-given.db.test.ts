// Roles: conflicts that have to be said, rights that end in mid-request, and what never gets into a log, an address or the
// journal.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defineContract } from '#contract/http.ts';
import { record } from '#server/journal/index.ts';
import { route, signedIn } from '#server/platform/http/route.ts';
import { type Accounts, openAccounts, PASSWORD, reasonsOf, settle, tokenOf } from './testing/open-accounts.ts';

const OWN = '00000000-0000-4000-8000-000000000001';
const OTHER = '00000000-0000-4000-8000-000000000002';
const VERIFIER = { role: 'verifier', organisation: null, until: null };
const officerOf = (organisation: string) => ({ role: 'officer', organisation, until: null });

/** An act that waits in the middle until the test lets it go on. */
const SlowAct = defineContract('slow-act', 'POST', '/api/test/slow', { needs: { key: false } });
let reached: () => void = () => {};
let goOn: Promise<void> = Promise.resolve();
const slow = route(SlowAct, signedIn, async (work) => {
  await record(work, { act: 'test.slow', subject: { kind: 'test', id: '1' } });
  reached();
  await goOn;
  return {};
});

let accounts: Accounts;
let administrator: Awaited<ReturnType<Accounts['enter']>>;
beforeAll(async () => {
  accounts = await openAccounts({ routes: [slow] });
  administrator = await accounts.enter('administrator');
});
afterAll(() => accounts.close());

const invite = (email: string, roles: readonly object[], more: object = {}) => ({
  email,
  language: 'en',
  roles,
  renews: false,
  conflict: null,
  ...more,
});
const count = async (query: string): Promise<number> => {
  const { rows } = await accounts.database.owner.query<{ count: string }>(query);
  return Number(rows[0]?.count);
};
type Listed = {
  accounts: { id: string; email: string; roles: { id: string; role: string; conflict: string | null }[] }[];
};
const find = async (email: string) => {
  const listed = (await administrator.get('/api/accounts')).json<Listed>();
  return listed.accounts.find((one) => one.email === email);
};

describe('a role that sets a person over their own work', () => {
  const REASON = 'No other specialist of this field; excluded from this organisation by order 12.';

  it('is not given without being said: a verifier of one’s own organisation', async () => {
    await settle(accounts, 'both@example.com', [officerOf(OWN)]);
    const id = (await find('both@example.com'))?.id;
    const grant = (conflict: string | null) =>
      administrator.post(`/api/accounts/${id}/roles`, { given: VERIFIER, conflict });
    const unsaid = await grant(null);
    expect([unsaid.statusCode, reasonsOf(unsaid)]).toEqual([409, ['accounts:conflict-unsaid']]);
    expect((await grant('short')).statusCode).toBe(422);
    expect((await grant(REASON)).statusCode).toBe(201);
    expect((await find('both@example.com'))?.roles.map(({ role, conflict }) => [role, conflict])).toEqual([
      ['officer', null],
      ['verifier', REASON],
    ]);
    expect(
      await count(`select count(*) from journal_entry where act = 'accounts.role-granted'
      and entry::jsonb -> 'after' ->> 'conflict' = '${REASON}'`),
    ).toBe(1);
  });

  it('nor by an invitation, nor by taking one over later', async () => {
    const together = await administrator.post(
      '/api/accounts/invitations',
      invite('mixed@example.com', [officerOf(OWN), VERIFIER]),
    );
    expect(reasonsOf(together)).toEqual(['accounts:conflict-unsaid', 'accounts:conflict-unsaid']);
    await administrator.post('/api/accounts/invitations', invite('later@example.com', [officerOf(OTHER)]));
    const asOfficer = tokenOf(accounts.letters.at(-1));
    const { person } = await settle(accounts, 'later@example.com', [VERIFIER]);
    expect(reasonsOf(await person.post('/api/accounts/invitations/take', { token: asOfficer }))).toEqual([
      'accounts:conflict-unsaid',
    ]);
  });
});

describe('a right that is taken away', () => {
  const start = async (browser: Awaited<ReturnType<Accounts['enter']>>) => {
    let release = () => {};
    goOn = new Promise((resolve) => {
      release = resolve;
    });
    const there = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const running = browser.post('/api/test/slow');
    await there;
    return { running, release: () => release() };
  };
  const acts = () => count(`select count(*) from journal_entry where act = 'test.slow'`);

  it('is gone at once, also for a request that is under way, which then does nothing', async () => {
    const { person } = await settle(accounts, 'revoked@example.com', [VERIFIER]);
    const account = await find('revoked@example.com');
    const before = await acts();
    const { running, release } = await start(person);
    const revoked = await administrator.post(`/api/accounts/${account?.id}/roles/${account?.roles[0]?.id}/revoke`);
    expect(revoked.statusCode).toBe(200);
    release();
    expect((await running).statusCode).toBe(403);
    expect(await acts()).toBe(before);
  });

  it('takes the session along when the account is closed', async () => {
    const { person } = await settle(accounts, 'closed@example.com', [VERIFIER]);
    const id = (await find('closed@example.com'))?.id;
    const { running, release } = await start(person);
    expect((await administrator.post(`/api/accounts/${id}/close`)).statusCode).toBe(200);
    release();
    expect((await running).statusCode).toBe(401);
    expect((await person.get('/api/accounts/me/sessions')).statusCode).toBe(401);
    const again = await accounts.browser().post('/api/accounts/sign-in', {
      email: 'closed@example.com',
      password: PASSWORD,
      device: '',
    });
    expect(reasonsOf(again)).toEqual(['accounts:sign-in-wrong']);
  });

  it('ends with the last day of a role in Astana', async () => {
    const until = accounts.clock.now().slice(0, 10);
    const { person } = await settle(accounts, 'until@example.com', [{ ...VERIFIER, until }]);
    const rolesNow = async () =>
      (await person.get('/api/accounts/me')).json<{ me: { roles: { role: string; until: string }[] } | null }>().me
        ?.roles;
    expect(await rolesNow()).toEqual([expect.objectContaining({ role: 'verifier', until })]);
    const end = Date.parse(`${until}T19:00:00Z`) - Date.parse(accounts.clock.now());
    for (let step = 0; step < 6; step += 1) {
      accounts.pass(Math.floor(end / 1000 / 6) - 1);
      await rolesNow();
    }
    accounts.pass(10);
    expect(await rolesNow()).toEqual([]);
  });

  it('leaves one administrator in any case, also when two take each other’s role at once', async () => {
    administrator = await accounts.enter('administrator');
    await settle(accounts, 'second.admin@example.com', [{ role: 'administrator', organisation: null, until: null }]);
    const mine = await find('administrator@example.kz.example');
    const theirs = await find('second.admin@example.com');
    const revoke = (account: typeof mine) =>
      administrator.post(`/api/accounts/${account?.id}/roles/${account?.roles[0]?.id}/revoke`);
    const both = await Promise.all([revoke(mine), revoke(theirs)]);
    expect(both.filter(({ statusCode }) => statusCode === 200).length).toBeLessThanOrEqual(1);
    expect(
      await count(`select count(*) from account_role where role = 'administrator' and revoked_at is null`),
    ).toBeGreaterThanOrEqual(1);
  });
});

describe('what stays secret', () => {
  it('no log line and no journal entry holds an address, a name, a password, a code or a token', async () => {
    const { token, secret, codes } = await settle(accounts, 'private.person@example.com', [VERIFIER]);
    const { rows } = await accounts.database.owner.query<{ entry: string }>('select entry from journal_entry');
    const all = [...accounts.lines, ...rows.map(({ entry }) => entry)].join('\n');
    expect(all.length).toBeGreaterThan(10_000);
    for (const word of [
      'private.person',
      'example.com',
      'Person of a Test',
      PASSWORD,
      token,
      secret,
      codes[0] ?? '?',
      '10.1.',
    ])
      expect(all).not.toContain(word);
  });

  it('no address that the server is asked for carries a token: it stands behind the #', () => {
    for (const { text } of accounts.letters) expect(text).toMatch(/https:\/\/shyraq\.test\/en\/invitation#[\w-]{43}\n/);
  });

  it('the database shows secrets to nobody but the doorkeeper and the person', async () => {
    const holder = { organisations: [], sight: 'all' } as const;
    const someone = '99999999-9999-4999-8999-999999999999';
    const see = (roles: string[], account: string | null) =>
      accounts.database.within({ ...holder, roles, account }, 'read', async (db) => {
        const secrets = await db.selectFrom('account_secret').select('account').execute();
        const failures = await db.selectFrom('sign_in_failure').select('who').execute();
        const sessions = await db.selectFrom('account_session').select('id').execute();
        return [secrets.length > 0, failures.length > 0, sessions.length > 0];
      });
    expect(await see(['doorkeeper'], null)).toEqual([true, true, true]);
    expect(await see(['administrator'], someone)).toEqual([false, false, true]);
    expect(await see(['chief', 'verifier'], someone)).toEqual([false, false, false]);
    expect(await see([], null)).toEqual([false, false, false]);
  });
});
