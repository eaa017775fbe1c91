// The interpretations of a round that move its terms.

import type { RoundReadings } from '#rules/round/round.ts';
import type { Settings } from './store.ts';

export function readingsOf({ D1, D3 }: Settings): RoundReadings {
  return {
    fixedDate: D1 === 'stays' ? 'stays' : 'next-working-day',
    daysBefore: D3 === 'publication-day-counts' ? 'publication-day-counts' : 'full-days',
  };
}
