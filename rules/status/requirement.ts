// One requirement of the status held against data: the figure, the threshold, the paragraph, what it rests on and what is missing.
// Missing data make a finding incomplete and never refuse; where the figure is beyond doubt all the same, it is said.

import { compare, type Exact, floor, fraction, getDecimal, multiply } from '../kernel/exact.ts';
import type { Paragraph } from '../kernel/paragraph.ts';

export type RequirementId =
  | 'units'
  | 'premises'
  | 'equipment'
  | 'research-staff'
  | 'qualified'
  | 'staff'
  | 'income'
  | 'publications'
  | 'citations';

export type RequirementOutcome = 'met' | 'unmet' | 'incomplete';

/** As it travels: `part / whole` exactly, and percent cut (not rounded) after two digits, so that 9.999 % never reads as 10. */
export type ShareFigure = { readonly part: string; readonly whole: string; readonly percent: string };

/** Words: `status:datum.<of>`. */
export type Datum = { readonly of: string; readonly value: string };
/** Words: `status:missing.<of>`. `who`: codes of persons, years. */
export type Missing = { readonly of: string; readonly who: readonly string[] };

/** How one reading of a silence of the text comes out. */
export type ReadingOutcome = {
  readonly reading: string;
  readonly outcome: RequirementOutcome;
  readonly shares: readonly { readonly of: string; readonly paragraph: Paragraph; readonly figure: ShareFigure }[];
};

/** Words: `status:requirement.<requirement>`. */
export type RequirementFinding = {
  readonly requirement: RequirementId;
  readonly outcome: RequirementOutcome;
  readonly paragraph: Paragraph;
  readonly figure: ShareFigure | null;
  /** Percent, or a count; null where something has to be there at all. */
  readonly threshold: string | null;
  readonly rests: readonly Datum[];
  readonly missing: readonly Missing[];
  /** Where the text may be read in more than one way, each way; the first is the one that counts. */
  readonly readings: readonly ReadingOutcome[];
};

const HUNDRED = getDecimal('100');

const cutPercent = (share: Exact): string => {
  const hundredths = floor(multiply(share, getDecimal('10000')));
  const rest = String(hundredths % 100n).padStart(2, '0');
  return `${hundredths / 100n}.${rest}`;
};

/** `0.1` → `10` */
export function percentOf(least: string): string {
  const { top, over } = multiply(getDecimal(least), HUNDRED);
  return top % over === 0n ? String(top / over) : cutPercent(getDecimal(least)).replace(/0$/, '');
}

/** Undefined of nothing: a share of 0 is not evaluable. */
export function shareOf(part: string, whole: string): ShareFigure | undefined {
  const share = exactShare(part, whole);
  return share && { part, whole, percent: cutPercent(share) };
}

function exactShare(part: string, whole: string): Exact | undefined {
  const [a, b] = [getDecimal(part), getDecimal(whole)];
  return b.top <= 0n ? undefined : fraction(a.top * b.over, a.over * b.top);
}

export function reaches(part: string, whole: string, least: string): boolean {
  const share = exactShare(part, whole);
  return share !== undefined && compare(share, getDecimal(least)) >= 0;
}

/** What a share comes to where only `certain` is known of the part and `possible` is the most it can be. */
export function outcomeBetween(certain: string, possible: string, whole: string, least: string): RequirementOutcome {
  if (reaches(certain, whole, least)) return 'met';
  return reaches(possible, whole, least) ? 'incomplete' : 'unmet';
}

/** One unmet is unmet; else one incomplete is incomplete. */
export function outcomeOfAll(outcomes: readonly RequirementOutcome[]): RequirementOutcome {
  if (outcomes.includes('unmet')) return 'unmet';
  return outcomes.includes('incomplete') ? 'incomplete' : 'met';
}
