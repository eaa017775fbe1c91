// An explanation as a tree of lines that a person can read from the score down to the row and the paragraph: the formula
// in the order's letters, the same with values, components, cells, items, coefficients and the facts that set them, and
// what was not counted and why. What shows the lines decides how they look.

import { getById } from '#rules/editions/edition.ts';
import type { Resolved } from '#rules/editions/resolve-edition.ts';
import type { Weighting } from '#rules/editions/weighting.ts';
import type { Exact } from '#rules/kernel/exact.ts';
import type { Explanation, IndicatorStep, ScoreStep } from '#rules/scoring/explanation.ts';
import type { Outcome } from '#rules/scoring/result.ts';
import { componentHead, componentLines } from './explain-component.ts';
import {
  type ExplanationLine,
  interpretationLines,
  noteLine as note,
  outcomeText,
  type Telling,
} from './explanation-line.ts';
import { indicatorFormula, scoreFormula } from './formula-text.ts';
import { showExactly, showFormula } from './show-number.ts';
import type { Say } from './speak.ts';
import { tameForeign } from './tame-foreign.ts';
import type { Language } from './texts.ts';
import { interpretationsOfIndicator } from './touching-interpretations.ts';

/** A line of the tree. */
export type Line = ExplanationLine;

type Circumstances = {
  readonly language: Language;
  readonly resolved: Resolved;
  readonly weighting: Weighting;
  /** An indicator (`2`) or a component (`2.1`) to go into; everything but the items where undefined. */
  readonly focus?: string | undefined;
};

function weightingLine(weighting: Weighting, say: Say): Line {
  const text = weighting.draft
    ? say('law:draft-weighting')
    : say('explanation:weighting', {
        source: tameForeign([weighting.source, weighting.date].filter(Boolean).join(', ')),
      });
  return note(0, text, 'E-5');
}

function divisorLine(
  id: 'positions' | 'headcount' | 'learners',
  value: Exact | bigint | undefined,
  depth: number,
  telling: Telling,
): Line {
  const { say, resolved } = telling;
  const { symbol, paragraph } = getById(resolved.edition.divisors, id);
  const shown = value === undefined ? say('explanation:not-reported') : showExactly(value, telling);
  return { ...note(depth, `${symbol}: ${say(`law:divisor.${id}`)}`, paragraph), value: shown };
}

function lackingLines(outcome: Outcome, depth: number, prefix: string, say: Say): Line[] {
  if (outcome.value !== null || outcome.lacking.length === 0) return [];
  return [note(depth, say('explanation:lacking', { list: outcome.lacking.map((id) => prefix + id).join(', ') }))];
}

function scoreLines(step: ScoreStep, telling: Telling): Line[] {
  const { say, resolved } = telling;
  const { weighted, plain } = getById(resolved.edition.scores, step.id);
  const symbol = say(`law:score.${step.id}.symbol`);
  const head: Line = {
    depth: 0,
    text: say(`law:score.${step.id}`),
    value: outcomeText(step.outcome, telling),
    reference: step.paragraph,
    kind: 'score',
  };
  if (step.outcome.value === null && step.outcome.reason === 'not-evaluated-here') return [head];
  // A factor of 0 leaves its indicator out, even one without a value.
  const terms = step.terms.filter((term) => term.outcome.value !== null || term.weight?.top !== 0n);
  const withValues = showFormula(
    symbol,
    terms.flatMap(({ outcome, weight }) => [outcome.value ?? undefined, ...(weight ? [weight] : [])]),
    (texts) => (weighted.length > 0 ? inPairs(texts) : texts).join(' + '),
    telling,
  );
  return [
    head,
    note(1, scoreFormula({ symbol, weighted, plain })),
    ...(withValues ? [note(1, withValues)] : []),
    ...lackingLines(step.outcome, 1, 'I', say),
  ];
}

const inPairs = (texts: readonly string[]) =>
  texts.flatMap((text, place) => (place % 2 === 0 ? [`${text} × ${texts[place + 1] ?? ''}`] : []));

const inBrackets = (terms: readonly string[]) => (terms.length === 1 ? terms.join() : `(${terms.join(' + ')})`);

function indicatorValues(step: IndicatorStep, telling: Telling): string | undefined {
  const pointsOf = (ids: readonly string[]) =>
    ids.map((id) => step.components.find((one) => one.id === id)?.outcome.value ?? undefined);
  const divided = pointsOf(step.divided);
  return showFormula(
    `I${step.id}`,
    [...divided, step.by.value, ...pointsOf(step.added)],
    (texts) => {
      const quotient = `${inBrackets(texts.slice(0, divided.length))} / ${texts[divided.length]}`;
      const added = texts.slice(divided.length + 1);
      return added.length === 0 ? quotient : `${quotient} + ${inBrackets(added)}`;
    },
    telling,
  );
}

function indicatorHead(step: IndicatorStep, telling: Telling): Line[] {
  const { say, resolved } = telling;
  const withValues = step.outcome.value === null ? undefined : indicatorValues(step, telling);
  const summed = [...step.divided, ...step.added];
  return [
    {
      depth: 0,
      text: `I${step.id}: ${say(`law:indicator.${step.id}`)}`,
      value: outcomeText(step.outcome, telling),
      reference: step.paragraph,
      number: step.id,
      kind: 'indicator',
    },
    note(1, indicatorFormula(say, { ...step, symbol: step.by.symbol })),
    ...(withValues ? [note(1, withValues)] : []),
    ...lackingLines(step.outcome, 1, '', say),
    ...step.components
      .filter((one) => !summed.includes(one.id))
      .map((one) => note(1, say('explanation:not-summed', { component: one.id }))),
    ...interpretationLines(interpretationsOfIndicator(resolved.edition, step), 1, telling),
  ];
}

function focusedLines(explanation: Explanation, focus: string, telling: Telling): Line[] {
  const step = explanation.indicators.find(
    (one) => one.id === focus || one.components.some((component) => component.id === focus),
  );
  if (!step) throw new RangeError(`the explanation has no indicator or component ${focus}`);
  if (step.id !== focus) return componentLines(getById(step.components, focus), 0, telling);
  const { edition } = telling.resolved;
  const by = getById(edition.indicators, step.id).by;
  return [
    ...indicatorHead(step, telling),
    divisorLine(by, step.by.value, 1, telling),
    ...step.components.flatMap((component) => componentLines(component, 1, telling)),
  ];
}

/** The explanation in words. Throws a RangeError for a focus that is neither an indicator nor a component. */
export function explanationLines(say: Say, explanation: Explanation, circumstances: Circumstances): Line[] {
  const { language, resolved, weighting, focus } = circumstances;
  const telling: Telling = { say, language, resolved, decimals: resolved.decimals };
  const first = weightingLine(weighting, say);
  if (focus !== undefined) return [first, ...focusedLines(explanation, focus, telling)];
  const { positions, headcount, learners } = explanation;
  return [
    first,
    divisorLine('positions', positions, 0, telling),
    divisorLine('headcount', positions === undefined ? undefined : headcount, 0, telling),
    divisorLine('learners', learners, 0, telling),
    ...explanation.scores.flatMap((step) => scoreLines(step, telling)),
    ...explanation.indicators.flatMap((step) => [
      ...indicatorHead(step, telling),
      ...step.components.map((component) => componentHead(component, 1, telling)),
    ]),
  ];
}
