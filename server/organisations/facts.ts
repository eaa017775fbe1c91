// The facts of an organisation between their two forms: fields of a request and rows that hold for a while.

import { FACT_KINDS, type FactKind, type FactsKnown } from '#contract/organisations.ts';

/** A fact as the table holds it: `yes` or `no` for a truth, the identifier for a parent, null for no parent. */
export type Fact = { readonly kind: FactKind; readonly value: string | null };

export function writeFacts(facts: FactsKnown): Fact[] {
  return FACT_KINDS.flatMap((kind) => {
    const given = facts[kind];
    if (given === undefined) return [];
    if (typeof given === 'boolean') return [{ kind, value: given ? 'yes' : 'no' }];
    return [{ kind, value: given }];
  });
}

/** The facts that hold, read back. The table's own checks have seen to it that they are of the closed lists. */
export function readFacts(facts: readonly Fact[]): FactsKnown {
  return Object.fromEntries(
    facts.map(({ kind, value }) => [kind, kind === 'university_hospital' ? value === 'yes' : value]),
  ) as FactsKnown;
}
