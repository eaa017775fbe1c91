// The seven answers as chapters in one language: a page of the cabinet shows one of them, the report all.

import type { Chapter, Content, ContentBlock, ContentCell, ItemsLink } from '#rules/innovation/content.ts';
import { yearsOf } from '#rules/innovation/counted-rows.ts';
import { ANSWERS, type AnswerName, type Answers, findFindings } from '#rules/innovation/find-findings.ts';
import type { OrganisationMeasures } from '#rules/innovation/measure-organisations.ts';
import type { MatrixLine } from '#rules/innovation/measure-transfers.ts';
import type { PlainDate } from '#rules/kernel/plain-date.ts';
import { compareText } from '../compare-text.ts';
import { formatDate } from '../format-date.ts';
import type { Say } from '../speak.ts';
import {
  type AnswerNames,
  type AnswerWords,
  cell,
  itemsOf,
  left,
  nameIn,
  right,
  write,
  writeOr,
  writePercent,
} from './answer-names.ts';
import { composeActivity, composeIntroductions, composeSources } from './compose-introductions.ts';
import { composeTransfers } from './compose-transfers.ts';
import { wordFinding } from './word-findings.ts';

export type ContentPlan = {
  readonly say: Say;
  readonly names: AnswerNames;
  /** What links to items are filtered by. */
  readonly scope: AnswerWords['scope'];
  readonly on: PlainDate;
  /** Whether the house is the invented one. */
  readonly example: boolean;
  readonly organisations: number;
};

const noted = (text: string): ContentBlock => ({ kind: 'text', text });

function composeCoverage({ coverage }: Answers, title: string, words: AnswerWords): readonly ContentBlock[] {
  const { say, span, names, source } = words;
  const named = (ids: readonly string[]): ContentCell[] =>
    ids
      .map((id) => ({ id, text: nameIn(names.unique, id) }))
      .sort((one, other) => compareText(one.text, other.text, say.language))
      .map(({ id, text }) =>
        cell(text, itemsOf('introduction', words, { technology: coverage.technologies[id] ?? '', from: '' })),
      );
  const years = yearsOf(span);
  if (coverage.byYear.every(({ of }) => of === 0)) return [];
  return [
    {
      kind: 'chart',
      id: 'coverage-by-year',
      title,
      subtitle: say('answers:chart.coverage'),
      source,
      chart: {
        form: 'lines',
        series: [
          {
            id: 'coverage',
            name: say('answers:column.performed'),
            points: years.map((year, at) => ({ year, value: coverage.byYear[at]?.percent ?? null })),
          },
        ],
      },
      table: {
        columns: [
          left(say('answers:column.year')),
          right(say('answers:column.performed')),
          right(say('answers:column.approved')),
          right(say('answers:column.share')),
        ],
        rows: years.map((year, at) => {
          const share = coverage.byYear[at] ?? { count: 0, of: 0, percent: null };
          const count = (value: number) => cell(write(value, words));
          return [cell(String(year)), count(share.count), count(share.of), cell(writePercent(share, words))];
        }),
      },
    },
    {
      kind: 'list',
      title: say('answers:table.missing'),
      items: named(coverage.missing).map(({ text }) => cell(text)),
    },
    { kind: 'list', title: say('answers:table.performed'), items: named(coverage.performed) },
    ...(coverage.formerly.length === 0
      ? []
      : [
          noted(
            say('answers:note.formerly', { list: coverage.formerly.map((id) => nameIn(names.unique, id)).join(', ') }),
          ),
        ]),
  ];
}

function composeFunnel({ funnel }: Answers, title: string, words: AnswerWords): readonly ContentBlock[] {
  const { say, source } = words;
  const income = noted(
    say('answers:note.income', {
      income: write(funnel.income, words),
      research: write(funnel.incomeFromResearch, words),
    }),
  );
  if (funnel.levels[0]?.programmes.length === 0) return [income];
  const named = funnel.levels.map((level) => ({ ...level, name: say(`answers:step.${level.step}`) }));
  return [
    {
      kind: 'chart',
      id: 'funnel',
      title,
      subtitle: say('answers:chart.funnel'),
      source,
      chart: {
        form: 'bars',
        bars: named.map(({ step, name, programmes }) => ({ id: step, name, value: String(programmes.length) })),
      },
      table: {
        columns: [
          left(say('answers:column.step')),
          ...['programme-count', 'lost', 'kept', 'out-of-order'].map((id) => right(say(`answers:column.${id}`))),
        ],
        rows: named.map(({ step, name, programmes, lost, kept, outOfOrder }) => [
          cell(name),
          cell(write(programmes.length, words), itemsOf('programme', words, step === 'research' ? {} : { step })),
          cell(write(lost, words)),
          cell(writePercent(kept, words)),
          cell(write(outOfOrder.length, words)),
        ]),
      },
    },
    income,
  ];
}

type EachRow = { readonly name: string; readonly organisation?: string; readonly measures: OrganisationMeasures };

/** Two tables, so that each can be read on a page. */
const EACH_COLUMNS = [
  ['introductions', 'growth', 'educational', 'own-research', 'acts', 'unique'],
  ['programmes', 'protective', 'transfers', 'reached', 'income'],
];

function eachCells({ organisation, measures }: EachRow, words: AnswerWords): Readonly<Record<string, ContentCell>> {
  const own = organisation === undefined ? {} : { organisation };
  const items = (register: ItemsLink['register'], more = {}) => itemsOf(register, words, { ...own, ...more });
  const { total, growth, educational, ownResearch, programmes, acts, protective, transferred, areasReached } = measures;
  const count = (value: number, link?: ItemsLink) => cell(write(value, words), link);
  return {
    introductions: count(total, items('introduction')),
    growth: cell(writeOr(growth.exactTimes, words)),
    educational: cell(writePercent(educational, words), items('introduction', { sourceGroup: 'educational' })),
    'own-research': cell(writePercent(ownResearch, words), items('introduction', { sourceGroup: 'own-research' })),
    acts: count(acts, items('introduction', { actState: 'complete' })),
    unique: count(measures.unique.count),
    programmes: count(programmes, items('programme')),
    protective: count(protective, items('protective-document')),
    transfers: count(transferred, items('transfer')),
    reached: count(areasReached),
    income: cell(write(measures.income, words)),
  };
}

function composeOrganisations({ each, group }: Answers, title: string, words: AnswerWords): readonly ContentBlock[] {
  const { say, span, names, source } = words;
  const years = yearsOf(span);
  const series = each.map(({ organisation, measures }) => ({
    id: organisation,
    name: nameIn(names.organisations, organisation),
    points: years.map((year, at) => ({ year, value: String(measures.introductions[at] ?? 0) })),
  }));
  const rows: EachRow[] = [
    { name: names.group, measures: group },
    ...each.map((one) => ({ ...one, name: nameIn(names.organisations, one.organisation) })),
  ];
  return [
    {
      kind: 'chart',
      id: 'organisations-by-year',
      title,
      subtitle: `${say('answers:chart.each')}. ${say('answers:chart.each-title')}`,
      source,
      chart: { form: 'multiples', series, none: say('answers:none') },
      table: {
        columns: [left(say('answers:column.organisation')), ...years.map((year) => right(String(year)))],
        rows: series.map(({ name, points }) => [cell(name), ...points.map(({ value }) => cell(write(value, words)))]),
      },
    },
    ...EACH_COLUMNS.map(
      (ids, at): ContentBlock => ({
        kind: 'table',
        title: say(`answers:table.each-${at + 1}`),
        table: {
          columns: [left(say('answers:column.organisation')), ...ids.map((id) => right(say(`answers:column.${id}`)))],
          rows: rows.map((row) => {
            const cells = eachCells(row, words);
            return [cell(row.name), ...ids.map((id) => cells[id] ?? cell(''))];
          }),
        },
      }),
    ),
  ];
}

export function composeContent(answers: Answers, matrix: readonly MatrixLine[], plan: ContentPlan): Content {
  const { say, names, scope, on, example, organisations } = plan;
  const { span } = answers;
  const date = formatDate(on, say.language);
  const words: AnswerWords = { say, names, span, scope, source: say('answers:source', { date }) };
  const findings = findFindings(answers);
  const compose: Readonly<Record<AnswerName, (title: string) => readonly ContentBlock[]>> = {
    introductions: (title) => composeIntroductions(answers, title, words),
    sources: (title) => composeSources(answers, title, words),
    activity: (title) => composeActivity(answers, title, words),
    transfers: (title) => composeTransfers(answers, matrix, title, words),
    coverage: (title) => composeCoverage(answers, title, words),
    funnel: (title) => composeFunnel(answers, title, words),
    organisations: (title) => composeOrganisations(answers, title, words),
  };
  const chapter = (answer: AnswerName): Chapter => {
    const told = findings.filter((one) => one.answer === answer).map((one) => wordFinding(one, words));
    const title = say(`answers:chapter.${answer}`);
    const [first, ...others] = told;
    const drawn = compose[answer](first?.text ?? title);
    // The first finding is the title of the first picture; said once.
    const listed = drawn.some(({ kind }) => kind === 'chart') ? others : told;
    const said: ContentBlock[] = listed.length === 0 ? [] : [{ kind: 'findings', findings: listed }];
    return { answer, title, main: first ?? null, blocks: [...drawn.slice(0, 1), ...said, ...drawn.slice(1)] };
  };
  return {
    title: say('answers:title', { group: names.group }),
    lead: [
      ...(example ? [say('answers:lead.example')] : []),
      span.from === span.to ? say('answers:lead.year', { from: span.from }) : say('answers:lead.span', span),
      say('answers:lead.organisations', { count: organisations }),
      say('answers:lead.made', { date }),
    ],
    chapters: ANSWERS.map(chapter),
  };
}
