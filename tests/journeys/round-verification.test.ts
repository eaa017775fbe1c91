// npm run journeys -- round-verification: a verifier works through a list of items by keys alone; the queue, the progress, the desk
// and the act of publishing in three languages, wide and narrow.

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

const { platform, visitAs, lookAll, goTo } = openStage();
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
