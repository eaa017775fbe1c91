// Which silences and slips of the text a component or an indicator meets: those whose options change something about it,
// and those that are decided at its own paragraph.

import type { Component, Edition, Effect, Indicator, Interpretation } from '#rules/editions/edition.ts';

function touches(effect: Effect, component: Component): boolean {
  if ('of' in effect && effect.does !== 'sum') return effect.of.includes(component.id);
  if ('coefficients' in effect) return effect.coefficients.some((id) => component.coefficients.includes(id));
  return false;
}

const effectsOf = (interpretation: Interpretation) => interpretation.options.flatMap((option) => option.effects);
const scoringOf = (edition: Edition) => edition.interpretations.filter((one) => one.concerns === 'scoring');

/** The interpretations that decide how a component is counted, in the order of the edition. */
export function interpretationsOfComponent(edition: Edition, component: Component): Interpretation[] {
  return scoringOf(edition).filter(
    (one) => one.paragraph === component.paragraph || effectsOf(one).some((effect) => touches(effect, component)),
  );
}

/** The interpretations that decide what an indicator sums. */
export function interpretationsOfIndicator(
  edition: Edition,
  indicator: Pick<Indicator, 'id' | 'paragraph'>,
): Interpretation[] {
  return scoringOf(edition).filter((one) => {
    const effects = effectsOf(one);
    const sums = effects.some((effect) => effect.does === 'sum' && effect.indicator === indicator.id);
    return sums || (one.paragraph === indicator.paragraph && effects.length === 0);
  });
}
