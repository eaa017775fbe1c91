// npm run journeys -- round-opening: the chief drafts a round and opens it, the competent authority moves its last day, the secretary
// calls the Council, an officer sees the terms; every screen of the way in three languages, wide and narrow.

import { expect, it } from 'vitest';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { formatDate } from '#wording/format-date.ts';
import { texts } from '#wording/texts.ts';
import { openStage } from './open-stage.ts';
import { type Look, settle, type Visitor } from './visitor.ts';

const PATIENCE = { timeout: 300_000 };
const FIRST: Look = { language: 'kk', width: 1440 };

/** The clock of the person's machine stands a year off: the pages go by the clock of the server. */
const { visitAs: visit, lookAll } = openStage({ offBy: 365 });
let round = '';

const at = (screen = '') => `/cabinet/rounds/${round}${screen === '' ? '' : `/${screen}`}`;
const words = ({ look }: Visitor) => texts[look.language].rounds;
const year = (text: string) => text.replace('{{year}}', '2026');
const isSeen = ({ page }: Visitor, text: string) => page.getByText(text).first().waitFor();
const press = ({ page }: Visitor, name: string) => page.locator('main').getByRole('button', { name }).click();

it('says before the first round who opens one, and lets its chief draft it', PATIENCE, async () => {
  const empty = { path: '/cabinet/rounds', prepare: (visitor: Visitor) => isSeen(visitor, words(visitor).empty) };
  expect(await lookAll('chief', [empty])).toEqual([]);
  await visit('officer', FIRST, async (visitor) => {
    await visitor.open('/cabinet/rounds');
    await isSeen(visitor, words(visitor).empty);
    expect(await visitor.page.getByRole('button', { name: year(words(visitor).draft) }).count()).toBe(0);
  });
  await visit('chief', FIRST, async (visitor) => {
    await visitor.open('/cabinet/rounds');
    await press(visitor, year(words(visitor).draft));
    await visitor.page.waitForURL(/rounds\/[0-9a-f-]{36}$/);
    round = visitor.page.url().split('/').at(-1) ?? '';
    await isSeen(visitor, words(visitor)['now.draft']);
  });
});

it('draws the draft and its forms', PATIENCE, async () => {
  const fault = async (visitor: Visitor) => {
    await press(visitor, words(visitor)['weighting-enter']);
    await isSeen(visitor, words(visitor)['weighting-source-missing']);
  };
  const pages = ['', 'settings', 'signature', 'participants', 'open'].map((screen) => ({ path: at(screen) }));
  expect(await lookAll('chief', [...pages, { path: at('weighting'), prepare: fault }])).toEqual([]);
});

it('asks how a report is signed, and keeps the choice', PATIENCE, async () => {
  await visit('chief', FIRST, async (visitor) => {
    await visitor.open(at('signature'));
    await visitor.page.getByLabel(words(visitor)['signature.confirmation']).check();
    await press(visitor, words(visitor)['signature-save']);
    await visitor.page.waitForURL(new RegExp(`${round}$`));
    await isSeen(visitor, words(visitor)['signature.confirmation']);
  });
});

it('tells the second of two chiefs what the first changed, and loses nothing', PATIENCE, async () => {
  const { law } = texts.ru;
  await visit('chief', { language: 'ru', width: 1440 }, async (late) => {
    await late.open(at('settings'));
    await late.page.getByLabel(law['option.I2q.not-counted']).check();
    await visit('chief', { language: 'en', width: 390 }, async (quick) => {
      await quick.open(at('settings'));
      await quick.page.getByLabel(texts.en.law['option.I1.steps-per-project']).check();
      await quick.page.locator('main button[type=submit]').click();
      await quick.page.waitForURL(new RegExp(`${round}$`));
    });
    await late.page.locator('main button[type=submit]').click();
    await isSeen(late, words(late)['did.rounds.settings-changed']);
    await press(late, texts.ru.web['changed.anew']);
    await late.page.getByText(words(late)['did.rounds.settings-changed']).waitFor({ state: 'detached' });
    expect(await late.page.getByLabel(law['option.I1.steps-per-project']).isChecked()).toBe(true);
    expect(await late.page.getByLabel(law['option.I2q.not-counted']).isChecked()).toBe(true);
    await late.page.locator('main button[type=submit]').click();
    await late.page.waitForURL(new RegExp(`${round}$`));
    await settle(late.page);
    expect(await late.page.getByText(words(late)['differs-default'].split(':')[0] ?? '').count()).toBeGreaterThan(1);
    // What the second press was answered with is what the browser writes of a refusal.
    expect((await late.faults()).filter((fault) => !fault.includes('412'))).toEqual([]);
  });
});

it('is opened by its chief, who keeps a receipt, and is locked then', PATIENCE, async () => {
  await visit('chief', FIRST, async (visitor) => {
    await visitor.open(at('open'));
    await visitor.page.getByLabel(words(visitor)['open-understood']).check();
    await press(visitor, year(words(visitor).open));
    await isSeen(visitor, year(words(visitor).opened));
    expect(await visitor.page.locator('main code').innerText()).toMatch(/^[0-9a-f]{64}$/);
    expect(await visitor.faults()).toEqual([]);
    await visitor.open(at('settings'));
    await isSeen(visitor, words(visitor)['hindrance.not-in-stage.intake']);
    expect(await visitor.faults()).toEqual([]);
  });
});

async function typeMove({ page }: Visitor, until: string): Promise<void> {
  const fields = page.locator('main input');
  for (const [index, text] of ['17-n', '20.11.2026', until].entries()) await fields.nth(index).fill(text);
}

it('has its last day moved by the competent authority, only onward', PATIENCE, async () => {
  const shorter = async (visitor: Visitor) => {
    await typeMove(visitor, '20.1.2027');
    await isSeen(visitor, words(visitor)['not-possible']);
  };
  expect(await lookAll('official', [{ path: at('move-submission'), prepare: shorter }])).toEqual([]);
  await visit('official', { language: 'ru', width: 1440 }, async (visitor) => {
    await visitor.open(at('move-submission'));
    await typeMove(visitor, '5.2.2027');
    await press(visitor, words(visitor).move);
    await isSeen(visitor, words(visitor)['move-done']);
    expect(await visitor.faults()).toEqual([]);
  });
});

it('has its Council called on a day that the order allows', PATIENCE, async () => {
  const typeDay = (visitor: Visitor, day: string) => visitor.page.locator('main input').first().fill(day);
  const late = async (visitor: Visitor) => {
    await typeDay(visitor, '15.5.2027');
    await isSeen(visitor, words(visitor)['not-possible']);
  };
  expect(await lookAll('secretary', [{ path: at('call-council'), prepare: late }])).toEqual([]);
  await visit('secretary', { language: 'kk', width: 390 }, async (visitor) => {
    await visitor.open(at('call-council'));
    await typeDay(visitor, '20.4.2027');
    const date = formatDate(getPlainDate('2027-04-20'), 'kk');
    await press(visitor, words(visitor)['call-on'].replace('{{date}}', date));
    await isSeen(visitor, words(visitor)['council-done']);
    expect(await visitor.faults()).toEqual([]);
  });
});

it('shows an officer its terms, moved and called, and no act', PATIENCE, async () => {
  const seen = async (visitor: Visitor) => {
    const { language } = visitor.look;
    for (const day of ['2027-02-05', '2027-04-05', '2027-04-20'])
      await isSeen(visitor, formatDate(getPlainDate(day), language));
    await isSeen(visitor, '17-n');
    await visitor.page.locator('main details summary').first().click();
    expect(await visitor.page.getByRole('link', { name: words(visitor).call }).count()).toBe(0);
  };
  expect(await lookAll('officer', [{ path: at(), prepare: seen }, { path: '/cabinet/rounds' }])).toEqual([]);
  await visit('officer', FIRST, async (visitor) => {
    await visitor.open(at('open'));
    await isSeen(visitor, texts.kk.web['fault.forbidden']);
  });
});

it('stands on the board of terms, with whose turn it is', PATIENCE, async () => {
  const seen = async (visitor: Visitor) => {
    const { terms, accounts } = texts[visitor.look.language];
    for (const text of [terms['group.later'], terms['after.verification-publication'], accounts['role.secretary']])
      await isSeen(visitor, String(text));
    await visitor.page.locator('main details summary').first().click();
  };
  expect(await lookAll('chief', [{ path: '/cabinet/terms', prepare: seen }])).toEqual([]);
});
