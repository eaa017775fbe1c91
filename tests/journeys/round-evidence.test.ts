// npm run journeys -- round-evidence: an officer hands a folder of documents in, whose files find their items by their names;
// the board of what Annex 2 asks for moves with them, and each document is looked at beside its item.

import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ReportRow } from '#contract/intake.ts';
import { texts } from '#wording/texts.ts';
import { type MadeFile, makePdf, makePicture, SCRIPT, writeFile } from './documents/made-files.ts';
import { openStage } from './open-stage.ts';
import { type Seeded, seedRound } from './seed-round.ts';
import { type Look, settle, type Visitor } from './visitor.ts';

const PATIENCE = { timeout: 240_000 };
const FIRST: Look = { language: 'kk', width: 1440 };
/** Within the submission of the round of 2026. */
const DECEMBER = '2026-12-01T04:00:00.000Z';
const { platform, visitAs: visit, lookAll } = openStage({ clock: DECEMBER });

let seeded: Seeded;
let rows: readonly ReportRow[] = [];
const folder = mkdtempSync(join(tmpdir(), 'shyraq-journey-evidence-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const words = ({ look }: Visitor) => texts[look.language].evidence as Record<string, string>;
const at = (screen = '') =>
  `/cabinet/rounds/${seeded.round}/report/${seeded.own.organisation}/evidence${screen === '' ? '' : `/${screen}`}`;
const isSeen = ({ page }: Visitor, text: string) => page.getByText(text).first().waitFor();

/** Patents, and a technology that names one of them: a file with that number alone cannot tell which of the two it is. */
async function layRows(): Promise<void> {
  const path = `/api/rounds/${seeded.round}/reports/${seeded.own.organisation}`;
  const row = (table: string, fields: Record<string, string>) => ({
    ...{ kind: 'put', id: randomUUID(), table, version: 0, origin: { way: 'typed' }, fields },
  });
  const common = { component: '4.3', holder_is_organisation: 'yes', granted_on: '2026-05-06', in_wos: 'no' };
  const patents = Array.from({ length: 9 }, (_, at) => {
    const id = `Z-90${at + 1}`;
    const shown = { issuer: 'ҰЗМИ', number: `9010${at + 1}`, url: 'https://example.org/patent' };
    return row('patents', { ...common, ...shown, id, title: `Куәлік ${id}` });
  });
  const technology = row('commercialisation', {
    ...{ id: 'C-77', technology: 'Технология', protection_number: '90103', protected_on: '2025-02-03' },
    income_kzt: '1000000',
  });
  await seeded.officer.act('POST', `${path}/changes`, { changes: [...patents, technology] });
  rows = (await seeded.officer.get<{ rows: ReportRow[] }>(path)).rows;
}

beforeAll(async () => {
  seeded = await seedRound(platform().origin, { year: 2026 });
  await layRows();
}, 120_000);

const scan = makePdf(['Certificate', 'Second page']);
const FILES: readonly MadeFile[] = [
  { name: 'Z-901_куәлік.pdf', bytes: scan },
  { name: 'z 902.PDF', bytes: scan },
  { name: 'патент 90103.png', bytes: makePicture(64, 48) },
  { name: 'Хат.pdf', bytes: makePdf(['Letter']) },
  { name: 'Z-905.pdf', bytes: Buffer.from(SCRIPT) },
];

const lineOf = ({ page }: Visitor, name: string) => page.locator('tbody tr', { hasText: name });
const lostOf = async ({ page }: Visitor) => page.locator('tr[data-score="A"] td').last().innerText();

it('shows what Annex 2 asks for, what is missing, and what that costs', PATIENCE, async () => {
  const open = (visitor: Visitor) => visitor.page.locator('tr[data-score="A"]').waitFor();
  expect(await lookAll('officer', [{ path: at(), prepare: open }])).toEqual([]);
  await visit('officer', FIRST, async (visitor) => {
    await visitor.open(at());
    await open(visitor);
    expect(await lostOf(visitor)).toMatch(/^−\d+,\d{4}$/);
    // The dearest stands first.
    const costs = await visitor.page.locator('tbody tr td:nth-child(5)').allInnerTexts();
    const numbers = costs.flatMap((text) => /−([\d,]+)/.exec(text)?.[1]?.replace(',', '.') ?? []).map(Number);
    expect(numbers.length).toBeGreaterThan(10);
    expect(numbers).toEqual([...numbers].sort((one, other) => other - one));
  });
});

async function confirm(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  const state = (name: string, key: string) =>
    lineOf(visitor, name)
      .getByText(words(visitor)[key] ?? '')
      .waitFor();
  await page.setInputFiles(
    'main input[type=file] >> nth=1',
    FILES.map((file) => writeFile(folder, file)),
  );
  await state('Z-901_куәлік.pdf', 'file.matched');
  await state('патент 90103.png', 'file.several');
  await state('Хат.pdf', 'file.unmatched');
  expect(await visitor.faults()).toEqual([]);
  await lineOf(visitor, 'патент 90103.png').locator('select').selectOption({ label: 'Z-903 · Куәлік Z-903' });
  await lineOf(visitor, 'Хат.pdf').locator('input').fill('Z-904');
  await page.keyboard.press('Enter');
  await lineOf(visitor, 'Хат.pdf').getByText('Куәлік Z-904').waitFor();
  await page.locator('main button[data-kind=primary]').click();
  for (const { name } of FILES.slice(0, 4)) await state(name, 'file.attached');
  await state('Z-905.pdf', 'file.failed');
  await lineOf(visitor, 'z 902.PDF')
    .or(lineOf(visitor, 'Z-901'))
    .getByText(words(visitor)['known-already'] ?? '')
    .first()
    .waitFor();
}

it(
  'takes a folder: matched, several, unmatched; one that fails costs no other, one that is known is not sent again',
  PATIENCE,
  async () => {
    const before: string[] = [];
    await visit('officer', FIRST, async (visitor) => {
      await visitor.open(at());
      await visitor.page.locator('tr[data-score="A"]').waitFor();
      before.push(await lostOf(visitor));
      await visitor.open(at('folder'));
      await confirm(visitor);
      // The browser's own words for the file that is no PDF.
      expect((await visitor.faults()).filter((fault) => !fault.includes('409'))).toEqual([]);
      await visitor.open(at());
      await visitor.page.locator('tr[data-score="A"]').waitFor();
      const decimal = (text = '') => Number(text.replace('−', '').replace(',', '.'));
      expect(decimal(await lostOf(visitor))).toBeLessThan(decimal(before[0]));
    });
    const { documents } = await seeded.officer.get<{ documents: { name: string; holds: number }[] }>('/api/documents');
    // Two files of the same bytes are one document, which rests on both items.
    expect(documents.map(({ holds }) => holds).sort()).toEqual([1, 1, 2]);
  },
);

it('shows the document beside its item, and the next line by a key', PATIENCE, async () => {
  const row = rows.find(({ fields }) => fields.id === 'Z-901');
  const next = rows.find(({ fields }) => fields.id === 'Z-902');
  const path = `${at()}?q=Z-90&line=${row?.id}`;
  const drawn = async (visitor: Visitor) => {
    await visitor.page.locator('aside canvas').waitFor();
    await isSeen(visitor, words(visitor)['is-shown'] ?? '');
  };
  expect(await lookAll('officer', [{ path, prepare: drawn }, { path: at('folder') }])).toEqual([]);
  await visit('officer', { language: 'en', width: 1440 }, async (visitor) => {
    await visitor.open(path);
    await drawn(visitor);
    const link = visitor.page.locator('aside a[target=_blank]');
    expect([await link.getAttribute('href'), await link.getAttribute('rel')]).toEqual([
      'https://example.org/patent',
      'noopener noreferrer',
    ]);
    await visitor.page.keyboard.press('Alt+ArrowDown');
    await visitor.page.waitForURL((url) => url.searchParams.get('line') !== row?.id);
    await visitor.open(`${at()}?line=${next?.id}`);
    await drawn(visitor);
    await visitor.page
      .locator('aside')
      .getByRole('button', { name: /Detach/ })
      .click();
    await visitor.page
      .locator('aside')
      .getByText(words(visitor)['no-documents'] ?? '')
      .waitFor();
    await visitor.page.setInputFiles('aside input[data-asked=certificate]', join(folder, 'Хат.pdf'));
    await drawn(visitor);
    await settle(visitor.page);
    expect(await visitor.faults()).toEqual([]);
  });
});

it('is read by a verifier, who attaches nothing, and not by an observer', PATIENCE, async () => {
  await visit('verifier', { language: 'ru', width: 1440 }, async (visitor) => {
    await visitor.open(at());
    await visitor.page.locator('tr[data-score="A"]').waitFor();
    expect(await visitor.page.locator('main input[type=file]').count()).toBe(0);
    expect(await visitor.faults()).toEqual([]);
  });
  await visit('observer', { language: 'ru', width: 390 }, async (visitor) => {
    await visitor.open(at());
    await visitor.page.getByRole('heading', { name: texts.ru.web['fault.forbidden'] }).waitFor();
  });
});
