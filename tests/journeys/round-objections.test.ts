// npm run journeys -- round-objections: an officer objects to what was refused, the verifier upholds one objection and refuses another, one comes late; every screen of the way in three languages, wide and narrow.

import { beforeAll, expect, it } from 'vitest';
import type { ObjectionableItem, ObjectionLine } from '#contract/objections.ts';
import type { RoundWhole } from '#contract/rounds.ts';
import type { QueueLine } from '#contract/verification.ts';
import { texts } from '#wording/texts.ts';
import { type Caller, callAs } from './caller.ts';
import { openStage } from './open-stage.ts';
import { seedRound, WINTER } from './seed-round.ts';
import { type Look, settle, type Visitor } from './visitor.ts';

const PATIENCE = { timeout: 300_000 };
const FIRST: Look = { language: 'kk', width: 1440 };
const VERIFYING = '2026-02-10T04:00:00.000Z';
const PUBLISHED = '2026-03-02T04:00:00.000Z';
/** Answers to what came on 2 March are due on 10 March; objections end on that day too. */
const AFTER = '2026-03-11T04:00:00.000Z';

const { platform, goTo, visitAs: visit, lookAll } = openStage({ clock: WINTER });
const refusedTitles: string[] = [];
let round = '';
let own = '';

const words = ({ look }: Visitor) => texts[look.language].objections;
const press = ({ page }: Visitor, name: string) =>
  page.locator('main').getByRole('button', { name, exact: true }).click();
const isSeen = ({ page }: Visitor, text: string) => page.getByText(text).first().waitFor();

async function submit(head: Caller): Promise<void> {
  const base = `/api/rounds/${round}/reports/${own}`;
  const { preparedAt, hash } = await head.get<{ preparedAt: string; hash: string }>(`${base}/statement?language=kk`);
  const signature = { way: 'confirmation', code: '' };
  await head.act('POST', `${base}/submissions`, { language: 'kk', preparedAt, hash, signature });
}

/** Three publications are refused, everything else is credited as it was reported. */
async function verifyAll(verifier: Caller): Promise<void> {
  const queue = `/api/rounds/${round}/verification`;
  const { items } = await verifier.get<{ items: QueueLine[] }>(`${queue}/items`);
  const decide = (of: readonly QueueLine[], put: object) =>
    verifier.act('POST', `${queue}/${own}/decisions`, {
      items: of.map(({ row, version, seen }) => ({ row, version, seen })),
      ...{ words: '', changes: {} },
      ...put,
    });
  const refused = items.filter(({ component }) => component === '2.1').slice(0, 3);
  refusedTitles.push(...refused.map(({ title }) => title));
  await decide(refused, { outcome: 'refused', ground: 'no-evidence' });
  await decide(
    items.filter((item) => !refused.includes(item)),
    { outcome: 'credited', ground: null },
  );
}

beforeAll(async () => {
  const seeded = await seedRound(platform().origin);
  round = seeded.round;
  own = seeded.own.organisation;
  await submit(await callAs(platform().origin, 'head'));
  await goTo(VERIFYING);
  await verifyAll(await callAs(platform().origin, 'verifier'));
  const secretary = await callAs(platform().origin, 'secretary');
  const { version } = await secretary.get<RoundWhole>(`/api/rounds/${round}`);
  await secretary.act('POST', `/api/rounds/${round}/call-council`, { on: '2026-04-15' }, { version });
  await goTo(PUBLISHED);
  const chief = await callAs(platform().origin, 'chief');
  await chief.act('POST', `/api/rounds/${round}/verification/publish`, {}, { version: version + 1 });
}, 300_000);

async function openItem(visitor: Visitor, at: number): Promise<void> {
  await visitor.open('/cabinet/objections/items');
  await visitor.page.locator('main table tbody tr a').nth(at).click();
  await settle(visitor.page);
}

/** With a document that is handed in there: it is marked as soon as it is here. */
async function object(visitor: Visitor, at: number, reasons: string): Promise<void> {
  await openItem(visitor, at);
  await visitor.page.locator('#words').fill(reasons);
  const name = `дәлел ${at + 1}.pdf`;
  await visitor.page.setInputFiles('main input[type=file]', {
    ...{ name, mimeType: 'application/pdf' },
    buffer: Buffer.from(`%PDF-1.4 what shows it, ${at}`),
  });
  expect(await visitor.page.locator('main').getByLabel(name, { exact: true }).isChecked()).toBe(true);
  await press(visitor, words(visitor).object);
  await visitor.page.waitForURL(/objections\/[0-9a-f-]{36}$/);
  // The reasons stand on the page that is left, too.
  await isSeen(visitor, words(visitor)['state.standing']);
  await isSeen(visitor, reasons);
  await isSeen(visitor, name);
}

const boardOf = async (caller: Caller) =>
  (await caller.get<{ objections: ObjectionLine[] }>(`/api/rounds/${round}/objections`)).objections;

it('takes two objections of an officer, each once', PATIENCE, async () => {
  await visit('officer', FIRST, async (visitor) => {
    await object(visitor, 0, 'Құжат есеппен бірге тапсырылған, оны қайта жібереміз');
    expect(await visitor.faults()).toEqual([]);
  });
  await visit('officer', { language: 'ru', width: 390 }, (visitor) =>
    object(visitor, 1, 'Ссылка открывается, проверьте ещё раз'),
  );
  const board = await boardOf(await callAs(platform().origin, 'officer'));
  expect(board.map(({ state, answerBy }) => [state, answerBy])).toEqual([
    ['standing', '2026-03-10'],
    ['standing', '2026-03-10'],
  ]);
});

it('is talked over in its thread, and the board says who waits for whom', PATIENCE, async () => {
  const [first] = await boardOf(await callAs(platform().origin, 'verifier'));
  const write = async (visitor: Visitor, text: string) => {
    await visitor.open(`/cabinet/objections/${first?.id}`);
    await visitor.page.locator('#message').fill(text);
    await press(visitor, words(visitor).write);
    await visitor.page.locator('main ol li').filter({ hasText: text }).waitFor();
  };
  const isAsked = async (visitor: Visitor, times: number) => {
    await visitor.open('/cabinet/objections');
    await visitor.page.locator('main [role=grid] tbody th').first().waitFor();
    const marks = visitor.page.locator('main tbody th').getByText(words(visitor).unanswered);
    expect(await marks.count()).toBe(times);
    for (const mark of await marks.all()) expect((await mark.boundingBox())?.x).toBeLessThan(visitor.look.width / 2);
    expect(await visitor.faults()).toEqual([]);
  };
  await visit('verifier', { language: 'ru', width: 1440 }, (visitor) => write(visitor, 'Пришлите снимок страницы'));
  await visit('officer', { language: 'kk', width: 390 }, async (visitor) => {
    await isAsked(visitor, 1);
    await write(visitor, 'Беттің суреті қоса берілді');
    await isAsked(visitor, 0);
  });
  await visit('verifier', { language: 'en', width: 1440 }, (visitor) => isAsked(visitor, 1));
});

it('is upheld with its effect at once, or refused with words, also when the term is over', PATIENCE, async () => {
  const verifier = await callAs(platform().origin, 'verifier');
  const [first, second] = await boardOf(verifier);
  const answer = async (visitor: Visitor, id: string | undefined, as: 'credited' | 'refused', text: string) => {
    await visitor.open(`/cabinet/objections/${id}`);
    await visitor.page.getByLabel(words(visitor)[`answer-as.${as}`]).check();
    await visitor.page.locator('#answer-words').fill(text);
    await press(visitor, words(visitor)['answer-send']);
    await visitor.page.locator('#answer-words').waitFor({ state: 'detached' });
    await isSeen(visitor, text);
  };
  await visit('verifier', { language: 'ru', width: 1440 }, async (visitor) => {
    await answer(visitor, first?.id, 'credited', 'Документ найден, позиция засчитана');
    expect(await visitor.faults()).toEqual([]);
  });
  const officer = await callAs(platform().origin, 'officer');
  const { items } = await officer.get<{ items: ObjectionableItem[] }>(`/api/rounds/${round}/objections/${own}/items`);
  expect(items.find(({ row }) => row === first?.row)?.outcome).toBe('credited');
  await goTo(AFTER);
  await visit('verifier', { language: 'kk', width: 390 }, async (visitor) => {
    await visitor.open(`/cabinet/objections/${second?.id}`);
    await isSeen(visitor, words(visitor)['answer-is-late']);
    await answer(visitor, second?.id, 'refused', 'Сілтеме ашылмайды');
  });
  const seen = async (visitor: Visitor) => {
    await isSeen(visitor, words(visitor)['state.credited']);
    await isSeen(visitor, words(visitor)['state.refused']);
  };
  expect(
    await lookAll('officer', [
      { path: '/cabinet/objections', prepare: seen },
      { path: '/cabinet/objections/items' },
      { path: `/cabinet/objections/${first?.id}` },
    ]),
  ).toEqual([]);
});

it('is refused when its term is over, with the rule and the last day', PATIENCE, async () => {
  await visit('officer', { language: 'en', width: 1440 }, async (visitor) => {
    await visitor.open('/cabinet/objections/items');
    await visitor.page.getByText(/term of objection ended on 10\sMarch 2026/).waitFor();
    await visitor.page.getByRole('link', { name: refusedTitles[2] ?? '' }).click();
    await visitor.page.getByText(/term of objection ended on 10\sMarch 2026/).waitFor();
    expect(await visitor.page.getByRole('button', { name: words(visitor).object, exact: true }).count()).toBe(0);
    expect(await visitor.faults()).toEqual([]);
  });
});

it('gives the terms as a file and as an address of one’s own', PATIENCE, async () => {
  await visit('officer', { language: 'ru', width: 1440 }, async (visitor) => {
    await visitor.open('/cabinet/objections');
    const downloading = visitor.page.waitForEvent('download');
    await visitor.page.getByRole('link', { name: words(visitor)['calendar-download'] }).click();
    expect((await downloading).suggestedFilename()).toBe('shyraq.ics');
    await press(visitor, words(visitor)['calendar-make']);
    await visitor.page
      .getByRole('dialog')
      .getByRole('button', { name: words(visitor)['calendar-make'] })
      .click();
    const address = await visitor.page.locator('main code').innerText();
    const file = await fetch(address);
    expect(file.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(await file.text()).toContain(`UID:${round}-objection@shyraq`);
    expect(await visitor.faults()).toEqual([]);
  });
});
