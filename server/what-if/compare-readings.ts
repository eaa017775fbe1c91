// One option of one interpretation after the other put in the place of the chosen one: whose scores change, by how much, who
// changes places. Each is a scenario beside the round's own; everything is exact, only what is told is rounded.

import type { ForeseenEffect } from '#contract/what-if.ts';
import type { Edition, ScoreId } from '#rules/editions/edition.ts';
import { resolveEdition } from '#rules/editions/resolve-edition.ts';
import type { Settings } from '#rules/editions/settings.ts';
import type { Weighting } from '#rules/editions/weighting.ts';
import { compare, type Exact, equal, subtract, toFixed, ZERO } from '#rules/kernel/exact.ts';
import {
  compareScenarios,
  evaluateScenario,
  type RoundBasis,
  type ScenarioDifference,
  type ScenarioResult,
} from '#rules/scenario/evaluate-scenario.ts';
import { sameAsRound } from '#rules/scenario/scenario.ts';
import type { Tally } from '#rules/scoring/tally.ts';

type Change = { readonly score: ScoreId; readonly bin: string; readonly by: Exact };

const magnitude = (value: Exact): Exact => (compare(value, ZERO) < 0 ? subtract(ZERO, value) : value);

/** A value that comes or goes is told against 0; one whose place alone moved is no change of value. */
function changeOf({ score, bin, one, other }: ScenarioDifference): Change[] {
  const isSame = one.value && other.value ? equal(one.value, other.value) : one.value === other.value;
  return isSame ? [] : [{ score, bin, by: subtract(other.value ?? ZERO, one.value ?? ZERO) }];
}

function largestOf(changes: readonly Change[], decimals: number): ForeseenEffect['largest'] {
  const [largest] = changes.toSorted((one, other) => compare(magnitude(other.by), magnitude(one.by)));
  return largest ? { ...largest, by: toFixed(largest.by, decimals) } : null;
}

export class ReadingsCompared {
  readonly #basis: RoundBasis;
  readonly #stands: ScenarioResult;

  constructor(tally: Tally, edition: Edition, chosen: Settings, weighting: Weighting) {
    this.#basis = { tally, edition, settings: chosen, weighting };
    this.#stands = evaluateScenario(this.#basis, sameAsRound(edition, 'round'));
  }

  /** What the option would change beside the one chosen. */
  foresee(interpretation: string, option: string): ForeseenEffect {
    const { edition, settings } = this.#basis;
    const scenario = { ...sameAsRound(edition, interpretation), readings: { [interpretation]: option } };
    const differences = compareScenarios(this.#stands, evaluateScenario(this.#basis, scenario));
    const changes = differences.flatMap(changeOf);
    const moved = differences.filter(({ one, other }) => one.rank !== other.rank).map(({ bin }) => bin);
    const { decimals } = resolveEdition(edition, { ...settings, [interpretation]: option });
    return {
      interpretation,
      option,
      changed: edition.scores
        .map(({ id }) => ({ score: id, organisations: changes.filter(({ score }) => score === id).length }))
        .filter(({ organisations }) => organisations > 0),
      largest: largestOf(changes, decimals),
      ranks: new Set(moved).size,
    };
  }
}
