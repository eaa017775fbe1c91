// What the results before the Council rest on: the snapshot by its number, its weights with their source, its hashes.

import { findPlainDate } from '#rules/kernel/plain-date.ts';
import { formatDate, formatMoment } from '#wording/format-date.ts';
import { formatNumber } from '#wording/format-number.ts';
import type { Say } from '#wording/speak.ts';
import type { PaperData, SnapshotData } from './council-data.ts';
import type { Block, PaperLanguage } from './paper.ts';

type Words = { readonly say: Say; readonly language: PaperLanguage };

export function wordWeighting(weighting: SnapshotData['weighting'], { say, language }: Words): string {
  if (!weighting) return say('papers:weighting-pending');
  const { source, date, values } = weighting;
  const day = date === null ? undefined : findPlainDate(date);
  const of = Object.entries(values).map(([indicator, value]) => `Q${indicator} = ${formatNumber(value, language)}`);
  const from = day ? say('papers:weighting-dated', { source, date: formatDate(day, language) }) : source;
  return `${from}: ${of.join('; ')}`;
}

export function wordDepartures({ departures }: SnapshotData, { say }: Words): string {
  const chosen = Object.entries(departures).map(
    ([id, option]) => `${id}, ${say(`law:interpretation.${id}.title`)}: ${say(`law:option.${id}.${option}`)}`,
  );
  return chosen.length === 0 ? say('papers:readings-default') : chosen.join('\n');
}

/** Shortened for nobody: whoever compares hashes needs them whole. */
export function wordSnapshot(snapshot: SnapshotData, words: Words): Block[] {
  const { say, language } = words;
  const { number, computedAt, hashes } = snapshot;
  return [
    {
      kind: 'text',
      text: say('papers:snapshot', { number, at: formatMoment(computedAt, language), edition: snapshot.edition }),
    },
    {
      kind: 'facts',
      facts: [
        [say('papers:weighting'), wordWeighting(snapshot.weighting, words)],
        [say('papers:readings'), wordDepartures(snapshot, words)],
        [say('papers:hash-of-results'), hashes.results ?? ''],
        [say('papers:hash-of-inputs'), hashes.inputs ?? ''],
      ],
    },
  ];
}

export const wordPapers = (papers: readonly PaperData[], { say }: Words): Block[] =>
  papers.length === 0
    ? []
    : [
        {
          kind: 'text',
          muted: true,
          text: [say('papers:papers'), ...papers.map(({ name, hash }) => `${name} · SHA-256 ${hash}`)].join('\n'),
        },
      ];
