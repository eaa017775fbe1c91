// A person with an account: more roles by another invitation, the own details changed in two tabs at once, a new password,
// new recovery codes. `look` is asked at every page that stands.

import { expect } from 'vitest';
import { type Arrived, arrive, inviteBy, signIn } from '../accounts/arrive.ts';
import { enterAs, settle, type Visitor } from '../visitor.ts';
import { fill, openHere, press, wordsOf } from '../words-of.ts';
import type { Way } from './journey-house.ts';

const RENEWED = 'жаңа таң өзен 77';

const field = ({ page }: Pick<Visitor, 'page'>, label: string) => page.getByLabel(label, { exact: true });

/** Behind the link: for somebody else, for nobody, and for the person, who takes the roles over. */
async function takeOver(link: string, person: Arrived, way: Way): Promise<Visitor> {
  const { pathname, hash } = new URL(link);
  const [another, visitor] = await Promise.all([way.send(), way.send()]);
  const { accounts } = wordsOf(visitor);
  await enterAs(another, 'observer');
  await another.page.goto(`${pathname}${hash}`);
  await settle(another.page);
  await another.page.getByRole('button', { name: accounts['sign-in-as-invited'], exact: true }).waitFor();
  await way.look(another, 'invitation-of-another');
  await another.leave();
  await visitor.page.goto(`${pathname}${hash}`);
  await settle(visitor.page);
  await visitor.page.getByText(accounts['take-sign-in'], { exact: true }).waitFor();
  await way.look(visitor, 'invitation-known');
  await visitor.page.locator('main').getByRole('link', { name: accounts['sign-in'], exact: true }).click();
  await visitor.page.waitForURL(/\/sign-in\?/);
  await settle(visitor.page);
  await signIn(visitor, person.email, person.password, person.recoveryCodes[0] ?? '');
  await visitor.page.getByText(accounts['take-about'], { exact: true }).waitFor();
  await way.look(visitor, 'invitation-take');
  await press(visitor, accounts.take);
  await visitor.page.waitForURL(/\/cabinet$/);
  await visitor.open('/cabinet/account');
  await visitor.page.getByRole('listitem').getByText(accounts['role.analyst'], { exact: true }).waitFor();
  await visitor.page.getByRole('listitem').getByText(accounts['role.verifier'], { exact: true }).waitFor();
  return visitor;
}

async function changeTwice(visitor: Visitor, { look }: Way): Promise<void> {
  const { accounts, web } = wordsOf(visitor);
  const { page } = visitor;
  const second = await page.context().newPage();
  await openHere(second, visitor, '/cabinet/account');
  await field({ page: second }, accounts.name).fill('Дана Екінші');
  await press({ page: second }, accounts.save);
  await second.getByText(accounts.saved, { exact: true }).waitFor();
  await second.close();
  await field(visitor, accounts.name).fill('Дана Бірінші');
  await press(visitor, accounts.save);
  await page.getByText(fill(web['changed.title'], { who: web['changed.self'] }), { exact: true }).waitFor();
  expect(await field(visitor, accounts.name).inputValue()).toBe('Дана Бірінші');
  await look(visitor, 'changed-meanwhile');
  await press(visitor, web['changed.anew']);
  await page.getByText(fill(accounts['name-now'], { name: 'Дана Екінші' }), { exact: true }).waitFor();
  await press(visitor, accounts.save);
  await page.getByText(accounts.saved, { exact: true }).waitFor();
  await page.reload();
  await settle(page);
  expect(await field(visitor, accounts.name).inputValue()).toBe('Дана Бірінші');
}

/** The other session, in `other`, ends with it. */
async function renewPassword(visitor: Visitor, other: Visitor, person: Arrived, { look }: Way): Promise<void> {
  const { accounts } = wordsOf(visitor);
  const renew = async (current: string) => {
    await field(visitor, accounts['password-current']).fill(current);
    await field(visitor, accounts['password-new']).fill(RENEWED);
    await press(visitor, accounts['password-change']);
  };
  await renew('not this one at all');
  await visitor.page.getByText(accounts['password-wrong']).first().waitFor();
  await look(visitor, 'password-refused');
  await renew(person.password);
  await visitor.page.getByText(accounts['password-changed'], { exact: true }).waitFor();
  await look(visitor, 'password-changed');
  await other.open('/cabinet/account');
  await other.page.locator('main a[href*="/sign-in"]').waitFor();
}

async function renewCodes(visitor: Visitor, person: Arrived, { look }: Way): Promise<readonly string[]> {
  const { accounts } = wordsOf(visitor);
  const { page } = visitor;
  await field(visitor, accounts.code).fill(person.nextCode());
  await press(visitor, accounts['codes-renew']);
  await page.getByText(accounts['codes-once'], { exact: true }).waitFor();
  await look(visitor, 'codes-renewed');
  const codes = await page.locator('main ol code').allTextContents();
  expect(codes).toHaveLength(10);
  expect(codes.filter((code) => person.recoveryCodes.includes(code))).toEqual([]);
  await field(visitor, accounts['codes-kept']).check();
  await press(visitor, accounts['codes-done']);
  await field(visitor, accounts.code).waitFor();
  return codes;
}

/** Throws where a step does not lead where it should. */
export async function journeyOwnAccount(way: Way): Promise<void> {
  const [administrator, first] = await Promise.all([way.send(), way.send()]);
  await enterAs(administrator, 'administrator');
  const email = `dana.${way.mark}.${Date.now()}@example.com`;
  const invite = (role: 'verifier' | 'analyst') =>
    inviteBy(administrator, { email, roles: [{ role, organisation: null }], outbox: way.outbox });
  await first.open('/sign-in');
  const known = await invite('verifier');
  const person = await arrive(first, known, 'Дана Сейітқызы');
  const visitor = await takeOver(await invite('analyst'), person, way);
  await changeTwice(visitor, way);
  await renewPassword(visitor, first, person, way);
  const codes = await renewCodes(visitor, person, way);
  await press(visitor, wordsOf(visitor).accounts['sign-out']);
  await visitor.page.waitForURL('**/sign-in');
  await settle(visitor.page);
  await signIn(visitor, email, RENEWED, codes[0] ?? '');
  await Promise.all([administrator, first, visitor].map(({ leave }) => leave()));
}
