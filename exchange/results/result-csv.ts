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

/** The same figures one below another: organisation, kind of number, its name and its value. For programs that pivot. */
export function figuresCsv(evaluation: Evaluation): string {
  const { organisations } = resultJson(evaluation, () => '');
  const { components, indicators } = evaluation.resolved.edition;
  const heading = ['bin', 'category', 'kind', 'number', 'value'];
  const rows = organisations.flatMap((one) => {
    const line = (kind: string, number: string, value: string | number | null | undefined) => [
      ...[one.bin, one.category, kind, number],
      value ?? '',
    ];
    return [
      line('base', 'positions', one.positions),
      line('base', 'headcount', one.headcount),
      line('base', 'learners', one.learners),
      ...components.map(({ id }) => line('component', id, one.components[id])),
      ...indicators.map(({ id }) => line('indicator', id, one.indicators[id])),
      ...[line('score', 'Sa', one.sa), line('score', 'Sb', one.sb), line('score', 'Sc', one.sc)],
      ...[line('rank', 'Sa', one.rankA), line('rank', 'Sb', one.rankB), line('rank', 'Sc', one.rankC)],
    ];
  });
  return stringify([heading, ...rows], { escape_formulas: true });
}
