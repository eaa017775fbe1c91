// An administrator registers an organisation, changes it from a day, imports a file and publishes a year of the calendar;
// somebody else is told of it and may do none of it.

import { expect } from 'vitest';
import { checkDigitOf } from '#rules/kernel/bin.ts';
import { texts } from '#wording/texts.ts';
import { enterAs, settle, type Visitor } from '../visitor.ts';

export type Way = {
  /** Another visitor with the same look. */
  readonly send: () => Promise<Visitor>;
  readonly look: (visitor: Visitor, name: string) => Promise<void>;
};

const COLUMNS = 'bin,from,name_kk,name_ru,name_en,category,founder,region,university_hospital,parent_bin,source';
/** The first day of the journeys, as it is typed. */
const KNOWN_FROM = '23.11.2026';
const PAGE = /\/cabinet\/organisations\/[0-9a-f-]{36}$/;

/** `serial` of five digits makes a BIN of its own. */
export function makeBin(serial: number): string {
  for (let next = serial; ; next += 1) {
    const eleven = `190140${String(next).padStart(5, '0')}`;
    const check = checkDigitOf([...eleven].map(Number));
    if (check !== undefined) return `${eleven}${check}`;
  }
}

const wordsOf = ({ look }: Visitor) => texts[look.language];

async function register(visitor: Visitor, { look }: Way, bin: string): Promise<string> {
  const { page, open } = visitor;
  await open('/cabinet/organisations/new');
  await page.fill('#bin', '123456789012');
  await page.locator('main button[type=submit]').click();
  await page.waitForSelector('[role=alert]');
  expect(await page.locator('[role=alert] a').count()).toBeGreaterThan(8);
  await look(visitor, 'register-faults');
  await page.fill('#bin', bin);
  for (const language of ['kk', 'ru', 'en']) await page.fill(`#name_${language}`, `Journey ${bin} ${language}`);
  for (const group of ['category', 'founder', 'university_hospital']) {
    await page.locator(`#${group} input`).first().check();
  }
  await page.selectOption('#region', '71');
  await page.fill('#from', '01.02.2019');
  await page.fill('#source', 'Charter No. 12');
  await page.locator('main button[type=submit]').click();
  await page.waitForURL(PAGE);
  await settle(page);
  await look(visitor, 'organisation');
  return page.url().split('/').at(-1) ?? '';
}

async function change(visitor: Visitor, { look }: Way, id: string): Promise<void> {
  const { page, open } = visitor;
  await open(`/cabinet/organisations/${id}/change`);
  await page.fill('#from', '01.09.2023');
  await page.selectOption('#region', '75');
  await page.fill('#source', 'Order No. 5');
  expect(await page.locator('table tbody tr').count()).toBe(1);
  await look(visitor, 'change');
  await page.locator('main button[type=submit]').click();
  await page.waitForURL(PAGE);
  await settle(page);
  const region = wordsOf(visitor).law['region.75'];
  await page.getByText(region, { exact: true }).first().waitFor();
  await open(`/cabinet/organisations/${id}?on=2020-01-01`);
  await page.locator('dd', { hasText: wordsOf(visitor).law['region.71'] }).waitFor();
}

async function importFile(visitor: Visitor, { look }: Way, bin: string, known: string): Promise<void> {
  const { page, open } = visitor;
  await open('/cabinet/organisations/import');
  const rows = [`${bin},2026-01-01,Жаңа орталық,Новый центр,New centre,clinical,akimat,75,no,${known},Order 1`];
  const file = (lines: readonly string[]) => ({
    name: 'register.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([COLUMNS, ...lines].join('\n')),
  });
  await page.setInputFiles('input[type=file]', file([...rows, '123,2026-01-01,,,,,,,,,']));
  await page.waitForSelector('[role=grid]');
  await look(visitor, 'import-faulty');
  expect(await page.locator('main button[data-kind=primary]').getAttribute('aria-disabled')).toBe('true');
  await page.getByRole('button', { name: wordsOf(visitor).organisations['import-another'] }).click();
  await page.setInputFiles('input[type=file]', file(rows));
  await page.waitForSelector('[role=grid]');
  await page.locator('main button[data-kind=primary]').click();
  await page.waitForSelector('[role=status] code');
  await look(visitor, 'imported');
}

async function publishYear(visitor: Visitor, { look }: Way): Promise<void> {
  const { page, open } = visitor;
  await open('/cabinet/calendar?year=2027&term=submission&of=2026');
  const before = await page.locator('#term details').innerText();
  await look(visitor, 'calendar');
  await open('/cabinet/calendar/2027/change');
  const adding = page.locator('fieldset', { has: page.locator('legend') }).first();
  await adding.locator('select').first().selectOption('moved');
  await adding.locator('input').nth(0).fill('25.01.2027');
  await adding.locator('input').nth(1).fill('30.01.2027');
  await adding.locator('button').last().click();
  await page.locator('textarea').fill('Decree No. 900');
  // The program's day, which the browser does not know.
  await page.locator('main input[inputmode=numeric]').last().fill(KNOWN_FROM);
  await page.getByText(wordsOf(visitor).almanac['moved.lengthened'], { exact: true }).waitFor();
  await look(visitor, 'calendar-change');
  await page.locator('main button[data-kind=primary]').click();
  await page.waitForURL(/calendar\?year=2027$/);
  await page.getByText('Decree No. 900').first().waitFor();
  await open('/cabinet/calendar?year=2027&term=submission&of=2026');
  expect(await page.locator('#term details').innerText()).not.toBe(before);
  await open('/cabinet/calendar?year=2031');
  await look(visitor, 'calendar-none');
}

/** `serial`: each way through needs organisations of its own. A year is published once. */
export async function journeyRegister(way: Way, serial: number, publishes: boolean): Promise<void> {
  const clerk = await way.send();
  await enterAs(clerk, 'administrator');
  const [bin, other] = [makeBin(serial), makeBin(serial + 100)];
  const id = await register(clerk, way, bin);
  await change(clerk, way, id);
  await importFile(clerk, way, other, bin);
  await clerk.open(`/cabinet/organisations?q=${other}`);
  await clerk.page.locator('tbody a').first().waitFor();
  await way.look(clerk, 'register');
  if (publishes) await publishYear(clerk, way);
  await clerk.leave();
  const officer = await way.send();
  await enterAs(officer, 'officer');
  await officer.open(`/cabinet/organisations/${id}`);
  expect(await officer.page.locator('a[href$="/change"]').count()).toBe(0);
  await officer.open('/cabinet/calendar/2027/change');
  await officer.page.getByRole('heading', { name: wordsOf(officer).web['fault.forbidden'] }).waitFor();
  await way.look(officer, 'forbidden');
  await officer.leave();
}
