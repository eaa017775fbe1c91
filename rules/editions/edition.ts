// An edition of the order as data in a closed vocabulary. There are no expressions in it: a component says how it is
// counted, at what rate and with which coefficients; a coefficient says which fact it reads and what each class of that
// fact is worth; an interpretation says what each of its options changes. From this one model come the tally, the scoring
// kernel, the explanation, the SQL and the printed table of the law.

import type { Paragraph } from '../kernel/paragraph.ts';
import type { PlainDate } from '../kernel/plain-date.ts';

/** A number of the law: a plain decimal, the paragraph where it stands, the day from which it holds. */
export type Figure = { readonly value: string; readonly paragraph: Paragraph; readonly from: PlainDate };

export const COUNTINGS = [
  'money',
  'items',
  'citations',
  'mean-of-squares',
  'services',
  'codes',
  'codes-by-region',
] as const;
/**
 * How a component is counted. money: tenge over `per`; items: rows; citations: citations received; mean-of-squares: of
 * Hirsch indices over the population; services: services rendered; codes: distinct codes; codes-by-region: distinct pairs.
 */
export type Counting = (typeof COUNTINGS)[number];

export const READS = ['spending', 'quartile', 'language', 'authorship', 'in-wos'] as const;
/** The fact whose class sets a coefficient. */
export type Reads = (typeof READS)[number];

/** Who counts as a leading author of these kinds of work. */
export type Lead = { readonly kinds: readonly string[]; readonly first: Figure; readonly corresponding: boolean };

export type Coefficient = {
  readonly id: string;
  readonly paragraph: Paragraph;
  readonly reads: Reads;
  readonly classes: Readonly<Record<string, Figure>>;
  /** A class of which the text says nothing, settled by an interpretation. */
  readonly silent?: { readonly class: string; readonly interpretation: string };
  /** The interpretation that draws the line between the classes. */
  readonly interpretation?: string;
  readonly leads?: readonly Lead[];
};

/** A condition without which an item is listed but not counted. */
export type Requirement = {
  readonly column: string;
  readonly is: string;
  readonly paragraph: Paragraph;
  readonly reason: string;
};

export type Component = {
  readonly id: string;
  readonly paragraph: Paragraph;
  readonly table: string;
  readonly counting: Counting;
  readonly rate: Figure;
  /** money: points are given for each such amount of tenge. */
  readonly per?: Figure;
  /** publications: the kind of work that the component holds. */
  readonly work?: string;
  /** citations: of whose works. */
  readonly audience?: string;
  /** citations and indices: the larger of WoS and Scopus, or Google Scholar. */
  readonly source?: 'indexed' | 'scholar';
  /** The column that dates the work or document, and the interpretation that says how far back counts. */
  readonly window?: { readonly column: string; readonly interpretation: string };
  readonly requires?: readonly Requirement[];
  /** The column whose year must be the reporting year; a row of another year is refused. */
  readonly inReportingYear?: { readonly column: string; readonly paragraph: Paragraph };
  readonly coefficients: readonly string[];
};

export type Indicator = {
  readonly id: string;
  readonly paragraph: Paragraph;
  /** Components whose points are summed and divided. */
  readonly divided: readonly string[];
  readonly by: 'positions' | 'learners';
  /** Components whose points are added undivided. */
  readonly added: readonly string[];
};

export type ScoreId = 'A' | 'B' | 'C';
export type Score = {
  readonly id: ScoreId;
  readonly paragraph: Paragraph;
  /** Indicators multiplied by their weights Q. */
  readonly weighted: readonly string[];
  /** Indicators taken as they are. */
  readonly plain: readonly string[];
  readonly ranked: readonly { readonly category: string; readonly paragraph: Paragraph; readonly where?: string }[];
};

export type Effect =
  | { readonly does: 'steps'; readonly of: readonly string[]; readonly floor: 'project' | 'component' }
  | { readonly does: 'sum'; readonly indicator: string; readonly of: readonly string[] }
  | { readonly does: 'class-as'; readonly coefficients: readonly string[]; readonly class: string; readonly as: string }
  | { readonly does: 'class-not-counted'; readonly coefficients: readonly string[]; readonly class: string }
  | { readonly does: 'window'; readonly of: readonly string[]; readonly from: Figure; readonly to: Figure }
  | { readonly does: 'population'; readonly of: readonly string[]; readonly counts: 'headcount' | 'indexed' }
  | { readonly does: 'counting'; readonly of: readonly string[]; readonly as: Counting }
  | { readonly does: 'rate'; readonly of: readonly string[]; readonly rate: Figure }
  | {
      readonly does: 'languages';
      readonly coefficients: readonly string[];
      readonly class: string;
      readonly groups: readonly string[];
    }
  | { readonly does: 'decimals'; readonly digits: number };

export type Option = { readonly id: string; readonly effects: readonly Effect[] };

export const CONCERNS = ['scoring', 'ranking', 'display', 'calendar', 'verification', 'status'] as const;
export type Interpretation = {
  readonly id: string;
  readonly paragraph: Paragraph;
  /** silence: the text does not say; slip: the text says what it cannot mean. */
  readonly kind: 'silence' | 'slip';
  readonly concerns: (typeof CONCERNS)[number];
  readonly decided: PlainDate;
  readonly default: string;
  readonly options: readonly Option[];
};

export type Divisor = {
  readonly id: 'positions' | 'learners' | 'headcount';
  readonly symbol: string;
  readonly paragraph: Paragraph;
  readonly table: string;
  readonly column: string;
  readonly of?: readonly string[];
};

export type Edition = {
  readonly id: string;
  readonly order: string;
  readonly revision: string;
  readonly holdsFrom: PlainDate;
  readonly categories: readonly { readonly id: string; readonly paragraph: Paragraph }[];
  readonly divisors: readonly Divisor[];
  readonly languageGroups: readonly { readonly id: string; readonly languages: readonly string[] }[];
  readonly coefficients: readonly Coefficient[];
  readonly components: readonly Component[];
  readonly indicators: readonly Indicator[];
  readonly scores: readonly Score[];
  readonly interpretations: readonly Interpretation[];
};

/** The coefficient, component or indicator with this id; throws a RangeError where the edition has none. */
export function getById<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  const found = list.find((one) => one.id === id);
  if (!found) throw new RangeError(`the edition has no ${id}`);
  return found;
}
