// Income: tenge over the amount for which points are given, in proportion or in whole steps (I1). Where only whole steps of
// the component's sum count, an item has no points of its own; its amounts are summed on the sheet of components.

import { factColumns } from './fact-columns.ts';
import {
  countedColumn,
  creditedFormula,
  factOf,
  factorColumn,
  factorHeading,
  type ItemColumn,
  type ItemLine,
  keyColumn,
  numberOf,
  placeColumn,
  pointsColumn,
} from './item-columns.ts';
import type { LookUp } from './look-up.ts';
import { type Formula, formula, type Value } from './sheet-plan.ts';

const MONEY = '#,##0.00';

/** An amount counted whole or in steps; binary numbers are first brought back to the tiyn. */
export function stepsFormula(amount: string, per: string): string {
  return `INT(ROUND(${amount},2)/${per})`;
}

function stepsOf(amount: number, per: number): number {
  return Math.floor(Math.round(amount * 100) / (per * 100));
}

function moneyColumn(look: LookUp, key: string, head: string, value: (line: ItemLine) => Value): ItemColumn {
  return { key, heading: look.reckoning.say(`workbook:head-${head}`), width: 18, look: 'factor', format: MONEY, value };
}

/** A part of the money that counts; 0 where the item does not. */
function countedPart(look: LookUp, key: string, head: string, part: string): ItemColumn {
  return {
    ...moneyColumn(look, key, head, (line) =>
      formula(
        `IF(${line.at('counted')}="yes",${line.at(part)},0)`,
        line.got('counted') === 'yes' ? numberOf(line.got(part)) : 0,
      ),
    ),
    look: 'helper',
  };
}

type Part = { readonly amount: string; readonly share: string };

function pointsOf(look: LookUp, line: ItemLine, id: string, parts: readonly Part[]): Formula {
  const { resolved } = look.reckoning;
  const component = look.component(id);
  const place = line.at('place');
  const [rate, per, steps] = [look.about('rate', place), look.about('per', place), look.about('steps', place)];
  const sum = (amountOf: (cell: string) => string) =>
    parts.map(({ amount, share }) => `${line.at(share)}*${amountOf(line.at(amount))}`).join('+');
  const whole = sum((cell) => stepsFormula(cell, per));
  const part = `(${sum((cell) => cell)})/${per}`;
  const text = `IF(${line.at('counted')}<>"yes",0,IF(${steps}="component","",${rate}*IF(${steps}="project",${whole},${part})))`;
  if (line.got('counted') !== 'yes') return formula(text, 0);
  const reading = resolved.stepsOf(component);
  if (reading === 'component') return formula(text, '');
  const amount = Number(component.per?.value);
  const worth = parts.map(({ amount: key, share }) => {
    const tenge = numberOf(line.got(key));
    return numberOf(line.got(share)) * (reading === 'project' ? stepsOf(tenge, amount) : tenge);
  });
  const total = worth.reduce((all, one) => all + one, 0);
  const value = Number(resolved.rateOf(component).figure.value) * (reading === 'project' ? total : total / amount);
  return formula(text, value);
}

export function fundingColumns(look: LookUp): ItemColumn[] {
  const { say } = look.reckoning;
  const byComponent = { cell: 'component', of: (line: ItemLine) => factOf(line, 'funding').component };
  const share = (key: string, name: 'own' | 'handed-on') =>
    factorColumn(key, `${factorHeading(look, 'spending', 'funding')}: ${say(`law:class.spending.${name}`)}`, (line) =>
      look.factor(byComponent.of(line), line.at('place'), 'spending', `"${name}"`, name),
    );
  return [
    ...factColumns('funding', say),
    placeColumn(look, 'place', byComponent),
    moneyColumn(look, 'own', 'own', (line) => {
      const { received, handedOn } = factOf(line, 'funding');
      return formula(`ROUND(${line.at('received_kzt')}-${line.at('handed_on_kzt')},2)`, (received - handedOn) / 100);
    }),
    share('k-own', 'own'),
    share('k-handed-on', 'handed-on'),
    countedColumn(look, (line) => creditedFormula(look, line)),
    pointsColumn(look, (line) =>
      pointsOf(look, line, byComponent.of(line), [
        { amount: 'own', share: 'k-own' },
        { amount: 'handed_on_kzt', share: 'k-handed-on' },
      ]),
    ),
    keyColumn(look, 'component'),
    countedPart(look, 'own-counted', 'own-counted', 'own'),
    countedPart(look, 'handed-on-counted', 'handed-on-counted', 'handed_on_kzt'),
  ];
}

export function commercialisationColumns(look: LookUp): ItemColumn[] {
  const { say, resolved, reportingYear } = look.reckoning;
  const component = resolved.edition.components.find((one) => one.table === 'commercialisation');
  if (!component) throw new RangeError('the edition counts no commercialisation');
  return [
    ...factColumns('commercialisation', say),
    {
      key: 'component',
      heading: say('workbook:head-component'),
      width: 11,
      look: 'fact',
      format: '@',
      value: () => component.id,
    },
    placeColumn(look, 'place', { cell: 'component', of: () => component.id }),
    yearsColumn(look, (line) => {
      const year = Number(factOf(line, 'commercialisation').protectedOn.slice(0, 4));
      const cell = line.at('protected_on');
      // Days before 1900 are texts to a spreadsheet.
      return formula(
        `${look.yearCell}-IF(ISNUMBER(${cell}),YEAR(${cell}),VALUE(LEFT(${cell},4)))`,
        reportingYear - year,
      );
    }),
    { key: 'k-own', heading: say('law:class.spending.own'), width: 10, look: 'helper', value: () => 1 },
    countedColumn(look, (line) => windowFormula(look, line, component.id, 'place')),
    pointsColumn(look, (line) => pointsOf(look, line, component.id, [{ amount: 'income_kzt', share: 'k-own' }])),
    keyColumn(look, 'component'),
    countedPart(look, 'own-counted', 'own-counted', 'income_kzt'),
  ];
}

/** Years between the work or the document and the reporting year. */
export function yearsColumn(look: LookUp, value: (line: ItemLine) => Value): ItemColumn {
  return { key: 'years', heading: look.reckoning.say('workbook:head-years'), width: 11, look: 'factor', value };
}

/** Credited, and within the window of the component at a place. */
export function windowFormula(look: LookUp, line: ItemLine, component: string, place: string): Formula {
  const window = look.reckoning.resolved.windowOf(look.component(component));
  const years = numberOf(line.got('years'));
  const inside = !window || (years <= window.from && years >= window.to);
  const counts = line.got('credited') === 'yes' && inside;
  const [from, to] = [look.about('from', line.at(place)), look.about('to', line.at(place))];
  const outside = `AND(${from}<>"",OR(${line.at('years')}>${from},${line.at('years')}<${to}))`;
  return formula(`IF(OR(${line.at('credited')}="no",${outside}),"no","yes")`, counts ? 'yes' : 'no');
}
