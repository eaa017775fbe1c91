// The public before published results: two years of the invented organisations, the last in two versions. Every page in the looks
// of this run; from a ranking to the item behind a number; a picture that is taken away; two organisations beside each other.

import { readFileSync } from 'node:fs';
import type { Download } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { LOOKS, looksOfPage } from './looks.ts';
import { openStage } from './open-stage.ts';
import { LAID_ON, type LaidHouse, layHouse, listPages, readYear } from './results-pages.ts';
import { type Look, settle, type Visitor } from './visitor.ts';
import { fill, press, wordsOf } from './words-of.ts';

const PATIENCE = 240_000;
const FIRST: Look = { language: 'kk', width: 1440 };
const houses: LaidHouse[] = [];

const { platform, visit, watch } = openStage({
  clock: LAID_ON,
  settings: async () => {
    const house = layHouse();
    houses.push(house);
    return house.settings;
  },
});
afterAll(() => {
  for (const { remove } of houses) remove();
});

let turns: readonly { readonly path: string; readonly looks: readonly Look[] }[] | undefined;
/** Each page with the looks that it takes in this run. */
async function turnsOfPages(): Promise<NonNullable<typeof turns>> {
  turns ??= Object.values(await listPages(platform().origin)).map((path) => ({ path, looks: looksOfPage() }));
  return turns;
}

it.each(LOOKS)('finds its pages whole in $language at $width px, $theme', { timeout: PATIENCE }, async (look) => {
  const looked = watch();
  const pages = (await turnsOfPages()).filter(({ looks }) => looks.includes(look));
  await visit(look, async (visitor) => {
    for (const { path } of pages) {
      await visitor.open(path);
      await looked.look(visitor, `${path} in ${look.language} at ${look.width}`);
    }
  });
  // What is not there is a refusal, which the console names.
  expect(looked.found.filter((fault) => !(fault.startsWith('/results/2019') && /404/.test(fault)))).toEqual([]);
  expect(pages.length).toBeGreaterThan(4);
  expect(looked.pages).toBe(pages.length);
});

it('goes from a place to the item behind it', { timeout: PATIENCE }, async () => {
  await visit(FIRST, async (visitor) => {
    const { page } = visitor;
    const { portal, web } = wordsOf(visitor);
    await visitor.open('/results/2025');
    await page.getByText(portal['ranking.of-firm']).first().waitFor();
    const [first] = (await readYear(platform().origin)).organisations.filter(
      ({ category, rankA }) => category === 'clinical' && rankA === 1,
    );
    await page.locator('main table tbody tr').first().locator('td a').first().click();
    await page.waitForURL(`**/results/2025/${first?.bin}/sa`);
    await page.getByRole('heading', { name: web['number.formula'] }).waitFor();
    expect(await page.locator('main').textContent()).toContain('Sa = I1 × Q1');
    await page.locator('main table th a').nth(1).click();
    await page.waitForURL(`**/results/2025/${first?.bin}/2`);
    await page.locator('main table th a').first().click();
    await page.waitForURL(`**/results/2025/${first?.bin}/2/2-1`);
    await settle(page);
    const items = page.locator('main details').first();
    await items.locator('summary').click();
    expect(await items.locator('tbody tr').count()).toBeGreaterThan(0);
  });
});

it('says which version it shows, and leads to the one that holds', { timeout: PATIENCE }, async () => {
  await visit({ language: 'ru', width: 390 }, async (visitor) => {
    const { portal } = wordsOf(visitor);
    await visitor.open('/results/2025?version=1');
    await visitor.page.getByText(fill(portal['version.older'], { version: '1', newest: '2' })).waitFor();
    await visitor.page.getByRole('link', { name: portal['version.to-newest'] }).click();
    await visitor.page.waitForURL((url) => url.search === '');
    await settle(visitor.page);
    expect(await visitor.page.getByRole('link', { name: portal['version.to-newest'] }).count()).toBe(0);
  });
});

async function take(visitor: Visitor, name: string): Promise<Download> {
  const [download] = await Promise.all([visitor.page.waitForEvent('download'), press(visitor, name)]);
  return download;
}

it('takes a picture away that stands by itself, and the numbers behind it', { timeout: PATIENCE }, async () => {
  await visit(FIRST, async (visitor) => {
    const { portal, web } = wordsOf(visitor);
    await visitor.open('/results/2025/map');
    await visitor.page.locator('#map svg a').first().waitFor();
    const svg = await take(visitor, web['chart.svg']);
    const text = readFileSync(await svg.path(), 'utf8');
    const words = text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    expect({
      typeface: text.includes('@font-face'),
      source: words.includes(portal['map.source']),
      leans: / class=|href="\?/.test(text),
    }).toEqual({ typeface: true, source: true, leans: false });
    const opened = await visitor.context.newPage();
    await opened.goto(`file://${await svg.path()}`);
    const shown = await opened.evaluate(() => document.documentElement.outerHTML.length);
    expect(shown).toBeGreaterThan(1000);
    const drawn = await opened.setContent(text).then(() => opened.locator('svg path').count());
    expect(drawn).toBe(17);
    await opened.close();
    const png = readFileSync(await (await take(visitor, web['chart.png'])).path());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBeGreaterThan(900);
    const csv = readFileSync(await (await take(visitor, web['chart.csv'])).path(), 'utf8');
    expect(csv.trim().split('\n')).toHaveLength(21);
    expect(csv).toContain(portal['map.code']);
  });
});

it('sets two organisations beside each other', { timeout: PATIENCE }, async () => {
  const [one, other] = (await readYear(platform().origin)).organisations;
  await visit({ language: 'en', width: 1440, theme: 'dark' }, async (visitor) => {
    const { page } = visitor;
    const { portal } = wordsOf(visitor);
    await visitor.open(`/organisations/${one?.bin}/results`);
    await page.getByRole('link', { name: portal['organisation.compare'] }).click();
    await page.waitForURL('**/compare?*');
    await page.getByLabel(portal['compare.add']).fill(other?.bin ?? '');
    await press(visitor, other?.names.en ?? '');
    await page.waitForURL((url) => url.searchParams.get('bins') === `${one?.bin},${other?.bin}`);
    await page.locator('main table').first().waitFor();
    const row = page.locator('main table').first().locator('tbody tr').nth(1);
    const shown = await row.locator('td').allTextContents();
    expect(shown).toHaveLength(2);
    for (const [at, result] of [one, other].entries()) expect(shown[at]).toContain(Number(result?.sa).toFixed(2));
    expect(await visitor.faults()).toEqual([]);
  });
});
