// Objects and a decimal library: what a careful program does that has never heard of cells.

import { Decimal } from 'decimal.js';
import { type Condition, holds, type RuleBook } from '../rule-book.ts';
import { DECIMALS, type Rival, type Row } from './rival.ts';

export function decimalObjects({ outputs, factors }: RuleBook): Rival {
  Decimal.set({ precision: 40 });
  const exact = outputs.map(({ factors: wanted, rate, ...output }) => ({
    ...output,
    rate: new Decimal(rate),
    factors: factors
      .filter(({ id }) => wanted.includes(id))
      .map(({ cases }) => cases.map(({ when, worth }) => ({ when, worth: new Decimal(worth) }))),
  }));
  const points: Map<string, Decimal>[] = [];
  const add = (row: Row, component: string, more: Decimal) => {
    points[row.organisation] ??= new Map();
    const own = points[row.organisation] as Map<string, Decimal>;
    own.set(component, own.get(component)?.plus(more) ?? more);
  };
  return {
    evaluate: (row) => {
      const allHold = (when: readonly Condition[]) => when.every((condition) => holds(condition, row));
      for (const { component, measure, rate, when, factors: wanted } of exact) {
        if (!allHold(when)) continue;
        let product = rate.times(row[measure] as number);
        for (const cases of wanted) product = product.times(cases.find((one) => allHold(one.when))?.worth ?? 1);
        add(row, component, product);
      }
    },
    sums: () =>
      new Map(
        points.flatMap((own, organisation) =>
          [...own].map(([component, sum]): [string, bigint] => [
            `${organisation} ${component}`,
            BigInt(sum.times(new Decimal(10).pow(DECIMALS)).toFixed()),
          ]),
        ),
      ),
  };
}
