// The rankings as text: one list for each score and category, the weighting and every departure from the defaults said
// beside them.

import type { Evaluation } from '#exchange/package/evaluate-package.ts';
import { type Exact, toFixed, toText } from '#rules/kernel/exact.ts';
import { formatNumber } from '#wording/format-number.ts';
import type { Language } from '#wording/texts.ts';
import type { Conversation } from './conversation.ts';
import { textTable } from './text-table.ts';

const MARGIN = 50;

/** The organisation's name in the language, or in the one that it has. */
export function nameOf(names: { kk: string; ru: string; en: string }, language: Language): string {
  return names[language] || names.en || names.ru || names.kk;
}

export type Shown = { readonly exact: boolean };

function numberText(value: Exact, decimals: number, conversation: Conversation, shown: Shown): string {
  return shown.exact ? toText(value) : formatNumber(toFixed(value, decimals), conversation.language);
}

function circumstances({ resolved, weighting, reportingYear }: Evaluation, conversation: Conversation): string[] {
  const { say, styled } = conversation;
  const departures = resolved.edition.interpretations
    .filter((one) => resolved.settings[one.id] !== one.default)
    .map((one) => `${one.id}=${resolved.settings[one.id]}`);
  return [
    say('commands:edition-line', { edition: resolved.edition.id, year: reportingYear }),
    weighting.draft
      ? styled('yellow', say('commands:draft-weighting'))
      : say('commands:weighting-source', { source: weighting.source }),
    ...(departures.length > 0 ? [say('commands:settings-line', { settings: departures.join(', ') })] : []),
  ];
}

/** The lists as lines. Organisations that could not be evaluated follow the list with the reason. */
export function resultTable(evaluation: Evaluation, conversation: Conversation, shown: Shown): string[] {
  const { resolved, ranking, results } = evaluation;
  const { say, styled, language } = conversation;
  const lines = circumstances(evaluation, conversation);
  for (const { score, category, places } of ranking.lists) {
    const title = say('commands:list-title', {
      score: say(`law:score.${score}`),
      category: say(`law:category.${category}`),
    });
    const rows = places.map(({ result, rank }) => {
      const value = result.scores.get(score)?.value;
      return [
        String(rank),
        nameOf(result.organisation.names, language),
        result.organisation.bin,
        value ? numberText(value, resolved.decimals, conversation, shown) : '',
      ];
    });
    const table = textTable(
      [
        { title: say('commands:column-rank'), right: true },
        { title: say('commands:column-organisation'), most: Math.max(24, conversation.width - MARGIN) },
        { title: say('commands:column-bin') },
        { title: say('commands:column-score'), right: true },
      ],
      rows,
    );
    const [heading = '', ...body] = table;
    lines.push('', styled('bold', title));
    lines.push(...(rows.length > 0 ? [styled('dim', heading), ...body] : [say('commands:list-empty')]));
    const left = results.filter(({ organisation, scores }) => {
      const outcome = scores.get(score);
      return organisation.category === category && outcome?.value === null && outcome.reason !== 'not-evaluated-here';
    });
    if (left.length === 0) continue;
    lines.push(styled('dim', say('commands:not-ranked')));
    for (const { organisation, indicators, scores } of left) {
      const outcome = scores.get(score);
      const first = outcome?.value === null ? indicators.get(outcome.lacking[0] ?? '') : undefined;
      const reason = first?.value === null ? say(`law:no-value.${first.reason}`) : '';
      lines.push(`  ${nameOf(organisation.names, language)} (${organisation.bin}): ${reason}`);
    }
  }
  return lines;
}
