// The lookup kernel: an edition with its readings becomes, for each cell, what one item or one unit of a sum is worth in
// each component; scoring an organisation is then a short sum over its cells in whole numbers.

import { type Component, type Figure, getById } from '../editions/edition.ts';
import type { Resolved } from '../editions/resolve-edition.ts';
import type { Weighting } from '../editions/weighting.ts';
import { type Exact, fraction, getDecimal, multiply, ONE, ZERO } from '../kernel/exact.ts';
import { type Cell, coefficientsOf, dimensionRead, type Layout, MEASURES, type Measure } from './cells.ts';
import { type OrganisationResult, type Outcome, valued, withoutValue } from './result.ts';
import { scoreIndicators, scoreTotals } from './score-indicators.ts';
import type { OrganisationTally, TalliedCell, Tally } from './tally.ts';

/** What a measure of a cell brings to a component. `group` separates sums of which only whole steps count. */
type Term = { readonly component: number; readonly slot: number; readonly factor: Exact; readonly group: number };

const ITEMS = -1;
/** Tiyn in a tenge. */
const TIYN = fraction(100n);

export type Kernel = {
  readonly resolved: Resolved;
  readonly layout: Layout;
  readonly terms: readonly (readonly Term[])[];
};

/** Tiyn for which the component gives its rate once. */
export function amountOf(per: Figure): Exact {
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

function measuresOfMoney(
  resolved: Resolved,
  component: Component,
): { measure: Measure; share: Exact; group: number }[] {
  const inSteps = resolved.stepsOf(component) === 'project';
  const spending = coefficientsOf(resolved.edition, component).find((one) => one.reads === 'spending');
  const share = (part: string) => {
    const worth = spending && resolved.worthOf(spending, part);
    return worth?.counted ? worth.value : ONE;
  };
  const own = { measure: inSteps ? 'own-in-whole-steps' : 'own', share: share('own'), group: 0 } as const;
  if (component.table !== 'funding') return [own];
  const handedOn = inSteps ? 'handed-on-in-whole-steps' : 'handed-on';
  return [own, { measure: handedOn, share: share('handed-on'), group: 1 }];
}

function measuresOf(resolved: Resolved, component: Component): { measure: Measure; share: Exact; group: number }[] {
  const one = (measure: Measure) => [{ measure, share: ONE, group: 0 }];
  switch (resolved.countingOf(component)) {
    case 'money':
      return measuresOfMoney(resolved, component);
    case 'citations':
      return one(component.source === 'scholar' ? 'scholar' : 'indexed');
    case 'mean-of-squares':
      return one(component.source === 'scholar' ? 'squares-scholar' : 'squares-indexed');
    case 'services':
      return one('services');
    case 'codes':
      return one('codes');
    case 'codes-by-region':
      return one('codes-by-region');
    case 'items':
      return one('items');
  }
}

function termsOf(resolved: Resolved, cell: Cell): Term[] {
  const { components } = resolved.edition;
  const slots: readonly string[] = MEASURES[cell.block.table];
  return cell.block.feeds.flatMap((component) => {
    const factor = findFactor(resolved, component, cell);
    if (!factor) return [];
    return measuresOf(resolved, component).map(({ measure, share, group }) => ({
      component: components.indexOf(component),
      slot: measure === 'items' ? ITEMS : slots.indexOf(measure),
      factor: multiply(factor, share),
      group,
    }));
  });
}

/** Prepares the scoring of tallies with this layout under these readings. */
export function prepareKernel(resolved: Resolved, layout: Layout): Kernel {
  return { resolved, layout, terms: layout.cells.map((cell) => termsOf(resolved, cell)) };
}

const measureIn = (cell: TalliedCell, slot: number): bigint => (slot === ITEMS ? cell.items : (cell.sums[slot] ?? 0n));

/** Whole steps of each part's sum, for the reading that floors the component and not the project (I1). */
function pointsInSteps(component: Component, rate: Exact, parts: ReadonlyMap<number, [bigint, Exact]>): Exact {
  const amount = component.per ? amountOf(component.per) : ONE;
  let points = ZERO;
  for (const [sum, share] of parts.values()) {
    const steps = (sum * amount.over) / amount.top;
    const worth = multiply(share, fraction(steps));
    points = { top: points.top * worth.over + worth.top * points.over, over: points.over * worth.over };
  }
  return multiply(points, rate);
}

function meanOfSquares(kernel: Kernel, component: Component, tally: OrganisationTally, squares: Exact): Outcome {
  const { resolved, layout } = kernel;
  const rate = getDecimal(resolved.rateOf(component).figure.value);
  const all = resolved.populationOf(component) === 'headcount';
  const holders = MEASURES.hirsch.indexOf(component.source === 'scholar' ? 'holders-scholar' : 'holders-indexed');
  const indexed = tally.cells
    .filter(({ cell }) => layout.cells[cell]?.block.table === 'hirsch')
    .reduce((sum, { sums }) => sum + (sums[holders] ?? 0n), 0n);
  const population = all ? tally.headcount : indexed;
  if (population > 0n) return valued(multiply(rate, { top: squares.top, over: squares.over * population }));
  // Nobody has an index: there is nothing to take the mean of, and no points. Nobody at all: there is no mean.
  if (!all) return valued(ZERO);
  return withoutValue('headcount-zero', getById(resolved.edition.divisors, 'headcount').paragraph);
}

function scoreComponents(kernel: Kernel, tally: OrganisationTally): Map<string, Outcome> {
  const { resolved, terms } = kernel;
  const { components } = resolved.edition;
  const tops = components.map(() => 0n);
  const overs = components.map(() => 1n);
  const parts = components.map(() => new Map<number, [bigint, Exact]>());
  for (const cell of tally.cells) {
    for (const { component, slot, factor, group } of terms[cell.cell] ?? []) {
      const measure = measureIn(cell, slot);
      const over = overs[component] ?? 1n;
      const top = tops[component] ?? 0n;
      if (factor.over === over) tops[component] = top + measure * factor.top;
      else {
        tops[component] = top * factor.over + measure * factor.top * over;
        overs[component] = over * factor.over;
      }
      const earlier = parts[component]?.get(group)?.[0] ?? 0n;
      if (group >= 0 && resolved.stepsOf(components[component] as Component) === 'component') {
        parts[component]?.set(group, [earlier + measure, factor]);
      }
    }
  }
  return new Map(
    components.map((component, place): [string, Outcome] => {
      const sum: Exact = { top: tops[place] ?? 0n, over: overs[place] ?? 1n };
      const rate = getDecimal(resolved.rateOf(component).figure.value);
      if (component.counting === 'mean-of-squares') return [component.id, meanOfSquares(kernel, component, tally, sum)];
      if (!component.per) return [component.id, valued(multiply(sum, rate))];
      if (resolved.stepsOf(component) === 'component') {
        return [component.id, valued(pointsInSteps(component, rate, parts[place] ?? new Map()))];
      }
      const amount = amountOf(component.per);
      return [component.id, valued(multiply({ top: sum.top * amount.over, over: sum.over * amount.top }, rate))];
    }),
  );
}

/** Scores one organisation from its cells. */
export function scoreOrganisation(kernel: Kernel, tally: OrganisationTally, weighting: Weighting): OrganisationResult {
  const components = scoreComponents(kernel, tally);
  const indicators = scoreIndicators(kernel.resolved, tally, components);
  const { organisation, positions, headcount, learners } = tally;
  return {
    organisation,
    positions,
    headcount,
    learners,
    components,
    indicators,
    scores: scoreTotals(kernel.resolved, organisation, indicators, weighting),
  };
}

/** Scores every organisation of a tally, in its order. */
export function scoreTally(tally: Tally, resolved: Resolved, weighting: Weighting): OrganisationResult[] {
  const kernel = prepareKernel(resolved, tally.layout);
  return tally.organisations.map((one) => scoreOrganisation(kernel, one, weighting));
}
