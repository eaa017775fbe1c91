// What is said of an invented organisation; its rows follow from it. All figures are of 2024 and move with `trend`.

import type { Category } from '#rules/evidence/tables.ts';
import type { SpecialityName } from './words/specialities.ts';

/** Languages of foreign journals in which a few works appear. */
export type GuestLanguage = 'uz' | 'tk' | 'uk' | 'de';

/** How many projects run at a time, and the millions of tenge that one of them receives in a year. */
type Funded = readonly [projects: number, millions: number];

export type Profile = {
  /** Stands in DOIs and addresses. */
  readonly key: string;
  /** The BIN without its check digit: year and month of registration, 40, and a serial from 99901 that nobody bears. */
  readonly bin: string;
  readonly name: { readonly kk: string; readonly ru: string; readonly en: string };
  readonly category: Category;
  readonly universityHospital: boolean;
  readonly region: string;
  readonly founder: 'government' | 'akimat' | 'non_state';
  /** The language of its papers at home. */
  readonly writes: 'kk' | 'ru';
  readonly specialities: readonly SpecialityName[];
  /** The first year of its work; absent for an organisation that has long been there. */
  readonly since?: number;
  /** Positions of operational staff, the yearly change, and how many people hold 100 of them. */
  readonly positions: number;
  readonly positionsStep: number;
  readonly peoplePer100: number;
  /** Percentage points by which its work grows a year; negative for a decline. */
  readonly trend: number;
  readonly articles: number;
  readonly monographs: number;
  readonly chapters: number;
  readonly shorts: number;
  /** How often its articles appear in Q1, Q2, Q3, Q4 and in a journal without quartile. */
  readonly quartiles: readonly [number, number, number, number, number];
  /** Languages of single articles of each year beside kk, ru and en. */
  readonly guests: readonly GuestLanguage[];
  /** Percent of the people who have an author's profile, and the index of the most cited one where it stands out. */
  readonly indexed: number;
  readonly star?: number;
  readonly funding: {
    readonly '1.1': Funded;
    readonly '1.2': Funded;
    readonly '1.3': Funded;
    readonly '1.4': Funded;
    readonly '1.5': Funded;
  };
  /** Foreign patents, patents of Kazakhstan, certificates. */
  readonly patents: readonly [number, number, number];
  readonly licences: number;
  readonly proceedings: number;
  /** Services rendered, pairs of code and region introduced, new services approved: exactly, as they count. */
  readonly services?: { readonly rendered: number; readonly introduced: number; readonly approved: number };
  readonly learners?: {
    readonly student?: number;
    readonly intern?: number;
    readonly resident?: number;
    readonly master?: number;
    readonly doctoral?: number;
    readonly articles: number;
    readonly shorts: number;
    readonly patents: readonly [number, number, number];
    readonly talks: number;
  };
};

/** The extent of its work in a year, in percent of 2024. */
export function percentIn(profile: Profile, year: number): number {
  if (year < (profile.since ?? 0)) return 0;
  // Bounded, so that a long decline did not begin from heights that no such organisation reaches.
  return Math.min(140, Math.max(30, 100 + profile.trend * (year - 2024)));
}

/** A figure of 2024 as it was in another year, in whole numbers. */
export function scaled(profile: Profile, year: number, figure: number): number {
  return Math.floor((figure * percentIn(profile, year) + 50) / 100);
}
