// People beside those of the example: invited and let in through the doors of the server, so that a journey may begin where
// they stand. How they come in at the screens is the journey of accounts.

import { generateSync } from 'otplib';
import { expect } from 'vitest';
import type { Role } from '#contract/roles.ts';
import { texts } from '#wording/texts.ts';
import { settle, type Visitor } from '../visitor.ts';
import { waitForLink } from './letters.ts';

type Given = { readonly role: Role; readonly organisation: string | null };

export type Arrived = {
  readonly email: string;
  readonly password: string;
  /** A code that the server has not taken yet: each is good once. */
  readonly nextCode: () => string;
  readonly recoveryCodes: readonly string[];
};

const HALF_MINUTE = 30;

/** An act as the page of this visitor would send it. */
async function act({ page }: Visitor, path: string, body: unknown): Promise<unknown> {
  const told = await page.evaluate(
    async ([address, sent]) => {
      const { token } = (await (await fetch('/api/csrf')).json()) as { token: string };
      const headers = {
        'content-type': 'application/json',
        'x-csrf-token': token,
        'idempotency-key': crypto.randomUUID(),
      };
      const reply = await fetch(address, { method: 'POST', headers, body: sent });
      return { ok: reply.ok, text: await reply.text() };
    },
    [path, JSON.stringify(body)] as const,
  );
  expect(told.ok, `${path}: ${told.text}`).toBe(true);
  return told.text === '' ? undefined : JSON.parse(told.text);
}

/** Codes of the app, from the moment of the server on. The skew allowed is one step, so two at once are the most. */
function codesFrom(secret: string, now: () => number): () => string {
  let last = 0;
  return () => {
    last = Math.max(last + 1, Math.floor(now() / 1000 / HALF_MINUTE));
    return generateSync({ secret, epoch: last * HALF_MINUTE });
  };
}

type Invited = { readonly email: string; readonly roles: readonly Given[] };

export async function sendInvitation(administrator: Visitor, { email, roles }: Invited): Promise<void> {
  const given = roles.map((role) => ({ ...role, until: null }));
  const { language } = administrator.look;
  const body = { email, language, roles: given, renews: false, conflict: null };
  await act(administrator, '/api/accounts/invitations', body);
}

/** The link of the letter that comes of it. */
export async function inviteBy(administrator: Visitor, told: Invited & { readonly outbox: string }): Promise<string> {
  const earlier = await waitForLink(told.outbox, told.email, 'invitation', new Set(), 0).catch(() => undefined);
  await sendInvitation(administrator, told);
  return waitForLink(told.outbox, told.email, 'invitation', new Set(earlier === undefined ? [] : [earlier]));
}

/** The visitor stands on a page of the house already; afterwards they are signed in. */
export async function arrive(visitor: Visitor, link: string, name: string): Promise<Arrived> {
  const token = new URL(link).hash.slice(1);
  const asked = Date.now();
  const look = (await act(visitor, '/api/accounts/invitations/look', { token })) as {
    email: string;
    secret: string;
    expiresAt: string;
  };
  const reply = await visitor.context.request.get('/api/journal/head');
  const { at } = (await reply.json()) as { at: string };
  // The last entry is the invitation of just now: the clock of the server may have been set.
  const ahead = Date.parse(at) - asked;
  const nextCode = codesFrom(look.secret, () => Date.now() + ahead);
  const password = 'дала шамы көпір 41';
  const { language } = visitor.look;
  const body = { token, name, language, password, code: nextCode(), device: 'Chrome · Linux' };
  const { recoveryCodes } = (await act(visitor, '/api/accounts/invitations/accept', body)) as {
    recoveryCodes: string[];
  };
  return { email: look.email, password, nextCode, recoveryCodes };
}

/** By the page on which one signs in, which may stand already. */
export async function signIn({ page, look }: Visitor, email: string, password: string, code: string): Promise<void> {
  const words = texts[look.language].accounts;
  await page.getByLabel(words.email, { exact: true }).fill(email);
  await page.getByLabel(words.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: words['sign-in'], exact: true }).click();
  await page.getByLabel(words.code, { exact: true }).fill(code);
  await page.getByRole('button', { name: words.confirm, exact: true }).click();
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
  await settle(page);
}
