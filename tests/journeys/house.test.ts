// npm run journeys -- house: jobs watched and stopped, letters, reminders, the journal and its end in public; one's own account
// changed in two tabs, with a new password and new codes. Without a fault of accessibility on any page of the way.

import { afterAll, describe, expect, it } from 'vitest';
import { journeyHouse, type Way } from './house/journey-house.ts';
import { journeyOwnAccount } from './house/journey-own-account.ts';
import { journeyStop } from './house/journey-stop.ts';
import { openSilentPost, type SilentPost } from './house/silent-post.ts';
import { isWhole, LOOKS, looksOfWay } from './looks.ts';
import { type Looked, openStage, type Stage } from './open-stage.ts';
import type { Look } from './visitor.ts';

const ACCOUNT: readonly Look[] = [
  { language: 'kk', width: 390, theme: 'dark' },
  ...(isWhole ? [{ language: 'en' as const, width: 1440 as const }] : []),
];
/** The browser's own word for an answer that is a refusal, of which the journey provokes some. */
const REFUSED = /^console: Failed to load resource: the server responded with a status of 4(01|09|12|22) /;

const stage = openStage({ provoked: REFUSED });

function wayOf({ send, outbox }: Stage, look: Look, seen: Looked): Way {
  const mark = LOOKS.indexOf(look);
  return { send: () => send(look), outbox: outbox(), mark, look: seen.look };
}

it.each(looksOfWay(1))('the house in $language at $width px', { timeout: 300_000 }, async (look) => {
  const seen = stage.watch();
  await journeyHouse(wayOf(stage, look, seen));
  expect(seen.found).toEqual([]);
  expect(seen.pages).toBeGreaterThan(7);
});

it.each(ACCOUNT)('the own account in $language at $width px', { timeout: 300_000 }, async (look) => {
  const seen = stage.watch();
  await journeyOwnAccount(wayOf(stage, look, seen));
  expect(seen.found).toEqual([]);
  expect(seen.pages).toBeGreaterThan(6);
});

describe('where jobs wait behind letters that nobody takes', () => {
  let post: SilentPost;
  const settings = async () => {
    post = await openSilentPost();
    return { SMTP_URL: post.url };
  };
  const crowded = openStage({ settings, provoked: REFUSED });
  // Before the program is stopped, which would wait for the letter.
  afterAll(() => post.hangUp());

  it('one is stopped by hand', { timeout: 300_000 }, async () => {
    const seen = crowded.watch();
    await journeyStop(wayOf(crowded, { language: 'kk', width: 390, theme: 'dark' }, seen), post);
    expect(seen.found).toEqual([]);
    expect(seen.pages).toBe(2);
  });
});
