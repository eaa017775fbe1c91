// How an exact number is shown: rounded once, with the decimals of the round (R1), and beside it exactly, where that is
// short enough to help.

import { type Exact, equal, getDecimal, toFixed, toText } from '#rules/kernel/exact.ts';
import { formatNumber } from './format-number.ts';
import type { Say } from './speak.ts';
import type { Language } from './texts.ts';

export type Showing = { readonly say: Say; readonly language: Language; readonly decimals: number };

const LONGEST_EXACT = 24;
const LONGEST_OPERAND = 12;
/** Digits beyond the published ones, so that a reader can follow a formula with a pocket calculator. */
const MORE_DIGITS = 2;

/** `0,10 (exactly 29/300)`; only the rounded number where it is exact or the exact text would be long. */
export function showNumber(value: Exact, { say, language, decimals }: Showing): string {
  const fixed = toFixed(value, decimals);
  const shown = formatNumber(fixed, language);
  const exact = toText(value);
  if (exact.length > LONGEST_EXACT || equal(getDecimal(fixed), value)) return shown;
  return say('explanation:exactly', { shown, exact: formatNumber(exact, language) });
}

/** A figure or a count as it is: `0,15`, `500 000`. */
export function showExactly(value: Exact | bigint, { language }: Pick<Showing, 'language'>): string {
  return formatNumber(typeof value === 'bigint' ? value.toString() : toText(value), language);
}

/** A number within a formula: exact where that is a short decimal, else with two digits more than are published. */
function showOperand(value: Exact, { language, decimals }: Showing): { text: string; rounded: boolean } {
  const exact = toText(value);
  const rounded = exact.includes('/') || exact.length > LONGEST_OPERAND;
  return { text: formatNumber(rounded ? toFixed(value, decimals + MORE_DIGITS) : exact, language), rounded };
}

/** `name = …` with the operands put in; `≈` where one of them had to be rounded. Undefined for a missing operand. */
export function showFormula(
  name: string,
  operands: readonly (Exact | undefined)[],
  write: (operands: readonly string[]) => string,
  showing: Showing,
): string | undefined {
  const shown = operands.map((value) => value && showOperand(value, showing));
  const texts = shown.flatMap((one) => (one ? [one.text] : []));
  if (texts.length < operands.length) return undefined;
  return `${name} ${shown.some((one) => one?.rounded) ? '≈' : '='} ${write(texts)}`;
}
