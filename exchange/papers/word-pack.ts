// The pack of a sitting in words: agenda, the five rankings of the snapshot, each organisation in short, objections with their
// answers, and what all of it rests on.

import { CURRENT_EDITION, findEdition } from '#rules/editions/editions.ts';
import { getDecimal, toFixed } from '#rules/kernel/exact.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { formatDate, formatMoment } from '#wording/format-date.ts';
import { formatNumber } from '#wording/format-number.ts';
import { type Say, speak } from '#wording/speak.ts';
import type { ObjectionData, PackData, RankedData, SnapshotData } from './council-data.ts';
import type { Block, Column, Paper, PaperLanguage } from './paper.ts';
import { wordDepartures, wordPapers, wordWeighting } from './word-snapshot.ts';

/** `decimals`: points are shown with these (R1); places were given by the exact values. */
type Words = { readonly say: Say; readonly language: PaperLanguage; readonly decimals: number };

const SCORES = [
  { id: 'A', value: 'sa', rank: 'rankA' },
  { id: 'B', value: 'sb', rank: 'rankB' },
  { id: 'C', value: 'sc', rank: 'rankC' },
] as const;
const CATEGORIES = ['clinical', 'non_clinical', 'education'] as const;

const right = (title: string): Column => ({ title, align: 'right' });
const left = (title: string): Column => ({ title, align: 'left' });

function shown(value: string | null | undefined, { say, language, decimals }: Words): string {
  if (value === null || value === undefined) return say('papers:not-evaluable');
  return formatNumber(toFixed(getDecimal(value), decimals), language);
}

const nameOf = ({ names, bin }: RankedData, language: PaperLanguage): string => `${names[language]} (${bin})`;

/** Of one score in one category: by place, equal ones together; whoever has no value stands below with the word for it. */
function wordList(
  organisations: readonly RankedData[],
  category: RankedData['category'],
  { id, value, rank }: (typeof SCORES)[number],
  words: Words,
): Block[] {
  const { say, language } = words;
  const placed = organisations
    .filter((one) => one.category === category && one[rank] !== null)
    .sort((a, b) => (a[rank] ?? 0) - (b[rank] ?? 0) || (a.bin < b.bin ? -1 : 1));
  if (placed.length === 0) return [];
  const shared = (place: number | null) => placed.filter((one) => one[rank] === place).length > 1;
  const without = organisations.filter((one) => one.category === category && one[rank] === null && one[value] === null);
  return [
    { kind: 'subheading', text: `${say(`law:score.${id}`)} – ${say(`law:category.${category}`)}` },
    {
      kind: 'table',
      columns: [right(say('papers:place')), left(say('papers:organisation')), right(say(`law:score.${id}.symbol`))],
      rows: placed.map((one) => [
        shared(one[rank]) ? say('papers:place-shared', { place: one[rank] ?? 0 }) : String(one[rank]),
        nameOf(one, language),
        shown(one[value], words),
      ]),
    },
    ...(without.length > 0 && id !== 'B'
      ? [
          {
            kind: 'text',
            muted: true,
            text: say('papers:without-value', { names: without.map((one) => nameOf(one, language)).join('; ') }),
          } as const,
        ]
      : []),
  ];
}

function wordOrganisations(organisations: readonly RankedData[], words: Words): Block[] {
  const { say, language } = words;
  const ids = Object.keys(organisations[0]?.indicators ?? {}).sort((a, b) => Number(a) - Number(b));
  return organisations.flatMap((one): Block[] => [
    { kind: 'subheading', text: nameOf(one, language) },
    {
      kind: 'facts',
      facts: SCORES.flatMap(({ id, value, rank }): [string, string][] => {
        const place = one[rank];
        if (one[value] === null && place === null && id === 'B') return [];
        const said = place === null ? '' : `, ${say('papers:place-of', { place })}`;
        return [[say(`law:score.${id}.symbol`), `${shown(one[value], words)}${said}`]];
      }),
    },
    {
      kind: 'text',
      text: ids.map((id) => `I${id}: ${shown(one.indicators[id], words)}`).join('; '),
    },
  ]);
}

function wordObjections(objections: readonly ObjectionData[], { say, language }: Words): Block[] {
  if (objections.length === 0) return [{ kind: 'text', text: say('papers:no-objections') }];
  return objections.flatMap(({ organisation, words, receivedAt, answer }, at): Block[] => [
    { kind: 'subheading', text: `${at + 1}. ${organisation[language]}` },
    { kind: 'text', text: say('papers:objection', { at: formatMoment(receivedAt, language), words }) },
    {
      kind: 'text',
      text: answer
        ? say('papers:answer', {
            at: formatMoment(answer.at, language),
            outcome: say(`papers:answer.${answer.outcome}`),
            words: answer.words,
          })
        : say('papers:withdrawn'),
    },
  ]);
}

function wordGround(snapshot: SnapshotData, words: Words): Block[] {
  const { say } = words;
  const { revision = CURRENT_EDITION.revision } = findEdition(snapshot.edition) ?? {};
  return [
    {
      kind: 'facts',
      facts: [
        [say('papers:edition'), `${snapshot.edition} (${revision})`],
        [say('papers:weighting'), wordWeighting(snapshot.weighting, words)],
        [say('papers:readings'), wordDepartures(snapshot, words)],
        [say('papers:calendar'), snapshot.calendar],
        [say('papers:program'), snapshot.code],
      ],
    },
    { kind: 'subheading', text: say('papers:hashes') },
    {
      kind: 'facts',
      facts: Object.entries(snapshot.hashes).map(([part, hash]) => [say(`papers:part.${part}`), hash]),
    },
  ];
}

/** What lies before the Council of results, where there are any. */
function wordResults({ organisations, objections }: PackData, snapshot: SnapshotData, words: Words): Block[] {
  const { say } = words;
  return [
    { kind: 'heading', text: say('papers:rankings', { number: snapshot.number }) },
    ...(snapshot.weighting ? [] : [{ kind: 'text', text: say('papers:weighting-pending') } as const]),
    { kind: 'text', muted: true, text: say('papers:rankings-about') },
    ...SCORES.flatMap((score) => CATEGORIES.flatMap((category) => wordList(organisations, category, score, words))),
    { kind: 'heading', text: say('papers:organisations') },
    ...wordOrganisations(organisations, words),
    { kind: 'heading', text: say('papers:objections', { total: objections.length }) },
    ...wordObjections(objections, words),
    { kind: 'heading', text: say('papers:ground') },
    ...wordGround(snapshot, words),
  ];
}

export function wordPack(data: PackData, language: PaperLanguage): Paper {
  const snapshot = data.items.find((item) => item.snapshot !== null)?.snapshot;
  const words = { say: speak(language), language, decimals: snapshot?.decimals ?? 0 };
  const { say } = words;
  const date = formatDate(getPlainDate(data.day), language);
  return {
    language,
    title: say('papers:pack-title'),
    lead: [say('papers:pack-of', { date, hour: data.hour }), data.place[language]],
    footer: say('papers:pack-footer', { date }),
    blocks: [
      { kind: 'heading', text: say('papers:agenda') },
      ...data.items.flatMap((item, at): Block[] => [
        { kind: 'text', text: `${at + 1}. ${item.title[language]}` },
        ...wordPapers(item.papers, words),
      ]),
      ...(snapshot ? wordResults(data, snapshot, words) : []),
    ],
  };
}
