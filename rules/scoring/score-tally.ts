// The lookup kernel: an edition with its readings becomes, for each cell, what one item or one unit of a sum is worth in
// each component (component-plan.ts); scoring an organisation is then a short sum over its cells in whole numbers.

import { getById } from '../editions/edition.ts';
import type { Resolved } from '../editions/resolve-edition.ts';
import type { Weighting } from '../editions/weighting.ts';
import { add, type Exact, fraction, multiply, ZERO } from '../kernel/exact.ts';
import type { Layout } from './cells.ts';
import { type ComponentPlan, ITEMS, type Plan, planComponents } from './component-plan.ts';
import { type OrganisationResult, type Outcome, valued, withoutValue } from './result.ts';
import { scoreIndicators, scoreTotals } from './score-indicators.ts';
import type { OrganisationTally, TalliedCell, Tally } from './tally.ts';

export type Kernel = { readonly resolved: Resolved; readonly layout: Layout; readonly plan: Plan };

/** Prepares the scoring of tallies with this layout under these readings. */
export function prepareKernel(resolved: Resolved, layout: Layout): Kernel {
  return { resolved, layout, plan: planComponents(resolved, layout.cells) };
}

/** Sums of worths by component, and of bare measures by part where whole steps of the sum count. */
type Sums = { readonly worths: bigint[]; readonly parts: Map<number, { measure: bigint; worth: bigint }>[] };

const measureIn = (cell: TalliedCell, slot: number): bigint => (slot === ITEMS ? cell.items : (cell.sums[slot] ?? 0n));

function sumCells({ plan }: Kernel, cells: readonly TalliedCell[]): Sums {
  const worths = plan.components.map(() => 0n);
  const parts: Sums['parts'] = plan.components.map(() => new Map());
  for (const cell of cells) {
    for (const { component, slot, worth, part } of plan.terms[cell.cell] ?? []) {
      const measure = measureIn(cell, slot);
      worths[component] = (worths[component] ?? 0n) + measure * worth;
      if (plan.components[component]?.form !== 'whole-steps') continue;
      const earlier = parts[component]?.get(part)?.measure ?? 0n;
      parts[component]?.set(part, { measure: earlier + measure, worth });
    }
  }
  return { worths, parts };
}

/** Points where only whole steps of the own and of the handed-on sum count (I1). */
function pointsOfWholeSteps({ amount, over, rate }: ComponentPlan, parts: Sums['parts'][number]): Exact {
  let points = ZERO;
  for (const { measure, worth } of parts.values()) {
    const steps = (measure * amount.over) / amount.top;
    points = add(points, { top: steps * worth, over });
  }
  return multiply(points, rate);
}

function meanOfSquares(kernel: Kernel, plan: ComponentPlan, tally: OrganisationTally, squares: bigint): Outcome {
  const population = plan.everybody ? tally.headcount : countHolders(kernel, plan, tally);
  if (population > 0n) return valued(multiply(plan.rate, fraction(squares, plan.over * population)));
  // Nobody has an index: there is nothing to take the mean of, and no points. Nobody at all: there is no mean.
  if (!plan.everybody) return valued(ZERO);
  return withoutValue('headcount-zero', getById(kernel.resolved.edition.divisors, 'headcount').paragraph);
}

function countHolders({ layout }: Kernel, { holders }: ComponentPlan, { cells }: OrganisationTally): bigint {
  return cells
    .filter(({ cell }) => layout.cells[cell]?.block.table === 'hirsch')
    .reduce((sum, { sums }) => sum + (sums[holders] ?? 0n), 0n);
}

function scoreComponents(kernel: Kernel, tally: OrganisationTally): Map<string, Outcome> {
  const { worths, parts } = sumCells(kernel, tally.cells);
  return new Map(
    kernel.plan.components.map((plan, place): [string, Outcome] => {
      const { component, form, rate, over, amount } = plan;
      const worth = worths[place] ?? 0n;
      if (form === 'mean') return [component.id, meanOfSquares(kernel, plan, tally, worth)];
      if (form === 'whole-steps') return [component.id, valued(pointsOfWholeSteps(plan, parts[place] ?? new Map()))];
      return [component.id, valued({ top: worth * amount.over * rate.top, over: over * amount.top * rate.over })];
    }),
  );
}

/** Scores one organisation from its cells. */
export function scoreOrganisation(kernel: Kernel, tally: OrganisationTally, weighting: Weighting): OrganisationResult {
  const components = scoreComponents(kernel, tally);
  const indicators = scoreIndicators(kernel.resolved, tally, components);
  const { organisation, positions, headcount, learners } = tally;
  const scores = scoreTotals(kernel.resolved, organisation, indicators, weighting);
  return { organisation, positions, headcount, learners, components, indicators, scores };
}

/** Scores every organisation of a tally, in its order. */
export function scoreTally(tally: Tally, resolved: Resolved, weighting: Weighting): OrganisationResult[] {
  const kernel = prepareKernel(resolved, tally.layout);
  return tally.organisations.map((one) => scoreOrganisation(kernel, one, weighting));
}

/** The same results under another weighting: only Sa, Sb and Sc are new. */
export function reweigh(
  results: readonly OrganisationResult[],
  resolved: Resolved,
  weighting: Weighting,
): OrganisationResult[] {
  return results.map((result) => ({
    ...result,
    scores: scoreTotals(resolved, result.organisation, result.indicators, weighting),
  }));
}
