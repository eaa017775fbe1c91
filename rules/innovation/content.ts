// The seven answers as what stands on a page, one thing after another: the cabinet, the PDF and the DOCX show these and nothing of
// their own, so that a page and a report never say different things. Texts are in one language; numbers are written for it.

import type { AnswerName } from './find-findings.ts';

export const LINKED_REGISTERS = ['introduction', 'transfer', 'programme', 'protective-document'] as const;

/** The items behind a figure: a register and what it is filtered by. */
export type ItemsLink = {
  readonly register: (typeof LINKED_REGISTERS)[number];
  readonly filters: Readonly<Record<string, string>>;
};

export type ContentCell = { readonly text: string; readonly items?: ItemsLink | undefined };
export type ContentColumn = { readonly title: string; readonly align: 'left' | 'right' };
export type ContentTable = {
  readonly columns: readonly ContentColumn[];
  readonly rows: readonly (readonly ContentCell[])[];
};

/** A value is a plain decimal; null where there is none. */
export type ContentSeries = {
  readonly id: string;
  readonly name: string;
  readonly points: readonly { readonly year: number; readonly value: string | null }[];
};
type Bar = { readonly id: string; readonly name: string; readonly value: string | null };
type PartName = { readonly id: string; readonly short: string; readonly name: string };
type PartBar = {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly parts: Readonly<Record<string, string>> | null;
};
type Region = { readonly code: string; readonly name: string; readonly value: string | null };

export type ContentChart =
  | { readonly form: 'lines'; readonly series: readonly ContentSeries[] }
  | { readonly form: 'bars'; readonly bars: readonly Bar[] }
  | { readonly form: 'parts'; readonly names: readonly PartName[]; readonly bars: readonly PartBar[] }
  | { readonly form: 'multiples'; readonly series: readonly ContentSeries[]; readonly none: string }
  | { readonly form: 'map'; readonly regions: readonly Region[]; readonly none: string };

export type ContentBlock =
  | { readonly kind: 'findings'; readonly findings: readonly ContentCell[] }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly title: string; readonly items: readonly ContentCell[] }
  | { readonly kind: 'table'; readonly title: string; readonly table: ContentTable }
  | {
      readonly kind: 'chart';
      /** The address within the page. */
      readonly id: string;
      /** The finding; below it the measure and its unit. */
      readonly title: string;
      readonly subtitle: string;
      readonly source: string;
      readonly chart: ContentChart;
      readonly table: ContentTable;
    };

export type Chapter = {
  readonly answer: AnswerName;
  readonly title: string;
  /** What it comes to in one sentence. */
  readonly main: ContentCell | null;
  readonly blocks: readonly ContentBlock[];
};

export type Content = {
  readonly title: string;
  /** Under the title: of which group and years, of which day. */
  readonly lead: readonly string[];
  readonly chapters: readonly Chapter[];
};

/** Where the items stand, within the house. Filters without a value are left out. */
export function itemsAddress({ register, filters }: ItemsLink): string {
  const asked = Object.entries(filters)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `/cabinet/innovation/${register}${asked.length === 0 ? '' : `?${asked.join('&')}`}`;
}
