// What the measures come to, as findings that are put into words: nobody writes a sentence of the report by hand.

import type { CountedRows, Span } from './counted-rows.ts';
import type { Growth } from './growth.ts';
import {
  type Measured,
  measureAll,
  measureEach,
  type OrganisationMeasures,
  summarise,
} from './measure-organisations.ts';

export type Answers = Measured & {
  readonly span: Span;
  /** The same measures for all of it together. */
  readonly group: OrganisationMeasures;
  readonly each: readonly { readonly organisation: string; readonly measures: OrganisationMeasures }[];
};

/** Which of the seven answers a finding belongs to. */
export const ANSWERS = [
  'introductions',
  'sources',
  'activity',
  'transfers',
  'coverage',
  'funnel',
  'organisations',
] as const;
export type AnswerName = (typeof ANSWERS)[number];

/** Words: `innovation-answers:finding.<code>`. Decimals are plain decimals; `lists` hold codes that the words name. */
export type InnovationFinding = {
  readonly answer: AnswerName;
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly lists?: Readonly<Record<string, readonly string[]>>;
};

export function answer(rows: CountedRows, span: Span): Answers {
  const measured = measureAll(rows, span);
  return { ...measured, span, group: summarise(rows, span, measured), each: measureEach(rows, span) };
}

/** `grew`, `fell`, `stayed`; `began` where nothing stands in the first year, `none` where nothing stands at all. */
function directionOf({ first, last }: Growth): 'grew' | 'fell' | 'stayed' | 'began' | 'none' {
  if (first === last) return first === 0 ? 'none' : 'stayed';
  if (first === 0) return 'began';
  return last > first ? 'grew' : 'fell';
}

function changeOf(name: AnswerName, subject: string, growth: Growth, { from, to }: Span): InnovationFinding[] {
  if (from === to) return [];
  const { first, last, times, yearly } = growth;
  const code = `change-${directionOf(growth)}`;
  const values = { first, last, from, to, times: times ?? '', yearly: yearly ?? '' };
  return [{ answer: name, code, values, lists: { subject: [subject] } }];
}

function ofIntroductions({ introduced, span }: Answers): InnovationFinding[] {
  const { all, newToGroup, byField } = introduced;
  const [field] = byField;
  return [
    ...changeOf('introductions', 'introductions', all.growth, span),
    { answer: 'introductions', code: 'introduced', values: { count: all.total, technologies: newToGroup.total } },
    ...(field
      ? [
          {
            answer: 'introductions' as const,
            code: 'leading-field',
            values: { count: field.total, of: all.total },
            lists: { field: [field.id] },
          },
        ]
      : []),
  ];
}

function ofSources({ sourced, span }: Answers): InnovationFinding[] {
  const { educational, ownResearch, ownResearchByYear } = sourced;
  if (educational.percent === null || ownResearch.percent === null) return [];
  const known = ownResearchByYear.filter(({ percent }) => percent !== null);
  const [first, last] = [known[0]?.percent, known.at(-1)?.percent];
  const of = educational.of;
  return [
    { answer: 'sources', code: 'educational', values: { percent: educational.percent, count: educational.count, of } },
    { answer: 'sources', code: 'own-research', values: { percent: ownResearch.percent, count: ownResearch.count, of } },
    ...(known.length > 1 && first && last
      ? [
          {
            answer: 'sources' as const,
            code: 'own-research-trend',
            values: { first, last, from: span.from, to: span.to },
          },
        ]
      : []),
  ];
}

const ofActivity = ({ activity: { programmes, acts, protective, withoutAct }, span }: Answers): InnovationFinding[] => [
  ...changeOf('activity', 'programmes', programmes.growth, span),
  ...changeOf('activity', 'acts', acts.growth, span),
  ...changeOf('activity', 'protective', protective.growth, span),
  ...(withoutAct.total > 0
    ? [{ answer: 'activity' as const, code: 'without-act', values: { count: withoutAct.total } }]
    : []),
];

function ofTransfers({ transferred, span }: Answers): InnovationFinding[] {
  const { total, technologies, byChannel, reached, neverReached, areas, delay, growth } = transferred;
  if (total === 0) return [{ answer: 'transfers', code: 'no-transfers', values: { from: span.from, to: span.to } }];
  return [
    { answer: 'transfers', code: 'transferred', values: { count: total, technologies } },
    ...changeOf('transfers', 'transfers', growth, span),
    {
      answer: 'transfers',
      code: 'channels',
      values: { count: byChannel.length, most: byChannel[0]?.transfers ?? 0, of: total },
      lists: { channels: byChannel.map(({ channel }) => channel) },
    },
    neverReached.length === 0
      ? { answer: 'transfers', code: 'all-reached', values: { of: areas.length } }
      : {
          answer: 'transfers',
          code: 'reached',
          values: { count: reached.length, of: areas.length },
          lists: { areas: neverReached },
        },
    ...(delay.median === null
      ? []
      : [
          {
            answer: 'transfers' as const,
            code: 'delay',
            values: { median: delay.median, mean: delay.mean ?? '', count: delay.technologies },
          },
        ]),
  ];
}

function ofCoverage({ coverage: { share, missing }, span }: Answers): InnovationFinding[] {
  if (share.percent === null) return [{ answer: 'coverage', code: 'no-list', values: { to: span.to } }];
  const values = { count: share.count, of: share.of, percent: share.percent, to: span.to };
  if (missing.length === 0) return [{ answer: 'coverage', code: 'all-performed', values }];
  return [{ answer: 'coverage', code: 'performed', values, lists: { missing } }];
}

function ofFunnel({ funnel: { levels, largestLoss, besides } }: Answers): InnovationFinding[] {
  const researched = levels[0]?.programmes.length ?? 0;
  if (researched === 0) return [{ answer: 'funnel', code: 'no-programmes', values: {} }];
  const end = levels.at(-1)?.programmes.length ?? 0;
  const lost = levels.find(({ step }) => step === largestLoss);
  return [
    { answer: 'funnel', code: 'to-the-end', values: { count: end, of: researched } },
    ...(lost
      ? [
          {
            answer: 'funnel' as const,
            code: 'largest-loss',
            values: { count: lost.lost },
            lists: { step: [lost.step] },
          },
        ]
      : []),
    ...(besides.percent === null
      ? []
      : [{ answer: 'funnel' as const, code: 'besides', values: { percent: besides.percent, count: besides.count } }]),
  ];
}

function ofOrganisations({ each, introduced: { all } }: Answers): InnovationFinding[] {
  const most = each.reduce((one, other) => (other.measures.total > (one?.measures.total ?? 0) ? other : one), each[0]);
  if (each.length < 2 || !most) return [];
  return [
    {
      answer: 'organisations',
      code: 'most-introductions',
      values: { count: most.measures.total, of: all.total, organisations: each.length },
      lists: { organisation: [most.organisation] },
    },
  ];
}

/** In the order of the answers. */
export const findFindings = (answers: Answers): readonly InnovationFinding[] => [
  ...ofIntroductions(answers),
  ...ofSources(answers),
  ...ofActivity(answers),
  ...ofTransfers(answers),
  ...ofCoverage(answers),
  ...ofFunnel(answers),
  ...ofOrganisations(answers),
];
