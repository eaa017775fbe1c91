// npm run journeys -- register: the register of organisations and the calendar, in three languages, wide and narrow; without a
// fault of accessibility on any page of the way.

import { expect, it } from 'vitest';
import { looksOfWay } from './looks.ts';
import { openStage } from './open-stage.ts';
import { journeyRegister } from './register/journey-register.ts';

const stage = openStage();

it.each(looksOfWay(2).map((look, index) => ({ ...look, index })))(
  'in $language at $width px',
  { timeout: 300_000 },
  async ({ index, ...look }) => {
    const seen = stage.watch();
    await journeyRegister({ send: () => stage.send(look), look: seen.look }, (index + 1) * 1000, index === 0);
    expect(seen.found).toEqual([]);
    expect(seen.pages).toBeGreaterThan(6);
  },
);
