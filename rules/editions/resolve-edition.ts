// An edition with the readings of a round applied: every question that the text leaves open has its answer here, and each
// answer names the interpretation that gave it.

import { type Exact, getDecimal } from '../kernel/exact.ts';
import {
  type Coefficient,
  type Component,
  type Counting,
  type Edition,
  type Effect,
  type Figure,
  getById,
} from './edition.ts';
import { getOption, type Settings } from './settings.ts';

/** Years before the reporting year, both included: from 4 to 0 is the reporting year and the four before it. */
export type Window = { readonly from: number; readonly to: number; readonly interpretation: string };

export type Worth =
  | {
      readonly counted: true;
      readonly figure: Figure;
      readonly value: Exact;
      readonly class: string;
      readonly interpretation?: string;
    }
  | { readonly counted: false; readonly interpretation: string };

export type Resolved = {
  readonly edition: Edition;
  readonly settings: Settings;
  /** Rate per item, citation, service or amount; with the interpretation that changed it. */
  readonly rateOf: (component: Component) => { figure: Figure; interpretation?: string };
  readonly countingOf: (component: Component) => Counting;
  /** Where only whole steps of the amount count: of each project, or of the component's sum. */
  readonly stepsOf: (component: Component) => 'project' | 'component' | undefined;
  readonly windowOf: (component: Component) => Window | undefined;
  readonly populationOf: (component: Component) => 'headcount' | 'indexed';
  /** The components whose points an indicator divides. */
  readonly dividedOf: (indicator: string) => readonly string[];
  /** What a coefficient is worth for a class of the tally (a quartile, a language group, lead, …). */
  readonly worthOf: (coefficient: Coefficient, tallyClass: string) => Worth;
  /** Decimals of a published number (R1). */
  readonly decimals: number;
};

type Applied = { readonly effect: Effect; readonly interpretation: string };
type Of<Does extends Effect['does']> = Extract<Effect, { does: Does }>;

function effectsOf(edition: Edition, settings: Settings): Applied[] {
  return edition.interpretations.flatMap((interpretation) =>
    getOption(interpretation, settings).effects.map((effect) => ({ effect, interpretation: interpretation.id })),
  );
}

/** Answers for each thing once: an edition never changes, and the items of a national round ask of it a million times. */
function once<Asked, Answer>(answer: (asked: Asked) => Answer): (asked: Asked) => Answer {
  const known = new Map<Asked, Answer>();
  return (asked) => {
    const found = known.get(asked);
    if (found !== undefined) return found;
    const answered = answer(asked);
    known.set(asked, answered);
    return answered;
  };
}

/** Applies settings to an edition. Throws a RangeError for an option that does not exist (completeSettings names it). */
export function resolveEdition(edition: Edition, settings: Settings): Resolved {
  const applied = effectsOf(edition, settings);
  function find<Does extends Effect['does']>(does: Does, holds: (effect: Of<Does>) => boolean) {
    const found = applied.find(({ effect }) => effect.does === does && holds(effect as Of<Does>));
    return found && { effect: found.effect as Of<Does>, interpretation: found.interpretation };
  }
  const about = (component: Component) => (effect: { readonly of: readonly string[] }) =>
    effect.of.includes(component.id);
  const worths = once((coefficient: Coefficient) =>
    once((tallyClass: string): Worth => {
      const lost = find(
        'class-not-counted',
        (effect) => effect.coefficients.includes(coefficient.id) && effect.class === tallyClass,
      );
      if (lost) return { counted: false, interpretation: lost.interpretation };
      const { name, interpretation } = classOf(coefficient, tallyClass, find);
      const figure = coefficient.classes[name];
      if (!figure) throw new RangeError(`${coefficient.id} gives no worth to ${name}`);
      const worth = { counted: true, figure, value: getDecimal(figure.value), class: name } as const;
      return interpretation ? { ...worth, interpretation } : worth;
    }),
  );
  return {
    edition,
    settings,
    rateOf: once((component) => {
      const change = find('rate', about(component));
      return change
        ? { figure: change.effect.rate, interpretation: change.interpretation }
        : { figure: component.rate };
    }),
    countingOf: once((component) => find('counting', about(component))?.effect.as ?? component.counting),
    stepsOf: (component) => find('steps', about(component))?.effect.floor,
    windowOf: once((component) => {
      const found = component.window && find('window', about(component));
      if (!found) return undefined;
      const { from, to } = found.effect;
      return { from: Number(from.value), to: Number(to.value), interpretation: found.interpretation };
    }),
    populationOf: (component) => find('population', about(component))?.effect.counts ?? 'headcount',
    dividedOf: (indicator) =>
      find('sum', (effect) => effect.indicator === indicator)?.effect.of ??
      getById(edition.indicators, indicator).divided,
    worthOf: (coefficient, tallyClass) => worths(coefficient)(tallyClass),
    decimals: find('decimals', () => true)?.effect.digits ?? 2,
  };
}

type Find = <Does extends Effect['does']>(
  does: Does,
  holds: (effect: Of<Does>) => boolean,
) => { effect: Of<Does>; interpretation: string } | undefined;

/** The class of the law into which a class of the tally falls: Q4 for no quartile, `state` for a language group. */
function classOf(coefficient: Coefficient, tallyClass: string, find: Find): { name: string; interpretation?: string } {
  const taken = find(
    'class-as',
    (effect) => effect.coefficients.includes(coefficient.id) && effect.class === tallyClass,
  );
  if (taken) return { name: taken.effect.as, interpretation: taken.interpretation };
  if (coefficient.reads !== 'language') return { name: tallyClass };
  const drawn = find('languages', (effect) => effect.coefficients.includes(coefficient.id));
  if (!drawn) throw new RangeError(`no interpretation draws the line of languages for ${coefficient.id}`);
  const name = drawn.effect.groups.includes(tallyClass) ? drawn.effect.class : 'other';
  return { name, interpretation: drawn.interpretation };
}
