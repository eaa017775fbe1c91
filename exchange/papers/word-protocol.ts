// The protocol of a sitting in words: who was there, what was on the agenda, how it was voted and what was resolved.

import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { formatDate } from '#wording/format-date.ts';
import { type Say, speak } from '#wording/speak.ts';
import type { ProtocolData, ProtocolItem } from './council-data.ts';
import type { Block, Paper, PaperLanguage } from './paper.ts';
import { wordPapers, wordSnapshot } from './word-snapshot.ts';

type Words = { readonly say: Say; readonly language: PaperLanguage };

function wordPresent({ members, quorum }: ProtocolData, { say }: Words): Block[] {
  const there = members.filter(({ presence }) => presence !== null);
  const away = members.filter(({ presence }) => presence === null);
  return [
    { kind: 'heading', text: say('papers:present') },
    {
      kind: 'table',
      columns: [
        { title: say('papers:number'), align: 'right' },
        { title: say('papers:member'), align: 'left' },
        { title: say('papers:presence'), align: 'left' },
      ],
      rows: there.map(({ name, presence }, at) => [String(at + 1), name, say(`papers:presence.${presence}`)]),
    },
    ...(away.length > 0
      ? [{ kind: 'text', text: say('papers:absent', { names: away.map(({ name }) => name).join(', ') }) } as const]
      : []),
    {
      kind: 'text',
      text: say(quorum.there ? 'papers:quorum-there' : 'papers:quorum-missing', {
        members: quorum.members,
        needed: quorum.needed,
        present: quorum.present,
      }),
    },
  ];
}

function wordVotes({ ballot, voters, result }: ProtocolItem, { say }: Words): Block[] {
  if (!result) return [{ kind: 'text', text: say('papers:not-voted') }];
  const { counts, votes, outcome } = result;
  const names = (wanted: string) =>
    votes
      .filter(({ vote }) => vote === wanted)
      .map(({ name }) => name)
      .join(', ');
  return [
    { kind: 'text', text: say(`papers:ballot.${ballot}`, { voters }) },
    {
      kind: 'table',
      columns: [
        { title: say('papers:vote'), align: 'left' },
        { title: say('papers:count'), align: 'right' },
        ...(ballot === 'open' ? [{ title: say('papers:by-name'), align: 'left' } as const] : []),
      ],
      rows: (['for', 'against', 'abstained'] as const).map((vote) => [
        say(`papers:vote.${vote}`),
        String(counts[vote]),
        ...(ballot === 'open' ? [names(vote)] : []),
      ]),
    },
    { kind: 'text', text: say(`papers:outcome.${outcome}`) },
  ];
}

function wordConflicts({ conflicts }: ProtocolItem, { say, language }: Words): Block[] {
  return conflicts.map(({ name, words, organisations }) => ({
    kind: 'text',
    text:
      organisations.length > 0
        ? say('papers:conflict-role', { name, organisations: organisations.map((one) => one[language]).join('; ') })
        : say('papers:conflict-declared', { name, words }),
  }));
}

function wordItem(item: ProtocolItem, at: number, words: Words): Block[] {
  const { say, language } = words;
  return [
    { kind: 'subheading', text: `${at + 1}. ${item.title[language]}` },
    ...(item.snapshot ? wordSnapshot(item.snapshot, words) : []),
    ...(item.proposal === undefined ? [] : [{ kind: 'text', text: say(`papers:proposal.${item.proposal}`) } as const]),
    ...wordPapers(item.papers, words),
    ...wordConflicts(item, words),
    ...wordVotes(item, words),
    ...(item.result
      ? ([
          {
            kind: 'text',
            text: say(item.result.outcome.startsWith('adopted') ? 'papers:resolved' : 'papers:proposed'),
          },
          { kind: 'text', text: item.result.resolution[language] },
        ] as const)
      : []),
  ];
}

export function wordProtocol(data: ProtocolData, language: PaperLanguage): Paper {
  const words = { say: speak(language), language };
  const { say } = words;
  const date = formatDate(getPlainDate(data.day), language);
  return {
    language,
    title: say('papers:protocol-title', { number: data.number }),
    lead: [say('papers:protocol-of')],
    footer: say('papers:protocol-footer', { number: data.number, date }),
    blocks: [
      {
        kind: 'facts',
        facts: [
          [say('papers:when'), say('papers:at', { date, hour: data.hour })],
          [say('papers:where'), data.place[language]],
          [say('papers:chair'), data.chair],
          [say('papers:secretary'), data.secretary],
        ],
      },
      ...wordPresent(data, words),
      { kind: 'heading', text: say('papers:agenda') },
      ...data.items.map((item, at): Block => ({ kind: 'text', text: `${at + 1}. ${item.title[language]}` })),
      { kind: 'heading', text: say('papers:course') },
      ...data.items.flatMap((item, at) => wordItem(item, at, words)),
      {
        kind: 'signatures',
        lines: [
          { part: say('papers:chair'), name: data.chair },
          { part: say('papers:secretary'), name: data.secretary },
        ],
      },
    ],
  };
}
