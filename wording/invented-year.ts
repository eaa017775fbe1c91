// An invented organisation's year with one item of every kind and one for every reason not to count it, and how tests
// explain it.

import { CURRENT_EDITION as edition } from '#rules/editions/editions.ts';
import { type Resolved, resolveEdition } from '#rules/editions/resolve-edition.ts';
import { completeSettings, type Settings } from '#rules/editions/settings.ts';
import { draftWeighting, type Weighting } from '#rules/editions/weighting.ts';
import type { Fact, ItemFact, Organisation } from '#rules/evidence/facts.ts';
import { getDecimal } from '#rules/kernel/exact.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { explainOrganisation } from '#rules/scoring/explain.ts';
import type { Explanation } from '#rules/scoring/explanation.ts';
import { explanationLines, type Line } from './explain-in-words.ts';
import { speak } from './speak.ts';
import type { Language } from './texts.ts';

const bin = '940140000385';
export const organisation: Organisation = {
  table: 'organisations',
  row: 2,
  bin,
  names: { kk: '', ru: '', en: 'Institute' },
  category: 'clinical',
  universityHospital: false,
  region: '71',
  founder: 'government',
};
const of = { organisation: bin, credited: true } as const;
const tenge = (amount: number) => amount * 100;
const work = {
  corresponding: false,
  language: 'en',
  quartile: 'Q1',
  authorPosition: 1,
  table: 'publications',
} as const;
const cited = {
  table: 'citations',
  corresponding: false,
  authorPosition: 1,
  kind: 'article',
  scopus: undefined,
} as const;

export const facts: readonly Fact[] = [
  { table: 'staff', row: 2, organisation: bin, category: '', positions: getDecimal('12.5'), headcount: 16 },
  { table: 'learners', row: 2, organisation: bin, category: 'resident', averageNumber: getDecimal('3') },
  {
    ...of,
    table: 'funding',
    row: 2,
    id: 'f-1',
    component: '1.1',
    received: tenge(10_000_000),
    handedOn: tenge(9_000_000),
  },
  { ...of, table: 'funding', row: 3, id: 'f-2', component: '1.5', received: tenge(600_000), handedOn: 0 },
  { ...of, table: 'funding', row: 4, id: 'f-3', component: '1.5', received: 0, handedOn: 0 },
  { ...of, ...work, row: 2, id: 'p-1', component: '2.1', authorPosition: 7 },
  { ...of, ...work, row: 3, id: 'p-2', component: '2.1', quartile: '', language: 'uz', corresponding: true },
  { ...of, ...work, row: 4, id: 'p-3', component: '2.1', credited: false },
  { ...of, ...work, row: 5, id: 'p-4', component: '2.4', quartile: 'Q4' },
  { ...of, ...work, row: 6, id: 'p-5', component: '8.1', quartile: 'Q2' },
  { ...of, ...cited, row: 2, id: 'c-1', audience: 'staff', publishedYear: 2021, wos: 4, scopus: 6, googleScholar: 9 },
  { ...of, ...cited, row: 3, id: 'c-2', audience: 'staff', publishedYear: 2010, wos: 4, googleScholar: 9 },
  { ...of, ...cited, row: 4, id: 'c-3', audience: 'learners', publishedYear: 2022, wos: undefined, googleScholar: 1 },
  { ...of, table: 'hirsch', row: 2, id: 'E-1', wos: 5, scopus: 7, googleScholar: undefined },
  {
    ...of,
    table: 'patents',
    row: 2,
    id: 't-1',
    component: '4.1',
    holderIsOrganisation: true,
    grantedOn: getPlainDate('2023-03-01'),
    inWos: true,
  },
  {
    ...of,
    table: 'patents',
    row: 3,
    id: 't-2',
    component: '4.2',
    holderIsOrganisation: false,
    grantedOn: getPlainDate('2023-03-01'),
    inWos: false,
  },
  {
    ...of,
    table: 'commercialisation',
    row: 2,
    id: 'm-1',
    protectedOn: getPlainDate('2019-01-01'),
    income: tenge(1_000_000),
  },
  { ...of, table: 'conferences', row: 2, id: 'k-1', component: '6.1', language: 'kk' },
  { ...of, table: 'htms', row: 2, id: 'h-1', component: '7.1', code: 'D92', count: 3, region: '', paidByFund: false },
  { ...of, table: 'htms', row: 3, id: 'h-2', component: '7.1', code: 'D92', count: 2, region: '', paidByFund: false },
  { ...of, table: 'htms', row: 4, id: 'h-3', component: '7.2', code: 'D92', count: 1, region: '75', paidByFund: true },
  { ...of, table: 'htms', row: 5, id: 'h-4', component: '7.2', code: 'D92', count: 1, region: '75', paidByFund: true },
  { ...of, table: 'htms', row: 6, id: 'h-5', component: '7.2', code: 'D93', count: 1, region: '75', paidByFund: false },
];

type Told = { readonly explanation: Explanation; readonly resolved: Resolved; readonly weighting: Weighting };

export function explain(
  settings: Settings = {},
  titleOf = (fact: ItemFact) => `Title of ${fact.id}`,
  weights?: Weighting,
): Told {
  const resolved = resolveEdition(edition, completeSettings(edition, settings).settings);
  const weighting = weights ?? draftWeighting(edition);
  const explanation = explainOrganisation({ organisation, facts, titleOf }, resolved, weighting, 2023);
  return { explanation, resolved, weighting };
}

export function tell({ explanation, resolved, weighting }: Told, focus?: string, language: Language = 'en'): Line[] {
  return explanationLines(speak(language), explanation, { language, resolved, weighting, focus });
}

const written = ({ depth, text, value, reference }: Line) =>
  `${'  '.repeat(depth)}${text}${value === undefined ? '' : ` = ${value}`}${reference ? ` [${reference}]` : ''}`;

/** The lines as they are printed. */
export const printed = (lines: readonly Line[]): string[] => lines.map(written);
export const textOf = (lines: readonly Line[]): string => printed(lines).join('\n');
