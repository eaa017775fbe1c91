// The days that Kazakhstan keeps. A public holiday that falls on a weekend gives the next working day off (law on
// holidays, article 5; Labour Code, article 84); the two religious days off never move (Labour Code, article 84.5).

export const HOLIDAYS = {
  'new-year': { moves: true },
  'orthodox-christmas': { moves: false },
  'womens-day': { moves: true },
  'constitution-day': { moves: true },
  nauryz: { moves: true },
  'unity-day': { moves: true },
  'defender-day': { moves: true },
  'victory-day': { moves: true },
  'kurban-ait': { moves: false },
  'capital-day': { moves: true },
  'republic-day': { moves: true },
  'independence-day': { moves: true },
} as const satisfies Readonly<Record<string, { readonly moves: boolean }>>;

/** The words in three languages are under this key. */
export type Holiday = keyof typeof HOLIDAYS;
