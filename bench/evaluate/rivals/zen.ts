// ZEN: one decision a table, an expression node in its expression language, evaluated by its engine in Rust.

import { ZenEngine } from '@gorules/zen-engine';
import type { Condition, RuleBook } from '../rule-book.ts';
import { PointSums, type Rival } from './rival.ts';

const nameOf = (text: string) => text.replaceAll(/[^a-zA-Z0-9]/g, '_');
const listed = (of: Condition['of']) => of.map((one) => JSON.stringify(one)).join(', ');

function said({ fact, is, of }: Condition): string {
  if (is === 'true') return fact;
  if (is === 'in') return `(${fact} in [${listed(of)}])`;
  return `${fact} ${is === 'at-most' ? '<=' : '>='} ${of[0]}`;
}

const allOf = (when: readonly Condition[]) => when.map(said).join(' and ') || 'true';

export function zen({ outputs, factors }: RuleBook): Rival {
  const factorExpressions = factors.map(({ id, cases }) => ({
    id: nameOf(id),
    key: nameOf(id),
    value: cases.reduceRight((rest, { when, worth }) => `(${allOf(when)}) ? ${worth} : (${rest})`, '1'),
  }));
  const outputExpressions = outputs.map(({ measure, rate, when, factors: wanted }, number) => {
    const product = [nameOf(measure), rate, ...wanted.map((id) => `$.${nameOf(id)}`)].join(' * ');
    return { id: `output${number}`, key: `output${number}`, value: `(${allOf(when)}) ? ${product} : -1` };
  });
  const node = (id: string, type: string, content: object) => ({
    id,
    type,
    name: id,
    position: { x: 0, y: 0 },
    content,
  });
  const decision = new ZenEngine().createDecision({
    nodes: [
      node('in', 'inputNode', {}),
      node('points', 'expressionNode', { expressions: [...factorExpressions, ...outputExpressions] }),
      node('out', 'outputNode', {}),
    ],
    edges: [
      { id: 'first', type: 'edge', sourceId: 'in', targetId: 'points' },
      { id: 'second', type: 'edge', sourceId: 'points', targetId: 'out' },
    ],
  });
  const points = new PointSums();
  return {
    evaluate: async (row) => {
      const named = Object.fromEntries(Object.entries(row).map(([fact, value]) => [nameOf(fact), value]));
      const { result } = await decision.evaluate(named);
      outputs.forEach(({ component }, number) => {
        const found: number = result[`output${number}`];
        if (found >= 0) points.add(row, component, found);
      });
    },
    sums: () => points.sums,
  };
}
