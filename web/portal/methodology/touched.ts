// What the readings of an interpretation can change: the components, coefficients and indicators that its options speak of.

import type { Effect, Interpretation } from '#rules/editions/edition.ts';

function namesOf(effect: Effect): readonly string[] {
  switch (effect.does) {
    case 'decimals':
      return [];
    case 'sum':
      return [`I${effect.indicator}`];
    case 'class-as':
    case 'class-not-counted':
    case 'languages':
      return effect.coefficients;
    default:
      return effect.of;
  }
}

/** Names as the law writes them, each once, in its order; empty where no number of the law is read otherwise. */
export function touchedBy({ options }: Interpretation): readonly string[] {
  return [...new Set(options.flatMap(({ effects }) => effects.flatMap(namesOf)))];
}
