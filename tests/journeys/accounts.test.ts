// npm run journeys -- accounts: invited, accepting with the app, out and in, the password forgotten, roles given and taken,
// the account closed; without a fault of accessibility on any page of the way.

import { expect, it } from 'vitest';
import { journeyAccounts } from './accounts/journey-accounts.ts';
import { looksOfWay } from './looks.ts';
import { openStage } from './open-stage.ts';

/** The browser's own word for an answer that is a refusal, of which the journey provokes some. */
const REFUSED = /^console: Failed to load resource: the server responded with a status of 4(09|22) /;

const stage = openStage({ provoked: REFUSED });

it.each(looksOfWay(0))('in $language at $width px', { timeout: 300_000 }, async (look) => {
  const seen = stage.watch();
  await journeyAccounts({ send: () => stage.send(look), outbox: stage.outbox(), look: seen.look });
  expect(seen.found).toEqual([]);
  expect(seen.pages).toBeGreaterThan(17);
});
