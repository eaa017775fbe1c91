// The formula of a published number in the letters of the law, and the same with its values. Values come as exact texts: a decimal,
// or a fraction such as 1/3, which is shown with two digits more than the number itself.

import type { PublishedExplanation } from '#contract/published-explanation.ts';
import { getById } from '#rules/editions/edition.ts';
import type { Resolved } from '#rules/editions/resolve-edition.ts';
import { divide, type Exact, getDecimal, toFixed } from '#rules/kernel/exact.ts';
import { formatNumber } from '#wording/format-number.ts';
import { indicatorFormula, scoreFormula } from '#wording/formula-text.ts';
import type { Say } from '#wording/speak.ts';

export type Formula = { readonly letters: string; readonly values: string | undefined };
type Score = PublishedExplanation['scores'][number];
type Indicator = PublishedExplanation['indicators'][number];

const MORE_DIGITS = 2;
const LONGEST = 12;

/** `465840208241/838750000000` or `27.5` as an exact number. Throws a RangeError for what is neither. */
export function readExact(text: string): Exact {
  const [top = '', over] = text.split('/');
  return over === undefined ? getDecimal(top) : divide(getDecimal(top), getDecimal(over));
}

/** Rounded as it is published. */
export const showPublished = (say: Say, text: string, { decimals }: Resolved): string =>
  formatNumber(toFixed(readExact(text), decimals), say.language);

const isRounded = (text: string) => text.includes('/') || text.length > LONGEST;
/** `≈` where one of the operands had to be rounded. */
const signOf = (operands: readonly string[]) => (operands.some(isRounded) ? '≈' : '=');

/** Within a formula: as it is where that is short, else with two digits more than are published. */
export function showOperand(say: Say, text: string, { decimals }: Resolved): string {
  return formatNumber(isRounded(text) ? toFixed(readExact(text), decimals + MORE_DIGITS) : text, say.language);
}

export function formulaOfScore(say: Say, score: Score, resolved: Resolved): Formula {
  const symbol = say(`law:score.${score.id}.symbol`);
  const rule = getById(resolved.edition.scores, score.id);
  const terms = score.terms.flatMap(({ value, weight }) => {
    if (value === null) return [];
    const shown = showOperand(say, value, resolved);
    return weight === undefined ? [shown] : [`${shown} × ${showOperand(say, weight, resolved)}`];
  });
  return {
    letters: scoreFormula({ ...rule, symbol }),
    values:
      score.value === null || terms.length < score.terms.length
        ? undefined
        : `${symbol} ${signOf(score.terms.map(({ value }) => value ?? ''))} ${terms.join(' + ')} = ${showPublished(say, score.value, resolved)}`,
  };
}

export function formulaOfIndicator(say: Say, indicator: Indicator, resolved: Resolved): Formula {
  const { id, divided, added, by, value, components } = indicator;
  const letters = indicatorFormula(say, { id, divided, added, symbol: by.symbol });
  const pointsOf = (names: readonly string[]) =>
    names.flatMap((name) => components.find((one) => one.id === name)?.points.value ?? []);
  const [over, plus] = [pointsOf(divided), pointsOf(added)];
  if (value === null || by.value === null || over.length < divided.length || plus.length < added.length)
    return { letters, values: undefined };
  const show = (text: string) => showOperand(say, text, resolved);
  const whole = [`(${over.map(show).join(' + ')}) / ${show(by.value)}`, ...plus.map(show)].join(' + ');
  return { letters, values: `I${id} ${signOf([...over, ...plus])} ${whole} = ${showPublished(say, value, resolved)}` };
}
