// One's own account and the forgotten password: what opens, what ends with it, and what is not to be tried out at leisure.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HEADERS } from '#contract/http.ts';
import type { ProblemBody } from '#contract/problem.ts';
import {
  type Accounts,
  type Browser,
  openAccounts,
  PASSWORD,
  reasonsOf,
  settle,
  tokenOf,
} from './testing/open-accounts.ts';

const VERIFIER = { role: 'verifier', organisation: null, until: null };
const NEXT = 'another good lantern 77';

let accounts: Accounts;
beforeAll(async () => {
  accounts = await openAccounts();
});
afterAll(() => accounts.close());
/** A later time step, and every address has rested. */
beforeEach(() => accounts.pass(2 * 24 * 3600));

let made = 0;
const newPerson = async () => {
  made += 1;
  const email = `owner-${made}@example.com`;
  const settled = await settle(accounts, email, [VERIFIER]);
  accounts.pass(60);
  return { email, ...settled };
};
type Person = Awaited<ReturnType<typeof newPerson>>;

const signIn = async ({ email }: Pick<Person, 'email'>, password: string, code: string) => {
  const browser = accounts.browser();
  const asked = await browser.post('/api/accounts/sign-in', { email, password, device: '' });
  if (asked.statusCode !== 200) return { browser, status: asked.statusCode };
  const { challenge } = asked.json<{ challenge: string }>();
  const { statusCode } = await browser.post('/api/accounts/second-factor', { challenge, code });
  return { browser, status: statusCode };
};
const isIn = async (browser: Browser) => (await browser.get('/api/accounts/me/sessions')).statusCode === 200;
const entries = async (act: string) => {
  const { rows } = await accounts.database.owner.query<{ count: number }>(
    'select count(*)::int as count from journal_entry where act = $1',
    [act],
  );
  return rows[0]?.count ?? 0;
};

describe('a forgotten password', () => {
  const ask = (email: string) => accounts.browser().post('/api/accounts/password-reset', { email });
  const tokenFor = async ({ email }: Person) => {
    expect((await ask(email)).statusCode).toBe(200);
    return tokenOf(accounts.letters.findLast(({ to }) => to === email));
  };
  const finish = (token: string, code: string, password = NEXT, browser = accounts.browser()) =>
    browser.post('/api/accounts/password-reset/finish', { token, password, code });

  it('is answered the same for who has an account and who has none; only the first gets a letter', async () => {
    const { email } = await newPerson();
    const sent = accounts.letters.length;
    const [known, unknown] = [await ask(` ${email.toUpperCase()}`), await ask('nobody.at.all@example.com')];
    expect([known.statusCode, known.body]).toEqual([unknown.statusCode, unknown.body]);
    expect(accounts.letters.slice(sent).map(({ to }) => to)).toEqual([email]);
  });

  it('is set anew with the link and a code; every session ends, and the old password opens nothing', async () => {
    const person = await newPerson();
    const token = await tokenFor(person);
    expect((await finish(token, accounts.code(person.secret))).statusCode).toBe(200);
    expect(await isIn(person.person)).toBe(false);
    expect(await entries('accounts.password-reset')).toBeGreaterThan(0);
    accounts.pass(60);
    expect((await signIn(person, PASSWORD, accounts.code(person.secret))).status).toBe(409);
    expect((await signIn(person, NEXT, accounts.code(person.secret))).status).toBe(200);
  });

  it('is set also by who is still signed in, and that session ends with the others', async () => {
    const person = await newPerson();
    const reply = await finish(await tokenFor(person), accounts.code(person.secret), NEXT, person.person);
    expect(reply.statusCode).toBe(200);
    expect(person.person.jar.shyraq).toBeUndefined();
  });

  it('needs the second factor: the mailbox alone opens nothing, however often it is tried', async () => {
    const person = await newPerson();
    const token = await tokenFor(person);
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect(reasonsOf(await finish(token, '000000'))).toEqual(['accounts:code-wrong']);
    expect(reasonsOf(await finish(token, accounts.code(person.secret)))).toEqual(['accounts:reset-over']);
    // A new letter gives a new link, but the address rests.
    const again = await tokenFor(person);
    expect(reasonsOf(await finish(again, accounts.code(person.secret)))).toEqual(['accounts:code-wrong']);
    accounts.pass(61);
    expect((await finish(again, accounts.code(person.secret))).statusCode).toBe(200);
  });

  it('has a link for an hour and for one use; a newer one ends the older', async () => {
    const person = await newPerson();
    const first = await tokenFor(person);
    const second = await tokenFor(person);
    expect(reasonsOf(await finish(first, accounts.code(person.secret)))).toEqual(['accounts:reset-over']);
    expect((await finish(second, accounts.code(person.secret))).statusCode).toBe(200);
    accounts.pass(60);
    expect(reasonsOf(await finish(second, accounts.code(person.secret)))).toEqual(['accounts:reset-over']);
    const late = await tokenFor(person);
    accounts.pass(3601);
    expect(reasonsOf(await finish(late, accounts.code(person.secret)))).toEqual(['accounts:reset-over']);
    expect(reasonsOf(await finish('A'.repeat(43), '000000'))).toEqual(['accounts:reset-over']);
  });

  it('does not become a weak one, and its link is kept for another try', async () => {
    const person = await newPerson();
    const token = await tokenFor(person);
    const weak = await finish(token, accounts.code(person.secret), `x ${person.email} x`);
    expect(reasonsOf(weak)).toEqual(['accounts:password-has-email']);
    expect((await finish(token, accounts.code(person.secret), 'short')).statusCode).toBe(422);
    expect((await finish(token, accounts.code(person.secret))).statusCode).toBe(200);
  });
});

describe('a changed password', () => {
  const change = (browser: Browser, current: string, next = NEXT) =>
    browser.post('/api/accounts/me/password', { current, next });

  it('ends every other session; this one goes on under a new token', async () => {
    const person = await newPerson();
    const other = await signIn(person, PASSWORD, accounts.code(person.secret));
    const before = person.person.jar.shyraq;
    expect((await change(person.person, PASSWORD)).statusCode).toBe(200);
    expect(person.person.jar.shyraq).not.toBe(before);
    expect([await isIn(person.person), await isIn(other.browser)]).toEqual([true, false]);
    accounts.pass(60);
    expect((await signIn(person, PASSWORD, accounts.code(person.secret))).status).toBe(409);
    expect((await signIn(person, NEXT, accounts.code(person.secret))).status).toBe(200);
  });

  it('wants the current one, which is not to be tried out', async () => {
    const person = await newPerson();
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect(reasonsOf(await change(person.person, 'wrong'))).toEqual(['accounts:password-wrong']);
    expect(reasonsOf(await change(person.person, PASSWORD))).toEqual(['accounts:password-wrong']);
    accounts.pass(61);
    expect((await change(person.person, PASSWORD)).statusCode).toBe(200);
  });

  it('is refused where it is weak, with the field named', async () => {
    const { person, email } = await newPerson();
    const { reasons } = (await change(person, PASSWORD, `${email} and more`)).json<ProblemBody>();
    expect(reasons.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['accounts:password-has-email', '/body/next'],
    ]);
  });
});

describe('new recovery codes', () => {
  const renew = (browser: Browser, code: string) => browser.post('/api/accounts/me/recovery-codes', { code });

  it('come for a code, and the old ones end', async () => {
    const person = await newPerson();
    const reply = await renew(person.person, accounts.code(person.secret));
    const fresh = reply.json<{ recoveryCodes: string[] }>().recoveryCodes;
    expect(new Set([...fresh, ...person.codes]).size).toBe(20);
    expect((await signIn(person, PASSWORD, person.codes[0] ?? '')).status).toBe(409);
    expect((await signIn(person, PASSWORD, fresh[0] ?? '')).status).toBe(200);
  });

  it('come for a recovery code too, and for nothing else, however often it is tried', async () => {
    const person = await newPerson();
    expect((await renew(person.person, person.codes[0] ?? '')).statusCode).toBe(200);
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect(reasonsOf(await renew(person.person, '000000'))).toEqual(['accounts:code-wrong']);
    expect(reasonsOf(await renew(person.person, accounts.code(person.secret)))).toEqual(['accounts:code-wrong']);
  });
});

describe('name and language', () => {
  const change = (browser: Browser, version: number, name: string) =>
    browser.send('PATCH', '/api/accounts/me', {
      payload: { name, language: 'ru' },
      headers: { 'if-match': `"${version}"`, [HEADERS.key]: `name-${made}-${version}-${name}` },
    });

  it('are changed at the version that was seen; who comes second is told what was changed', async () => {
    const { person } = await newPerson();
    expect((await change(person, 1, 'First Window')).json<{ version: number }>().version).toBe(2);
    const second = await change(person, 1, 'Second Window');
    expect(second.statusCode).toBe(412);
    const { current } = second.json<ProblemBody>();
    expect(current?.version).toBe(2);
    expect(current?.changes.map(({ act }) => act)).toEqual(['accounts.profile-changed']);
    const { me } = (await person.get('/api/accounts/me')).json<{ me: { name: string } }>();
    expect(me.name).toBe('First Window');
  });
});

describe('a role whose last day is over', () => {
  it('can be given again, and stands among the former ones', async () => {
    const until = accounts.clock.now().slice(0, 10);
    const { email } = await newPerson();
    const give = async (given: object) => {
      const administrator = await accounts.enter('administrator');
      type Listed = { accounts: { id: string; email: string }[] };
      const listed = (await administrator.get('/api/accounts')).json<Listed>().accounts;
      const id = listed.find((one) => one.email === email)?.id;
      return {
        reply: await administrator.post(`/api/accounts/${id}/roles`, { given, conflict: null }),
        administrator,
        id,
      };
    };
    const observer = { role: 'observer', organisation: null };
    expect((await give({ ...observer, until })).reply.statusCode).toBe(201);
    expect(reasonsOf((await give({ ...observer, until: null })).reply)).toEqual(['accounts:role-held-already']);
    accounts.pass(2 * 24 * 3600);
    const { reply, administrator, id } = await give({ ...observer, until: null });
    expect(reply.statusCode).toBe(201);
    type Seen = { roles: { role: string }[]; past: { role: string; revoked: boolean }[] };
    const seen = (await administrator.get(`/api/accounts/${id}`)).json<Seen>();
    expect(seen.roles.map(({ role }) => role)).toEqual(['verifier', 'observer']);
    expect(seen.past).toMatchObject([{ role: 'observer', revoked: false }]);
  });
});
