// npm run journeys -- innovation-report: the group's analyst looks at the answers, opens the items of a figure, makes the report and reads
// it as a page, PDF and DOCX; its reader reads and cannot make one.

import { describe, expect, it } from 'vitest';
import { ANSWERS } from '#rules/innovation/find-findings.ts';
import { LOOKS } from './looks.ts';
import { openStage } from './open-stage.ts';
import { enterAs, settle } from './visitor.ts';

const { visit } = openStage({ settings: async () => ({ SHYRAQ_EXAMPLE: 'yes' }) });
const [FIRST_LOOK] = LOOKS;
const ENGLISH = { language: 'en', width: 1440, theme: 'light' } as const;

describe('innovation activity of the group', () => {
  it.each(LOOKS)('each answer stands in $language at $width px, $theme', { timeout: 240_000 }, async (look) => {
    const found: string[] = [];
    await visit(look, async (visitor) => {
      await enterAs(visitor, 'group-analyst');
      // In a cross-section the first look sees all of them, the others one each.
      const answers = look === FIRST_LOOK ? ANSWERS : ANSWERS.filter((_, at) => LOOKS[at % LOOKS.length] === look);
      for (const answer of answers) {
        await visitor.open(`/cabinet/innovation-answers?answer=${answer}`);
        await visitor.page.locator('main figure svg').first().waitFor();
        found.push(...(await visitor.faults()).map((fault) => `${answer}: ${fault}`));
      }
    });
    expect(found).toEqual([]);
  });

  it('the analyst makes the report: it says what was published, and its figures lead to items', {
    timeout: 240_000,
  }, async () => {
    await visit(ENGLISH, async (visitor) => {
      const { page } = visitor;
      await enterAs(visitor, 'group-analyst');
      await visitor.open('/cabinet/innovation-reports');
      await page.getByRole('button', { name: 'Make the report' }).click();
      await page
        .getByRole('link', { name: /Sunqar.*2011–2014/ })
        .first()
        .click({ timeout: 60_000 });
      await page.getByRole('heading', { level: 1, name: /Innovation activity: National/ }).waitFor();
      await settle(page);
      const text = (await page.locator('main').innerText()).replaceAll(' ', ' ');
      expect(text).toContain('The number of introductions grew 1.9-fold from 2011 to 2014 (41 → 79)');
      expect(text).toContain('63.3 % of the technologies came from educational activity (152 of 240)');
      expect(text).toContain('Of 30 unique technologies approved by the Ministry 28 are performed');
      expect(await page.locator('main a[href*="/cabinet/innovation/introduction?"]').count()).toBeGreaterThan(50);
      expect(await visitor.faults()).toEqual([]);
      for (const [file, begins] of [
        ['PDF, in Kazakh', '%PDF-'],
        ['DOCX, in Russian', 'PK'],
      ] as const) {
        const href = (await page.getByRole('link', { name: file }).getAttribute('href')) ?? '';
        const answer = await page.request.get(href);
        expect(answer.status()).toBe(200);
        expect((await answer.body()).subarray(0, begins.length).toString()).toBe(begins);
      }
    });
  });

  it('the reader of the group reads it and makes none', { timeout: 120_000 }, async () => {
    await visit(ENGLISH, async (visitor) => {
      const { page } = visitor;
      await enterAs(visitor, 'group-reader');
      await visitor.open('/cabinet/innovation-reports');
      await page
        .getByRole('link', { name: /Sunqar.*2011–2014/ })
        .first()
        .waitFor();
      expect(await page.getByRole('button', { name: 'Make the report' }).count()).toBe(0);
    });
  });
});
