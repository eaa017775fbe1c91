// The weighting factors: an input of the round, to be changed here.

import { weightedIndicators } from '#rules/editions/weighting.ts';
import type { Reckoning } from './reckoning.ts';
import { SheetPlan } from './sheet-plan.ts';

export type WeightsPlan = SheetPlan<string> & { readonly weightCell: (indicator: string) => string };

export function planWeights({ resolved, weighting, say }: Reckoning): WeightsPlan {
  const indicators = weightedIndicators(resolved.edition);
  const plan = new SheetPlan<string>(
    say('workbook:sheet-weights'),
    [
      {
        key: 'symbol',
        heading: say('workbook:head-symbol'),
        width: 12,
        look: 'words',
        value: ({ item }) => `Q${item}`,
      },
      {
        key: 'indicator',
        heading: say('workbook:head-indicator'),
        width: 70,
        look: 'words',
        value: ({ item }) => `${item}. ${say(`law:indicator.${item}`)}`,
      },
      {
        key: 'weight',
        heading: say('workbook:head-weight'),
        width: 16,
        look: 'figure',
        value: ({ item }) => Number(weighting.values[item]),
      },
    ],
    indicators,
    4,
  );
  return Object.assign(plan, {
    weightCell: (indicator: string) => plan.cell('weight', indicators.indexOf(indicator)),
  });
}

/** Where the values come from; that they are a draft is said in words (W1). */
export function sourceOf({ weighting, say }: Reckoning): string {
  if (weighting.draft) return say('law:draft-weighting');
  return [weighting.source, weighting.date].filter((part) => part !== undefined).join(', ');
}
