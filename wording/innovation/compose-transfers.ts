// Answer 4 as a map, charts and tables.

import type { ContentBlock } from '#rules/innovation/content.ts';
import { yearsOf } from '#rules/innovation/counted-rows.ts';
import type { Answers } from '#rules/innovation/find-findings.ts';
import type { MatrixLine, Transferred } from '#rules/innovation/measure-transfers.ts';
import type { RegionArea } from '#rules/innovation/region-areas.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { formatDate } from '../format-date.ts';
import {
  type AnswerWords,
  cell,
  itemsIn,
  itemsOf,
  left,
  nameArea,
  nameIn,
  nameRegion,
  right,
  write,
} from './answer-names.ts';

/** Lines of the matrix that a report prints; the page of the matrix has all. */
export const MATRIX_LINES = 20;

const inArea = ({ cells }: Transferred, code: string) => cells.filter(({ area }) => area === code);
const sumOf = (cells: Transferred['cells']) => cells.reduce((sum, { transfers }) => sum + transfers, 0);

/** Which figures stand over several of today's regions. */
function wordDivided(areas: readonly RegionArea[], words: AnswerWords): ContentBlock[] {
  const { say } = words;
  return areas.flatMap(({ code, covers, divided }): ContentBlock[] => {
    if (divided === null) return [];
    const date = formatDate(getPlainDate(divided), say.language);
    const over = covers.map((one) => nameRegion(one, words)).join(', ');
    return [{ kind: 'text', text: say('answers:note.divided', { name: nameRegion(code, words), date, areas: over }) }];
  });
}

function byArea(transferred: Transferred, words: AnswerWords) {
  const { say, names } = words;
  const { areas, byChannel } = transferred;
  const sorted = areas.toSorted(
    (one, other) => sumOf(inArea(transferred, other.code)) - sumOf(inArea(transferred, one.code)),
  );
  return {
    columns: [
      left(say('answers:column.region')),
      ...byChannel.map(({ channel }) => right(nameIn(names.channels, channel))),
      right(say('answers:column.total')),
    ],
    rows: sorted.map((area) => {
      const mine = inArea(transferred, area.code);
      const region = area.code;
      return [
        cell(nameArea(area, words)),
        ...byChannel.map(({ channel }) => {
          const count = sumOf(mine.filter((one) => one.channel === channel));
          return cell(write(count, words), count === 0 ? undefined : itemsOf('transfer', words, { region, channel }));
        }),
        mine.length === 0 ? cell('0') : cell(write(sumOf(mine), words), itemsOf('transfer', words, { region })),
      ];
    }),
  };
}

function mapOf(transferred: Transferred, title: string, words: AnswerWords): ContentBlock {
  const { say, source } = words;
  const regions = transferred.areas.flatMap((area) => {
    const mine = inArea(transferred, area.code);
    const value = mine.length === 0 ? null : String(sumOf(mine));
    const former = area.divided === null ? '' : ` – ${nameArea(area, words)}`;
    return area.covers.map((code) => ({ code, name: `${nameRegion(code, words)}${former}`, value }));
  });
  return {
    kind: 'chart',
    id: 'transfers-map',
    title,
    subtitle: say('answers:chart.map'),
    source,
    chart: { form: 'map', regions, none: say('answers:none') },
    table: byArea(transferred, words),
  };
}

/** A line of the matrix: a technology, its regions and its channels, each with its number. */
export function composeMatrix(lines: readonly MatrixLine[], areas: readonly RegionArea[], words: AnswerWords) {
  const { say, names } = words;
  const listed = (counts: Readonly<Record<string, number>>, name: (id: string) => string) =>
    Object.entries(counts)
      .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
      .map(([id, count]) => `${name(id)} ${write(count, words)}`)
      .join('; ');
  const area = new Map(areas.map(({ code }) => [code, nameRegion(code, words)]));
  return {
    columns: [
      left(say('answers:column.technology')),
      right(say('answers:column.transfers')),
      left(say('answers:column.regions')),
      left(say('answers:column.channels')),
    ],
    rows: lines.map(({ technology, transfers, byArea: areaCounts, byChannel }) => [
      cell(nameIn(names.technologies, technology)),
      cell(write(transfers, words), itemsOf('transfer', words, { technology })),
      cell(listed(areaCounts, (id) => area.get(id) ?? id)),
      cell(listed(byChannel, (id) => nameIn(names.channels, id))),
    ]),
  };
}

function composeDelay({ delay }: Transferred, words: AnswerWords): ContentBlock[] {
  const { say } = words;
  if (delay.median === null) return [];
  return [
    {
      kind: 'table',
      title: say('answers:table.delay'),
      table: {
        columns: [left(say('answers:column.years-waited')), right(say('answers:column.technologies'))],
        rows: delay.byYears.map(({ years, technologies }) => [cell(String(years)), cell(write(technologies, words))]),
      },
    },
    ...(delay.unintroduced > 0
      ? [{ kind: 'text' as const, text: say('answers:note.unintroduced', { count: delay.unintroduced }) }]
      : []),
  ];
}

export function composeTransfers(
  { transferred, span }: Answers,
  matrix: readonly MatrixLine[],
  title: string,
  words: AnswerWords,
): readonly ContentBlock[] {
  const { say, names, source } = words;
  const { byChannel, byYear, areas, receiverPerforms, participants, patients } = transferred;
  if (transferred.total === 0) return [];
  const years = yearsOf(span);
  const people = (count: number | null) => (count === null ? say('answers:not-reported') : write(count, words));
  return [
    mapOf(transferred, title, words),
    ...wordDivided(areas, words),
    {
      kind: 'chart',
      id: 'transfers-by-channel',
      title: say('answers:chart.channels'),
      subtitle: say('answers:column.transfers'),
      source,
      chart: {
        form: 'bars',
        bars: byChannel.map(({ channel, transfers }) => ({
          id: channel,
          name: nameIn(names.channels, channel),
          value: String(transfers),
        })),
      },
      table: {
        columns: [left(say('answers:column.channel')), right(say('answers:column.transfers'))],
        rows: byChannel.map(({ channel, transfers }) => [
          cell(nameIn(names.channels, channel)),
          cell(write(transfers, words), itemsOf('transfer', words, { channel })),
        ]),
      },
    },
    {
      kind: 'chart',
      id: 'transfers-by-year',
      title: say('answers:chart.transfers-by-year'),
      subtitle: say('answers:column.transfers'),
      source,
      chart: {
        form: 'lines',
        series: [
          {
            id: 'transfers',
            name: say('answers:column.transfers'),
            points: years.map((year, at) => ({ year, value: String(byYear[at] ?? 0) })),
          },
        ],
      },
      table: {
        columns: [left(say('answers:column.year')), right(say('answers:column.transfers'))],
        rows: years.map((year, at) => [
          cell(String(year)),
          cell(write(byYear[at] ?? 0, words), itemsIn('transfer', words, year)),
        ]),
      },
    },
    {
      kind: 'table',
      title: say('answers:table.matrix'),
      table: composeMatrix(matrix.slice(0, MATRIX_LINES), areas, words),
    },
    ...composeDelay(transferred, words),
    {
      kind: 'text',
      text: say('answers:note.people', { participants: people(participants), patients: people(patients) }),
    },
    { kind: 'text', text: say('answers:note.performing', { count: write(receiverPerforms, words) }) },
  ];
}
