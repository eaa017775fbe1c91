// Answers 1 to 3 as charts and tables.

import type { ContentBlock, ContentSeries } from '#rules/innovation/content.ts';
import { yearsOf } from '#rules/innovation/counted-rows.ts';
import type { Answers } from '#rules/innovation/find-findings.ts';
import { growthOf, type Share } from '#rules/innovation/growth.ts';
import type { Counted } from '#rules/innovation/measure-introductions.ts';
import {
  type AnswerWords,
  cell,
  itemsIn,
  itemsOf,
  left,
  nameIn,
  right,
  write,
  writeOr,
  writePercent,
} from './answer-names.ts';

/** So many colours can be told apart; the last is the rest. */
const MOST_PARTS = 6;

function seriesOf(id: string, name: string, years: readonly number[], counts: readonly number[]): ContentSeries {
  return { id, name, points: years.map((year, at) => ({ year, value: String(counts[at] ?? 0) })) };
}

function byOrganisation({ introduced }: Answers, words: AnswerWords): ContentBlock {
  const { say, span, names } = words;
  const years = yearsOf(span);
  const line = ({ id, counts, total, growth }: Counted) => [
    cell(nameIn(names.organisations, id)),
    ...years.map((year, at) =>
      cell(write(counts[at] ?? 0, words), itemsIn('introduction', words, year, { organisation: id })),
    ),
    cell(write(total, words), itemsOf('introduction', words, { organisation: id })),
    cell(writeOr(growth.exactTimes, words)),
    cell(writeOr(growth.yearly, words)),
  ];
  return {
    kind: 'table',
    title: say('answers:table.organisations'),
    table: {
      columns: [
        left(say('answers:column.organisation')),
        ...years.map((year) => right(String(year))),
        right(say('answers:column.total')),
        right(say('answers:column.growth')),
        right(say('answers:column.yearly')),
      ],
      rows: introduced.byOrganisation.map(line),
    },
  };
}

export function composeIntroductions(answers: Answers, title: string, words: AnswerWords): readonly ContentBlock[] {
  const { say, span, names, source } = words;
  const { all, newToGroup, byField } = answers.introduced;
  const years = yearsOf(span);
  return [
    {
      kind: 'chart',
      id: 'introductions-by-year',
      title,
      subtitle: say('answers:chart.by-year'),
      source,
      chart: {
        form: 'lines',
        series: [
          seriesOf('all', say('answers:column.introductions'), years, all.counts),
          seriesOf('new', say('answers:column.new'), years, newToGroup.counts),
        ],
      },
      table: {
        columns: [
          left(say('answers:column.year')),
          right(say('answers:column.introductions')),
          right(say('answers:column.times')),
          right(say('answers:column.new')),
        ],
        rows: years.map((year, at) => [
          cell(String(year)),
          cell(write(all.counts[at] ?? 0, words), itemsIn('introduction', words, year)),
          cell(writeOr(growthOf([all.counts[0] ?? 0, all.counts[at] ?? 0]).exactTimes, words)),
          cell(write(newToGroup.counts[at] ?? 0, words)),
        ]),
      },
    },
    {
      kind: 'chart',
      id: 'introductions-by-field',
      title: say('answers:chart.by-field'),
      subtitle: say('answers:column.introductions'),
      source,
      chart: {
        form: 'bars',
        bars: byField.map(({ id, total }) => ({ id, name: nameIn(names.fields, id), value: String(total) })),
      },
      table: {
        columns: [
          left(say('answers:column.field')),
          ...years.map((year) => right(String(year))),
          right(say('answers:column.total')),
        ],
        rows: byField.map(({ id, counts, total }) => [
          cell(nameIn(names.fields, id)),
          ...years.map((year, at) =>
            cell(write(counts[at] ?? 0, words), itemsIn('introduction', words, year, { field: id })),
          ),
          cell(write(total, words), itemsOf('introduction', words, { field: id })),
        ]),
      },
    },
    byOrganisation(answers, words),
  ];
}

type Sourced = Answers['sourced'];

function bySource({ bySource: sources }: Sourced, words: AnswerWords): ContentBlock {
  const { say, span, names, source } = words;
  const years = yearsOf(span);
  const fits = sources.length <= MOST_PARTS;
  const shown = fits ? sources : sources.slice(0, MOST_PARTS - 1);
  const rest = sources.slice(shown.length);
  const restIn = (at: number) => rest.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0);
  const parts = [
    ...shown.map(({ id }, at) => ({ id, short: String(at + 1), name: nameIn(names.sources, id) })),
    ...(fits ? [] : [{ id: 'rest', short: String(MOST_PARTS), name: say('answers:part.other') }]),
  ];
  return {
    kind: 'chart',
    id: 'introductions-by-source',
    title: say('answers:chart.by-source'),
    subtitle: say('answers:column.introductions'),
    source,
    chart: {
      form: 'parts',
      names: parts,
      bars: years.map((year, at) => ({
        id: String(year),
        name: String(year),
        label: write(
          sources.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0),
          words,
        ),
        parts: Object.fromEntries([
          ...shown.map(({ id, counts }) => [id, String(counts[at] ?? 0)]),
          ...(fits ? [] : [['rest', String(restIn(at))]]),
        ]),
      })),
    },
    table: {
      columns: [
        left(say('answers:column.source')),
        ...years.map((year) => right(String(year))),
        right(say('answers:column.total')),
        right(say('answers:column.share')),
      ],
      rows: sources.map(({ id, counts, total, share }) => [
        cell(nameIn(names.sources, id)),
        ...years.map((year, at) =>
          cell(write(counts[at] ?? 0, words), itemsIn('introduction', words, year, { source: id })),
        ),
        cell(write(total, words), itemsOf('introduction', words, { source: id })),
        cell(writePercent(share, words)),
      ]),
    },
  };
}

export function composeSources({ sourced }: Answers, title: string, words: AnswerWords): readonly ContentBlock[] {
  const { say, span, source } = words;
  const years = yearsOf(span);
  const shares = (id: string, name: string, of: readonly Share[]): ContentSeries => ({
    id,
    name,
    points: years.map((year, at) => ({ year, value: of[at]?.percent ?? null })),
  });
  const { educationalByYear, ownResearchByYear } = sourced;
  return [
    {
      kind: 'chart',
      id: 'shares-by-year',
      title,
      subtitle: say('answers:chart.shares'),
      source,
      chart: {
        form: 'lines',
        series: [
          shares('educational', say('answers:column.educational'), educationalByYear),
          shares('own-research', say('answers:column.own-research'), ownResearchByYear),
        ],
      },
      table: {
        columns: [
          left(say('answers:column.year')),
          right(say('answers:column.educational')),
          right(say('answers:column.own-research')),
        ],
        rows: years.map((year, at) => {
          const share = (of: readonly Share[], sourceGroup: string) =>
            cell(writeOr(of[at]?.percent ?? null, words), itemsIn('introduction', words, year, { sourceGroup }));
          return [
            cell(String(year)),
            share(educationalByYear, 'educational'),
            share(ownResearchByYear, 'own-research'),
          ];
        }),
      },
    },
    bySource(sourced, words),
  ];
}

export function composeActivity({ activity }: Answers, title: string, words: AnswerWords): readonly ContentBlock[] {
  const { say, span, source } = words;
  const years = yearsOf(span);
  const { programmes, begun, acts, withoutAct, protective } = activity;
  const count = ({ counts }: Counted, at: number) => write(counts[at] ?? 0, words);
  return [
    {
      kind: 'chart',
      id: 'activity-by-year',
      title,
      subtitle: say('answers:chart.activity'),
      source,
      chart: {
        form: 'lines',
        series: [
          seriesOf('programmes', say('answers:column.programmes'), years, programmes.counts),
          seriesOf('acts', say('answers:column.acts'), years, acts.counts),
          seriesOf('protective', say('answers:column.protective'), years, protective.counts),
        ],
      },
      table: {
        columns: [
          left(say('answers:column.year')),
          ...['programmes', 'begun', 'acts', 'without-act', 'protective'].map((id) =>
            right(say(`answers:column.${id}`)),
          ),
        ],
        rows: years.map((year, at) => [
          cell(String(year)),
          cell(count(programmes, at), itemsIn('programme', words, year)),
          cell(count(begun, at)),
          cell(count(acts, at), itemsIn('introduction', words, year, { actState: 'complete' })),
          cell(count(withoutAct, at)),
          cell(count(protective, at), itemsIn('protective-document', words, year)),
        ]),
      },
    },
  ];
}
