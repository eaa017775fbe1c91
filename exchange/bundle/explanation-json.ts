// The explanation of an organisation as a file of the bundle: every published number down to the rows of the package, with
// each coefficient, its class and its paragraph. Numbers are exact texts: decimals, or fractions such as 1/3. What agrees in
// all items of a cell (classes, coefficients) is said once at the cell.

import { type Exact, toText } from '#rules/kernel/exact.ts';
import type {
  CellStep,
  ComponentStep,
  Explanation,
  IndicatorStep,
  ItemStep,
  NotCountedStep,
  ScoreStep,
} from '#rules/scoring/explanation.ts';
import type { Outcome } from '#rules/scoring/result.ts';

const REMEMBERED = 4096;
const wholes = new Map<bigint, string>();

let lastPart: Exact | undefined;
let lastText = '';

/** Items of a cell share the object of their points, and follow each other. */
function textOfPart(value: Exact): string {
  if (value === lastPart) return lastText;
  lastPart = value;
  lastText = toText(value);
  return lastText;
}

/** Most quantities are small whole numbers, met a hundred thousand times. */
function exactText(value: Exact): string {
  if (value.over !== 1n) return textOfPart(value);
  const known = wholes.get(value.top);
  if (known !== undefined) return known;
  const text = value.top.toString();
  if (wholes.size < REMEMBERED) wholes.set(value.top, text);
  return text;
}

const orNull = (value: Exact | undefined) => (value === undefined ? null : exactText(value));

function outcomeJson(outcome: Outcome) {
  if (outcome.value !== null) return { value: exactText(outcome.value) };
  const { reason, paragraph, lacking } = outcome;
  return { value: null, because: { reason, paragraph, lacking } };
}

function itemJson({ row, id, quantity, points, parts }: ItemStep) {
  const item = { row, id, quantity: exactText(quantity), points: exactText(points) };
  if (!parts) return item;
  return {
    ...item,
    parts: parts.map(({ part, amount, share, times }) => ({
      part,
      amount: exactText(amount),
      share: exactText(share),
      times: exactText(times),
    })),
  };
}

function cellJson({ classes, items, quantity, points }: CellStep) {
  const coefficients = (items[0]?.coefficients ?? []).map(({ id, paragraph, class: name, value, interpretation }) => ({
    id,
    paragraph,
    class: name,
    value: exactText(value),
    ...(interpretation === undefined ? {} : { interpretation }),
  }));
  return {
    classes,
    coefficients,
    quantity: exactText(quantity),
    points: exactText(points),
    items: items.map(itemJson),
  };
}

const notCountedJson = ({ row, id, reason, paragraph, interpretation }: NotCountedStep) => ({
  row,
  id,
  reason,
  paragraph,
  ...(interpretation === undefined ? {} : { interpretation }),
});

function componentJson(step: ComponentStep, tableOf: (component: string) => string) {
  const { population } = step;
  return {
    id: step.id,
    paragraph: step.paragraph,
    table: tableOf(step.id),
    formula: step.formula,
    rate: step.rate,
    ...(step.rateInterpretation === undefined ? {} : { rateInterpretation: step.rateInterpretation }),
    ...(step.per === undefined ? {} : { per: step.per }),
    ...(population === undefined
      ? {}
      : {
          population: {
            counts: population.counts,
            size: Number(population.size),
            squares: exactText(population.squares),
          },
        }),
    points: outcomeJson(step.outcome),
    cells: step.cells.map(cellJson),
    notCounted: step.notCounted.map(notCountedJson),
  };
}

function indicatorJson(step: IndicatorStep, tableOf: (component: string) => string) {
  return {
    id: step.id,
    paragraph: step.paragraph,
    formula: step.formula,
    divided: step.divided,
    added: step.added,
    by: { symbol: step.by.symbol, paragraph: step.by.paragraph, value: orNull(step.by.value) },
    ...outcomeJson(step.outcome),
    components: step.components.map((component) => componentJson(component, tableOf)),
  };
}

function scoreJson({ id, paragraph, formula, terms, outcome }: ScoreStep) {
  return {
    id,
    paragraph,
    formula,
    terms: terms.map(({ indicator, weight, outcome: value }) => ({
      indicator,
      ...(weight === undefined ? {} : { weight: exactText(weight) }),
      ...outcomeJson(value),
    })),
    ...outcomeJson(outcome),
  };
}

/** `tableOf`: the table of the package in which the rows of a component stand. */
export function explanationJson(explanation: Explanation, tableOf: (component: string) => string) {
  const { organisation, positions, headcount, learners, indicators, scores } = explanation;
  return {
    bin: organisation.bin,
    names: organisation.names,
    category: organisation.category,
    positions: orNull(positions),
    headcount: Number(headcount),
    learners: orNull(learners),
    scores: scores.map(scoreJson),
    indicators: indicators.map((indicator) => indicatorJson(indicator, tableOf)),
  };
}
