// The interpretations of a round that move its terms.

import type { RoundReadings } from './round.ts';

/** `settings`: interpretation → option. What is not named takes the default. */
export function readingsOf({ D1, D3 }: Readonly<Record<string, string>>): RoundReadings {
  return {
    fixedDate: D1 === 'stays' ? 'stays' : 'next-working-day',
    daysBefore: D3 === 'publication-day-counts' ? 'publication-day-counts' : 'full-days',
  };
}
