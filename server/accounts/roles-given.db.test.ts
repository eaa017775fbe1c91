// Invitations and roles: double submit, conflicts that have to be said, rights that end in mid-request, foreign organisations,
// and what never gets into a log, an address or the journal.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defineContract, HEADERS } from '#contract/http.ts';
import { record } from '#server/journal/index.ts';
import { route, signedIn } from '#server/platform/http/route.ts';
import type { Reply } from '#server/platform/testing/test-server.ts';
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
const statuses = (replies: readonly Reply[]) => replies.map(({ statusCode }) => statusCode).sort();

describe('an invitation', () => {
  it('sent twice under one key goes out once', async () => {
    const body = invite('once@example.com', [VERIFIER]);
    const headers = { [HEADERS.key]: 'the-same-key-twice' };
    const both = [
      await administrator.post('/api/accounts/invitations', body, { headers }),
      await administrator.post('/api/accounts/invitations', body, { headers }),
    ];
    expect(statuses(both)).toEqual([201, 201]);
    expect(both[0]?.body).toBe(both[1]?.body);
    expect(accounts.letters.filter(({ to }) => to === 'once@example.com')).toHaveLength(1);
  });

  it('to an address with an open one is refused', async () => {
    const again = await administrator.post('/api/accounts/invitations', invite('once@example.com', [VERIFIER]));
    expect([again.statusCode, again.json<{ code: string }>().code]).toEqual([409, 'already-exists']);
  });

  it('accepted twice at the same moment makes one account', async () => {
    await administrator.post('/api/accounts/invitations', invite('twice@example.com', [VERIFIER]));
    const token = tokenOf(accounts.letters.findLast(({ to }) => to === 'twice@example.com'));
    const look = await accounts.browser().post('/api/accounts/invitations/look', { token });
    const code = accounts.code(look.json<{ secret: string }>().secret);
    const body = { token, name: 'Twice', language: 'en', password: PASSWORD, code, device: '' };
    const accept = () => accounts.browser().post('/api/accounts/invitations/accept', body);
    const both = await Promise.all([accept(), accept()]);
    expect(statuses(both)).toEqual([200, 409]);
    expect(both.flatMap((reply) => (reply.statusCode === 409 ? reasonsOf(reply) : []))).toEqual([
      'accounts:invitation-used',
    ]);
    expect(await count(`select count(*) from account where email = 'twice@example.com'`)).toBe(1);
    expect(
      await count(`select count(*) from account_role r join account a on a.id = r.account
      where a.email = 'twice@example.com'`),
    ).toBe(1);
  });

  it('is nothing when forged, withdrawn or a week old', async () => {
    const look = (token: string) => accounts.browser().post('/api/accounts/invitations/look', { token });
    expect(reasonsOf(await look('A'.repeat(43)))).toEqual(['accounts:invitation-unknown']);
    const sent = await administrator.post('/api/accounts/invitations', invite('gone@example.com', [VERIFIER]));
    const token = tokenOf(accounts.letters.at(-1));
    await administrator.post(`/api/accounts/invitations/${sent.json<{ id: string }>().id}/withdraw`);
    expect(reasonsOf(await look(token))).toEqual(['accounts:invitation-withdrawn']);
    await administrator.post('/api/accounts/invitations', invite('late@example.com', [VERIFIER]));
    const late = tokenOf(accounts.letters.at(-1));
    accounts.pass(7 * 24 * 3600);
    expect(reasonsOf(await look(late))).toEqual(['accounts:invitation-over']);
    administrator = await accounts.enter('administrator');
    expect(
      (await administrator.post('/api/accounts/invitations', invite('late@example.com', [VERIFIER]))).statusCode,
    ).toBe(201);
  });

  it('never takes over an account: who has one signs in and takes the roles there', async () => {
    const { person } = await settle(accounts, 'known@example.com', [VERIFIER]);
    const roles = [{ role: 'observer', organisation: null, until: null }];
    await administrator.post('/api/accounts/invitations', invite('known@example.com', roles));
    const token = tokenOf(accounts.letters.at(-1));
    const look = await accounts.browser().post('/api/accounts/invitations/look', { token });
    expect(look.json<{ kind: string }>().kind).toBe('known');
    const code = accounts.code(look.json<{ secret: string }>().secret);
    const body = { token, name: 'Thief', language: 'en', password: PASSWORD, code, device: '' };
    expect(reasonsOf(await accounts.browser().post('/api/accounts/invitations/accept', body))).toEqual([
      'accounts:invitation-known',
    ]);
    const stranger = await accounts.enter('official');
    expect(reasonsOf(await stranger.post('/api/accounts/invitations/take', { token }))).toEqual([
      'accounts:invitation-of-another',
    ]);
    expect((await person.post('/api/accounts/invitations/take', { token })).statusCode).toBe(200);
    expect((await find('known@example.com'))?.roles.map(({ role }) => role)).toEqual(['verifier', 'observer']);
  });

  it('renews a lost way in: new password, new app, new codes; the old ones and all sessions end', async () => {
    const { person, codes } = await settle(accounts, 'lost@example.com', [VERIFIER]);
    await administrator.post('/api/accounts/invitations', invite('lost@example.com', [], { renews: true }));
    const token = tokenOf(accounts.letters.at(-1));
    const look = await accounts.browser().post('/api/accounts/invitations/look', { token });
    const { kind, secret } = look.json<{ kind: string; secret: string }>();
    expect(kind).toBe('renewal');
    accounts.pass(30);
    const password = 'another good lantern 77';
    const body = { token, name: 'x', language: 'en', password, code: accounts.code(secret), device: '' };
    expect((await accounts.browser().post('/api/accounts/invitations/accept', body)).statusCode).toBe(200);
    expect((await person.get('/api/accounts/me/sessions')).statusCode).toBe(401);
    const back = accounts.browser();
    const old = await back.post('/api/accounts/sign-in', { email: 'lost@example.com', password: PASSWORD, device: '' });
    expect(old.statusCode).toBe(409);
    const asked = await back.post('/api/accounts/sign-in', { email: 'lost@example.com', password, device: '' });
    const { challenge } = asked.json<{ challenge: string }>();
    const spent = await back.post('/api/accounts/second-factor', { challenge, code: codes[0] });
    expect(reasonsOf(spent)).toEqual(['accounts:code-wrong']);
  });
});

describe('a head', () => {
  it('invites officers to the own organisation and nobody anywhere else', async () => {
    const head = await accounts.enter('head');
    const tries: [object[], number][] = [
      [[officerOf(OWN)], 201],
      [[officerOf(OTHER)], 403],
      [[officerOf(OWN), officerOf(OTHER)], 403],
      [[{ role: 'head', organisation: OWN, until: null }], 403],
      [[officerOf(OWN), VERIFIER], 403],
      [[VERIFIER], 403],
    ];
    for (const [index, [roles, status]] of tries.entries()) {
      const reply = await head.post('/api/accounts/invitations', invite(`colleague-${index}@example.com`, roles));
      expect([index, reply.statusCode]).toEqual([index, status]);
    }
    expect(
      (await head.post('/api/accounts/invitations', invite('lost@example.com', [], { renews: true }))).statusCode,
    ).toBe(403);
    type Seen = { invitations: { email: string }[] };
    const { invitations } = (await head.get('/api/accounts/invitations')).json<Seen>();
    expect(invitations.map(({ email }) => email)).toEqual(['colleague-0@example.com']);
  });

  it('does not learn whether others have invited the same person', async () => {
    await administrator.post('/api/accounts/invitations', invite('shared@example.com', [officerOf(OTHER)]));
    const head = await accounts.enter('head');
    const reply = await head.post('/api/accounts/invitations', invite('shared@example.com', [officerOf(OWN)]));
    expect(reply.statusCode).toBe(201);
  });
});

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
