// The results as the stable JSON of the reporting package: decimals are texts with exactly ten fractional digits, half
// away from zero; null where an indicator or a score cannot be evaluated.

import type { Evaluation } from '#exchange/package/evaluate-package.ts';
import { type Exact, toFixed, ZERO } from '#rules/kernel/exact.ts';
import type { Finding } from '#rules/kernel/finding.ts';
import type { OrganisationResult, Outcome } from '#rules/scoring/result.ts';

const DIGITS = 10;

const decimal = (value: Exact) => toFixed(value, DIGITS);
const outcome = ({ value }: Outcome) => (value === null ? null : decimal(value));
const outcomes = (map: ReadonlyMap<string, Outcome>) =>
  Object.fromEntries([...map].map(([id, one]) => [id, outcome(one)]));

/** One organisation of the stable JSON: its points, values, scores and places. */
export function organisationJson(result: OrganisationResult, ranking: Evaluation['ranking']) {
  const { organisation, positions, headcount, learners, components, indicators, scores } = result;
  const score = (id: 'A' | 'B' | 'C') => {
    const found = scores.get(id);
    return found ? outcome(found) : null;
  };
  const rank = (id: 'A' | 'B' | 'C') => ranking.rankOf(id, organisation.bin) ?? null;
  return {
    bin: organisation.bin,
    category: organisation.category,
    positions: decimal(positions ?? ZERO),
    headcount: Number(headcount),
    learners: decimal(learners ?? ZERO),
    components: outcomes(components),
    indicators: outcomes(indicators),
    sa: score('A'),
    sb: score('B'),
    sc: score('C'),
    rankA: rank('A'),
    rankB: rank('B'),
    rankC: rank('C'),
  };
}

/** Writes a finding's sentence in the language of the reader. */
export type Word = (finding: Finding) => string;

/** The evaluation as the object that becomes the JSON file. */
export function resultJson(evaluation: Evaluation, word: Word) {
  const { resolved, weighting, reportingYear, results, findings } = evaluation;
  const weights = Object.fromEntries(Object.entries(weighting.values).map(([id, value]) => [`Q${id}`, value]));
  return {
    rules: resolved.edition.id,
    reportingYear,
    weighting: { source: weighting.source, ...(weighting.date ? { date: weighting.date } : {}), ...weights },
    settings: resolved.settings,
    organisations: results.map((result) => organisationJson(result, evaluation.ranking)),
    refused: findings
      .filter((finding) => finding.weight === 'refused')
      .map((finding) => ({
        table: finding.table,
        row: finding.row,
        column: finding.column,
        message: word(finding),
        reference: finding.reference,
      })),
  };
}
