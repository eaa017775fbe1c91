// The product's evaluation of a package's rows by each of its roads, in the words of the naive one.

import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { type Resolved, resolveEdition } from '#rules/editions/resolve-edition.ts';
import { completeSettings } from '#rules/editions/settings.ts';
import type { Weighting } from '#rules/editions/weighting.ts';
import type { Fact, Organisation } from '#rules/evidence/facts.ts';
import { reduce } from '#rules/kernel/exact.ts';
import { rankAll } from '#rules/ranking/rank.ts';
import { explainOrganisation, resultOf } from '#rules/scoring/explain.ts';
import type { OrganisationResult, Outcome } from '#rules/scoring/result.ts';
import { scoreTally } from '#rules/scoring/score-tally.ts';
import { Tallier, type Tally } from '#rules/scoring/tally.ts';
import type { Weights } from './naive-evaluation.ts';
import type { Chosen, PackageRows } from './naive-points.ts';
import { readFacts } from './read-facts.ts';

export const resolve = (chosen: Chosen): Resolved =>
  resolveEdition(CURRENT_EDITION, completeSettings(CURRENT_EDITION, chosen).settings);

export const weightingOf = (weights: Weights): Weighting => ({
  source: 'test',
  date: undefined,
  draft: false,
  values: weights,
});

export const WEIGHTS_OF_ONE: Weights = Object.fromEntries(
  ['1', '2', '3', '4', '5', '6', '8', '9', '10', '11'].map((id) => [id, '1']),
);

/** The facts of a package that must have none to refuse. */
export function acceptedFacts(rows: PackageRows, year: number): readonly Fact[] {
  const { facts, findings } = readFacts(rows, year);
  if (findings.length > 0) throw new Error(`the package is not valid: ${JSON.stringify(findings[0])}`);
  return facts;
}

export function tallyFacts(facts: readonly Fact[], year: number): Tally {
  const tallier = new Tallier(CURRENT_EDITION, year);
  for (const fact of facts) tallier.add(fact);
  return tallier.tally();
}

/** By the lookup kernel: tally, then score. */
export function evaluateByKernel(rows: PackageRows, year: number, chosen: Chosen, weights: Weights) {
  const tally = tallyFacts(acceptedFacts(rows, year), year);
  return scoreTally(tally, resolve(chosen), weightingOf(weights));
}

/** By the tracing interpreter, item by item. */
export function evaluateByTrace(rows: PackageRows, year: number, chosen: Chosen, weights: Weights) {
  const facts = acceptedFacts(rows, year);
  const resolved = resolve(chosen);
  const organisations = facts.filter((fact): fact is Organisation => fact.table === 'organisations');
  return organisations.map((organisation) => {
    const mine = facts.filter((fact) => fact.table !== 'organisations' && fact.organisation === organisation.bin);
    const reported = { organisation, facts: mine, titleOf: () => '' };
    return resultOf(explainOrganisation(reported, resolved, weightingOf(weights), year));
  });
}

function lowest(outcome: Outcome | undefined): string {
  if (!outcome || outcome.value === null) return 'null';
  const { top, over } = reduce(outcome.value);
  return `${top}/${over}`;
}

const SCORES = ['A', 'B', 'C'] as const;

/** The results in the form of naiveText. */
export function productText(results: readonly OrganisationResult[]): string {
  const ranking = rankAll(CURRENT_EDITION, results);
  const lines = results.map(({ organisation: { bin }, components, indicators, scores }) =>
    [
      bin,
      ...[...components].map(([id, outcome]) => `${id}=${lowest(outcome)}`),
      ...[...indicators].map(([id, outcome]) => `I${id}=${lowest(outcome)}`),
      ...SCORES.map((id) => `S${id}=${lowest(scores.get(id))}#${ranking.rankOf(id, bin) ?? null}`),
    ].join('\n  '),
  );
  return `${lines.sort().join('\n')}\n`;
}
