// Points of each component for each organisation: the sums of its items' points, and the divisors of the indicators.

import type { Component } from '#rules/editions/edition.ts';
import { type Exact, toFixed } from '#rules/kernel/exact.ts';
import type { OrganisationResult, Outcome } from '#rules/scoring/result.ts';
import { HIRSCH } from './citation-columns.ts';
import { IN } from './figures-columns.ts';
import { type ItemPlan, type ItemPlans, LEARNERS, STAFF } from './item-sheets.ts';
import type { LookUp } from './look-up.ts';
import { stepsFormula } from './money-columns.ts';
import { type ColumnPlan, formula, type Line, SheetPlan, type Value } from './sheet-plan.ts';
import { NUMBER } from './write-plan.ts';

type OrganisationLine = Line<OrganisationResult>;
type OrganisationColumn = ColumnPlan<OrganisationResult>;

/** More digits than a double holds: the nearest double is what a spreadsheet would show for the exact number. */
const DIGITS = 20;
const numberOf = (value: Exact): number => Number(toFixed(value, DIGITS));
export const outcomeOf = (outcome: Outcome | undefined): number | string =>
  outcome && outcome.value !== null ? numberOf(outcome.value) : '';

function sumIfs(plan: ItemPlan, values: string, keys: string, key: string): string {
  return `SUMIFS(${plan.range(values)},${plan.range(keys)},${key})`;
}

function nameOf({ organisation }: OrganisationResult, language: 'kk' | 'ru' | 'en'): string {
  const { names } = organisation;
  return names[language] || names.kk || names.ru || names.en;
}

/** Who the organisation is: the first columns of both sheets of organisations. */
export function organisationColumns(look: LookUp): OrganisationColumn[] {
  const { say } = look.reckoning;
  return [
    {
      key: 'bin',
      heading: say('law:column.organisations.bin'),
      width: 15,
      look: 'fact',
      format: '@',
      value: ({ item }) => item.organisation.bin,
    },
    {
      key: 'name',
      heading: say('workbook:head-organisation'),
      width: 46,
      look: 'words',
      value: ({ item }) => nameOf(item, say.language),
    },
  ];
}

/** The key of sums of this organisation: its BIN and what is summed. */
const keyOf = (line: OrganisationLine, what: string) => `${line.at('bin')}&"_${what}"`;

function divisorColumns(look: LookUp, items: ItemPlans): OrganisationColumn[] {
  const { say } = look.reckoning;
  const reported = (plan: ItemPlan, line: OrganisationLine, key: string, values: string) =>
    `IF(COUNTIF(${plan.range('key')},${keyOf(line, key)})=0,"",${sumIfs(plan, values, 'key', keyOf(line, key))})`;
  const column = (key: string, symbol: string, value: (line: OrganisationLine) => Value): OrganisationColumn => ({
    key,
    heading: `${symbol}: ${say(`law:divisor.${key}`)}`,
    width: 20,
    look: 'factor',
    format: NUMBER,
    value,
  });
  return [
    column('positions', 'P', (line) => {
      const { positions } = line.item;
      return formula(reported(items.staff, line, STAFF, 'positions'), positions ? numberOf(positions) : '');
    }),
    column('headcount', 'H', (line) =>
      formula(sumIfs(items.staff, 'headcount', 'key', keyOf(line, STAFF)), Number(line.item.headcount)),
    ),
    column('learners', 'L', (line) => {
      const { learners } = line.item;
      return formula(reported(items.learners, line, LEARNERS, 'average_number'), learners ? numberOf(learners) : '');
    }),
  ];
}

function meanFormula(look: LookUp, items: ItemPlans, line: OrganisationLine, { id, source }: Component): string {
  const figure = (what: keyof typeof IN) => look.figures.cell(`component ${id}`, IN[what]);
  const squares = sumIfs(items.hirsch, `square-${source}`, 'key', keyOf(line, HIRSCH));
  const holders = sumIfs(items.hirsch, `holder-${source}`, 'key', keyOf(line, HIRSCH));
  const ofAll = `IF(${line.at('headcount')}>0,${figure('rate')}*${squares}/${line.at('headcount')},"")`;
  const ofIndexed = `IF(${holders}>0,${figure('rate')}*${squares}/${holders},0)`;
  return `IF(${figure('population')}="headcount",${ofAll},${ofIndexed})`;
}

/** Sum of the items' points; whole steps of the component's own sums where the reading asks for them. */
function moneyFormula(look: LookUp, plan: ItemPlan, line: OrganisationLine, { id, table }: Component): string {
  const figure = (what: keyof typeof IN) => look.figures.cell(`component ${id}`, IN[what]);
  const key = keyOf(line, id);
  const share = (name: string) => {
    const spending = figure('spending');
    const worth = `INDEX(${look.figures.range(1, 2)},MATCH(${spending}&" ${name}",${look.figures.range(1, 0)},0))`;
    return `IF(${spending}="",1,${worth})`;
  };
  const steps = (column: string) => stepsFormula(sumIfs(plan, column, 'key', key), figure('per'));
  const handedOn = table === 'funding' ? `+${share('handed-on')}*${steps('handed-on-counted')}` : '';
  const whole = `${figure('rate')}*(${share('own')}*${steps('own-counted')}${handedOn})`;
  return `IF(${figure('steps')}="component",${whole},${sumIfs(plan, 'points', 'key', key)})`;
}

function componentFormula(look: LookUp, items: ItemPlans, line: OrganisationLine, component: Component): string {
  const plan = items[component.table as keyof ItemPlans];
  if (component.counting === 'mean-of-squares') return meanFormula(look, items, line, component);
  if (component.per) return moneyFormula(look, plan, line, component);
  if (component.counting !== 'citations') return sumIfs(plan, 'points', 'key', keyOf(line, component.id));
  return sumIfs(plan, `points-${component.source}`, `key-${component.source}`, keyOf(line, component.id));
}

const headingOf = ({ reckoning: { say } }: LookUp, { id, paragraph }: Component): string =>
  `${id} ${say(`law:component.${id}`)} [${paragraph}]`;

/** Above it the heading, and above that what the numbers are. */
const FIRST_PLAIN_ROW = 3;

/** The same columns without formulas: for a round with more items than a spreadsheet reckons. */
export function planPlainPoints(look: LookUp): SheetPlan<OrganisationResult> {
  const { say, resolved, results } = look.reckoning;
  const column = (key: string, heading: string, value: OrganisationColumn['value']): OrganisationColumn => ({
    ...{ key, heading, value },
    ...{ width: 16, look: 'input', format: NUMBER },
  });
  const divisors = (['positions', 'headcount', 'learners'] as const).map((key, at) =>
    column(key, `${'PHL'[at]}: ${say(`law:divisor.${key}`)}`, ({ item }) => {
      const { [key]: value } = item;
      if (value === undefined || value === null) return '';
      return typeof value === 'object' ? numberOf(value) : Number(value);
    }),
  );
  const components = resolved.edition.components.map((component) =>
    column(component.id, headingOf(look, component), ({ item }) => outcomeOf(item.components.get(component.id))),
  );
  return new SheetPlan(
    say('workbook:sheet-points'),
    [...organisationColumns(look), ...divisors, ...components],
    results,
    FIRST_PLAIN_ROW,
  );
}

export function planPoints(look: LookUp, items: ItemPlans): SheetPlan<OrganisationResult> {
  const { say, resolved, results } = look.reckoning;
  const components = resolved.edition.components.map(
    (component): OrganisationColumn => ({
      key: component.id,
      heading: headingOf(look, component),
      width: 16,
      look: 'points',
      format: NUMBER,
      value: (line) =>
        formula(componentFormula(look, items, line, component), outcomeOf(line.item.components.get(component.id))),
    }),
  );
  return new SheetPlan(
    say('workbook:sheet-points'),
    [...organisationColumns(look), ...divisorColumns(look, items), ...components],
    results,
    2,
  );
}
