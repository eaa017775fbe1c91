// What a row of each table says once it has been read: the facts that the law asks about, and nothing else. Amounts of
// money are in tiyn (hundredths of a tenge). `credited` is false where a verifier has refused the item.

import type { Exact } from '../kernel/exact.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Category } from './tables.ts';

export type Organisation = {
  readonly table: 'organisations';
  readonly row: number;
  readonly bin: string;
  readonly names: { readonly kk: string; readonly ru: string; readonly en: string };
  readonly category: Category;
  readonly universityHospital: boolean;
  readonly region: string;
  readonly founder: string;
};

type Of<T extends string> = { readonly table: T; readonly row: number; readonly organisation: string };
type Item<T extends string> = Of<T> & { readonly id: string; readonly credited: boolean };

export type Staff = Of<'staff'> & {
  readonly category: string;
  readonly positions: Exact;
  readonly headcount: number;
};
export type Learners = Of<'learners'> & { readonly category: string; readonly averageNumber: Exact };

/** received and handedOn in tiyn. */
export type Funding = Item<'funding'> & {
  readonly component: string;
  readonly received: number;
  readonly handedOn: number;
};
export type Publication = Item<'publications'> & {
  readonly component: string;
  /** Empty where the journal has none. */
  readonly quartile: string;
  readonly language: string;
  readonly authorPosition: number;
  readonly corresponding: boolean;
};
export type CitedWork = Item<'citations'> & {
  readonly audience: string;
  readonly kind: string;
  readonly publishedYear: number;
  readonly authorPosition: number;
  readonly corresponding: boolean;
  /** undefined: not reported, which is not zero. */
  readonly wos: number | undefined;
  readonly scopus: number | undefined;
  readonly googleScholar: number | undefined;
};
export type HirschIndices = Item<'hirsch'> & {
  readonly wos: number | undefined;
  readonly scopus: number | undefined;
  readonly googleScholar: number | undefined;
};
export type Patent = Item<'patents'> & {
  readonly component: string;
  readonly holderIsOrganisation: boolean;
  readonly grantedOn: PlainDate;
  readonly inWos: boolean;
};
/** income in tiyn. */
export type Commercialisation = Item<'commercialisation'> & {
  readonly protectedOn: PlainDate;
  readonly income: number;
};
export type ConferenceItem = Item<'conferences'> & { readonly component: string; readonly language: string };
export type Htms = Item<'htms'> & {
  readonly component: string;
  readonly code: string;
  readonly count: number;
  /** KATO, two digits; empty but for 7.2. */
  readonly region: string;
  readonly paidByFund: boolean;
};

export type Fact =
  | Organisation
  | Staff
  | Learners
  | Funding
  | Publication
  | CitedWork
  | HirschIndices
  | Patent
  | Commercialisation
  | ConferenceItem
  | Htms;

/** A fact that can bring points. */
export type ItemFact = Exclude<Fact, Organisation | Staff | Learners>;

export function isItem(fact: Fact): fact is ItemFact {
  return fact.table !== 'organisations' && fact.table !== 'staff' && fact.table !== 'learners';
}
