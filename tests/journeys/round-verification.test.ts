// npm run journeys -- round-verification: a verifier works through a list by keys alone, a second person confirms, a conflict of
// interest shuts the desk until it is withdrawn, the chief publishes, and everybody reads the results; the screens in three
// languages, wide and narrow.

import { expect, it } from 'vitest';
import type { QueueLine } from '#contract/verification.ts';
import { texts } from '#wording/texts.ts';
import { type Caller, callAs } from './caller.ts';
import { openStage } from './open-stage.ts';
import { seedRound } from './seed-round.ts';
import { type Look, settle, type Visitor } from './visitor.ts';

const PATIENCE = { timeout: 300_000 };
const FIRST: Look = { language: 'kk', width: 1440 };
const AFTER = '2027-02-10T05:00:00.000Z';

// Until the results are published the server answers that there are none; so does the browser say.
const { platform, visit, visitAs, lookAll, goTo } = openStage({ provoked: /404|409/ });
let round = '';
let organisation = '';
let chief: Caller;

const at = (rest = '') => `/cabinet/rounds/${round}/verification${rest}`;
const words = ({ look }: Visitor) => texts[look.language].verification;
const isSeen = ({ page }: Visitor, text: string) => page.getByText(text).first().waitFor();
const queue = async () => (await chief.get<{ items: QueueLine[] }>(`/api/rounds/${round}/verification/items`)).items;
const stateOf = async (row: string) => (await queue()).find((line) => line.row === row)?.state;
const rowIn = ({ page }: Visitor): string => new URL(page.url()).pathname.split('/').at(-1) ?? '';

async function submit(): Promise<void> {
  const head = await callAs(platform().origin, 'head');
  const place = `/api/rounds/${round}/reports/${organisation}`;
  const { hash, preparedAt } = await head.get<{ hash: string; preparedAt: string }>(`${place}/statement?language=kk`);
  const signature = { way: 'confirmation', code: '' };
  await head.act('POST', `${place}/submissions`, { language: 'kk', preparedAt, hash, signature });
}

/** Presses one after another and waits until the desk stands at another item. */
async function decideBy(visitor: Visitor, keys: readonly string[], typed = ''): Promise<string> {
  const row = rowIn(visitor);
  for (const key of keys) await visitor.page.keyboard.press(key);
  if (typed !== '') await visitor.page.keyboard.type(typed);
  await visitor.page.keyboard.press('Enter');
  await visitor.page.waitForURL((url) => !url.pathname.endsWith(row));
  await settle(visitor.page);
  return row;
}

it('begins with a submitted year', PATIENCE, async () => {
  const seeded = await seedRound(platform().origin, { year: 2026 });
  round = seeded.round;
  organisation = seeded.own.organisation;
  await submit();
  await goTo(AFTER);
  chief = await callAs(platform().origin, 'chief');
  const { version } = await chief.get<{ version: number }>(`/api/rounds/${round}`);
  await chief.act('POST', `/api/rounds/${round}/call-council`, { on: '2027-03-30' }, { version });
  expect((await queue()).every(({ state }) => state === 'open')).toBe(true);
});

it(
  'is worked through by keys alone: credited, refused, credited with other facts, left to a second person',
  PATIENCE,
  async () => {
    await visitAs('verifier', FIRST, async (visitor) => {
      const { page } = visitor;
      await visitor.open(at('?f.state=open&f.indicator=1'));
      await page.locator('main table a').first().focus();
      await page.keyboard.press('Enter');
      await isSeen(visitor, words(visitor).decision);
      await settle(page);
      const credited = await decideBy(visitor, ['c']);
      expect(await stateOf(credited)).toBe('credited');
      const refused = await decideBy(visitor, ['r', '1']);
      expect(await stateOf(refused)).toBe('refused');
      const waiting = await decideBy(visitor, ['r', '7'], 'Бұл ғылыми зерттеу емес');
      expect(await stateOf(waiting)).toBe('waiting');
      await visitor.open(at('?f.state=open&f.indicator=2&q=Q1'));
      await visitor.open(at(`/${organisation}/${(await queue()).find((line) => line.component === '2.1')?.row}`));
      const row = rowIn(visitor);
      await page.keyboard.press('x');
      await page.keyboard.press('1');
      await page.locator('main form select:focus').waitFor();
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => !url.pathname.endsWith(row));
      expect(await stateOf(row)).toBe('changed');
      expect(await visitor.faults()).toEqual([]);
    });
  },
);

it('draws the queue, the progress, the desk and the act of publishing', PATIENCE, async () => {
  const line = (await queue()).find(({ state }) => state === 'waiting');
  const opened = (key: string) => async (visitor: Visitor) => {
    await isSeen(visitor, words(visitor).decision);
    await visitor.page.keyboard.press(key);
  };
  const open = (await queue()).find(({ state, component }) => state === 'open' && component === '2.1');
  const pages = [
    { path: at() },
    { path: at('?show=organisations') },
    { path: at('?show=verifiers') },
    { path: at('?show=machine') },
    { path: at(`/${organisation}/${line?.row}`) },
    { path: at(`/${organisation}/${open?.row}`), prepare: opened('x') },
    { path: `/cabinet/rounds/${round}/publish-verification` },
  ];
  expect(await lookAll('chief', pages)).toEqual([]);
});

it('is confirmed by another; is shut to whoever declares a conflict, until it is withdrawn', PATIENCE, async () => {
  const line = (await queue()).find(({ state }) => state === 'waiting');
  const path = at(`/${organisation}/${line?.row}`);
  await visitAs('verifier', FIRST, async (visitor) => {
    await visitor.open(path);
    await isSeen(visitor, words(visitor)['wait-own']);
    await visitor.page.getByRole('button', { name: words(visitor)['conflict-declare'] }).click();
    await visitor.page.getByLabel(words(visitor)['conflict-words']).fill('Інім сонда жұмыс істейді');
    await visitor.page.getByRole('button', { name: words(visitor)['conflict-act'], exact: true }).click();
    await isSeen(visitor, words(visitor)['conflict.declared']);
    expect(await visitor.page.getByText(words(visitor).decision, { exact: true }).count()).toBe(0);
    await visitor.page.getByRole('button', { name: words(visitor)['conflict-withdraw'] }).click();
    await visitor.page.getByLabel(words(visitor)['conflict-withdraw-words']).fill('Ол жұмыстан шықты');
    await visitor.page.getByRole('button', { name: words(visitor)['conflict-withdraw-act'], exact: true }).click();
    await isSeen(visitor, words(visitor)['wait-own']);
  });
  await visitAs('chief', { language: 'ru', width: 1440 }, async (visitor) => {
    await visitor.open(path);
    await isSeen(visitor, words(visitor)['decide.confirm']);
    await visitor.page.keyboard.press('y');
    await expect.poll(() => stateOf(line?.row ?? ''), { timeout: 10_000 }).toBe('refused');
  });
});

it('is published by the chief when every item is decided, and read by everybody then', PATIENCE, async () => {
  await visit({ language: 'ru', width: 390 }, async (visitor) => {
    await visitor.open('/verification/2026');
    await isSeen(visitor, words(visitor)['results-none']);
  });
  await visitAs('chief', FIRST, async (visitor) => {
    const act = words(visitor)['publish-act'].replace('{{year}}', '2026');
    await visitor.open(`/cabinet/rounds/${round}/publish-verification`);
    await visitor.page
      .getByText(/шешілмеген/)
      .first()
      .waitFor();
    expect(await visitor.page.getByRole('button', { name: act }).count()).toBe(0);
    const items = (await queue()).filter(({ state }) => state === 'open');
    const put = { outcome: 'credited', ground: null, words: '', changes: {} };
    await chief.act('POST', `/api/rounds/${round}/verification/${organisation}/decisions`, {
      items: items.map(({ row, version, seen }) => ({ row, version, seen })),
      ...put,
    });
    await visitor.open(`/cabinet/rounds/${round}/publish-verification`);
    await visitor.page.getByRole('button', { name: act }).click();
    await isSeen(visitor, words(visitor)['publish-done']);
  });
  for (const look of [FIRST, { language: 'ru', width: 390 }, { language: 'en', width: 1440 }] as const)
    await visit(look, async (visitor) => {
      await visitor.open('/verification/2026');
      await visitor.page.locator('main table').waitFor();
      expect(await visitor.faults()).toEqual([]);
    });
  expect(await lookAll('chief', [{ path: at() }])).toEqual([]);
});
