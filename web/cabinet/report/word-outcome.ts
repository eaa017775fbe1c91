// A number of the year as it is shown: rounded as the round publishes it, or why there is none.

import { isZero, subtract, toFixed } from '#rules/kernel/exact.ts';
import type { Outcome } from '#rules/scoring/result.ts';
import type { Say } from '#wording/speak.ts';

export type ShownOutcome = { readonly value: string | null; readonly whenNone: string };

export function showOutcome(say: Say, outcome: Outcome | undefined, decimals: number): ShownOutcome {
  if (!outcome) return { value: null, whenNone: say('report:no-number') };
  if (outcome.value === null) return { value: null, whenNone: say(`law:no-value.${outcome.reason}`) };
  return { value: toFixed(outcome.value, decimals), whenNone: '' };
}

/** What is lost where the missing evidence never comes; undefined where nothing is. */
export function lossOf(
  say: Say,
  whole: Outcome | undefined,
  certain: Outcome | undefined,
  decimals: number,
): ShownOutcome | undefined {
  if (!whole || whole.value === null) return undefined;
  if (!certain || certain.value === null) return { value: null, whenNone: say('report:risk-all') };
  const loss = subtract(whole.value, certain.value);
  return isZero(loss) ? undefined : { value: toFixed(loss, decimals), whenNone: '' };
}
