// What waits for whom: each on the own desk, and nothing of others.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitsOfAccounts } from '#server/accounts/index.ts';
import { type Accounts, openAccounts } from '#server/accounts/testing/open-accounts.ts';
import { deskRoutes } from '#server/desk/index.ts';
import { organisationRoutes, waitsOfOrganisations } from '#server/organisations/index.ts';

const OWN = '00000000-0000-4000-8000-000000000001';
const OTHER = '00000000-0000-4000-8000-000000000002';

let accounts: Accounts;
beforeAll(async () => {
  const routes = [...deskRoutes([waitsOfOrganisations, waitsOfAccounts]), ...organisationRoutes([])];
  accounts = await openAccounts({ routes });
  await accounts.database.owner.query(
    `insert into organisation (id, bin, registered_at) values ($1, '010140000005', now()), ($2, '020240000006', now())`,
    [OWN, OTHER],
  );
});
afterAll(() => accounts.close());

type Desk = { today: string; waiting: { code: string; count: number; organisation: string | null }[] };

async function deskOf(role: string): Promise<Desk> {
  const browser = await accounts.enter(role);
  const reply = await browser.get('/api/desk');
  expect(reply.statusCode).toBe(200);
  return reply.json<Desk>();
}

describe('the desk', () => {
  it('tells the administrator of organisations that nobody acts for, and of invitations that ran out', async () => {
    const before = await deskOf('administrator');
    expect(before.waiting).toContainEqual({ code: 'organisation-without-officer', count: 1, organisation: null });
    await accounts.database.owner.query(
      `insert into invitation (email, language, roles, token, totp, invited_at, expires_at)
        values ('late@example.com', 'kk', '[]', extensions.gen_random_bytes(32), '', '2020-01-01', '2020-01-08')`,
    );
    const after = await deskOf('administrator');
    expect(after.waiting).toContainEqual({ code: 'invitation-expired', count: 1, organisation: null });
  });

  it('asks an officer how the own organisation can be reached, until it is told', async () => {
    const browser = await accounts.enter('officer');
    const waits = async () => (await browser.get('/api/desk')).json<Desk>().waiting;
    expect(await waits()).toEqual([{ code: 'contact-missing', count: 1, organisation: OWN }]);
    const contact = { address: 'Астана', phone: '', email: 'science@example.com' };
    const told = await browser.send('PUT', `/api/organisations/${OWN}/contact`, {
      payload: contact,
      headers: { 'if-match': '"0"' },
    });
    expect(told.statusCode).toBe(200);
    expect(await waits()).toEqual([]);
  });

  it.each(['verifier', 'member', 'official', 'appeal-chair', 'analyst', 'observer'])(
    'has nothing of the house for %s, and counts from the day in Astana',
    async (role) => {
      const { today, waiting } = await deskOf(role);
      expect(waiting).toEqual([]);
      expect(today).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    },
  );
});
