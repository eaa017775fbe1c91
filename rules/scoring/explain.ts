// The tracing interpreter: an organisation's results item by item in exact fractions, with every step kept. It shares no
// arithmetic over cells with the lookup kernel; a test holds the two equal.

import { type Component, getById } from '../editions/edition.ts';
import type { Resolved } from '../editions/resolve-edition.ts';
import { getWeight, type Weighting } from '../editions/weighting.ts';
import { type Fact, type ItemFact, isItem, type Organisation } from '../evidence/facts.ts';
import { add, divide, type Exact, floor, fraction, getDecimal, multiply, sum, ZERO } from '../kernel/exact.ts';
import { classesText } from './cells.ts';
import type {
  CellStep,
  ComponentStep,
  Explanation,
  IndicatorStep,
  ItemStep,
  NotCountedStep,
  Population,
  ScoreStep,
} from './explanation.ts';
import { type OrganisationResult, type Outcome, valued, withoutValue } from './result.ts';
import { scoreIndicators, scoreTotals } from './score-indicators.ts';
import { cellClassesOf, isCounted, isUnder, traceItem } from './trace-item.ts';

/** What is known of an organisation: its facts in the order of the rows, and the titles to show. */
export type Reported = {
  readonly organisation: Organisation;
  readonly facts: readonly Fact[];
  readonly titleOf: (fact: ItemFact) => string;
};

type Known = {
  readonly reported: Reported;
  readonly resolved: Resolved;
  readonly reportingYear: number;
  readonly headcount: bigint;
  /** Items by table, so that a component looks at those of its own alone. */
  readonly items: ReadonlyMap<string, readonly ItemFact[]>;
};

function itemsByTable(facts: readonly Fact[]): Map<string, ItemFact[]> {
  const items = new Map<string, ItemFact[]>();
  for (const fact of facts) {
    if (!isItem(fact)) continue;
    const known = items.get(fact.table);
    if (known) known.push(fact);
    else items.set(fact.table, [fact]);
  }
  return items;
}

function groupIntoCells(
  component: Component,
  items: readonly { step: ItemStep; fact: ItemFact }[],
  resolved: Resolved,
): CellStep[] {
  type Cell = { readonly classes: CellStep['classes']; readonly items: ItemStep[] };
  const cells = new Map<string, Cell>();
  // Items alike share the object of their classes: its text is formed once.
  const known = new Map<CellStep['classes'], Cell>();
  for (const { step, fact } of items) {
    const classes = cellClassesOf(component, fact, resolved);
    let cell = known.get(classes);
    if (!cell) {
      const key = classesText(classes);
      cell = cells.get(key) ?? { classes, items: [] };
      cells.set(key, cell);
      known.set(classes, cell);
    }
    cell.items.push(step);
  }
  return [...cells.values()].map((cell) => ({
    ...cell,
    quantity: sum(cell.items.map((item) => item.quantity)),
    points: sum(cell.items.map((item) => item.points)),
  }));
}

/** Points of a component whose own and handed-on sums are each floored to whole steps (I1). */
function pointsOfWholeSteps(component: Component, items: readonly ItemStep[], rate: Exact): Exact {
  const per = getDecimal(component.per?.value ?? '1');
  const parts = items.flatMap((item) => item.parts ?? []);
  return sum(
    (['own', 'handed-on'] as const).map((name) => {
      const mine = parts.filter((part) => part.part === name);
      const steps = fraction(floor(divide(sum(mine.map((part) => part.amount)), per)));
      return multiply(multiply(steps, rate), mine[0]?.share ?? ZERO);
    }),
  );
}

function populationOf(component: Component, items: readonly ItemStep[], { resolved, headcount }: Known): Population {
  const counts = resolved.populationOf(component);
  const indexed = BigInt(items.filter((item) => item.quantity.top > 0n).length);
  return {
    counts,
    size: counts === 'headcount' ? headcount : indexed,
    squares: sum(items.map((item) => item.quantity)),
  };
}

function outcomeOfMean(rate: Exact, population: Population, resolved: Resolved): Outcome {
  if (population.size > 0n) return valued(multiply(rate, divide(population.squares, fraction(population.size))));
  if (population.counts === 'indexed') return valued(ZERO);
  return withoutValue('headcount-zero', getById(resolved.edition.divisors, 'headcount').paragraph);
}

function traceComponent(component: Component, known: Known): ComponentStep {
  const { reported, resolved, reportingYear } = known;
  const tracing = { resolved, reportingYear, met: new Set<string>() };
  const counted: { step: ItemStep; fact: ItemFact }[] = [];
  const notCounted: NotCountedStep[] = [];
  for (const fact of known.items.get(component.table) ?? []) {
    if (!isUnder(component, fact)) continue;
    const step = traceItem(component, { fact, title: reported.titleOf(fact) }, tracing);
    if (isCounted(step)) counted.push({ step, fact });
    else notCounted.push(step);
  }
  const items = counted.map(({ step }) => step);
  const { figure: rate, interpretation } = resolved.rateOf(component);
  const step = {
    id: component.id,
    paragraph: component.paragraph,
    rate,
    ...(interpretation ? { rateInterpretation: interpretation } : {}),
    ...(component.per ? { per: component.per } : {}),
    cells: groupIntoCells(component, counted, resolved),
    notCounted,
  };
  const worth = getDecimal(rate.value);
  if (component.counting === 'mean-of-squares') {
    const population = populationOf(component, items, known);
    return {
      ...step,
      formula: 'rate-by-mean-of-squares',
      population,
      outcome: outcomeOfMean(worth, population, resolved),
    };
  }
  if (resolved.stepsOf(component) === 'component') {
    return { ...step, formula: 'rate-by-whole-steps', outcome: valued(pointsOfWholeSteps(component, items, worth)) };
  }
  const outcome = valued(sum(items.map((item) => item.points)));
  return { ...step, formula: component.per ? 'rate-by-money' : 'rate-by-quantity', outcome };
}

function sumOfDivisors(facts: readonly Fact[], resolved: Resolved) {
  const counted = getById(resolved.edition.divisors, 'learners').of ?? [];
  let positions: Exact | undefined;
  let learners: Exact | undefined;
  let headcount = 0n;
  for (const fact of facts) {
    if (fact.table === 'staff') {
      positions = add(positions ?? ZERO, fact.positions);
      headcount += BigInt(fact.headcount);
    }
    if (fact.table === 'learners' && counted.includes(fact.category))
      learners = add(learners ?? ZERO, fact.averageNumber);
  }
  return { positions, learners, headcount };
}

/** Explains every number of an organisation's year. */
export function explainOrganisation(
  reported: Reported,
  resolved: Resolved,
  weighting: Weighting,
  reportingYear: number,
): Explanation {
  const { edition } = resolved;
  const divisors = sumOfDivisors(reported.facts, resolved);
  const known: Known = {
    reported,
    resolved,
    reportingYear,
    headcount: divisors.headcount,
    items: itemsByTable(reported.facts),
  };
  const components = edition.components.map((component) => traceComponent(component, known));
  const points = new Map(components.map((one) => [one.id, one.outcome]));
  const values = scoreIndicators(resolved, divisors, points);
  const totals = scoreTotals(resolved, reported.organisation, values, weighting);
  const outcomeOf = (id: string): Outcome => values.get(id) ?? withoutValue('not-evaluated-here', 'RP');
  return {
    organisation: reported.organisation,
    ...divisors,
    indicators: edition.indicators.map((indicator): IndicatorStep => {
      const divided = resolved.dividedOf(indicator.id);
      const { symbol, paragraph } = getById(edition.divisors, indicator.by);
      return {
        id: indicator.id,
        paragraph: indicator.paragraph,
        formula: indicator.added.length > 0 ? 'quotient-plus-sum' : 'quotient',
        divided,
        added: indicator.added,
        by: { symbol, paragraph, value: divisors[indicator.by] },
        components: components.filter((one) => [...indicator.divided, ...indicator.added].includes(one.id)),
        outcome: outcomeOf(indicator.id),
      };
    }),
    scores: edition.scores.map(
      (score): ScoreStep => ({
        id: score.id,
        paragraph: score.paragraph,
        formula: score.weighted.length > 0 ? 'weighted-sum' : 'sum',
        terms: [
          ...score.weighted.map((id) => ({ indicator: id, weight: getWeight(weighting, id), outcome: outcomeOf(id) })),
          ...score.plain.map((id) => ({ indicator: id, outcome: outcomeOf(id) })),
        ],
        outcome: totals.get(score.id) ?? withoutValue('not-evaluated-here', score.paragraph),
      }),
    ),
  };
}

/** The result that an explanation explains, to be held against the kernel's. */
export function resultOf(explanation: Explanation): OrganisationResult {
  const { organisation, positions, headcount, learners, indicators, scores } = explanation;
  return {
    organisation,
    positions,
    headcount,
    learners,
    components: new Map(
      indicators.flatMap((one) => one.components.map((component) => [component.id, component.outcome])),
    ),
    indicators: new Map(indicators.map((one) => [one.id, one.outcome])),
    scores: new Map(scores.map((one) => [one.id, one.outcome])),
  };
}
