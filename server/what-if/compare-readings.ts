// One option of one interpretation after the other put in the place of the chosen one: whose scores change, by how much, who
// changes places. Everything is exact; only what is told is rounded.

import type { ForeseenEffect } from '#contract/what-if.ts';
import type { Edition, ScoreId } from '#rules/editions/edition.ts';
import { resolveEdition } from '#rules/editions/resolve-edition.ts';
import type { Settings } from '#rules/editions/settings.ts';
import type { Weighting } from '#rules/editions/weighting.ts';
import { compare, type Exact, equal, subtract, toFixed, ZERO } from '#rules/kernel/exact.ts';
import { rankAll } from '#rules/ranking/rank.ts';
import type { OrganisationResult } from '#rules/scoring/result.ts';
import { scoreTally } from '#rules/scoring/score-tally.ts';
import type { Tally } from '#rules/scoring/tally.ts';

type Standing = { readonly value: Exact | null; readonly rank: number | undefined };
/** `A 940140000385` → where it stands. */
type Standings = ReadonlyMap<string, Standing>;
type Change = { readonly score: ScoreId; readonly bin: string; readonly by: Exact };

const magnitude = (value: Exact): Exact => (compare(value, ZERO) < 0 ? subtract(ZERO, value) : value);

function standingsOf(edition: Edition, results: readonly OrganisationResult[]): Standings {
  const { rankOf } = rankAll(edition, results);
  return new Map(
    results.flatMap(({ organisation: { bin }, scores }) =>
      [...scores].map(([score, { value }]): [string, Standing] => [
        `${score} ${bin}`,
        { value, rank: rankOf(score, bin) },
      ]),
    ),
  );
}

const differs = (one: Exact | null, other: Exact | null): boolean =>
  one === null || other === null ? one !== other : !equal(one, other);

function largestOf(changes: readonly Change[], decimals: number): ForeseenEffect['largest'] {
  const [largest] = changes.toSorted((one, other) => compare(magnitude(other.by), magnitude(one.by)));
  return largest ? { ...largest, by: toFixed(largest.by, decimals) } : null;
}

export class ReadingsCompared {
  readonly #tally: Tally;
  readonly #edition: Edition;
  readonly #weighting: Weighting;
  readonly #chosen: Settings;
  readonly #stands: Standings;

  constructor(tally: Tally, edition: Edition, chosen: Settings, weighting: Weighting) {
    this.#tally = tally;
    this.#edition = edition;
    this.#weighting = weighting;
    this.#chosen = chosen;
    this.#stands = this.#standingsWith(chosen);
  }

  #standingsWith(settings: Settings): Standings {
    return standingsOf(
      this.#edition,
      scoreTally(this.#tally, resolveEdition(this.#edition, settings), this.#weighting),
    );
  }

  /** What the option would change beside the one chosen. */
  foresee(interpretation: string, option: string): ForeseenEffect {
    const settings = { ...this.#chosen, [interpretation]: option };
    const { decimals } = resolveEdition(this.#edition, settings);
    const changes: Change[] = [];
    const moved = new Set<string>();
    for (const [key, after] of this.#standingsWith(settings)) {
      const before = this.#stands.get(key);
      const [score, bin] = key.split(' ') as [ScoreId, string];
      if (!before) continue;
      if (before.rank !== after.rank) moved.add(bin);
      if (differs(before.value, after.value))
        changes.push({ score, bin, by: subtract(after.value ?? ZERO, before.value ?? ZERO) });
    }
    return {
      interpretation,
      option,
      changed: this.#edition.scores
        .map(({ id }) => ({ score: id, organisations: changes.filter(({ score }) => score === id).length }))
        .filter(({ organisations }) => organisations > 0),
      largest: largestOf(changes, decimals),
      ranks: moved.size,
    };
  }
}
