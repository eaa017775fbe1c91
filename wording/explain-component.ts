// A component in words: rate, readings, cells, items with the facts that set their coefficients, and what was not counted.

import { type Coefficient, type Component, getById } from '#rules/editions/edition.ts';
import { add, type Exact, floor, fraction, getDecimal, isZero, ZERO } from '#rules/kernel/exact.ts';
import type {
  CellStep,
  CoefficientStep,
  ComponentStep,
  ItemRef,
  ItemStep,
  MoneyPart,
  NotCountedStep,
  Population,
} from '#rules/scoring/explanation.ts';
import { wordFacts } from './explain-facts.ts';
import { type ExplanationLine, interpretationLines, noteLine, outcomeText, type Telling } from './explanation-line.ts';
import { leadText } from './lead-text.ts';
import { showExactly, showNumber } from './show-number.ts';
import { tameForeign } from './tame-foreign.ts';
import { interpretationsOfComponent } from './touching-interpretations.ts';

/** A component on one line: its name and its points. */
export function componentHead(step: ComponentStep, depth: number, telling: Telling): ExplanationLine {
  return {
    depth,
    text: `${step.id}: ${telling.say(`law:component.${step.id}`)}`,
    value: outcomeText(step.outcome, telling),
    reference: step.paragraph,
    number: step.id,
    kind: 'component',
  };
}

function itemText({ table, row, id, title }: ItemRef, { say }: Telling): string {
  const named = title === '' || title === id ? [] : [say('findings:quote', { text: tameForeign(title) })];
  return [`${table}:${row}`, tameForeign(id), ...named].join(' · ');
}

function classWords(classes: CellStep['classes'], { say }: Telling): string {
  return Object.entries(classes)
    .map(([name, one]) => say(name === 'language' ? `law:language-group.${one}` : `law:class.${name}.${one}`))
    .join(' · ');
}

/** Whether the class repeats what the fact says. */
function isPlain(coefficient: Coefficient, step: CoefficientStep): boolean {
  return coefficient.reads === 'in-wos' || step.facts.quartile === step.class;
}

function coefficientLine(step: CoefficientStep, depth: number, telling: Telling): ExplanationLine {
  const { say, resolved } = telling;
  const coefficient = getById(resolved.edition.coefficients, step.id);
  const values = {
    id: step.id,
    value: showExactly(step.value, telling),
    class: say(`law:class.${coefficient.reads}.${step.class}`),
    facts: wordFacts(say, step.facts, resolved.edition),
    interpretation: step.interpretation ?? '',
  };
  const read = step.interpretation ? 'coefficient-read-by' : 'coefficient';
  const text = say(`explanation:${isPlain(coefficient, step) ? 'coefficient-plain' : read}`, values);
  return { depth, text, reference: step.paragraph, kind: 'coefficient' };
}

function spendingOf(component: Component, { resolved }: Telling): Coefficient | undefined {
  return component.coefficients
    .map((id) => getById(resolved.edition.coefficients, id))
    .find((one) => one.reads === 'spending');
}

/** The own or the handed-on money of a project, divided by the amount for which points are given. */
function partLine(part: MoneyPart, step: ComponentStep, depth: number, telling: Telling): ExplanationLine {
  const { say, resolved } = telling;
  const component = getById(resolved.edition.components, step.id);
  const per = showExactly(getDecimal(step.per?.value ?? '1'), telling);
  const steps = resolved.stepsOf(component) === 'project' ? 'amount-steps' : 'amount';
  const amount = say(`explanation:${steps}`, { amount: showExactly(part.amount, telling), per });
  const spending = spendingOf(component, telling);
  if (!spending) return { ...noteLine(depth, amount, step.per?.paragraph), value: showNumber(part.times, telling) };
  const text = say('explanation:coefficient', {
    id: spending.id,
    value: showExactly(part.share, telling),
    class: say(`law:class.spending.${part.part}`),
    facts: amount,
  });
  return { depth, text, value: showNumber(part.times, telling), reference: spending.paragraph, kind: 'coefficient' };
}

const largestOf = (values: readonly unknown[]) =>
  values.reduce<number>((most, one) => (typeof one === 'number' && one > most ? one : most), 0);

function itemLines(item: ItemStep, step: ComponentStep, depth: number, telling: Telling): ExplanationLine[] {
  const { say, resolved } = telling;
  const isMeasured = item.table === 'citations' || item.table === 'hirsch';
  const told = wordFacts(say, item.facts, resolved.edition);
  const facts = told === '' && isMeasured ? say('explanation:not-reported') : told;
  const squared =
    step.formula === 'rate-by-mean-of-squares'
      ? [say('explanation:squared', { index: largestOf(Object.values(item.facts)) })]
      : [];
  return [
    {
      depth,
      text: [itemText(item, telling), ...(facts === '' ? [] : [facts]), ...squared].join(' · '),
      value: showNumber(squared.length > 0 ? item.quantity : item.points, telling),
      item: { table: item.table, row: item.row },
      kind: 'item',
    },
    ...item.coefficients.map((one) => coefficientLine(one, depth + 1, telling)),
    ...(item.parts ?? [])
      .filter((part, place, parts) => !isZero(part.amount) || (place === 0 && parts.every((one) => isZero(one.amount))))
      .map((part) => partLine(part, step, depth + 1, telling)),
  ];
}

/** rate × coefficients × quantity of a cell, as a product of numbers. */
function productLine(cell: CellStep, step: ComponentStep, depth: number, telling: Telling): ExplanationLine {
  const coefficients = cell.items[0]?.coefficients ?? [];
  const factors = [getDecimal(step.rate.value), ...coefficients.map((one) => one.value), cell.quantity];
  const text = factors.map((one) => showExactly(one, telling)).join(' × ');
  return { ...noteLine(depth, text), value: showNumber(cell.points, telling) };
}

function cellLines(cell: CellStep, step: ComponentStep, depth: number, telling: Telling): ExplanationLine[] {
  const { say } = telling;
  const items = showExactly(BigInt(cell.items.length), telling);
  const classes = classWords(cell.classes, telling);
  const summed = step.formula === 'rate-by-quantity' || step.formula === 'rate-by-money';
  if (classes === '') {
    return [
      noteLine(depth, say('explanation:items', { items })),
      ...(summed ? [productLine(cell, step, depth, telling)] : []),
      ...cell.items.flatMap((item) => itemLines(item, step, depth, telling)),
    ];
  }
  return [
    {
      depth,
      text: say('explanation:cell', { classes, items }),
      value: showNumber(cell.points, telling),
      kind: 'cell',
    },
    productLine(cell, step, depth + 1, telling),
    ...cell.items.flatMap((item) => itemLines(item, step, depth + 1, telling)),
  ];
}

function notCountedLine(item: NotCountedStep, depth: number, telling: Telling): ExplanationLine {
  const { say, resolved } = telling;
  const facts = [wordFacts(say, item.facts, resolved.edition), item.interpretation ?? ''].filter((one) => one !== '');
  const values = {
    item: itemText(item, telling),
    reason: say(`law:not-counted.${item.reason}`),
    facts: facts.join('; '),
  };
  const text = say(`explanation:${facts.length > 0 ? 'not-counted-because' : 'not-counted'}`, values);
  const { table, row } = item;
  return { depth, text, reference: item.paragraph, item: { table, row }, kind: 'not-counted' };
}

function populationLines(population: Population, depth: number, telling: Telling): ExplanationLine[] {
  const { say, resolved } = telling;
  const { paragraph } = getById(resolved.edition.divisors, 'headcount');
  const mean = say('explanation:mean-of-squares', {
    squares: showExactly(population.squares, telling),
    size: showExactly(population.size, telling),
  });
  return [
    noteLine(depth, mean, paragraph),
    noteLine(depth, say(`explanation:population.${population.counts}`), paragraph),
  ];
}

/** The sums of the component that are floored to whole steps (I1). */
function stepsLines(step: ComponentStep, depth: number, telling: Telling): ExplanationLine[] {
  const { say } = telling;
  if (step.formula !== 'rate-by-whole-steps') return [];
  const parts = step.cells.flatMap((cell) => cell.items.flatMap((item) => item.parts ?? []));
  const per = showExactly(getDecimal(step.per?.value ?? '1'), telling);
  const sumOf = (mine: readonly MoneyPart[], take: (part: MoneyPart) => Exact) =>
    mine.reduce((sum, part) => add(sum, take(part)), ZERO);
  const sums = (['own', 'handed-on'] as const).flatMap((name) => {
    const mine = parts.filter((one) => one.part === name && !isZero(one.amount));
    if (mine.length === 0) return [];
    const amount = showExactly(
      sumOf(mine, (one) => one.amount),
      telling,
    );
    const text = say('explanation:part-sum', { part: say(`law:class.spending.${name}`), amount, per });
    const steps = fraction(floor(sumOf(mine, (one) => one.times)));
    return [{ ...noteLine(depth, text, step.per?.paragraph), value: showExactly(steps, telling) }];
  });
  return [...sums, noteLine(depth, say('explanation:steps-of-sum'))];
}

/** Whose place is a leading one, where a coefficient asks for it. */
function leadLines(component: Component, depth: number, { say, resolved }: Telling): ExplanationLine[] {
  return component.coefficients
    .map((id) => getById(resolved.edition.coefficients, id))
    .flatMap((coefficient) => {
      const leads = (coefficient.leads ?? []).filter(({ kinds }) => !component.work || kinds.includes(component.work));
      if (leads.length === 0) return [];
      const rules = leads.map((lead) => leadText(say, component.work ? { ...lead, kinds: [component.work] } : lead));
      const text = say('explanation:leading', { id: coefficient.id, rules: rules.join('; ') });
      return [noteLine(depth, text, coefficient.paragraph)];
    });
}

/** A component down to its items. */
export function componentLines(step: ComponentStep, depth: number, telling: Telling): ExplanationLine[] {
  const { say, resolved } = telling;
  const component = getById(resolved.edition.components, step.id);
  const per = step.per ? { per: showExactly(getDecimal(step.per.value), telling) } : {};
  const unit = say(`law:unit.${step.id}`, per);
  const isEmpty = step.cells.length === 0 && step.notCounted.length === 0;
  return [
    componentHead(step, depth, telling),
    {
      ...noteLine(depth + 1, say('explanation:rate', { unit }), step.rate.paragraph),
      value: showExactly(getDecimal(step.rate.value), telling),
    },
    ...interpretationLines(interpretationsOfComponent(resolved.edition, component), depth + 1, telling),
    ...leadLines(component, depth + 1, telling),
    ...(step.population ? populationLines(step.population, depth + 1, telling) : []),
    ...stepsLines(step, depth + 1, telling),
    ...step.cells.flatMap((cell) => cellLines(cell, step, depth + 1, telling)),
    ...step.notCounted.map((item) => notCountedLine(item, depth + 1, telling)),
    ...(isEmpty ? [noteLine(depth + 1, say('explanation:no-items'))] : []),
  ];
}
