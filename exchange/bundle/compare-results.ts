// The published results beside those computed anew, organisation by organisation and figure by figure: which organisation,
// which indicator, which digit.

import type { Evaluation } from '#exchange/package/evaluate-package.ts';
import { resultJson } from '#exchange/results/result-json.ts';
import {
  type Manifest,
  type OrganisationFigures,
  RESULTS,
  type ResultsFile,
  SETTINGS,
  WEIGHTING,
} from './bundle-format.ts';
import { compareValues, findDigit } from './compare-values.ts';
import type { Difference, FigureLine, OrganisationLine } from './verdict.ts';

const FACTS = ['category', 'positions', 'headcount', 'learners'] as const;
const SCORES = { A: 'sa', B: 'sb', C: 'sc' } as const;
const RANKS = { A: 'rankA', B: 'rankB', C: 'rankC' } as const;

const textOf = (value: string | number | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value);

type Side = OrganisationFigures | undefined;

function linesOfMap(
  kind: 'component' | 'indicator',
  published: Readonly<Record<string, string | null>>,
  computed: Readonly<Record<string, string | null>>,
): FigureLine[] {
  const ids = [...new Set([...Object.keys(computed), ...Object.keys(published)])];
  return ids.map((id) => ({ kind, id, published: textOf(published[id]), computed: textOf(computed[id]) }));
}

function figuresOf(published: Side, computed: Side): FigureLine[] {
  const ids = ['A', 'B', 'C'] as const;
  return [
    ...ids.map((id) => ({
      kind: 'score' as const,
      id,
      published: textOf(published?.[SCORES[id]]),
      computed: textOf(computed?.[SCORES[id]]),
    })),
    ...ids.map((id) => ({
      kind: 'rank' as const,
      id,
      published: textOf(published?.[RANKS[id]]),
      computed: textOf(computed?.[RANKS[id]]),
    })),
    ...FACTS.map((id) => ({
      kind: 'fact' as const,
      id,
      published: textOf(published?.[id]),
      computed: textOf(computed?.[id]),
    })),
    ...linesOfMap('indicator', published?.indicators ?? {}, computed?.indicators ?? {}),
    ...linesOfMap('component', published?.components ?? {}, computed?.components ?? {}),
  ];
}

/** Whether two figures of one line are different. */
export const differs = ({ published, computed }: FigureLine): boolean => published !== computed;

function wordDifference(bin: string, line: FigureLine): Difference {
  const { kind, id, published, computed } = line;
  const values = { bin, kind, id, expected: computed ?? '–', found: published ?? '–' };
  const isDecimal = (text: string | null): text is string => text?.includes('.') === true;
  if (!isDecimal(published) || !isDecimal(computed)) return { code: 'value', values };
  const digit = findDigit(computed, published);
  return digit === undefined ? { code: 'whole', values } : { code: 'digit', values: { ...values, digit } };
}

export type ComparedResults = { readonly organisations: OrganisationLine[]; readonly differences: Difference[] };

/** Every organisation of either side, in the order of the package. */
export function compareResults(evaluation: Evaluation, published: ResultsFile | undefined): ComparedResults {
  const computed = resultJson(evaluation, () => '').organisations as OrganisationFigures[];
  const told = new Map((published?.organisations ?? []).map((one) => [one.bin, one]));
  const names = new Map(evaluation.results.map(({ organisation }) => [organisation.bin, organisation.names]));
  const differences: Difference[] = [];
  const organisations = computed.map((one): OrganisationLine => {
    const figures = figuresOf(told.get(one.bin), one);
    const different = figures.filter(differs);
    if (!told.has(one.bin)) differences.push({ code: 'organisation-missing', values: { bin: one.bin, file: RESULTS } });
    else differences.push(...different.map((line) => wordDifference(one.bin, line)));
    const { bin, category } = one;
    return { bin, category, names: names.get(bin) ?? { kk: '', ru: '', en: '' }, figures, differing: different.length };
  });
  for (const bin of told.keys())
    if (!names.has(bin)) differences.push({ code: 'organisation-extra', values: { bin, file: RESULTS } });
  if (published && told.size !== published.organisations.length)
    differences.push({
      code: 'step',
      values: { file: RESULTS, place: 'organisations', expected: told.size, found: published.organisations.length },
    });
  return { organisations, differences };
}

function countOf(places: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const place of places) times.set(place, (times.get(place) ?? 0) + 1);
  return times;
}

/** Rows refused on the way, published beside found anew. The sentence is not compared: words may become better. */
export function compareRefused(evaluation: Evaluation, { refused }: ResultsFile): Difference[] {
  const place = (one: { table: string; row: number; column: string; reference: string }) =>
    `${one.table}:${one.row}:${one.column} [${one.reference}]`;
  const said = countOf(refused.map(place));
  const found = countOf(resultJson(evaluation, () => '').refused.map(place));
  const missing = [...found].filter(([one, times]) => (said.get(one) ?? 0) < times);
  const extra = [...said].filter(([one, times]) => (found.get(one) ?? 0) < times);
  return [
    ...missing.map(([one]) => ({ expected: one, found: '–' })),
    ...extra.map(([one]) => ({ expected: '–', found: one })),
  ].map((values): Difference => ({ code: 'refused-row', values }));
}

/** What the results say that they were computed with, beside what lies in the bundle. */
export function compareChoices(evaluation: Evaluation, published: ResultsFile, manifest: Manifest): Difference[] {
  const computed = resultJson(evaluation, () => '');
  const of = (file: string, expected: unknown, found: unknown) =>
    compareValues(expected, found).map(
      ({ place, ...rest }): Difference => ({
        code: 'choice',
        values: { file, name: place, ...rest },
      }),
    );
  return [
    ...of(SETTINGS, computed.settings, published.settings),
    ...of(WEIGHTING, computed.weighting, published.weighting),
    ...of(
      RESULTS,
      { rules: manifest.rules, reportingYear: manifest.reportingYear },
      { rules: published.rules, reportingYear: published.reportingYear },
    ),
  ];
}
