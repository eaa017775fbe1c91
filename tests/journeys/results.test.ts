// npm run journeys -- results: from a decided round the chief computes, looks at the ranking, how firm it is and what holds a
// place up, plays what-if, opens a number down to its documents and recomputes; every screen in three languages, wide and narrow.

import { beforeAll, expect, it } from 'vitest';
import type { RoundWhole } from '#contract/rounds.ts';
import { texts } from '#wording/texts.ts';
import { callAs } from './caller.ts';
import { decideRound } from './decided-round.ts';
import { isWhole } from './looks.ts';
import { openStage } from './open-stage.ts';
import { type Seeded, WINTER } from './seed-round.ts';
import { type Look, settle, type Visitor } from './visitor.ts';

const PATIENCE = { timeout: 300_000 };
const FIRST: Look = { language: 'kk', width: 1440 };
const REPORTING = 6;

const stage = openStage({ clock: WINTER });
const { platform, visitAs, lookAll } = stage;
let seeded: Seeded;

beforeAll(async () => {
  seeded = await decideRound(stage, REPORTING);
}, 600_000);

const at = (rest = '') => `/cabinet/rounds/${seeded.round}/results${rest}`;
const words = ({ look }: Visitor) => ({ ...texts[look.language].results, ...texts[look.language].ranking });
const press = ({ page }: Visitor, name: string) =>
  page.locator('main').getByRole('button', { name, exact: true }).first().click();
const isSeen = ({ page }: Visitor, text: string) => page.getByText(text).first().waitFor();
const isDrawn = ({ page }: Visitor) => page.locator('[data-firmness="drawn"]').waitFor({ timeout: 60_000 });

/** The weights of the round, with their source; without one they are refused. */
async function weigh(): Promise<void> {
  const chief = await callAs(platform().origin, 'chief');
  const { version, id } = await chief.get<RoundWhole>(`/api/rounds/${seeded.round}`);
  const values = Object.fromEntries(['1', '2', '3', '4', '5', '6', '8', '9', '10', '11'].map((of) => [of, '1.5']));
  const put = (source: string) =>
    chief.ask('PUT', `/api/rounds/${id}/weighting`, { weighting: { source, date: '2026-03-19', values } }, { version });
  expect((await put('')).status).toBe(422);
  expect((await put('Minutes No. 3 of the working body')).status).toBe(200);
}

it(
  'computes while the weights are pending, loudly said; once more with a reason when they are there',
  PATIENCE,
  async () => {
    await visitAs('chief', FIRST, async (visitor) => {
      const { page } = visitor;
      const compute = words(visitor)['compute-act'].replace('{{year}}', '2025');
      await visitor.open(`/cabinet/rounds/${seeded.round}`);
      await page
        .locator('main')
        .getByRole('link', { name: words(visitor)['of-round'], exact: true })
        .click();
      await settle(page);
      await isSeen(visitor, words(visitor)['pending-title']);
      await isSeen(visitor, words(visitor).none);
      expect(await visitor.faults()).toEqual([]);
      await visitor.open(at('/compute'));
      await press(visitor, compute);
      await isSeen(visitor, words(visitor)['computed-done'].replace('{{number}}', '1'));
      expect(await page.locator('[data-part]').count()).toBe(6);
      expect(await visitor.faults()).toEqual([]);
    });
    await weigh();
    await visitAs('chief', { language: 'ru', width: 390 }, async (visitor) => {
      const compute = words(visitor)['compute-act'].replace('{{year}}', '2025');
      await visitor.open(at('/compute'));
      await press(visitor, compute);
      // Without a reason it is refused, and says so.
      await isSeen(visitor, words(visitor)['reason-wanted']);
      await visitor.page.locator('main textarea').fill('Введены веса');
      await press(visitor, compute);
      await isSeen(visitor, words(visitor)['computed-done'].replace('{{number}}', '2'));
    });
  },
);

it('shows the places, how firm they are and what holds one up', PATIENCE, async () => {
  await visitAs('member', FIRST, async (visitor) => {
    const { page } = visitor;
    await visitor.open(at('/2'));
    const places = page.locator('main table tbody tr');
    await places.first().waitFor();
    expect(await page.getByText(words(visitor)['pending-title']).count()).toBe(0);
    await page.getByRole('tab', { name: words(visitor)['view.firm'] }).click();
    await isDrawn(visitor);
    await page.getByRole('radio', { name: words(visitor)['firm-range.any'] }).check();
    await isDrawn(visitor);
    await page.locator('main figure svg').waitFor();
    expect(await visitor.faults()).toEqual([]);
    await visitor.open(at('/2'));
    await page.locator('main table tbody tr a').first().click();
    await settle(page);
    await isSeen(visitor, words(visitor)['influence-about']);
    await press(visitor, words(visitor)['single-ask']);
    await isSeen(visitor, words(visitor)['single-about']);
    await isDrawn(visitor);
    expect(await visitor.faults()).toEqual([]);
  });
});

it(
  'opens a number down to its items, their documents and paragraphs, on a page with an address',
  PATIENCE,
  async () => {
    const { organisation } = seeded.own;
    await visitAs('verifier', { language: 'en', width: 1440 }, async (visitor) => {
      const { page } = visitor;
      await visitor.open(at(`/2/numbers/${organisation}/A`));
      await page.locator('[data-explained="A"]').waitFor();
      await page.locator('main table a').filter({ hasText: '2. ' }).first().click();
      await page.locator('[data-explained="2"]').waitFor();
      await page.locator('main [data-number-panel] a').filter({ hasText: '2.1' }).first().click();
      await page.locator('[data-explained="2.1"]').waitFor();
      expect(new URL(page.url()).pathname).toMatch(/\/numbers\/[0-9a-f-]+\/2-1$/);
      const item = page.locator('li[data-kind="item"]').first();
      await item.getByRole('link', { name: words(visitor)['to-verification'] }).waitFor();
      expect(await page.locator('li[data-kind="coefficient"]').count()).toBeGreaterThan(3);
      expect(await visitor.faults()).toEqual([]);
      // What is sent to somebody else opens by itself.
      await page.reload();
      await page.locator('[data-explained="2.1"]').waitFor();
    });
  },
);

it('plays what-if in the browser, keeps a scenario and lays two side by side', PATIENCE, async () => {
  const scenario = texts.ru.scenario;
  await visitAs('chief', { language: 'ru', width: 1440 }, async (visitor) => {
    const { page } = visitor;
    await visitor.open(at('/2/what-if'));
    await page.locator('#weight-3').fill('0');
    await page.locator('#weight-2').fill('-1');
    await isSeen(visitor, scenario.faulty);
    await page.locator('#weight-2').fill('40');
    expect(await page.getByText(scenario.faulty).count()).toBe(0);
    const difference = page.locator('main tr[data-bin] td:last-child').first();
    expect(await difference.innerText()).not.toBe(scenario['no-change']);
    await page.locator('#scenario-name').fill('Публикации прежде всего');
    await press(visitor, scenario.keep);
    await isSeen(visitor, scenario.compare);
    expect(await visitor.faults()).toEqual([]);
    await press(visitor, scenario['as-round']);
    await isSeen(visitor, scenario['nothing-changed']);
    expect(await difference.innerText()).toBe(scenario['no-change']);
    await page.locator('#times').fill('5');
    const [now, then] = await page.locator('tr[data-score="A"] td').allInnerTexts();
    expect(then).not.toBe(now);
  });
});

it('comes out again, on the server and in the browser', PATIENCE, async () => {
  await visitAs('official', { language: 'en', width: 1440 }, async (visitor) => {
    const { page } = visitor;
    await visitor.open(at('/2/check'));
    await page.locator('[data-checked="agrees"]').waitFor({ timeout: 60_000 });
    await press(visitor, words(visitor)['here-start']);
    await page.locator('[data-checked-here="0"]').waitFor({ timeout: 60_000 });
    expect(await visitor.faults()).toEqual([]);
  });
});

/** Eleven pages in all twelve looks take their minutes. */
const LONG = { timeout: isWhole ? 1_500_000 : PATIENCE.timeout };

it('draws every page of the results in its looks', LONG, async () => {
  const { bin, organisation } = seeded.own;
  const pages = [
    { path: at() },
    { path: at('/compute') },
    { path: at('/2') },
    { path: at('/2?show=parts') },
    { path: at('/2?show=firm'), prepare: isDrawn },
    { path: at('/2?show=unranked') },
    { path: at(`/2/places/${bin}?score=A`), prepare: isDrawn },
    { path: at(`/2/numbers/${organisation}/A`) },
    { path: at(`/2/numbers/${organisation}/1-1`) },
    { path: at('/2/what-if') },
    { path: at('/2/check') },
  ];
  expect(await lookAll('chief', pages)).toEqual([]);
});
