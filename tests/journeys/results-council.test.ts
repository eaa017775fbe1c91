// npm run journeys -- results-council: the secretary convenes a sitting, its pack is opened, members are there and vote, the protocol is signed by two, and the round is considered; every screen of the room in three languages, wide and narrow.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { SittingWhole } from '#contract/council.ts';
import type { RoundWhole } from '#contract/rounds.ts';
import type { QueueLine } from '#contract/verification.ts';
import { texts } from '#wording/texts.ts';
import { type Caller, callAs } from './caller.ts';
import { openStage } from './open-stage.ts';
import { seedRound, WINTER } from './seed-round.ts';
import type { Look, Visitor } from './visitor.ts';

const PATIENCE = { timeout: 300_000 };
const WIDE: Look = { language: 'ru', width: 1440 };
const VERIFYING = '2026-02-10T04:00:00.000Z';
const PUBLISHED = '2026-03-02T04:00:00.000Z';
const AFTER = '2026-03-20T04:00:00.000Z';
const SITTING = '2026-04-15T04:00:00.000Z';
/** Where pictures of the screens go, for people to look at. */
const SHOTS = process.env.SHOTS;

const { platform, goTo, visitAs: visit, lookAll } = openStage({ clock: WINTER });
let round = '';
let own = '';
let sitting = '';

const words = ({ look }: Visitor) => texts[look.language].council;
const press = ({ page }: Visitor, name: string) =>
  page.locator('main').getByRole('button', { name, exact: true }).first().click();
/** An act that asks first. */
async function confirm(visitor: Visitor, name: string): Promise<void> {
  await press(visitor, name);
  const dialog = visitor.page.getByRole('dialog');
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}
/** The longest piece of a sentence between what is put into it. */
const pieceOf = (text: string): string =>
  text.split(/{{\w+}}/).reduce((one, other) => (other.length > one.length ? other : one));
const isSeen = ({ page }: Visitor, text: string | RegExp) => page.getByText(text).first().waitFor();
const as = (role: Parameters<typeof callAs>[1]) => callAs(platform().origin, role);
const readSitting = (caller: Caller) => caller.get<SittingWhole>(`/api/council/sittings/${sitting}`);
const sittingAt = (screen = '') => `/cabinet/council/${sitting}${screen}`;

async function picture(visitor: Visitor, name: string): Promise<void> {
  if (!SHOTS) return;
  mkdirSync(SHOTS, { recursive: true });
  const { page, look } = visitor;
  await page.screenshot({ path: join(SHOTS, `${name}-${look.language}-${look.width}.png`), fullPage: true });
}

async function submit(head: Caller): Promise<void> {
  const base = `/api/rounds/${round}/reports/${own}`;
  const { preparedAt, hash } = await head.get<{ preparedAt: string; hash: string }>(`${base}/statement?language=kk`);
  const signature = { way: 'confirmation', code: '' };
  await head.act('POST', `${base}/submissions`, { language: 'kk', preparedAt, hash, signature });
}

async function verifyAll(verifier: Caller): Promise<void> {
  const queue = `/api/rounds/${round}/verification`;
  const { items } = await verifier.get<{ items: QueueLine[] }>(`${queue}/items`);
  await verifier.act('POST', `${queue}/${own}/decisions`, {
    items: items.map(({ row, version, seen }) => ({ row, version, seen })),
    ...{ outcome: 'credited', ground: null, words: '', changes: {} },
  });
}

const versionOf = async (caller: Caller) => (await caller.get<RoundWhole>(`/api/rounds/${round}`)).version;

/** Three members: the example has one, and two more of its people are made members. The official presides. */
async function appointMembers(): Promise<void> {
  const administrator = await as('administrator');
  const { accounts } = await administrator.get<{ accounts: { id: string; email: string }[] }>('/api/accounts');
  for (const role of ['official', 'analyst']) {
    const person = accounts.find(({ email }) => email.startsWith(`${role}@`));
    const given = { role: 'member', organisation: null, until: null };
    await administrator.act('POST', `/api/accounts/${person?.id}/roles`, { given, conflict: null });
  }
}

async function enterWeighting(chief: Caller): Promise<void> {
  const values = Object.fromEntries(['1', '2', '3', '4', '5', '6', '8', '9', '10', '11'].map((id) => [id, '1.5']));
  const weighting = { source: 'Ғылыми кеңестің 2026 жылғы 5 қаңтардағы шешімі', date: '2026-01-05', values };
  const version = await versionOf(chief);
  await chief.act('PUT', `/api/rounds/${round}/weighting`, { weighting }, { version });
}

beforeAll(async () => {
  const seeded = await seedRound(platform().origin);
  round = seeded.round;
  own = seeded.own.organisation;
  await appointMembers();
  await submit(await as('head'));
  await goTo(VERIFYING);
  await verifyAll(await as('verifier'));
  await enterWeighting(await as('chief'));
}, 300_000);

it('is convened by the secretary for a day that the order allows, and for no other', PATIENCE, async () => {
  await visit('secretary', WIDE, async (visitor) => {
    await visitor.open('/cabinet/council');
    await isSeen(visitor, words(visitor).none);
    expect(await visitor.faults()).toEqual([]);
    await picture(visitor, '1-empty');
    await visitor.page
      .getByRole('link', { name: words(visitor).convene })
      .first()
      .click();
    const { page } = visitor;
    await page.locator('#on').fill('04.05.2026');
    await isSeen(visitor, words(visitor)['day-impossible']);
    await picture(visitor, '2-convene-late');
    await page.locator('#on').fill('15.04.2026');
    await isSeen(visitor, pieceOf(words(visitor)['day-possible']));
    await page.locator('#place-kk').fill('Астана, Мәңгілік Ел даңғылы, 8, мәжіліс залы');
    await page.locator('#place-ru').fill('Астана, проспект Мангилик Ел, 8, зал заседаний');
    expect(await visitor.faults()).toEqual([]);
    await picture(visitor, '3-convene');
    await press(visitor, words(visitor).convene);
    await page.waitForURL(/council\/[0-9a-f-]{36}$/);
    sitting = page.url().split('/').at(-1) ?? '';
  });
  const chief = await as('chief');
  expect((await chief.get<RoundWhole>(`/api/rounds/${round}`)).councilOn).toBe('2026-04-15');
});

it('has its agenda, and a pack that is opened and sent', PATIENCE, async () => {
  await goTo(PUBLISHED);
  const chief = await as('chief');
  await chief.act('POST', `/api/rounds/${round}/verification/publish`, {}, { version: await versionOf(chief) });
  await goTo(AFTER);
  const again = await as('chief');
  const version = await versionOf(again);
  await again.act('POST', `/api/rounds/${round}/results`, { reason: '' }, { version });
  await visit('secretary', WIDE, async (visitor) => {
    const { page } = visitor;
    await visitor.open(sittingAt('/agenda'));
    await page.getByLabel(words(visitor)['snapshot-choice']).selectOption('1');
    await press(visitor, words(visitor)['add-free']);
    await page.getByLabel(words(visitor)['title-kk']).last().fill('Келесі жылдың күнтізбесі туралы');
    await page.getByLabel(words(visitor)['title-ru']).last().fill('О календаре следующего года');
    expect(await visitor.faults()).toEqual([]);
    await picture(visitor, '4-agenda');
    await press(visitor, words(visitor)['agenda-save']);
    await page.waitForURL(/council\/[0-9a-f-]{36}$/);
    await visitor.open(sittingAt('/change'));
    await page.locator('#chair').selectOption({ label: 'Сәуле Нұрғалиева' });
    await picture(visitor, '4-change');
    await press(visitor, words(visitor).save);
    await page.waitForURL(/council\/[0-9a-f-]{36}$/);
    await confirm(visitor, words(visitor)['act.invite']);
    await confirm(visitor, words(visitor)['act.send-pack']);
    await isSeen(visitor, /pack-2026-04-15-kk\.pdf/);
    expect(await visitor.faults()).toEqual([]);
    await picture(visitor, '5-planned');
  });
  const member = await as('member');
  const pack = await member.fetchBytes(`/api/council/sittings/${sitting}/pack?language=kk`);
  expect(Buffer.from(pack).subarray(0, 5).toString()).toBe('%PDF-');
});

it('sits on its day with a quorum, and votes', PATIENCE, async () => {
  await goTo(SITTING);
  await visit('secretary', WIDE, async (visitor) => {
    const { page } = visitor;
    await visitor.open(sittingAt());
    await confirm(visitor, words(visitor)['act.open']);
    await isSeen(visitor, words(visitor)['state.open']);
    for (const name of ['Марат Жұмабеков', 'Сәуле Нұрғалиева'])
      await page.getByLabel(name, { exact: true }).selectOption('in-person');
    await press(visitor, words(visitor)['attendance-save']);
    await isSeen(visitor, words(visitor)['quorum-is'].slice(0, 10));
    expect(await visitor.faults()).toEqual([]);
    await picture(visitor, '6-open');
    await page
      .getByRole('link', { name: words(visitor)['vote-on'] })
      .first()
      .click();
    await press(visitor, words(visitor)['all-for']);
    await page.locator('#resolution-kk').fill('2025 жылғы бағалау нәтижелері қаралды. Нәтижелер жариялансын.');
    await page.locator('#resolution-ru').fill('Результаты оценки за 2025 год рассмотрены. Опубликовать результаты.');
    expect(await visitor.faults()).toEqual([]);
    await picture(visitor, '7-vote');
    await press(visitor, words(visitor)['vote-save']);
    await page.waitForURL(/council\/[0-9a-f-]{36}$/);
    await isSeen(visitor, words(visitor)['outcome.adopted']);
    const { hour, place, day, seats } = await readSitting(await as('secretary'));
    const other = seats.find(({ name }) => name === 'Марат Жұмабеков')?.account ?? '';
    expect([hour, day, place.kk.length > 3]).toEqual(['10:00', '2026-04-15', true]);
    await visitor.open(sittingAt('/change'));
    await page.locator('#chair').selectOption(other);
    await press(visitor, words(visitor).save);
    // The chair is not changed after a vote: theirs may have decided.
    await isSeen(visitor, words(visitor)['item-voted']);
    await picture(visitor, '8-change-refused');
  });
});

it('is signed by the secretary and the chair, and the round is considered', PATIENCE, async () => {
  const keeper = await as('secretary');
  const told = await readSitting(keeper);
  expect(told.items[0]?.result?.outcome).toBe('adopted');
  await visit('secretary', WIDE, async (visitor) => {
    await visitor.open(sittingAt());
    await confirm(visitor, words(visitor)['act.close']);
    await confirm(visitor, words(visitor)['act.draw-up']);
    await isSeen(visitor, words(visitor)['protocol-number'].replace('{{number}}', '1/2026'));
    await picture(visitor, '9-drawn-up');
    await visitor.page.getByRole('link', { name: words(visitor).sign }).click();
    await isSeen(visitor, /protocol-1-2026-kk\.docx: SHA-256/);
    expect(await visitor.faults()).toEqual([]);
    await picture(visitor, '10-sign');
    await press(visitor, words(visitor).sign);
    await visitor.page.waitForURL(/council\/[0-9a-f-]{36}$/);
  });
  await visit('official', { language: 'kk', width: 390 }, async (visitor) => {
    await visitor.open(sittingAt('/sign'));
    expect(await visitor.faults()).toEqual([]);
    await picture(visitor, '11-sign-chair');
    await press(visitor, words(visitor).sign);
    await visitor.page.waitForURL(/council\/[0-9a-f-]{36}$/);
    await isSeen(visitor, words(visitor).considered);
    await picture(visitor, '12-considered');
  });
  const { stage, considered, terms } = await keeper.get<RoundWhole>(`/api/rounds/${round}`);
  expect([stage, considered?.protocol, considered?.on]).toEqual(['considered', '1/2026', '2026-04-15']);
  expect(terms.find(({ term }) => term === 'results-publication')?.lastDay).toBe('2026-04-20');
});

it('shows the room and the sitting in every look', PATIENCE, async () => {
  const shoot = (name: string) => (visitor: Visitor) => picture(visitor, name);
  expect(
    await lookAll('secretary', [
      { path: '/cabinet/council', prepare: shoot('13-room') },
      { path: sittingAt(), prepare: shoot('14-signed') },
      { path: '/cabinet/council/convene', prepare: shoot('15-convene') },
    ]),
  ).toEqual([]);
  expect(await lookAll('official', [{ path: sittingAt(), prepare: shoot('16-official') }])).toEqual([]);
});
