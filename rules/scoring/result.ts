// The result of an organisation: points of components, values of indicators, the three scores. Where a number cannot be
// had, the reason stands in its place: "not evaluable" is never 0.

import type { ScoreId } from '../editions/edition.ts';
import type { Organisation } from '../evidence/facts.ts';
import { type Exact, reduce } from '../kernel/exact.ts';
import type { Paragraph } from '../kernel/paragraph.ts';

export type NoValueReason =
  | 'positions-not-reported'
  | 'positions-zero'
  | 'learners-not-reported'
  | 'learners-zero'
  | 'headcount-zero'
  | 'component-without-value'
  | 'indicator-without-value'
  | 'not-evaluated-here';

export type NoValue = {
  readonly value: null;
  readonly reason: NoValueReason;
  readonly paragraph: Paragraph;
  /** The components or indicators without which there is no value. */
  readonly lacking: readonly string[];
};
export type Valued = { readonly value: Exact };
export type Outcome = Valued | NoValue;

export type OrganisationResult = {
  readonly organisation: Organisation;
  readonly positions: Exact | undefined;
  readonly headcount: bigint;
  readonly learners: Exact | undefined;
  /** Points before any division, by component, in the order of the edition. */
  readonly components: ReadonlyMap<string, Outcome>;
  readonly indicators: ReadonlyMap<string, Outcome>;
  readonly scores: ReadonlyMap<ScoreId, Outcome>;
};

export const valued = (value: Exact): Valued => ({ value });
export const withoutValue = (
  reason: NoValueReason,
  paragraph: Paragraph,
  lacking: readonly string[] = [],
): NoValue => ({
  value: null,
  reason,
  paragraph,
  lacking,
});

function outcomeText(outcome: Outcome): string {
  if (outcome.value === null) return outcome.reason;
  const { top, over } = reduce(outcome.value);
  return `${top}/${over}`;
}

/** Results as text in lowest terms, organisations by BIN: equal texts are equal results. */
export function resultsText(results: readonly OrganisationResult[]): string {
  const lines = results.map(({ organisation, components, indicators, scores }) =>
    [
      organisation.bin,
      ...[...components].map(([id, outcome]) => `${id}=${outcomeText(outcome)}`),
      ...[...indicators].map(([id, outcome]) => `I${id}=${outcomeText(outcome)}`),
      ...[...scores].map(([id, outcome]) => `S${id}=${outcomeText(outcome)}`),
    ].join(' '),
  );
  return `${lines.sort().join('\n')}\n`;
}
