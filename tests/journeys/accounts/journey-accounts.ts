// A person's way through accounts at a real browser: invited, accepting with the app, out and in again, the password
// forgotten, more roles, fewer, closed. `look` is asked at every page that stands.

import { generateSync } from 'otplib';
import { texts } from '#wording/texts.ts';
import { enterAs, settle, type Visitor } from '../visitor.ts';
import { waitForLink } from './letters.ts';

export type Surroundings = {
  /** A browser of its own each time. */
  readonly send: () => Promise<Visitor>;
  readonly outbox: string;
  readonly look: (visitor: Visitor, name: string) => Promise<void>;
};

const PASSWORD = 'дала шамы көпір 41';
const RENEWED = 'жаңа таң өзен 77';
const NAME = 'Айдана Серікқызы Төлеуова';

type Words = (typeof texts)['en']['accounts'];
const wordsOf = ({ look }: Visitor): Words => texts[look.language].accounts as Words;

const press = ({ page }: Visitor, name: string) => page.getByRole('button', { name, exact: true }).click();
const follow = ({ page }: Visitor, name: string) =>
  page.locator('main').getByRole('link', { name, exact: true }).click();
const type = ({ page }: Visitor, label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);

/** The clock of the server in milliseconds, which may have been set: told by the moment of an invitation just sent. */
async function readClock({ context }: Visitor, email: string): Promise<() => number> {
  const reply = await context.request.get('/api/accounts/invitations');
  const { invitations } = (await reply.json()) as { invitations: { email: string; invitedAt: string }[] };
  const sent = invitations.find((one) => one.email === email)?.invitedAt;
  if (!sent) throw new Error(`no invitation to ${email}`);
  const ahead = Date.parse(sent) - Date.now();
  return () => Date.now() + ahead;
}

/** The code of half a minute, `ahead` of the one now. */
const codeOf = (secret: string, now: number, ahead = 0): string =>
  generateSync({ secret, epoch: Math.floor(now / 1000) + ahead * 30 });

async function openLink({ page }: Visitor, link: string): Promise<void> {
  const { pathname, hash } = new URL(link);
  await page.goto(`${pathname}${hash}`);
  await settle(page);
}

async function invite(visitor: Visitor, email: string, { look }: Surroundings): Promise<() => number> {
  const words = wordsOf(visitor);
  await visitor.open('/cabinet/people');
  await look(visitor, 'people');
  await follow(visitor, words.invite);
  await visitor.page.waitForURL('**/people/invite');
  await settle(visitor.page);
  await type(visitor, words.email, email);
  await visitor.page.getByLabel(words.role, { exact: true }).selectOption('verifier');
  await look(visitor, 'invite');
  await press(visitor, words['invite-send']);
  await visitor.page.getByText(email, { exact: false }).first().waitFor();
  const now = await readClock(visitor, email);
  await press(visitor, words['invite-another']);
  await visitor.open('/cabinet/people/invitations');
  await follow(visitor, email);
  await visitor.page.getByRole('dialog').waitFor();
  await look(visitor, 'invitation-panel');
  return now;
}

type Accepted = { readonly secret: string; readonly codes: readonly string[]; readonly now: () => number };
type Invited = { readonly link: string; readonly now: () => number };

async function accept(visitor: Visitor, { link, now }: Invited, { look }: Surroundings): Promise<Accepted> {
  const words = wordsOf(visitor);
  const { page } = visitor;
  await openLink(visitor, link);
  await look(visitor, 'invitation');
  const shown = await page.locator('dd code').textContent();
  const secret = (shown ?? '').replaceAll(' ', '');
  await type(visitor, words.name, NAME);
  await type(visitor, words['password-new'], 'short');
  await type(visitor, words['factor-code'], codeOf(secret, now()));
  await press(visitor, words.accept);
  await page.getByRole('alert').waitFor();
  await look(visitor, 'invitation-faults');
  await type(visitor, words['password-new'], PASSWORD);
  await press(visitor, words.accept);
  await page.getByText(words['codes-once']).waitFor();
  await look(visitor, 'recovery-codes');
  const codes = await page.locator('ol code').allTextContents();
  await page.getByLabel(words['codes-kept'], { exact: true }).check();
  await press(visitor, words['into-cabinet']);
  await page.waitForURL('**/cabinet');
  await settle(page);
  return { secret, codes, now };
}

async function signIn(visitor: Visitor, email: string, password: string, code: string): Promise<void> {
  const words = wordsOf(visitor);
  await type(visitor, words.email, email);
  await type(visitor, words.password, password);
  await press(visitor, words['sign-in']);
  await type(visitor, words.code, code);
  await press(visitor, words.confirm);
  await visitor.page.waitForURL('**/cabinet');
  await settle(visitor.page);
}

async function outAndIn(visitor: Visitor, email: string, accepted: Accepted, around: Surroundings): Promise<void> {
  const { secret, now } = accepted;
  const words = wordsOf(visitor);
  await visitor.open('/cabinet/account');
  await around.look(visitor, 'account');
  await visitor.page.locator('main').getByRole('button', { name: words['sign-out'], exact: true }).click();
  await visitor.page.waitForURL('**/sign-in');
  await settle(visitor.page);
  await type(visitor, words.email, email);
  await type(visitor, words.password, 'not this one at all');
  await press(visitor, words['sign-in']);
  await visitor.page.getByText(words['sign-in-wrong']).waitFor();
  await around.look(visitor, 'sign-in-refused');
  // The code of the acceptance is spent: the next one is in time.
  await signIn(visitor, email, PASSWORD, codeOf(secret, now(), 1));
}

async function forget(visitor: Visitor, email: string, { codes }: Accepted, around: Surroundings): Promise<void> {
  const words = wordsOf(visitor);
  const { page } = visitor;
  await visitor.open('/forgotten-password');
  await around.look(visitor, 'forgotten');
  await type(visitor, words.email, email);
  await press(visitor, words['forgotten-send']);
  await page.getByText(words['forgotten-sent']).waitFor();
  await around.look(visitor, 'forgotten-sent');
  const link = await waitForLink(around.outbox, email, 'new-password');
  await openLink(visitor, link);
  await around.look(visitor, 'new-password');
  await type(visitor, words['password-new'], RENEWED);
  await type(visitor, words.code, codes[0] ?? '');
  await press(visitor, words['reset-set']);
  await page.getByText(words['reset-done']).waitFor();
  await follow(visitor, words['sign-in']);
  await page.waitForURL('**/sign-in');
  await signIn(visitor, email, RENEWED, codes[1] ?? '');
  await openLink(visitor, link);
  await type(visitor, words['password-new'], PASSWORD);
  await type(visitor, words.code, codes[2] ?? '');
  await press(visitor, words['reset-set']);
  await page.getByRole('heading', { level: 1, name: words['reset-over-title'] }).waitFor();
  await around.look(visitor, 'new-password-over');
}

/** A role against the one held, said why; taken again; the account closed. */
async function administer(visitor: Visitor, email: string, { look }: Surroundings): Promise<void> {
  const words = wordsOf(visitor);
  const { page } = visitor;
  await visitor.open('/cabinet/people');
  await page.locator('tr', { hasText: email }).getByRole('link').click();
  await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
  await settle(page);
  await look(visitor, 'person');
  await page.getByLabel(words.role, { exact: true }).selectOption('appeal-member');
  await page.getByLabel(words['conflict-why'], { exact: true }).fill('Тексеруге өзі қатысқан істерді қарамайды.');
  await look(visitor, 'person-conflict');
  await press(visitor, words['give-role']);
  await page.getByText(words['role-given']).waitFor();
  await page.getByRole('button', { name: words.revoke, exact: true }).first().click();
  await page.getByRole('dialog').waitFor();
  await look(visitor, 'revoke');
  await page.getByRole('dialog').getByRole('button', { name: words.revoke, exact: true }).click();
  await page.getByRole('heading', { level: 2, name: words['past-roles'] }).waitFor();
  await press(visitor, words.close);
  await page.getByRole('dialog').getByRole('button', { name: words.close, exact: true }).click();
  await page.getByText(words['account-closed'].replace('{{time}}', '')).waitFor();
  await settle(page);
  await look(visitor, 'person-closed');
}

/** Throws where a step does not lead where it should. */
export async function journeyAccounts(around: Surroundings): Promise<void> {
  const administrator = await around.send();
  const person = await around.send();
  const email = `aidana.${Date.now()}@example.com`;
  await enterAs(administrator, 'administrator');
  const now = await invite(administrator, email, around);
  const link = await waitForLink(around.outbox, email, 'invitation');
  const accepted = await accept(person, { link, now }, around);
  await openLink(person, link);
  await around.look(person, 'invitation-used');
  await outAndIn(person, email, accepted, around);
  await forget(person, email, accepted, around);
  await administer(administrator, email, around);
  await person.open('/cabinet');
  await person.page.locator('main a[href*="/sign-in"]').waitFor();
  const head = await around.send();
  await enterAs(head, 'head');
  await head.open('/cabinet/people');
  await around.look(head, 'people-of-head');
  await head.open('/cabinet/people/invite');
  await around.look(head, 'invite-by-head');
  await Promise.all([administrator, person, head].map(({ leave }) => leave()));
}
