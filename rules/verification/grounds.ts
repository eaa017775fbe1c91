// The grounds of verification: why an item is refused or credited with other facts than were reported (E-7, E-11), each with
// its paragraph. A decision names one of them, never only words.

import type { TableName } from '../evidence/tables.ts';
import type { Paragraph } from '../kernel/paragraph.ts';

export type VerifiedTable = Exclude<TableName, 'organisations'>;
export const VERIFICATION_OUTCOMES = ['credited', 'changed', 'refused'] as const;
export type VerificationOutcome = (typeof VERIFICATION_OUTCOMES)[number];

/** Words: `verification:ground.<id>`. */
export type Ground = {
  readonly id: string;
  readonly outcome: Exclude<VerificationOutcome, 'credited'>;
  /** By indicator; `*` for all others. `A1` and `A2` stand for the indicator itself in that annex. */
  readonly paragraphs: Readonly<Record<string, Paragraph | 'A1' | 'A2'>>;
  readonly tables: readonly VerifiedTable[];
  /** Only for items of these components. */
  readonly components?: readonly string[];
  /** Of `changed`: which facts it is about. Empty: any. */
  readonly columns: readonly string[];
  /** The ground alone does not say why. */
  readonly wantsWords: boolean;
  /** A second person confirms before the decision is final. */
  readonly fourEyes: boolean;
};

const PUBLISHED: readonly VerifiedTable[] = ['publications', 'citations'];
const ITEMS: readonly VerifiedTable[] = [
  'funding',
  'publications',
  'citations',
  'hirsch',
  'patents',
  'commercialisation',
  'conferences',
  'htms',
];
const ALL: readonly VerifiedTable[] = ['staff', 'learners', ...ITEMS];

type Told = Partial<Pick<Ground, 'components' | 'wantsWords' | 'fourEyes'>>;

const refusal = (
  id: string,
  tables: readonly VerifiedTable[],
  paragraphs: Ground['paragraphs'],
  { components, wantsWords = false, fourEyes = false }: Told = {},
): Ground => ({
  id,
  outcome: 'refused',
  paragraphs,
  tables,
  columns: [],
  wantsWords,
  fourEyes,
  ...(components ? { components } : {}),
});

const correction = (
  id: string,
  tables: readonly VerifiedTable[],
  columns: readonly string[],
  paragraphs: Ground['paragraphs'],
  { components, wantsWords = false, fourEyes = false }: Told = {},
): Ground => ({
  id,
  outcome: 'changed',
  paragraphs,
  tables,
  columns,
  wantsWords,
  fourEyes,
  ...(components ? { components } : {}),
});

export const GROUNDS: readonly Ground[] = [
  // Refused.
  refusal('no-evidence', ITEMS, { '*': 'E-7' }),
  refusal('evidence-unfit', ITEMS, { '*': 'A2' }, { wantsWords: true }),
  refusal('link-does-not-work', ['publications', 'citations', 'conferences', 'patents'], { '*': 'A2' }),
  refusal('no-affiliation', PUBLISHED, { '*': 'A1-n2' }),
  refusal('not-in-database', ['publications', 'conferences'], { '*': 'A1' }),
  refusal('kind-other', ['publications', 'conferences'], { '*': 'A1' }, { wantsWords: true }),
  refusal('out-of-year', ITEMS, { '*': 'E-2.5' }),
  refusal('duplicate-of', ITEMS, { '*': 'A1' }, { wantsWords: true }),
  refusal('agreement-missing', ['funding', 'commercialisation'], { '*': 'A2' }),
  refusal('registration-missing', ['funding'], { '*': 'A2' }),
  refusal('certificate-missing', ['patents'], { '*': 'A2' }),
  refusal('not-holder', ['patents', 'commercialisation'], { '*': 'A1' }),
  refusal('protection-too-old', ['commercialisation'], { '*': 'A1-5.1' }),
  refusal('not-in-programme', ['conferences'], { '*': 'A2' }, { components: ['11.1', '11.2', '11.3', '11.4'] }),
  refusal('not-on-staff', ['hirsch'], { '*': 'A1-n7' }),
  refusal('not-paid-by-fund', ['htms'], { '*': 'A1-n10' }, { components: ['7.2'] }),
  refusal('not-approved', ['htms'], { '*': 'A1-7.3' }, { components: ['7.3'] }),
  refusal('other-refusal', ITEMS, { '*': 'E-11' }, { wantsWords: true, fourEyes: true }),

  // Credited with changed facts.
  correction('quartile-other', ['publications'], ['quartile'], { '*': 'A1-n3', '8': 'A1-n11' }),
  correction('position-other', PUBLISHED, ['author_position', 'corresponding'], {
    '*': 'A1-n5',
    '3': 'A1-n6',
    '8': 'A1-n13',
    '9': 'A1-n14',
  }),
  correction('language-other', ['publications', 'conferences'], ['language'], {
    '*': 'A1-n4',
    '6': 'A1-n9',
    '8': 'A1-n12',
    '11': 'A1-n16',
  }),
  correction('citations-other', ['citations'], ['wos', 'scopus', 'google_scholar'], { '*': 'A1' }),
  correction('index-other', ['hirsch'], ['wos', 'scopus', 'google_scholar'], { '*': 'A1-n7' }),
  correction('not-in-wos', ['patents'], ['in_wos'], { '*': 'A1-n8', '10': 'A1-n15' }),
  correction('count-other', ['htms'], ['count'], { '*': 'A1-7.1' }, { components: ['7.1'] }),
  correction('component-other', ['funding', 'publications', 'patents', 'conferences', 'htms'], ['component'], {
    '*': 'A1',
  }),
  correction(
    'amount-other',
    ['funding'],
    ['received_kzt', 'handed_on_kzt'],
    { '*': 'A1-n1' },
    { wantsWords: true, fourEyes: true },
  ),
  correction(
    'income-other',
    ['commercialisation'],
    ['income_kzt'],
    { '*': 'A1-5.1' },
    { wantsWords: true, fourEyes: true },
  ),
  correction(
    'positions-other',
    ['staff', 'learners'],
    ['positions', 'headcount', 'average_number'],
    { '*': 'A2' },
    { wantsWords: true, fourEyes: true },
  ),
  correction('other-correction', ALL, [], { '*': 'E-11' }, { wantsWords: true, fourEyes: true }),
];

const byId = new Map(GROUNDS.map((ground) => [ground.id, ground]));

export const findGround = (id: string): Ground | undefined => byId.get(id);

/** The grounds on which an item of this table and component may be decided so, in their order. */
export function groundsFor(table: VerifiedTable, component: string, outcome: Ground['outcome']): readonly Ground[] {
  return GROUNDS.filter(
    (ground) =>
      ground.outcome === outcome &&
      ground.tables.includes(table) &&
      (!ground.components || ground.components.includes(component)),
  );
}

/** The paragraph of a ground for an item of the indicator (`1` to `11`, `staff`, `learners`). */
export function paragraphOf({ paragraphs }: Ground, indicator: string): Paragraph {
  const paragraph = paragraphs[indicator] ?? paragraphs['*'] ?? 'E-11';
  return paragraph === 'A1' || paragraph === 'A2' ? `${paragraph}-${indicator}` : paragraph;
}
