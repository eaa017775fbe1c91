// json-rules-engine: a rule for each output and for each case of each factor; the events that fire carry the numbers. The
// product of the numbers is taken here, since the engine itself only decides.

import { type AllConditions, Engine, type NestedCondition } from 'json-rules-engine';
import type { Case, Condition, RuleBook } from '../rule-book.ts';
import { PointSums, type Rival } from './rival.ts';

function nested({ fact, is, of }: Condition): NestedCondition {
  if (is === 'true') return { fact, operator: 'equal', value: true };
  if (is === 'in') return { fact, operator: 'in', value: of };
  return { fact, operator: is === 'at-most' ? 'lessThanInclusive' : 'greaterThanInclusive', value: of[0] };
}

/** A case counts only where no earlier one does: the engine fires every rule that holds. */
function conditionsOf(cases: readonly Case[], place: number): AllConditions {
  const earlier = cases.slice(0, place).map(({ when }): NestedCondition => ({ not: { all: when.map(nested) } }));
  const own = (cases[place]?.when ?? []).map(nested);
  const all = [...own, ...earlier];
  return { all: all.length > 0 ? all : [{ fact: 'items', operator: 'equal', value: 1 }] };
}

export function jsonRules({ outputs, factors }: RuleBook): Rival {
  const engine = new Engine();
  for (const { component, measure, rate, when, factors: wanted } of outputs) {
    const all: NestedCondition[] = [...when.map(nested), { fact: 'items', operator: 'equal', value: 1 }];
    engine.addRule({
      conditions: { all },
      event: { type: 'output', params: { component, measure, rate: Number(rate), wanted } },
    });
  }
  for (const { id, cases } of factors) {
    cases.forEach(({ worth }, place) => {
      engine.addRule({
        conditions: conditionsOf(cases, place),
        event: { type: 'factor', params: { id, worth: Number(worth) } },
      });
    });
  }
  const points = new PointSums();
  return {
    evaluate: async (row) => {
      const { events } = await engine.run(row);
      const worths = new Map<string, number>();
      for (const { type, params } of events) if (type === 'factor') worths.set(params?.id, params?.worth);
      for (const { type, params } of events) {
        if (type !== 'output' || !params) continue;
        const factor = (params.wanted as string[]).reduce((product, id) => product * (worths.get(id) ?? 1), 1);
        points.add(row, params.component, (row[params.measure] as number) * params.rate * factor);
      }
    },
    sums: () => points.sums,
  };
}
