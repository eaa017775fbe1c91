// The results as one CSV table: a row an organisation, points of components, indicators, scores and ranks in columns.
// The figures are those of the JSON, ten fractional digits; what has no value is empty.

import { stringify } from 'csv-stringify/sync';
import type { Evaluation } from '#exchange/package/evaluate-package.ts';
import { resultJson } from './result-json.ts';

/** The text of the file. Names of organisations that begin like a formula are kept from becoming one. */
export function resultCsv(evaluation: Evaluation): string {
  const { organisations } = resultJson(evaluation, () => '');
  const { components, indicators } = evaluation.resolved.edition;
  const names = new Map(evaluation.results.map(({ organisation }) => [organisation.bin, organisation.names]));
  const heading = [
    ...['bin', 'name_kk', 'name_ru', 'name_en', 'category', 'positions', 'headcount', 'learners'],
    ...components.map(({ id }) => `component_${id}`),
    ...indicators.map(({ id }) => `indicator_${id}`),
    ...['sa', 'sb', 'sc', 'rank_a', 'rank_b', 'rank_c'],
  ];
  const rows = organisations.map((one) => [
    one.bin,
    names.get(one.bin)?.kk ?? '',
    names.get(one.bin)?.ru ?? '',
    names.get(one.bin)?.en ?? '',
    ...[one.category, one.positions, one.headcount, one.learners],
    ...components.map(({ id }) => one.components[id] ?? ''),
    ...indicators.map(({ id }) => one.indicators[id] ?? ''),
    ...[one.sa, one.sb, one.sc, one.rankA, one.rankB, one.rankC].map((value) => value ?? ''),
  ]);
  return stringify([heading, ...rows], { escape_formulas: true });
}
