// The formulas of the order in its own letters: I2 = (points of 2.1, …) / P, Sa = I1 × Q1 + ….

import type { Say } from './speak.ts';

type Quotient = {
  readonly id: string;
  readonly divided: readonly string[];
  readonly added: readonly string[];
  readonly symbol: string;
};

/** The formula of an indicator; `symbol` is the letter of its divisor. */
export function indicatorFormula(say: Say, { id, divided, added, symbol }: Quotient): string {
  const sumOf = (components: readonly string[]) =>
    components.length === 1
      ? say('explanation:points-of-one', { component: components.join() })
      : say('explanation:sum-of-points', { components: components.join(', ') });
  const quotient = `I${id} = ${sumOf(divided)} / ${symbol}`;
  return added.length === 0 ? quotient : `${quotient} + ${sumOf(added)}`;
}

type Sum = { readonly symbol: string; readonly weighted: readonly string[]; readonly plain: readonly string[] };

/** The formula of a score. */
export function scoreFormula({ symbol, weighted, plain }: Sum): string {
  return `${symbol} = ${[...weighted.map((id) => `I${id} × Q${id}`), ...plain.map((id) => `I${id}`)].join(' + ')}`;
}
