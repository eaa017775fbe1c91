// An explanation is data: the formula, its operands, the cells, the items, each coefficient with the class that set it and
// the facts behind the class, the paragraph, and what was not applied and why. Whoever shows it puts it into words.

import type { Figure, ScoreId } from '../editions/edition.ts';
import type { Organisation } from '../evidence/facts.ts';
import type { Exact } from '../kernel/exact.ts';
import type { Paragraph } from '../kernel/paragraph.ts';
import type { DimensionName } from './cells.ts';
import type { Outcome } from './result.ts';

/** The facts of an item that set a class or a quantity, by the column of its table. */
export type Facts = Readonly<Record<string, string | number | boolean>>;

export type CoefficientStep = {
  readonly id: string;
  readonly paragraph: Paragraph;
  readonly class: string;
  readonly figure: Figure;
  readonly value: Exact;
  /** The reading that put the fact into the class, where the text is silent. */
  readonly interpretation?: string;
  readonly facts: Facts;
};

/** Own and handed-on money of a project, with the share that k1 leaves of each. Amounts in tenge. */
export type MoneyPart = {
  readonly part: 'own' | 'handed-on';
  readonly amount: Exact;
  readonly share: Exact;
  /** Amount over `per`; whole steps only, where the reading says so. */
  readonly times: Exact;
};

export type ItemRef = {
  readonly table: string;
  readonly row: number;
  readonly id: string;
  readonly title: string;
};

export type ItemStep = ItemRef & {
  readonly facts: Facts;
  /** How many times the rate applies, before coefficients: 1, citations, h², services, amount / per. */
  readonly quantity: Exact;
  readonly coefficients: readonly CoefficientStep[];
  readonly parts?: readonly MoneyPart[];
  readonly points: Exact;
};

export type NotCountedStep = ItemRef & {
  readonly reason: string;
  readonly paragraph: Paragraph;
  readonly interpretation?: string;
  readonly facts: Facts;
};

/** Items that agree in every class that the component reads. */
export type CellStep = {
  readonly classes: Readonly<Partial<Record<DimensionName, string>>>;
  readonly items: readonly ItemStep[];
  readonly quantity: Exact;
  readonly points: Exact;
};

export type Population = {
  /** n of the mean: individuals on positions, or those with an index (I3h). */
  readonly counts: 'headcount' | 'indexed';
  readonly size: bigint;
  readonly squares: Exact;
};

export type ComponentStep = {
  readonly id: string;
  readonly paragraph: Paragraph;
  readonly formula: 'rate-by-quantity' | 'rate-by-money' | 'rate-by-whole-steps' | 'rate-by-mean-of-squares';
  readonly rate: Figure;
  readonly rateInterpretation?: string;
  readonly per?: Figure;
  readonly cells: readonly CellStep[];
  readonly notCounted: readonly NotCountedStep[];
  readonly population?: Population;
  readonly outcome: Outcome;
};

export type IndicatorStep = {
  readonly id: string;
  readonly paragraph: Paragraph;
  readonly formula: 'quotient' | 'quotient-plus-sum';
  readonly divided: readonly string[];
  readonly added: readonly string[];
  readonly by: { readonly symbol: string; readonly paragraph: Paragraph; readonly value: Exact | undefined };
  readonly components: readonly ComponentStep[];
  readonly outcome: Outcome;
};

export type ScoreTerm = { readonly indicator: string; readonly weight?: Exact; readonly outcome: Outcome };
export type ScoreStep = {
  readonly id: ScoreId;
  readonly paragraph: Paragraph;
  readonly formula: 'weighted-sum' | 'sum';
  readonly terms: readonly ScoreTerm[];
  readonly outcome: Outcome;
};

export type Explanation = {
  readonly organisation: Organisation;
  readonly positions: Exact | undefined;
  readonly headcount: bigint;
  readonly learners: Exact | undefined;
  readonly indicators: readonly IndicatorStep[];
  readonly scores: readonly ScoreStep[];
};
