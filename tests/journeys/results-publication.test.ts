// npm run journeys -- results-publication: what the Council considered is published by its chief in a browser: the files made ready
// before, nothing seen until then, a receipt after; the downloaded bundle verifies by the command line and in the visitor's browser.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Published } from '#contract/publication.ts';
import type { RoundWhole } from '#contract/rounds.ts';
import { shyraq } from '../cli/shyraq.ts';
import { callAs } from './caller.ts';
import { decideRound } from './decided-round.ts';
import { looksOfWay } from './looks.ts';
import { openStage } from './open-stage.ts';
import { appointMembers, convene, sign, sit } from './round/acts-of-the-council.ts';
import { WINTER } from './seed-round.ts';
import type { Visitor } from './visitor.ts';
import { fill, press, wordsOf } from './words-of.ts';

const PATIENCE = { timeout: 400_000 };
const SITTING = '2026-04-15T05:30:00.000Z';
const NEXT_DAY = '2026-04-16T04:00:00.000Z';
const WEIGHTING = {
  ...{ source: 'Invented for the journey of a publication', date: null },
  values: { 1: '1.5', 2: '2.25', 3: '0.75', 4: '1.1', 5: '0.9', 6: '0.4', 8: '1.3', 9: '0.6', 10: '0.8', 11: '0.35' },
};
/** Where pictures of the screens go, for people to look at. */
const SHOTS = process.env.SHOTS;

// The browser writes down a question for results that are not there yet.
const stage = openStage({ clock: WINTER, provoked: /404/ });
const folder = mkdtempSync(join(tmpdir(), 'shyraq-publication-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let round = '';

const origin = () => stage.platform().origin;
const as = (role: Parameters<typeof callAs>[1]) => callAs(origin(), role);
const read = (path: string) => fetch(`${origin()}${path}`);
const words = (visitor: Visitor) => wordsOf(visitor).publication;

async function picture({ page, look }: Visitor, name: string): Promise<void> {
  if (!SHOTS) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name}-${look.language}-${look.width}.png`), fullPage: true });
}

it('has a round that the Council has considered', PATIENCE, async () => {
  const seeded = await decideRound(stage, 2);
  round = seeded.round;
  const chief = await as('chief');
  const readRound = () => chief.get<RoundWhole>(`/api/rounds/${round}`);
  await chief.act(
    'PUT',
    `/api/rounds/${round}/weighting`,
    { weighting: WEIGHTING },
    { version: (await readRound()).version },
  );
  const { version } = await readRound();
  const { number } = await chief.act<{ number: number }>(
    'POST',
    `/api/rounds/${round}/results`,
    { reason: '' },
    { version },
  );
  const chair = await appointMembers(await as('administrator'));
  const secretary = await as('secretary');
  const sitting = await convene(secretary, { round, on: '2026-04-15', chair, snapshot: number });
  await stage.goTo(SITTING);
  const later = await as('secretary');
  await sit(later, sitting);
  await sign(later, sitting);
  await sign(await as('official'), sitting);
  await stage.goTo(NEXT_DAY);
  expect((await (await as('chief')).get<RoundWhole>(`/api/rounds/${round}`)).stage).toBe('considered');
});

it('shows nothing of it to the public', PATIENCE, async () => {
  for (const path of ['/api/published/2025', '/data/2025/', '/data/2025/v1/bundle.zip', '/data/2025/v1/results.json'])
    expect((await read(path)).status, path).toBe(404);
  expect(await (await read('/sitemap.xml')).text()).not.toContain('results/2025');
  expect(await (await read('/feeds/kk/published.atom')).text()).not.toContain('results/2025');
});

it('is published by the chief, once its files are made', PATIENCE, async () => {
  const looked = stage.watch();
  const [look = { language: 'kk', width: 1440 } as const] = looksOfWay(0);
  await stage.visitAs('chief', look, async (visitor) => {
    await visitor.open(`/cabinet/rounds/${round}/publish-results`);
    await looked.look(visitor, 'before');
    await picture(visitor, 'publish-before');
    await press(visitor, words(visitor)['files-make']);
    await visitor.page
      .getByRole('table', { name: words(visitor)['files-ready'].split('{{')[0] ?? '' })
      .waitFor({ timeout: 120_000 });
    await looked.look(visitor, 'ready');
    await picture(visitor, 'publish-ready');
    expect((await read('/data/2025/v1/bundle.zip')).status).toBe(404);
    await press(visitor, fill(words(visitor).act, { year: '2025' }));
    await visitor.page.getByText(words(visitor).done).first().waitFor({ timeout: 60_000 });
    await looked.look(visitor, 'receipt');
    await picture(visitor, 'publish-receipt');
  });
  expect(looked.found).toEqual([]);
});

it('and the bundle that anybody downloads verifies by the command line with the published key', PATIENCE, async () => {
  const published = (await (await read('/api/published/2025')).json()) as Published;
  expect(published).toMatchObject({
    version: 1,
    due: { late: false },
    resolution: { ru: 'Результаты рассмотрены, опубликовать.' },
  });
  const file = join(folder, 'bundle.zip');
  writeFileSync(file, Buffer.from(await (await read(published.bundle.address)).arrayBuffer()));
  const key = (await (await read('/data/key')).text()).trim();
  const said = await shyraq(['verify', file, '--key', key]);
  expect(said.status, said.answer + said.remarks).toBe(0);
});

it('and in the browser of a visitor, by its address', PATIENCE, async () => {
  const [look = { language: 'ru', width: 390 } as const] = looksOfWay(1);
  await stage.visit(look, async (visitor) => {
    await visitor.open('/recompute?bundle=2025/v1');
    await visitor.page.locator('[data-verified="bundle.zip"][data-state="answered"]').waitFor({ timeout: 60_000 });
    expect(await visitor.page.locator('[data-check][data-state="differs"]').count()).toBe(0);
    expect(await visitor.page.locator('[data-check][data-state="agrees"]').count()).toBeGreaterThanOrEqual(7);
    expect(await visitor.page.locator('summary[data-bin]').count()).toBe(2);
  });
});
