// What lies between two results of one organisation: what goes when something is taken away.

import type { ScoreId } from '../editions/edition.ts';
import { add, compare, type Exact, isZero, subtract, ZERO } from '../kernel/exact.ts';
import type { OrganisationResult, Outcome } from './result.ts';

/** What goes: only what changes is named, and what has no value (no positions reported) cannot change. */
export type Loss = {
  /** Points of components, before any division. */
  readonly points: Exact;
  readonly indicators: ReadonlyMap<string, Exact>;
  readonly scores: ReadonlyMap<ScoreId, Exact>;
};

function differences<Id>(before: ReadonlyMap<Id, Outcome>, after: ReadonlyMap<Id, Outcome>): Map<Id, Exact> {
  const lost = new Map<Id, Exact>();
  for (const [id, { value }] of before) {
    const left = after.get(id)?.value ?? null;
    if (value === null || left === null) continue;
    const difference = subtract(value, left);
    if (!isZero(difference)) lost.set(id, difference);
  }
  return lost;
}

export function lossBetween(before: OrganisationResult, after: OrganisationResult): Loss {
  return {
    points: [...differences(before.components, after.components).values()].reduce(add, ZERO),
    indicators: differences(before.indicators, after.indicators),
    scores: differences(before.scores, after.scores),
  };
}

const total = (values: ReadonlyMap<unknown, Exact>): Exact => [...values.values()].reduce(add, ZERO);

/** Orders losses, the largest first: by scores, then by indicators and points, which may be lost where no score has a value. */
export function compareLosses(one: Loss, other: Loss): number {
  return (
    compare(total(other.scores), total(one.scores)) ||
    compare(total(other.indicators), total(one.indicators)) ||
    compare(other.points, one.points)
  );
}
