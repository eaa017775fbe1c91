// Publicodes: each factor a rule with variations, each output a product.

import Engine from 'publicodes';
import type { Condition, RuleBook } from '../rule-book.ts';
import { PointSums, type Rival } from './rival.ts';

const nameOf = (text: string) => `x ${text.replaceAll(/[^a-zA-Z]/g, ' ').trim()} ${text.replaceAll(/\D/g, '')}`.trim();
const FACTS = [
  'component',
  'audience',
  'kind',
  'quartile',
  'language',
  'position',
  'corresponding',
  'inWos',
  'yearsBefore',
];

function said({ fact, is, of }: Condition): unknown {
  if (is === 'true') return `${nameOf(fact)} = oui`;
  if (is === 'in') return { 'une de ces conditions': of.map((one) => `${nameOf(fact)} = '${one}'`) };
  return `${nameOf(fact)} ${is === 'at-most' ? '<=' : '>='} ${of[0]}`;
}

const allOf = (when: readonly Condition[]) => (when.length === 0 ? 'oui' : { 'toutes ces conditions': when.map(said) });

function situationOf(value: string | number | boolean): string | number {
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  return typeof value === 'string' ? `'${value}'` : value;
}

export function publicodes({ outputs, factors }: RuleBook): Rival {
  const measures = [...new Set(outputs.map(({ measure }) => measure))];
  const facts = [...FACTS, ...measures];
  const rules: Record<string, unknown> = Object.fromEntries(facts.map((fact) => [nameOf(fact), { question: fact }]));
  for (const { id, cases } of factors) {
    rules[nameOf(id)] = {
      variations: cases.map(({ when, worth }) =>
        when.length === 0 ? { sinon: Number(worth) } : { si: allOf(when), alors: Number(worth) },
      ),
    };
  }
  outputs.forEach(({ measure, rate, when, factors: wanted }, number) => {
    rules[`output ${number}`] = {
      'applicable si': allOf(when),
      produit: [nameOf(measure), Number(rate), ...wanted.map(nameOf)],
    };
  });
  const engine = new Engine(rules as ConstructorParameters<typeof Engine>[0]);
  const points = new PointSums();
  return {
    evaluate: (row) => {
      engine.setSituation(Object.fromEntries(facts.map((fact) => [nameOf(fact), situationOf(row[fact] ?? '')])));
      outputs.forEach(({ component }, number) => {
        const { nodeValue } = engine.evaluate(`output ${number}`);
        if (typeof nodeValue === 'number') points.add(row, component, nodeValue);
      });
    },
    sums: () => points.sums,
  };
}
