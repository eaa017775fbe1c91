// A scenario while somebody changes it: what is typed stays text, and only what can be read enters the reckoning.

import type { Edition } from '#rules/editions/edition.ts';
import type { FigureChange } from '#rules/scenario/draft-edition.ts';
import { evaluateScenario, type ScenarioResult } from '#rules/scenario/evaluate-scenario.ts';
import { readScenario, type Scenario, type ScenarioFault } from '#rules/scenario/scenario.ts';
import type { Tallied } from '#web/kit/results/tallied.ts';

export type Played =
  | { readonly result: ScenarioResult; readonly scenario: Scenario; readonly faults: readonly [] }
  | { readonly result?: never; readonly faults: readonly ScenarioFault[] };

/** The scenario as the rules read it, played on the tallies; otherwise everything that is wrong with it. */
export function play(tallied: Tallied, typed: Scenario): Played {
  const { scenario, faults } = readScenario(tallied.edition, tallied.settings, typed);
  if (!scenario) return { faults };
  return { result: evaluateScenario(tallied, scenario), scenario, faults: [] };
}

/** An empty field is the round's own weight. */
export function withWeight(scenario: Scenario, indicator: string, text: string): Scenario {
  const { [indicator]: _, ...others } = scenario.weights;
  const typed = text.trim().replace(',', '.');
  return { ...scenario, weights: typed === '' ? others : { ...others, [indicator]: typed } };
}

/** The round's own option is no departure. */
export function withReading(scenario: Scenario, interpretation: string, option: string | undefined): Scenario {
  const { [interpretation]: _, ...others } = scenario.readings;
  return { ...scenario, readings: option === undefined ? others : { ...others, [interpretation]: option } };
}

type FigurePlace = FigureChange extends infer One ? (One extends FigureChange ? Omit<One, 'value'> : never) : never;

export const keyOf = (one: FigurePlace): string =>
  [one.figure, one.of, ...(one.figure === 'class' ? [(one as { class: string }).class] : [])].join(' ');

export function withFigure(scenario: Scenario, change: FigureChange | undefined, key: string): Scenario {
  const others = scenario.figures.filter((one) => keyOf(one) !== key);
  return { ...scenario, figures: change ? [...others, change] : others };
}

/** Every figure of the edition that a draft may change, with its value. */
export function figuresOf(edition: Edition): readonly FigureChange[] {
  return [
    ...edition.components.flatMap((component): FigureChange[] => [
      { figure: 'rate', of: component.id, value: component.rate.value },
      ...(component.per ? [{ figure: 'per', of: component.id, value: component.per.value } as const] : []),
    ]),
    ...edition.coefficients.flatMap((coefficient) =>
      Object.entries(coefficient.classes).map(
        ([name, { value }]): FigureChange => ({ figure: 'class', of: coefficient.id, class: name, value }),
      ),
    ),
  ];
}
