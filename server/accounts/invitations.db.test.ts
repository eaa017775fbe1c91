// Invitations: double submit, forged and stale links, accounts that are there already, and what a head may do of it.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HEADERS } from '#contract/http.ts';
import type { Reply } from '#server/platform/testing/test-server.ts';
import { type Accounts, openAccounts, PASSWORD, reasonsOf, settle, tokenOf } from './testing/open-accounts.ts';

const OWN = '00000000-0000-4000-8000-000000000001';
const OTHER = '00000000-0000-4000-8000-000000000002';
const VERIFIER = { role: 'verifier', organisation: null, until: null };
const officerOf = (organisation: string) => ({ role: 'officer', organisation, until: null });

let accounts: Accounts;
let administrator: Awaited<ReturnType<Accounts['enter']>>;
beforeAll(async () => {
  accounts = await openAccounts();
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

describe('an invitation sent again', () => {
  const look = (token: string) => accounts.browser().post('/api/accounts/invitations/look', { token });
  const sent = async (email: string, roles: readonly object[] = [VERIFIER]) => {
    const reply = await administrator.post('/api/accounts/invitations', invite(email, roles));
    expect(reply.statusCode).toBe(201);
    return { id: reply.json<{ id: string }>().id, token: tokenOf(accounts.letters.at(-1)) };
  };
  const renew = (id: string) => administrator.post(`/api/accounts/invitations/${id}/renew`);

  it('goes out with a new link, and the old link ends', async () => {
    const { id, token } = await sent('again@example.com');
    expect((await renew(id)).statusCode).toBe(200);
    const fresh = tokenOf(accounts.letters.findLast(({ to }) => to === 'again@example.com'));
    expect(fresh).not.toBe(token);
    expect(reasonsOf(await look(token))).toEqual(['accounts:invitation-unknown']);
    expect((await look(fresh)).json<{ kind: string; invitedBy: string }>()).toMatchObject({
      kind: 'new',
      invitedBy: 'Әсел Рахымова',
    });
  });

  it('opens again after its week, but not with a role that is over by then', async () => {
    const late = await sent('week@example.com');
    const until = accounts.clock.now().slice(0, 10);
    const over = await sent('over@example.com', [{ ...VERIFIER, until }]);
    accounts.pass(8 * 24 * 3600);
    administrator = await accounts.enter('administrator');
    expect(reasonsOf(await look(late.token))).toEqual(['accounts:invitation-over']);
    expect((await renew(late.id)).statusCode).toBe(200);
    expect((await look(tokenOf(accounts.letters.at(-1)))).statusCode).toBe(200);
    expect(reasonsOf(await renew(over.id))).toEqual(['accounts:until-over']);
  });

  it('is refused once it was accepted or withdrawn', async () => {
    await settle(accounts, 'settled@example.com', [VERIFIER]);
    const { rows } = await accounts.database.owner.query<{ id: string }>(
      `select id from invitation where email = 'settled@example.com'`,
    );
    expect(reasonsOf(await renew(rows[0]?.id ?? ''))).toEqual(['accounts:invitation-used']);
    const { id } = await sent('taken.back@example.com');
    await administrator.post(`/api/accounts/invitations/${id}/withdraw`);
    expect(reasonsOf(await renew(id))).toEqual(['accounts:invitation-withdrawn']);
  });
});

describe('a head', () => {
  it('sees the officers of the own organisation, what they are there, and nothing of them elsewhere', async () => {
    await settle(accounts, 'own.officer@example.com', [officerOf(OWN), officerOf(OTHER)]);
    await settle(accounts, 'other.officer@example.com', [officerOf(OTHER)]);
    const head = await accounts.enter('head');
    type Seen = { accounts: { id: string; email: string; seenAt: string | null; roles: { organisation: string }[] }[] };
    const seen = (await head.get('/api/accounts')).json<Seen>().accounts;
    expect(seen.map(({ email }) => email)).toEqual([
      'group-analyst@example.kz.example',
      'group-reader@example.kz.example',
      'head@example.kz.example',
      'officer@example.kz.example',
      'own.officer@example.com',
    ]);
    const own = seen.find(({ email }) => email === 'own.officer@example.com');
    expect(own?.roles.map(({ organisation }) => organisation)).toEqual([OWN]);
    expect(own?.seenAt).toBeNull();
    const one = await head.get(`/api/accounts/${own?.id}`);
    expect(one.json<{ sessions: number | null; roles: object[] }>()).toMatchObject({ sessions: null });
    const other = await find('other.officer@example.com');
    expect((await head.get(`/api/accounts/${other?.id}`)).statusCode).toBe(404);
    const officer = await accounts.enter('officer');
    expect((await officer.get(`/api/accounts/${own?.id}`)).statusCode).toBe(403);
  });

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

  it('touches no invitation to more than officers of the own organisation', async () => {
    const asked = invite('second.head@example.com', [{ role: 'head', organisation: OWN, until: null }]);
    const { id } = (await administrator.post('/api/accounts/invitations', asked)).json<{ id: string }>();
    const head = await accounts.enter('head');
    for (const act of ['renew', 'withdraw'])
      expect((await head.post(`/api/accounts/invitations/${id}/${act}`)).statusCode).toBe(403);
  });
});
