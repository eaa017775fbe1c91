// Every page in each language, theme and width (`npm run journeys -- pages`; in every run of the tests each page in three of the
// twelve, in turn): no fault of accessibility, nothing wider than the screen, nothing said on the
// console, the right language and a title.

import { describe, expect, it } from 'vitest';
import { LOOKS, openPage, PAGES, type PageName } from './browser.ts';
import { findViolations } from './find-violations.ts';
import { openBuilt } from './open-built.ts';

const NAMES = Object.keys(PAGES) as PageName[];

const built = openBuilt();

const isWhole = process.env.JOURNEYS === 'all';
/** One of the four widths and themes of each language, another one in each. */
const namesIn = (look: number) => NAMES.filter((_, name) => isWhole || (name + look + Math.floor(look / 4)) % 4 === 0);

describe.each(LOOKS)('in $language, $theme, $width px', (look) => {
  it.each(namesIn(LOOKS.indexOf(look)))(
    '%s',
    async (name) => {
      const context = await built.openContext(look);
      const complaints: string[] = [];
      const complain = (what: string) => complaints.push(what);
      const page = await openPage(context, built.origin, look.language, name, complain);
      const found = await findViolations(page);
      const { wide, language, title } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        language: document.documentElement.lang,
        title: document.title,
      }));
      expect(found).toEqual([]);
      expect(wide).toBe(0);
      expect(language).toBe(look.language);
      expect(title).not.toBe('');
      expect(complaints).toEqual([]);
      await context.close();
    },
    60_000,
  );
});
