// The worker: the frozen rows of an organisation in; the explanation of every number out, items of what is asked alone.

import type { FrozenRows } from '#contract/results.ts';
import { explainReport } from '#rules/report/report-year.ts';
import type { ComponentStep, Explanation } from '#rules/scoring/explanation.ts';
import { evaluateFrozen } from '#web/kit/results/evaluate-frozen.ts';

export type NumberQuestion = { readonly frozen: FrozenRows; readonly number: string };
export type NumberAnswer = { readonly number: string; readonly explanation: Explanation };

const withoutItems = (step: ComponentStep): ComponentStep => ({ ...step, cells: [], notCounted: [] });

/** Items of an indicator stand in its components. */
function narrow(explanation: Explanation, number: string): Explanation {
  return {
    ...explanation,
    indicators: explanation.indicators.map((one) => ({
      ...one,
      components: one.components.map((step) => (step.id === number ? step : withoutItems(step))),
    })),
  };
}

addEventListener('message', ({ data: { frozen, number } }: MessageEvent<NumberQuestion>) => {
  const { evaluation, plan } = evaluateFrozen(frozen);
  const rows = frozen.rows.map(({ row, table, fields }) => ({ id: row, table, fields }));
  const explanation = narrow(explainReport(rows, evaluation, plan), number);
  postMessage({ number, explanation } satisfies NumberAnswer);
});
