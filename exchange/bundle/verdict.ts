// What a verification says: a list of checks, each with what was expected and found, and the figures of each organisation
// beside those that were computed anew. It is data; the words are in wording, under `bundle`.

export const CHECKS = [
  'signature',
  'files',
  'edition',
  'choices',
  'package',
  'results',
  'ranking',
  'explanations',
] as const;
export type CheckId = (typeof CHECKS)[number];

/** open: it could not be established, and nothing speaks against it. not-done: something before it stood in the way. */
export type CheckState = 'agrees' | 'differs' | 'open' | 'not-done';

type Values = Readonly<Record<string, string | number>>;

export type Difference = { readonly code: DifferenceCode; readonly values: Values };

export type DifferenceCode =
  | 'file-missing'
  | 'file-extra'
  | 'file-size'
  | 'file-changed'
  | 'file-damaged'
  | 'file-malformed'
  | 'signature-missing'
  | 'signature-bad'
  | 'signed-by-stranger'
  | 'figure'
  | 'choice'
  | 'refused-row'
  | 'descriptor'
  | 'digit'
  | 'whole'
  | 'value'
  | 'organisation-missing'
  | 'organisation-extra'
  | 'place'
  | 'step';

export type Check = {
  readonly id: CheckId;
  readonly state: CheckState;
  /** Which sentence says it: `bundle:check.<id>.<says>`. */
  readonly says: string;
  readonly values: Values;
  /** The first of them; `more` counts those left out. */
  readonly differences: readonly Difference[];
  readonly more: number;
};

/** One published figure of an organisation beside the one computed anew; null: there is none. */
export type FigureLine = {
  readonly kind: 'component' | 'indicator' | 'score' | 'rank' | 'fact';
  /** `2.1`, `3`, `A`; for facts the name of the field. */
  readonly id: string;
  readonly published: string | null;
  readonly computed: string | null;
};

export type OrganisationLine = {
  readonly bin: string;
  readonly names: { readonly kk: string; readonly ru: string; readonly en: string };
  readonly category: string;
  readonly figures: readonly FigureLine[];
  readonly differing: number;
};

export type Verdict = {
  readonly about: {
    readonly rules: string;
    readonly reportingYear: number;
    readonly example: boolean;
    readonly program: string;
    readonly journal: { readonly entries: number; readonly head: string } | null;
    /** Of the manifest: the name of the bundle, however it is packed. */
    readonly sha256: string;
    readonly signedBy: string | null;
    readonly files: number;
    readonly bytes: number;
  };
  readonly checks: readonly Check[];
  readonly organisations: readonly OrganisationLine[];
  /** No check differs. Some may be open: see their state. */
  readonly agrees: boolean;
};

/** Differences that a check names one by one. */
const NAMED = 100;

/** A check whose state follows from its differences. */
export function checkOf(
  id: CheckId,
  differences: readonly Difference[],
  values: Values = {},
  otherwise: { readonly state: CheckState; readonly says: string } = { state: 'agrees', says: 'agrees' },
): Check {
  const { state, says } = differences.length > 0 ? ({ state: 'differs', says: 'differs' } as const) : otherwise;
  return {
    id,
    state,
    says,
    values: { ...values, count: differences.length },
    differences: differences.slice(0, NAMED),
    more: Math.max(0, differences.length - NAMED),
  };
}

/** A check that something before it made impossible. */
export const notDone = (id: CheckId): Check => checkOf(id, [], {}, { state: 'not-done', says: 'not-done' });

/** What it all comes to: a check that differs weighs more than one that is open. */
export function conclusionOf({ agrees, checks }: Verdict): 'agrees' | 'open' | 'differs' {
  if (!agrees) return 'differs';
  return checks.every(({ state }) => state === 'agrees') ? 'agrees' : 'open';
}
