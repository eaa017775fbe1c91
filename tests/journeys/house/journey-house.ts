// What an administrator looks after: jobs, letters, reminders; and the journal in which all of it stands, with the end of its
// chain in public. `look` is asked at every page that stands.

import { expect } from 'vitest';
import { inviteBy } from '../accounts/arrive.ts';
import { enterAs, settle, type Visitor } from '../visitor.ts';
import { fill, openHere, press, wordsOf } from '../words-of.ts';

export type Way = {
  /** Another visitor with the same look. */
  readonly send: () => Promise<Visitor>;
  readonly look: (visitor: Visitor, name: string) => Promise<void>;
  readonly outbox: string;
  /** What no other way through uses. */
  readonly mark: number;
};

const BY_ACT = 'house.job-started';

const newestCheck = (visitor: Visitor) =>
  visitor.page.locator('main li', { hasText: wordsOf(visitor).house['task.check-chain'] }).first();

export const startCheck = (visitor: Visitor) => press(visitor, wordsOf(visitor).house['start.check-chain']);

/** Waits until the newest check of the chain says so. */
export async function seeCheck(visitor: Visitor, state: 'waiting' | 'done' | 'cancelled'): Promise<void> {
  const words = wordsOf(visitor).house[`state.${state}`];
  await newestCheck(visitor).getByText(words, { exact: true }).waitFor({ timeout: 20_000 });
}

export const stopCheck = (visitor: Visitor) =>
  newestCheck(visitor)
    .getByRole('button', { name: wordsOf(visitor).web['progress.stop'], exact: true })
    .click();

async function checkChain(visitor: Visitor, { look }: Way): Promise<void> {
  const { house, journal } = wordsOf(visitor);
  await visitor.open('/cabinet/jobs');
  await startCheck(visitor);
  await seeCheck(visitor, 'done');
  await look(visitor, 'jobs');
  await newestCheck(visitor).getByRole('link', { name: house['chain-result'], exact: true }).click();
  await visitor.page.waitForURL('**/journal');
  await settle(visitor.page);
  const whole = journal['chain.check-whole'].split('{{entries}}')[1]?.split('{{anchors}}')[0] ?? '';
  await visitor.page.getByText(whole.trim()).waitFor();
}

async function setReminders(visitor: Visitor, days: number, { look }: Way): Promise<void> {
  const { house } = wordsOf(visitor);
  const field = visitor.page.getByLabel(house['reminders-days'], { exact: true });
  await visitor.open('/cabinet/jobs');
  await field.fill('61');
  await press(visitor, house['reminders-save']);
  await visitor.page.getByText(house['reminders-wrong']).first().waitFor();
  await look(visitor, 'reminders-refused');
  await field.fill(String(days));
  await press(visitor, house['reminders-save']);
  await visitor.page.getByText(house['reminders-saved'], { exact: true }).waitFor();
  await visitor.page.reload();
  await settle(visitor.page);
  await expect.poll(() => field.inputValue()).toBe(String(days));
}

/** The name of the file is what the journal knows it by. */
async function openLetter(visitor: Visitor, { look, outbox, mark }: Way): Promise<void> {
  const { house } = wordsOf(visitor);
  const { page } = visitor;
  const email = `letter.${mark}.${Date.now()}@example.com`;
  const link = await inviteBy(visitor, { email, roles: [{ role: 'observer', organisation: null }], outbox });
  await visitor.open('/cabinet/mails');
  await look(visitor, 'letters');
  const line = page.locator('main li', { hasText: email });
  await line.getByRole('button', { name: house['mail-open'], exact: true }).click();
  await page.getByRole('dialog').getByRole('link', { name: link, exact: true }).waitFor();
  await look(visitor, 'letter');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

const actsOf = ({ page }: Visitor) => page.locator('main ol > li strong').allTextContents();

async function filterBy(visitor: Visitor, act: string): Promise<void> {
  const { journal } = wordsOf(visitor);
  await visitor.page.getByLabel(journal['filter.act'], { exact: true }).selectOption(act);
  await press(visitor, journal['filter.apply']);
  await visitor.page.waitForURL((url) => url.searchParams.get('act') === act);
  const only = journal[`act.${act}` as 'act.house.job-started'];
  await expect.poll(async () => [...new Set(await actsOf(visitor))]).toEqual([only]);
}

async function readJournal(visitor: Visitor, days: number, { look }: Way): Promise<void> {
  const { journal } = wordsOf(visitor);
  const { page } = visitor;
  await visitor.open('/cabinet/journal');
  await look(visitor, 'journal');
  const all = (await actsOf(visitor)).length;
  await filterBy(visitor, 'house.letter-opened');
  await filterBy(visitor, 'house.reminders-set');
  await page.locator('main summary').first().click();
  await page
    .locator('main ol > li')
    .first()
    .getByRole('cell', { name: String(days), exact: true })
    .waitFor();
  await filterBy(visitor, BY_ACT);
  await look(visitor, 'journal-filtered');
  await page.locator('main summary').first().click();
  await page.getByRole('link', { name: journal.trail, exact: true }).first().click();
  await page.waitForURL((url) => url.searchParams.get('kind') === 'job');
  const history = fill(journal.history, { kind: journal['kind.job'] });
  await page.getByRole('heading', { level: 1, name: history }).waitFor();
  await expect.poll(() => actsOf(visitor)).toEqual([journal['act.house.job-started']]);
  await look(visitor, 'history');
  await page.goBack();
  await page.waitForURL((url) => url.searchParams.get('act') === BY_ACT);
  for (let steps = 0; steps < 3; steps += 1) await page.goBack();
  await page.waitForURL((url) => url.search === '');
  await expect.poll(async () => (await actsOf(visitor)).length).toBeGreaterThanOrEqual(Math.min(all, 50));
}

/** The foot of a page that was opened before the last act, and the page of the journal after it, say the same. */
async function seeEnd(visitor: Visitor, { look }: Way): Promise<void> {
  const { page } = visitor;
  const { web } = wordsOf(visitor);
  await visitor.open('/search');
  const foot = page.locator('footer');
  const before = await foot.innerText();
  const other = await page.context().newPage();
  await openHere(other, visitor, '/cabinet/jobs');
  const started = other.waitForResponse((reply) => reply.request().method() === 'POST' && reply.ok());
  await startCheck({ ...visitor, page: other });
  await started;
  await other.close();
  await foot.getByRole('link', { name: web['portal.journal'], exact: true }).click();
  await page.waitForURL('**/journal');
  await settle(page);
  const tellsNewEnd = async () => {
    const hash = await page.locator('main dd code').first().innerText();
    const told = await foot.innerText();
    return told !== before && told.includes(hash.replaceAll(/\s/g, '').slice(0, 16));
  };
  await expect.poll(tellsNewEnd, { timeout: 20_000 }).toBe(true);
  await look(visitor, 'journal-public');
}

/** Throws where a step does not lead where it should. */
export async function journeyHouse(way: Way): Promise<void> {
  const administrator = await way.send();
  const days = 11 + way.mark;
  await enterAs(administrator, 'administrator');
  await checkChain(administrator, way);
  await setReminders(administrator, days, way);
  await openLetter(administrator, way);
  await readJournal(administrator, days, way);
  await seeEnd(administrator, way);
  await administrator.leave();
}
