// npm run journeys -- round-submission: an officer prepares, the first head signs through NCALayer, then confirms a second
// submission, and keeps the receipts; after the term nothing is signed any more. Three languages, wide and narrow.

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ReportRow } from '#contract/intake.ts';
import { Authority } from '#server/platform/testing/make-authority.ts';
import { openStandIn, type StandIn } from '../submission/stand-in-ncalayer.ts';
import { callAs } from './caller.ts';
import { openStage } from './open-stage.ts';
import { openRoundOf, type Seeded, seedRound, WINTER } from './seed-round.ts';
import { type Look, settle, type Visitor } from './visitor.ts';
import { fill, wordsOf } from './words-of.ts';

/** 24:00 in Astana of the last day, 26 January 2026. */
const OVER = '2026-01-26T19:00:00.000Z';
const NEXT_WINTER = '2026-12-01T04:00:00.000Z';
const PATIENCE = { timeout: 300_000 };
const FIRST: Look = { language: 'kk', width: 1440 };
const PHONE: Look = { language: 'ru', width: 390 };

const authority = new Authority();
let standIn: StandIn | undefined;
const {
  visitAs: visit,
  lookAll,
  platform,
  goTo,
} = openStage({
  clock: WINTER,
  settings: async () => ({ SHYRAQ_SIGNATURE_ROOTS: (await authority.open()).roots }),
  // The browser's own words: of a refusal by the server, and of a program that does not run.
  provoked: /409|WebSocket connection/,
});
let seeded: Seeded;
beforeAll(async () => {
  seeded = await seedRound(platform().origin);
}, 180_000);
afterAll(async () => {
  await standIn?.close();
  await authority.close();
});

const at = (number = '') =>
  `/cabinet/rounds/${seeded.round}/submission/${seeded.own.organisation}${number === '' ? '' : `/${number}`}`;
const words = (visitor: Visitor) => wordsOf(visitor).submission;
const isSeen = ({ page }: Visitor, text: string) => page.getByText(text).first().waitFor();
const press = ({ page }: Visitor, name: string) =>
  page.locator('main').getByRole('button', { name, exact: true }).click();
const head = (bin: string) => authority.issue({ name: 'ҚАСЫМОВ ЕРЛАН', iin: '700101300123', bin });
const openMissing = async (visitor: Visitor) => {
  for (const one of await visitor.page.locator('main summary').all()) await one.click();
};

it('is prepared by the officer, who sees what is missing and whose signature it takes', PATIENCE, async () => {
  expect(await lookAll('officer', [{ path: at(), prepare: openMissing }])).toEqual([]);
  await visit('officer', FIRST, async (visitor) => {
    await visitor.open(at());
    await isSeen(visitor, words(visitor)['only-head']);
    expect(
      await visitor.page
        .locator('main')
        .getByRole('button', { name: words(visitor).sign })
        .count(),
    ).toBe(0);
  });
});

it(
  'says that NCALayer does not run, that it was cancelled, and whose key it was; nothing is submitted',
  PATIENCE,
  async () => {
    await visit('head', FIRST, async (visitor) => {
      await visitor.open(at());
      await press(visitor, words(visitor).sign);
      await isSeen(visitor, words(visitor)['nca.absent']);
      standIn = await openStandIn(head('950341000052'));
      await press(visitor, words(visitor).sign);
      await isSeen(
        visitor,
        fill(words(visitor)['signature.other-bin'], { found: '950341000052', bin: seeded.own.bin }),
      );
      standIn.hand.key = 'cancel';
      await press(visitor, words(visitor).sign);
      await isSeen(visitor, words(visitor)['nca.cancelled']);
      await visitor.open(at());
      await isSeen(visitor, words(visitor)['earlier-none']);
    });
  },
);

it('waits on the desk of the head for the signature, and leads to it', PATIENCE, async () => {
  await visit('head', PHONE, async (visitor) => {
    await visitor.open('/cabinet');
    await isSeen(visitor, wordsOf(visitor).desk['why.report-to-sign']);
    await visitor.page.locator('main a[href*="/submission/"]').click();
    await visitor.page.waitForURL(new RegExp(`${at()}$`));
    await isSeen(visitor, words(visitor)['earlier-none']);
  });
});

it('is signed by the first head through NCALayer, and receipted', PATIENCE, async () => {
  if (!standIn) throw new Error('the stand-in is not there');
  standIn.hand.key = head(seeded.own.bin);
  await visit('head', PHONE, async (visitor) => {
    await visitor.open(at());
    await press(visitor, words(visitor).sign);
    await visitor.page.waitForURL(/submission\/[0-9a-f-]{36}\/\d+$/);
    await isSeen(visitor, words(visitor)['receipt.revocation-good']);
    const shown = await visitor.page.locator('main pre').innerText();
    const asked = standIn?.asked.at(-1);
    expect(asked).toMatchObject({ module: 'kz.gov.pki.knca.basics', method: 'sign', args: { format: 'cms' } });
    expect(shown.trim()).toBe(
      Buffer.from(asked?.args.data ?? '', 'base64')
        .toString()
        .trim(),
    );
    await settle(visitor.page);
  });
});

it('is submitted once more, confirmed by the head; the later one counts', PATIENCE, async () => {
  await visit('head', FIRST, async (visitor) => {
    await visitor.open('/cabinet');
    expect(await visitor.page.locator('main a[href*="/submission/"]').count()).toBe(0);
    await visitor.open(at());
    await isSeen(visitor, words(visitor)['since-nothing']);
    await visitor.page.getByLabel(words(visitor)['form.confirmation']).check();
    await press(visitor, words(visitor).confirm);
    await visitor.page.waitForURL(/\/2$/);
    await isSeen(visitor, words(visitor)['receipt.confirmed']);
    await isSeen(visitor, words(visitor).counts);
    await visitor.open(at('1'));
    await isSeen(visitor, fill(words(visitor).replaced, { last: '2' }));
  });
  expect(await lookAll('officer', [{ path: at('1') }, { path: at('2') }])).toEqual([]);
});

it('is closed when the term is over: nothing can be signed, and the receipts stay', PATIENCE, async () => {
  await goTo(OVER);
  const closed = async (visitor: Visitor) => {
    await isSeen(visitor, words(visitor).closed);
    expect(await visitor.page.locator('main').getByRole('button').count()).toBe(0);
    expect(await visitor.page.locator(`main a[href*="/submission/"]`).count()).toBe(2);
  };
  expect(await lookAll('head', [{ path: at(), prepare: closed }])).toEqual([]);
  await visit('head', FIRST, async (visitor) => {
    await visitor.open(at('2'));
    await isSeen(visitor, words(visitor)['receipt.confirmed']);
    expect(await visitor.page.locator('main').getByText(words(visitor).again).count()).toBe(0);
  });
});

const report = (part: string, round = seeded.round) =>
  `/cabinet/rounds/${round}/report/${seeded.own.organisation}${part}`;
const rowsOf = async (round: string) => {
  const officer = await callAs(platform().origin, 'officer');
  const path = `/api/rounds/${round}/reports/${seeded.own.organisation}`;
  return (await officer.get<{ rows: ReportRow[] }>(path)).rows;
};
const isLaid = async (visitor: Visitor) => isSeen(visitor, wordsOf(visitor).evidence['late-mark']);

it(
  'takes what comes late beside the report: a scan at its row of the list, and a row that was forgotten',
  PATIENCE,
  async () => {
    const scan = join(mkdtempSync(join(tmpdir(), 'shyraq-late-')), 'late scan.pdf');
    writeFileSync(scan, '%PDF-1.4 a scan that came in February');
    const row = (await rowsOf(seeded.round)).find(({ table }) => table === 'publications');
    await visit('officer', FIRST, async (visitor) => {
      const { page } = visitor;
      await visitor.open(report(`/evidence?line=${row?.id}`));
      await page.setInputFiles('aside [data-late] input[type=file]', scan);
      await page.locator('aside [data-late]').getByText('late scan.pdf').first().waitFor();
      await visitor.open(report('/late'));
      await isSeen(visitor, fill(wordsOf(visitor).evidence['late-not-counted'], { year: '2025' }));
      await page.getByLabel(wordsOf(visitor).evidence['late-new']).selectOption('conferences');
      await page
        .getByLabel(wordsOf(visitor).law['column.conferences.title'], { exact: true })
        .fill('Кеш табылған баяндама');
      await press(visitor, wordsOf(visitor).evidence['late-lay-row']);
      await isSeen(visitor, 'Кеш табылған баяндама');
      await settle(page);
    });
    const line = { path: report(`/evidence?line=${row?.id}`), prepare: isLaid };
    expect(await lookAll('officer', [{ path: report('/late'), prepare: isLaid }, line])).toEqual([]);
  },
);

it('stands in the next report as drafts, each with its history', PATIENCE, async () => {
  await goTo(NEXT_WINTER);
  const next = await openRoundOf(await callAs(platform().origin, 'chief'), 2026);
  const isCarried = async () => (await rowsOf(next.id)).filter(({ origin }) => origin.way === 'carried-over').length;
  await expect.poll(isCarried, { timeout: 30_000 }).toBe(2);
  const history = async (visitor: Visitor) => void (await visitor.page.locator('[data-carried]').first().waitFor());
  expect(await lookAll('officer', [{ path: report('/conferences', next.id), prepare: history }])).toEqual([]);
  await visit('officer', PHONE, async (visitor) => {
    await visitor.open(report('/late'));
    await isSeen(visitor, fill(wordsOf(visitor).evidence['late-went'], { year: '2026' }));
    await isSeen(visitor, wordsOf(visitor).evidence['late-carried']);
  });
});
