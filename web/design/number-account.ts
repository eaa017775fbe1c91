// How a number came about, ready to be read: formula, values, items by cell, coefficients, what was not counted.

export type Reference = { readonly label: string; readonly href?: string };

export type AccountItem = {
  readonly label: string;
  /** `4 × 20 × 1 × 0.5`: base points and coefficients as they were multiplied. */
  readonly reckoned: string;
  readonly points: string;
  /** Each coefficient with the fact that set it. */
  readonly coefficients: readonly {
    readonly name: string;
    readonly value: string;
    readonly because: string;
    readonly paragraph: Reference;
  }[];
  readonly evidence: readonly Reference[];
};

export type AccountCell = {
  /** What the items of the cell have in common. */
  readonly label: string;
  readonly points: string;
  readonly items: readonly AccountItem[];
};

export type NumberAccount = {
  readonly title: string;
  /** Whose number and of which year. */
  readonly of: string;
  /** As published; in words where there is no value. */
  readonly shown: string;
  /** With all its digits. */
  readonly exact?: string;
  readonly paragraph: Reference;
  /** In the letters of the law. */
  readonly formula: string;
  readonly withValues: string;
  readonly cells: readonly AccountCell[];
  readonly notCounted: readonly { readonly label: string; readonly reason: string; readonly paragraph: Reference }[];
  /** Edition, weighting, readings: what the number rests on. */
  readonly restsOn: readonly string[];
};
