// How each component is scored from cells under chosen readings, worked out once: what a unit of a measure in a cell is
// worth as a whole number over one common denominator, so that scoring itself is a sum of whole numbers.

import type { Component, Figure } from '../editions/edition.ts';
import type { Resolved } from '../editions/resolve-edition.ts';
import { type Exact, fraction, getDecimal, multiply, ONE } from '../kernel/exact.ts';
import { type Cell, coefficientsOf, dimensionRead, MEASURES, type Measure } from './cells.ts';

export const ITEMS = -1;
/** Tiyn in a tenge. */
const TIYN = fraction(100n);

/** What a measure of a cell brings to a component: points = Σ measure × worth / over, over being the component's. */
export type Term = { readonly component: number; readonly slot: number; readonly worth: bigint; readonly part: number };

export type ComponentPlan = {
  readonly component: Component;
  readonly form: 'sum' | 'whole-steps' | 'mean';
  readonly rate: Exact;
  readonly over: bigint;
  /** Tiyn for which the rate is given once; ONE for what is not money. */
  readonly amount: Exact;
  /** mean: whether all individuals on positions are counted, and the slot that counts those with an index. */
  readonly everybody: boolean;
  readonly holders: number;
};

/** A term before its component's denominator is known. */
type Draft = { readonly slot: number; readonly factor: Exact; readonly part: number };

function amountOf(per: Figure): Exact {
  return multiply(getDecimal(per.value), TIYN);
}

/** The product of the coefficients of a component for a cell; undefined where a reading leaves the cell uncounted. */
function findFactor(resolved: Resolved, component: Component, { classes }: Cell): Exact | undefined {
  let factor = ONE;
  for (const coefficient of coefficientsOf(resolved.edition, component)) {
    const name = dimensionRead(coefficient.reads);
    if (!name) continue;
    const worth = resolved.worthOf(coefficient, classes[name] ?? '');
    if (!worth.counted) return undefined;
    factor = multiply(factor, worth.value);
  }
  const window = resolved.windowOf(component);
  const years = Number(classes['years-before']);
  if (window && (years > window.from || years < window.to)) return undefined;
  return factor;
}

type Counted = { readonly measure: Measure; readonly share: Exact; readonly part: number };

function moneyOf(resolved: Resolved, component: Component): Counted[] {
  const inSteps = resolved.stepsOf(component) === 'project';
  const spending = coefficientsOf(resolved.edition, component).find((one) => one.reads === 'spending');
  const share = (part: string) => {
    const worth = spending && resolved.worthOf(spending, part);
    return worth?.counted ? worth.value : ONE;
  };
  const own: Counted = { measure: inSteps ? 'own-in-whole-steps' : 'own', share: share('own'), part: 0 };
  if (component.table !== 'funding') return [own];
  return [own, { measure: inSteps ? 'handed-on-in-whole-steps' : 'handed-on', share: share('handed-on'), part: 1 }];
}

function countedOf(resolved: Resolved, component: Component): Counted[] {
  const scholar = component.source === 'scholar';
  const one = (measure: Measure): Counted[] => [{ measure, share: ONE, part: 0 }];
  const counting = resolved.countingOf(component);
  switch (counting) {
    case 'money':
      return moneyOf(resolved, component);
    case 'citations':
      return one(scholar ? 'scholar' : 'indexed');
    case 'mean-of-squares':
      return one(scholar ? 'squares-scholar' : 'squares-indexed');
    default:
      return one(counting);
  }
}

function draftTerms(resolved: Resolved, component: Component, cell: Cell): Draft[] {
  const factor = findFactor(resolved, component, cell);
  if (!factor) return [];
  const slots: readonly string[] = MEASURES[cell.block.table];
  return countedOf(resolved, component).map(({ measure, share, part }) => ({
    slot: measure === 'items' ? ITEMS : slots.indexOf(measure),
    factor: multiply(factor, share),
    part,
  }));
}

function planOf(resolved: Resolved, component: Component, over: bigint): ComponentPlan {
  const whole = resolved.stepsOf(component) === 'component' ? 'whole-steps' : 'sum';
  return {
    component,
    form: component.counting === 'mean-of-squares' ? 'mean' : whole,
    rate: getDecimal(resolved.rateOf(component).figure.value),
    over,
    amount: component.per ? amountOf(component.per) : ONE,
    everybody: resolved.populationOf(component) === 'headcount',
    holders: MEASURES.hirsch.indexOf(component.source === 'scholar' ? 'holders-scholar' : 'holders-indexed'),
  };
}

export type Plan = { readonly components: readonly ComponentPlan[]; readonly terms: readonly (readonly Term[])[] };

/** Works out the plan of every component and the terms of every cell of a layout. */
export function planComponents(resolved: Resolved, cells: readonly Cell[]): Plan {
  const { components } = resolved.edition;
  const overs = components.map(() => 1n);
  const drafts = cells.map((cell) =>
    cell.block.feeds.flatMap((component) => {
      const place = components.indexOf(component);
      return draftTerms(resolved, component, cell).map((draft) => {
        const over = overs[place] ?? 1n;
        if (over % draft.factor.over !== 0n) overs[place] = over * draft.factor.over;
        return { ...draft, place };
      });
    }),
  );
  return {
    components: components.map((component, place) => planOf(resolved, component, overs[place] ?? 1n)),
    terms: drafts.map((terms) =>
      terms.map(({ place, slot, factor, part }) => ({
        component: place,
        slot,
        part,
        worth: factor.top * ((overs[place] ?? 1n) / factor.over),
      })),
    ),
  };
}
