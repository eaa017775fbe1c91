// npm run journeys -- platform: every role comes in, finds an honest home page in its language, and opens every screen of its
// menu; nobody comes in without signing in.

import { describe, expect, it } from 'vitest';
import { ROLE_NAMES, type Role } from '#contract/roles.ts';
import { texts } from '#wording/texts.ts';
import { isWhole, LOOKS } from './looks.ts';
import { openStage } from './open-stage.ts';
import { enterAs, pressExample, settle, type Visitor } from './visitor.ts';

const { visit } = openStage();

/** The addresses of the menu, as the person sees them. */
async function menuOf({ page }: Visitor): Promise<string[]> {
  const hrefs = await page
    .locator('a[href*="/cabinet"]:not(main a):not(header a)')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return [...new Set(hrefs)];
}

async function walkMenu(visitor: Visitor, role: Role): Promise<string[]> {
  const found: string[] = [];
  for (const href of await menuOf(visitor)) {
    await visitor.page.goto(href);
    await settle(visitor.page);
    found.push(...(await visitor.faults()).map((fault) => `${role} on ${href}: ${fault}`));
  }
  return found;
}

describe('every role finds its home page', () => {
  it.each(LOOKS)('in $language at $width px, $theme', { timeout: 240_000 }, async (look) => {
    const found: string[] = [];
    // In a cross-section the roles take the looks in turn.
    const roles = ROLE_NAMES.filter((_, at) => isWhole || LOOKS[at % LOOKS.length] === look);
    for (const role of roles) {
      await visit(look, async (visitor) => {
        await enterAs(visitor, role);
        const part = texts[look.language].desk[`work.${role}`];
        if (!(await visitor.page.getByText(part, { exact: true }).isVisible()))
          found.push(`${role}: the desk does not say what the role does`);
        found.push(...(await visitor.faults()).map((fault) => `${role}: ${fault}`));
      });
    }
    expect(found).toEqual([]);
  });
});

describe('the menu', () => {
  it.each(['administrator', 'officer', 'head', 'observer'] as const)(
    'of %s opens without a fault',
    { timeout: 240_000 },
    async (role) => {
      await visit({ language: 'kk', width: 1440 }, async (visitor) => {
        await enterAs(visitor, role);
        expect((await menuOf(visitor)).length).toBeGreaterThan(2);
        expect(await walkMenu(visitor, role)).toEqual([]);
      });
    },
  );
});

describe('the search', () => {
  it('says that nothing is found, and when there will be something', async () => {
    await visit({ language: 'ru', width: 390 }, async (visitor) => {
      const { 'search.nothing': nothing, 'home.search-button': find } = texts.ru.web;
      await visitor.open('/');
      await visitor.page.getByRole('searchbox').fill('кардиология');
      await visitor.page.getByRole('button', { name: find }).click();
      await visitor.page.getByText(nothing.replace('{{asked}}', 'кардиология')).waitFor();
      await visitor.page.getByText(texts.ru.web['search.until']).waitFor();
      expect(visitor.page.url()).toContain('/ru/search?q=');
      expect(await visitor.faults()).toEqual([]);
    });
  });
});

describe('the door', () => {
  it('sends who is not signed in to sign in, and then to the page they asked for', async () => {
    await visit({ language: 'ru', width: 1440 }, async (visitor) => {
      await visitor.open('/cabinet/account?from=letter');
      expect(await visitor.faults()).toEqual([]);
      await visitor.page.locator('main a[href*="/sign-in"]').click();
      await pressExample(visitor, 'verifier');
      await visitor.page.waitForURL('**/ru/cabinet/account?from=letter');
    });
  });

  it('lets whoever was signed out in the middle of a form sign in beside it and save what was typed', async () => {
    await visit({ language: 'ru', width: 1440 }, async (visitor) => {
      const { accounts, web } = texts.ru;
      const { page, context } = visitor;
      const save = () => page.getByRole('button', { name: accounts.save, exact: true }).click();
      await enterAs(visitor, 'member');
      await visitor.open('/cabinet/account');
      const name = page.getByLabel(accounts.name, { exact: true });
      await name.fill('Марат Ержанұлы');
      await context.clearCookies();
      await save();
      const beside = page.getByRole('link', { name: web['fault.sign-in-beside'] });
      const [opened] = await Promise.all([context.waitForEvent('page'), beside.click()]);
      await settle(opened);
      await pressExample({ ...visitor, page: opened }, 'member');
      await opened.waitForURL('**/ru/cabinet/account');
      await opened.close();
      expect(await name.inputValue()).toBe('Марат Ержанұлы');
      await save();
      await page.getByText(accounts.saved, { exact: true }).waitFor();
      await visitor.open('/cabinet/account');
      expect(await page.getByLabel(accounts.name, { exact: true }).inputValue()).toBe('Марат Ержанұлы');
    });
  });

  it('lets out, and the page behind is closed again', async () => {
    await visit({ language: 'en', width: 1440 }, async (visitor) => {
      await enterAs(visitor, 'chief');
      await visitor.page.getByRole('button', { name: texts.en.cabinet['sign-out'], exact: true }).click();
      await visitor.page.waitForURL('**/en/sign-in');
      await visitor.page.goBack();
      await settle(visitor.page);
      await visitor.page.locator('main a[href*="/sign-in"]').waitFor();
    });
  });

  it('keeps the page when the language changes', async () => {
    await visit({ language: 'kk', width: 1440 }, async (visitor) => {
      await enterAs(visitor, 'member');
      await visitor.page.locator('a[hreflang="ru"]').first().click();
      await visitor.page.waitForURL('**/ru/cabinet');
      await visitor.page.waitForSelector('html[lang="ru"] h1');
    });
  });
});

it('a page whose words are slow waits without a word and then stands', { timeout: 60_000 }, async () => {
  await visit({ language: 'kk', width: 390 }, async (visitor) => {
    await visitor.page.route('**/assets/*.js', async (asked) => {
      if (/\/web-/.test(asked.request().url())) await new Promise((resolve) => setTimeout(resolve, 3000));
      await asked.continue();
    });
    await visitor.open('/sign-in');
    expect(await visitor.faults()).toEqual([]);
  });
});
