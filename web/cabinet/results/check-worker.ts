// The worker: the frozen rows of one organisation in; whether its points, values and scores come out as they were kept.

import type { FrozenRows, ResultLine } from '#contract/results.ts';
import { toFixed } from '#rules/kernel/exact.ts';
import type { OrganisationResult, Outcome } from '#rules/scoring/result.ts';
import { evaluateFrozen } from '#web/kit/results/evaluate-frozen.ts';

export type CheckQuestion = { readonly rows: FrozenRows; readonly line: ResultLine };
export type CheckAnswer = { readonly agrees: boolean };

/** As results are kept: ten digits behind the point. */
const KEPT_DIGITS = 10;
const shown = (outcome: Outcome | undefined): string | null =>
  outcome && outcome.value !== null ? toFixed(outcome.value, KEPT_DIGITS) : null;

function agree({ components, indicators, scores }: OrganisationResult, line: ResultLine): boolean {
  const same = (found: ReadonlyMap<string, Outcome>, kept: Readonly<Record<string, string | null>>) =>
    found.size === Object.keys(kept).length && [...found].every(([id, outcome]) => shown(outcome) === kept[id]);
  const totals = [
    [scores.get('A'), line.sa],
    [scores.get('B'), line.sb],
    [scores.get('C'), line.sc],
  ] as const;
  return (
    same(components, line.components) &&
    same(indicators, line.indicators) &&
    totals.every(([found, kept]) => shown(found) === kept)
  );
}

addEventListener('message', ({ data: { rows, line } }: MessageEvent<CheckQuestion>) => {
  const { evaluation } = evaluateFrozen(rows);
  postMessage({ agrees: agree(evaluation.result, line) } satisfies CheckAnswer);
});
