// npm run journeys -- round-imports: the template comes down, is filled in, looked at and taken in; refused rows come back, are
// mended and come in; a bibliography; what is offered again; a work that two organisations claim, seen by both and a verifier.

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { WOS_TEXT } from '#exchange/bibliography/sample-records.ts';
import { texts } from '#wording/texts.ts';
import { fillWorkbook } from '../intake/fill-workbook.ts';
import { callAs } from './caller.ts';
import { openStage } from './open-stage.ts';
import { openRoundOf, type Seeded, seedRound, WINTER } from './seed-round.ts';
import type { Look, Visitor } from './visitor.ts';

const PATIENCE = { timeout: 300_000 };
const LOOK: Look = { language: 'en', width: 1440 };
const WORK = {
  component: '2.1',
  title: 'Sleep in invented towns',
  doi: '10.5555/journey.1',
  year: 2025,
  databases: 'scopus',
  quartile: 'Q2',
  language: 'en',
  author_position: 1,
  corresponding: 'yes',
};

const NEXT_WINTER = '2026-11-23T04:00:00Z';

const { platform, visitAs, lookAll, goTo } = openStage({ clock: WINTER });
let seeded: Seeded;
beforeAll(async () => {
  seeded = await seedRound(platform().origin, { reporting: 2 });
}, 180_000);

const at = (part: string, organisation = seeded.own.organisation, round = seeded.round) =>
  `/cabinet/rounds/${round}/report/${organisation}/${part}`;
const words = ({ look }: Visitor) => texts[look.language].intake;
const press = ({ page }: Visitor, name: string) => page.locator('main').getByRole('button', { name }).first().click();
const isSeen = ({ page }: Visitor, text: string) => page.locator('main').getByText(text).first().waitFor();

async function choose(visitor: Visitor, name: string, bytes: Buffer): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer: bytes };
  await visitor.page.locator('input[type=file]').first().setInputFiles(file);
  await press(visitor, words(visitor).look);
  await isSeen(visitor, words(visitor).preview);
}

async function download(visitor: Visitor, link: string): Promise<Buffer> {
  const coming = visitor.page.waitForEvent('download');
  await visitor.page.locator('main').getByRole('link', { name: link }).first().click();
  return readFileSync(await (await coming).path());
}

it(
  'a filled template is looked at and taken in; refused rows come back, are mended and come in',
  PATIENCE,
  async () => {
    await visitAs('officer', LOOK, async (visitor) => {
      await visitor.open(at('import'));
      const english = words(visitor).template.replace('{{language}}', texts.en.web['frame.language.en']);
      const template = await download(visitor, english);
      const rows = [
        { id: 'J1', ...WORK },
        { id: 'J2', ...WORK, doi: '10.5555/journey.2', quartile: 'Q9' },
      ];
      await choose(visitor, 'works.xlsx', await fillWorkbook(template, 'publications', rows));
      await isSeen(visitor, 'Q9');
      const back = await download(visitor, words(visitor)['refused-workbook']);
      await press(visitor, words(visitor).take.replace('{{count}}', '1'));
      await isSeen(visitor, 'Taken in. New: 1');
      await press(visitor, words(visitor).another);
      await choose(visitor, 'works.xlsx', await fillWorkbook(back, 'publications', [{ quartile: 'Q1' }]));
      await press(visitor, words(visitor).take.replace('{{count}}', '1'));
      await isSeen(visitor, 'Taken in. New: 1');
      expect(await visitor.faults()).toEqual([]);
    });
  },
);

it('a bibliography brings the works that have an author of the organisation', PATIENCE, async () => {
  await visitAs('officer', LOOK, async (visitor) => {
    await visitor.open(at('import'));
    await visitor.page.getByText(words(visitor).bibliography).click();
    await visitor.page.getByLabel(words(visitor).names).fill('Invented Med Univ');
    await choose(visitor, 'works.txt', Buffer.from(WOS_TEXT.replaceAll('2023', '2025')));
    await press(visitor, words(visitor).take.split('{{')[0] ?? '');
    await isSeen(visitor, 'Taken in. New: ');
    expect(await visitor.faults()).toEqual([]);
  });
});

it('a work that two claim is one case for both and the verifier', PATIENCE, async () => {
  const other = seeded.participants[1]?.organisation ?? '';
  const fields = { ...WORK, id: 'S1', quartile: 'Q1', year: '2025', author_position: '3' };
  await seeded.officer.act('POST', `/api/rounds/${seeded.round}/reports/${other}/changes`, {
    changes: [{ kind: 'put', id: randomUUID(), table: 'publications', fields, version: 0, origin: { way: 'typed' } }],
  });
  await expect
    .poll(
      async () =>
        (await seeded.officer.get<{ works: unknown[] }>(`/api/rounds/${seeded.round}/reports/${other}/shared-works`))
          .works.length,
      { timeout: 20_000 },
    )
    .toBeGreaterThan(0);
  await visitAs('officer', LOOK, async (visitor) => {
    await visitor.open(at('shared-works'));
    await isSeen(visitor, WORK.title);
    await visitor.page.getByLabel(words(visitor)['shared-say']).first().fill('Q2 by the list of 2025');
    await press(visitor, words(visitor)['shared-send']);
    await isSeen(visitor, 'Q2 by the list of 2025');
  });
  const said = {
    path: at('shared-works', other),
    prepare: (visitor: Visitor) => isSeen(visitor, 'Q2 by the list of 2025'),
  };
  expect(await lookAll('verifier', [said])).toEqual([]);
});

it('every page in its looks', PATIENCE, async () => {
  expect(await lookAll('officer', [{ path: at('import') }, { path: at('shared-works') }])).toEqual([]);
});

it('what was reported a year ago and still counts is offered, ticked and taken over once', PATIENCE, async () => {
  await goTo(NEXT_WINTER);
  const next = await openRoundOf(await callAs(platform().origin, 'chief'), 2026);
  const offers = at('offers', seeded.own.organisation, next.id);
  expect(await lookAll('officer', [{ path: offers }])).toEqual([]);
  await visitAs('officer', LOOK, async (visitor) => {
    await visitor.open(offers);
    const choices = visitor.page.locator('main').getByRole('checkbox');
    await choices.first().waitFor();
    const all = await choices.count();
    await choices.first().check();
    await press(visitor, words(visitor)['offer-take'].replace('{{count}}', '1'));
    await isSeen(visitor, words(visitor)['offer-done'].replace('{{count}}', '1'));
    await expect.poll(() => choices.count()).toBe(all - 1);
    expect(await visitor.faults()).toEqual([]);
  });
});
