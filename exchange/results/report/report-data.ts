// What the printed results say: the lists with the parts of each score, and the indicators behind them.

import type { Evaluation } from '#exchange/package/evaluate-package.ts';
import type { ScoreId } from '#rules/editions/edition.ts';
import { getWeight } from '#rules/editions/weighting.ts';
import { divide, type Exact, isZero, multiply, toFixed } from '#rules/kernel/exact.ts';
import type { OrganisationResult, Outcome } from '#rules/scoring/result.ts';
import { formatNumber } from '#wording/format-number.ts';
import type { Say } from '#wording/speak.ts';
import type { Language } from '#wording/texts.ts';

export type ReportWords = { readonly say: Say; readonly language: Language };

const nameIn = ({ organisation: { names } }: OrganisationResult, language: Language) =>
  names[language] || names.en || names.ru || names.kk;

function shown(outcome: Outcome | undefined, decimals: number, { say, language }: ReportWords): string {
  if (!outcome || outcome.value === null) return say('commands:pdf-no-value');
  return formatNumber(toFixed(outcome.value, decimals), language);
}

/** A share of the longest bar, for drawing only: six digits are more than a printer shows. */
const share = (part: Exact, whole: Exact) => (isZero(whole) ? 0 : Number(toFixed(divide(part, whole), 6)));

function partsOf(evaluation: Evaluation, result: OrganisationResult, score: ScoreId, highest: Exact) {
  const { edition } = evaluation.resolved;
  const rules = edition.scores.find((one) => one.id === score);
  const weighted = rules?.weighted.map((id) => ({ id, weight: getWeight(evaluation.weighting, id) })) ?? [];
  const plain = rules?.plain.map((id) => ({ id, weight: undefined })) ?? [];
  return [...weighted, ...plain].map(({ id, weight }) => {
    const value = result.indicators.get(id)?.value;
    const part = value && weight ? multiply(value, weight) : value;
    return { share: part ? share(part, highest) : 0 };
  });
}

function listsOf(evaluation: Evaluation, words: ReportWords) {
  const { say, language } = words;
  const { ranking, resolved, results } = evaluation;
  return ranking.lists.map(({ score, category, places }) => {
    const rules = resolved.edition.scores.find((one) => one.id === score);
    const highest = places[0]?.result.scores.get(score)?.value ?? { top: 0n, over: 1n };
    const left = results.filter(({ organisation, scores }) => {
      const outcome = scores.get(score);
      return organisation.category === category && outcome?.value === null && outcome.reason !== 'not-evaluated-here';
    });
    return {
      title: say('commands:list-title', {
        score: say(`law:score.${score}`),
        category: say(`law:category.${category}`),
      }),
      legend: [...(rules?.weighted ?? []), ...(rules?.plain ?? [])].map((id) => `I${id}`),
      rows: places.map(({ result, rank }) => ({
        rank,
        name: nameIn(result, language),
        bin: result.organisation.bin,
        parts: partsOf(evaluation, result, score, highest),
        score: shown(result.scores.get(score), resolved.decimals, words),
      })),
      left: left.map((result) => say('commands:pdf-left', { name: nameIn(result, language) })),
    };
  });
}

function matricesOf(evaluation: Evaluation, words: ReportWords) {
  const { resolved, results } = evaluation;
  const { edition } = resolved;
  return edition.categories.map(({ id: category }) => ({
    title: words.say('commands:pdf-indicators', { category: words.say(`law:category.${category}`) }),
    heads: [...edition.indicators.map(({ id }) => `I${id}`), ...edition.scores.map(({ id }) => `S${id.toLowerCase()}`)],
    rows: results
      .filter(({ organisation }) => organisation.category === category)
      .map((result) => ({
        name: nameIn(result, words.language),
        values: [
          ...edition.indicators.map(({ id }) => shown(result.indicators.get(id), resolved.decimals, words)),
          ...edition.scores.map(({ id }) => shown(result.scores.get(id), resolved.decimals, words)),
        ],
      })),
  }));
}

/** All that the template prints, as plain data. */
export function reportData(evaluation: Evaluation, words: ReportWords) {
  const { say } = words;
  const { resolved, weighting, reportingYear } = evaluation;
  const departures = resolved.edition.interpretations
    .filter((one) => resolved.settings[one.id] !== one.default)
    .map((one) => `${one.id}=${resolved.settings[one.id]}`);
  return {
    language: words.language,
    title: say('commands:pdf-title', { year: reportingYear }),
    circumstances: [
      say('commands:edition-line', { edition: resolved.edition.id, year: reportingYear }),
      ...(weighting.draft ? [] : [say('commands:weighting-source', { source: weighting.source })]),
      ...(departures.length > 0 ? [say('commands:settings-line', { settings: departures.join(', ') })] : []),
    ],
    warning: weighting.draft ? say('commands:draft-weighting') : null,
    footer: say('commands:pdf-footer', { edition: resolved.edition.id }),
    empty: say('commands:list-empty'),
    columns: ['rank', 'organisation', 'parts', 'score'].map((column) => say(`commands:column-${column}`)),
    lists: listsOf(evaluation, words),
    matrices: matricesOf(evaluation, words),
    legend: resolved.edition.indicators.map(({ id }) => `I${id} – ${say(`law:indicator.${id}`)}`),
  };
}
