// What every journey stands on: the program, a browser, and visitors who say everything that is wrong on their way.

import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { Role } from '#contract/roles.ts';
import { openBrowser } from '../web/browser.ts';
import { LOOKS, looksOfPage } from './looks.ts';
import { BEGINNING, type Platform, startPlatform } from './start-platform.ts';
import { enterAs, type Look, sendVisitor, type Visitor } from './visitor.ts';

type Page = { readonly path: string; readonly prepare?: (visitor: Visitor) => Promise<void> };

/** What a journey found wrong, and at how many pages it looked. */
export type Looked = {
  readonly found: string[];
  pages: number;
  readonly look: (visitor: Visitor, name: string) => Promise<void>;
};

export type Stage = {
  readonly platform: () => Platform;
  readonly send: (look: Look) => Promise<Visitor>;
  readonly outbox: () => string;
  /** In a browser of its own, which is left whatever happens. */
  readonly visit: (look: Look, go: (visitor: Visitor) => Promise<void>) => Promise<void>;
  /** The same, signed in; the person's clock is the program's, or off by as much as the plan says. */
  readonly visitAs: (role: Role, look: Look, go: (visitor: Visitor) => Promise<void>) => Promise<void>;
  /** Everything wrong with these pages in the looks of this run. */
  readonly lookAll: (role: Role, pages: readonly Page[]) => Promise<string[]>;
  readonly watch: () => Looked;
  /** The program once more over what it kept, on another day. */
  readonly goTo: (clock: string) => Promise<void>;
};

export type StagePlan = {
  /** The day of the program. */
  readonly clock?: string;
  /** By how many days the clocks of people's machines are before the program's. */
  readonly offBy?: number;
  /** Lines of the console that the journey provokes: the browser's own words for refusals. */
  readonly provoked?: RegExp;
  /** Variables of the program, made before it starts. */
  readonly settings?: () => Promise<Readonly<Record<string, string>>>;
};

/** To be called once at the top of a journey: the program comes up before its tests and goes after them. */
export function openStage({ clock = BEGINNING, offBy = 0, provoked, settings }: StagePlan = {}): Stage {
  let platform: Platform;
  let browser: Browser;
  let now = clock;
  beforeAll(async () => {
    platform = await startPlatform({ ...(await settings?.()), SHYRAQ_CLOCK: clock });
    browser = await openBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });
  const faultsOf = async (visitor: Visitor) => {
    const faults = await visitor.faults();
    return provoked ? faults.filter((fault) => !provoked.test(fault)) : faults;
  };
  const send = (look: Look) => sendVisitor(browser, platform.origin, look);
  const visit: Stage['visit'] = async (look, go) => {
    const visitor = await send(look);
    try {
      await go(visitor);
    } finally {
      await visitor.leave();
    }
  };
  const visitAs: Stage['visitAs'] = (role, look, go) =>
    visit(look, async (visitor) => {
      await visitor.context.clock.setFixedTime(new Date(Date.parse(now) + offBy * 86_400_000));
      await enterAs(visitor, role);
      await go(visitor);
    });
  const lookAll: Stage['lookAll'] = async (role, pages) => {
    const found: string[] = [];
    const turns = pages.map((page) => ({ page, looks: looksOfPage() }));
    for (const look of LOOKS) {
      const now = turns.filter(({ looks }) => looks.includes(look)).map(({ page }) => page);
      if (now.length === 0) continue;
      await visitAs(role, look, async (visitor) => {
        for (const { path, prepare } of now) {
          await visitor.open(path);
          await prepare?.(visitor);
          const faults = await faultsOf(visitor);
          found.push(...faults.map((fault) => `${path} in ${look.language} at ${look.width}: ${fault}`));
        }
      });
    }
    return found;
  };
  const watch = (): Looked => {
    const looked: Looked = {
      found: [],
      pages: 0,
      look: async (visitor, name) => {
        looked.pages += 1;
        looked.found.push(...(await faultsOf(visitor)).map((fault) => `${name}: ${fault}`));
      },
    };
    return looked;
  };
  const goTo = async (next: string) => {
    now = next;
    platform = await platform.startAgain({ SHYRAQ_CLOCK: next });
  };
  return {
    platform: () => platform,
    send,
    outbox: () => join(platform.stateFolder, 'outbox'),
    visit,
    visitAs,
    lookAll,
    watch,
    goTo,
  };
}
