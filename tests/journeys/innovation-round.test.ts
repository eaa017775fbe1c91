// npm run journeys -- innovation-round: what stands in the registers of innovative activity is taken over into the report of a round with its
// document; the verifier sees both beside each other, and the register tells where its item stands.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { QueueLine } from '#contract/verification.ts';
import { callAs } from './caller.ts';
import { openStage } from './open-stage.ts';
import { seedRound } from './seed-round.ts';
import type { Look, Visitor } from './visitor.ts';
import { wordsOf } from './words-of.ts';

const PATIENCE = { timeout: 300_000 };
const WIDE: Look = { language: 'kk', width: 1440 };
const NARROW: Look = { language: 'ru', width: 390 };
const AFTER = '2027-02-10T05:00:00.000Z';
const ACT = { name: 'енгізу актісі.txt', mimeType: 'text/plain', buffer: Buffer.from('Енгізу актісі № 14') };
const CODE = 'J01.115';
const SHOTS = process.env.SHOTS;

const { platform, visitAs, lookAll, goTo } = openStage();
const laid = { round: '', organisation: '', introduction: '' };
const offersAt = () => `/cabinet/rounds/${laid.round}/report/${laid.organisation}/offers`;

async function picture({ page, look }: Visitor, name: string): Promise<void> {
  if (!SHOTS) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name}-${look.language}-${look.width}.png`), fullPage: true });
}

it('begins with a round, and an introduction of its year in the register', PATIENCE, async () => {
  const { round, own, officer } = await seedRound(platform().origin, { year: 2026 });
  Object.assign(laid, { round, organisation: own.organisation });
  const enter = async (register: string, fields: object) =>
    (
      await officer.act<{ id: string }>('POST', `/api/innovation/registers/${register}`, {
        ...{ organisation: laid.organisation, fields },
      })
    ).id;
  const technology = await enter('technology', {
    name_kk: 'Қан айналымын механикалық қолдау арқылы жүректі трансплантаттау',
    name_ru: 'Трансплантация сердца с механической поддержкой кровообращения',
    ...{ field: 'surgery', novelty: 'country', htms_code: CODE, known_since: '2010' },
  });
  laid.introduction = await enter('introduction', {
    ...{ technology, year: '2026', departments: 'Кардиохирургия', source: 'master-class', patients: '2026: 5' },
  });
  await enter('programme', {
    ...{ title: 'Жүрек жеткіліксіздігін емдеу', registration_number: 'BR24992', funder: 'ҚР ДСМ' },
    ...{ amount_kzt: '48000000', first_year: '2025', last_year: '2027' },
  });
});

it('the officer puts the act to the item, and takes the item over with it', PATIENCE, () =>
  visitAs('officer', WIDE, async (visitor) => {
    const { page } = visitor;
    const { intake } = wordsOf(visitor);
    await visitor.open(`/cabinet/innovation/introduction/items/${laid.introduction}`);
    await page.locator('main input[type=file]').setInputFiles(ACT);
    await page.getByRole('link', { name: ACT.name }).waitFor();
    await visitor.open(offersAt());
    const choice = page.getByLabel(new RegExp(`^${CODE}`));
    await choice.first().selectOption('7.1');
    expect(await visitor.faults()).toEqual([]);
    await picture(visitor, 'offers');
    await page.getByRole('button', { name: intake['register-take'].replace('{{count}}', '1'), exact: true }).click();
    const done = intake['register-done'].replace('{{count}}', '1').replace('{{documents}}', '1');
    await page.getByText(done).waitFor();
    await page.getByText(intake['register-taken'].replace('{{count}}', '1')).waitFor();
    expect(await visitor.faults()).toEqual([]);
    await picture(visitor, 'offers-taken');
  }),
);

it('what is offered reads well in every language, wide and narrow', PATIENCE, async () => {
  expect(await lookAll('officer', [{ path: offersAt() }])).toEqual([]);
});

async function submit(): Promise<void> {
  const head = await callAs(platform().origin, 'head');
  const place = `/api/rounds/${laid.round}/reports/${laid.organisation}`;
  const { hash, preparedAt } = await head.get<{ hash: string; preparedAt: string }>(`${place}/statement?language=kk`);
  const signature = { way: 'confirmation', code: '' };
  await head.act('POST', `${place}/submissions`, { language: 'kk', preparedAt, hash, signature });
}

it('the verifier sees the row, the document and the register that they came from', PATIENCE, async () => {
  await submit();
  await goTo(AFTER);
  const verifier = await callAs(platform().origin, 'verifier');
  const { items } = await verifier.get<{ items: (QueueLine & { name?: string })[] }>(
    `/api/rounds/${laid.round}/verification/items`,
  );
  const officer = await callAs(platform().origin, 'officer');
  const { reports } = await officer.get<{ reports: { round: string; component: string }[] }>(
    `/api/innovation/registers/introduction/items/${laid.introduction}`,
  );
  expect(reports).toMatchObject([{ round: laid.round, component: '7.1' }]);
  const { rows } = await officer.get<{ rows: { id: string; origin: { way: string } }[] }>(
    `/api/rounds/${laid.round}/reports/${laid.organisation}`,
  );
  const row = rows.find(({ origin }) => origin.way === 'from-register')?.id;
  expect(items.map((one) => one.row)).toContain(row);
  await visitAs('verifier', NARROW, async (visitor) => {
    const { page } = visitor;
    const { verification, innovation } = wordsOf(visitor);
    await visitor.open(`/cabinet/rounds/${laid.round}/verification/${laid.organisation}/${row}`);
    await page.getByText(verification['origin.from-register']).waitFor();
    await page.getByText(ACT.name).first().waitFor();
    expect(await visitor.faults()).toEqual([]);
    await picture(visitor, 'verified');
    await page.getByRole('link', { name: verification['origin-item'] }).click();
    await page.getByText(innovation.reports, { exact: true }).waitFor();
    await page.getByRole('link', { name: ACT.name }).first().waitFor();
    expect(await visitor.faults()).toEqual([]);
    await picture(visitor, 'item');
  });
});
