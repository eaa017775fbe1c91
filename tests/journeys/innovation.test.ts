// npm run journeys -- innovation: a subsidiary's officer keeps the registers of innovative activity; every screen of them in three
// languages, wide and narrow.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { InnovationList } from '#contract/innovation-registers.ts';
import { callAs } from './caller.ts';
import { openStage } from './open-stage.ts';
import type { Look, Visitor } from './visitor.ts';
import { fill, press, wordsOf } from './words-of.ts';

const PATIENCE = { timeout: 300_000 };
const WIDE: Look = { language: 'kk', width: 1440 };
/** Where pictures of the screens go, for people to look at. */
const SHOTS = process.env.SHOTS;

const { platform, visitAs, lookAll } = openStage();
const words = (visitor: Visitor) => wordsOf(visitor).innovation;
const AT = '/api/innovation/registers';
const laid = { technology: '', introduction: '', organisation: '' };

async function picture(visitor: Visitor, name: string): Promise<void> {
  if (!SHOTS) return;
  mkdirSync(SHOTS, { recursive: true });
  const { page, look } = visitor;
  await page.screenshot({ path: join(SHOTS, `${name}-${look.language}-${look.width}.png`), fullPage: true });
}

beforeAll(async () => {
  const officer = await callAs(platform().origin, 'officer');
  const me = await officer.get<{ me: { roles: { organisation: string }[] } }>('/api/accounts/me');
  laid.organisation = me.me.roles[0]?.organisation ?? '';
  const enter = async (register: string, fields: object) =>
    (await officer.act<{ id: string }>('POST', `${AT}/${register}`, { organisation: laid.organisation, fields })).id;
  laid.technology = await enter('technology', {
    name_kk: 'Қан айналымын механикалық қолдау арқылы жүректі трансплантаттау',
    name_ru: 'Трансплантация сердца с механической поддержкой кровообращения',
    name_en: 'Heart transplantation with mechanical circulatory support',
    ...{ field: 'surgery', novelty: 'country', htms_code: 'J01.115', known_since: '2010' },
  });
  laid.introduction = await enter('introduction', {
    ...{ technology: laid.technology, year: '2012', departments: 'Кардиохирургия', source: 'master-class' },
    ...{ act_number: '14', act_on: '2012-11-20', patients: '2012: 3; 2013: 9; 2014: 14', income_kzt: '2014: 12500000' },
  });
  await enter('transfer', {
    technology: laid.technology,
    region: '63',
    channel: 'telemedicine',
    day: '2014-03-25',
    patients: '4',
  });
}, 120_000);

it('an officer enters a technology that is there already and is led to it, then a programme', PATIENCE, () =>
  visitAs('officer', WIDE, async (visitor) => {
    const { page } = visitor;
    const say = words(visitor);
    await visitor.open('/cabinet/innovation/technology/new');
    await page.locator('#name_ru').fill('ТРАНСПЛАНТАЦИЯ cepдца с механической поддержкой – кровообращения');
    await page.locator('#field').selectOption('surgery');
    await page.locator('#novelty').selectOption('world');
    await press(visitor, say['enter.technology']);
    const first = page.getByRole('link', { name: say['to-first'] });
    expect(await first.getAttribute('href')).toContain(`technology/items/${laid.technology}`);
    await picture(visitor, 'twice');
    await page.locator('#name_ru').fill('');
    await visitor.open('/cabinet/innovation/programme/new');
    await press(visitor, say['enter.programme']);
    await page.getByText(say['fault.missing']).first().waitFor();
    for (const [name, text] of Object.entries({
      ...{ title: 'Жүрек жеткіліксіздігін емдеу', registration_number: '0112РК00123', funder: 'ҚР ДСМ' },
      ...{ amount_kzt: '48000000', first_year: '2012', last_year: '2014' },
    }))
      await page.locator(`#${name}`).fill(text);
    await press(visitor, say['enter.programme']);
    await page.getByRole('heading', { name: 'Жүрек жеткіліксіздігін емдеу' }).waitFor();
    const officer = await callAs(platform().origin, 'officer');
    const { items } = await officer.get<InnovationList>(`${AT}/programme`);
    expect(items.map(({ fields }) => fields.registration_number)).toEqual(['0112РК00123']);
  }),
);

const YEAR = [
  'technology;year;departments;source;act_number;act_on;patients;income_kzt',
  'J01.116;2013;Кардиохирургия;training;15;2013-04-02;2013: 4;',
  'Гибридная операция на аорте;2013;Ангиохирургия;partnership;;;6;2014: 900000.50',
  'Неизвестная технология;2013;Ангиохирургия;training;;;;',
  'J01.116;2008;Кардиохирургия;training;;;-3;',
].join('\n');

it(
  'an officer brings in a year from a file: the preview names every fault, the good rows come in, asking twice adds nothing',
  PATIENCE,
  () =>
    visitAs('officer', { ...WIDE, language: 'ru' }, async (visitor) => {
      const { page } = visitor;
      const say = words(visitor);
      const officer = await callAs(platform().origin, 'officer');
      for (const [name_ru, htms_code] of [
        ['Имплантация искусственного сердца', 'J01.116'],
        ['Гибридная операция на аорте', 'J01.117'],
      ])
        await officer.act('POST', `${AT}/technology`, {
          organisation: laid.organisation,
          fields: { name_ru, htms_code, field: 'surgery', novelty: 'country', known_since: '2009' },
        });
      await visitor.open('/cabinet/innovation/introduction/import');
      const send = () =>
        page
          .locator('input[type=file]')
          .setInputFiles({ name: '2013.csv', mimeType: 'text/csv', buffer: Buffer.from(YEAR) });
      await send();
      await page.getByText(fill(say['import-counts'], { new: '2', same: '0', refused: '2' })).waitFor();
      await page.getByText(say['fault.technology-unknown']).first().waitFor();
      await picture(visitor, 'import');
      expect(await visitor.faults()).toEqual([]);
      await press(visitor, fill(say['import-do'], { count: '2' }));
      await page.getByText(fill(say['import-done'], { new: '2' })).waitFor();
      await press(visitor, say['import-another']);
      await send();
      await page.getByText(fill(say['import-counts'], { new: '0', same: '2', refused: '2' })).waitFor();
      const { items } = await officer.get<InnovationList>(`${AT}/introduction?from=2013&to=2013`);
      expect(items.map(({ fields }) => fields.patients).sort()).toEqual(['2013: 4', '2013: 6']);
      expect(items.map(({ actState }) => actState).sort()).toEqual(['none', 'without-document']);
    }),
);

it('every screen of the registers reads in three languages, wide and narrow', PATIENCE, async () => {
  const shown = (path: string, name: string) => ({ path, prepare: (visitor: Visitor) => picture(visitor, name) });
  const item = `/cabinet/innovation/introduction/items/${laid.introduction}`;
  const found = await lookAll('officer', [
    shown('/cabinet/innovation/technology', 'technologies'),
    shown('/cabinet/innovation/introduction?from=2011&to=2014&sourceGroup=educational', 'introductions'),
    shown('/cabinet/innovation/transfer', 'transfers'),
    shown('/cabinet/innovation/protective-document', 'protective-documents'),
    shown('/cabinet/innovation/introduction/new', 'enter'),
    shown(item, 'item'),
    shown(`${item}/change`, 'change'),
  ]);
  found.push(...(await lookAll('administrator', [shown('/cabinet/innovation-lists', 'lists')])));
  expect(found).toEqual([]);
});
