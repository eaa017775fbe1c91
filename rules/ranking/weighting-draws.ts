// Weightings drawn by chance out of a range. Every weight that is drawn is a whole number times an exact unit, so a draw is
// exact, can be told as decimals and be evaluated by anybody with the rules themselves.

import { type Edition, getById, type ScoreId } from '../editions/edition.ts';
import { getWeight, type Weighting } from '../editions/weighting.ts';
import { type Exact, fraction, isZero, multiply, ONE, toText } from '../kernel/exact.ts';
import { Sfc32 } from './sfc32.ts';
import { boundsOf, findRangeFaults, tenThousandfold, type WeightingRange } from './weighting-range.ts';

/** Steps between the bounds of a weight, and of the whole that the weights of a simplex share: powers of two. */
const STEPS = 1 << 20;
const WHOLE = 1 << 30;

type Varied = {
  readonly indicator: string;
  /** What 1 of a drawn number is worth as a weight. */
  readonly unit: Exact;
  /** around: the drawn number is low + rise × chance, at most 2^44. */
  readonly low: number;
  readonly rise: number;
};
type Fixed = { readonly indicator: string; readonly weight: Exact };

type Parts = { readonly varied: readonly Varied[]; readonly fixed: readonly Fixed[] };

function partsAround(
  edition: Edition,
  score: ScoreId,
  weighting: Weighting,
  range: Extract<WeightingRange, { kind: 'around' }>,
): Parts {
  const varied: Varied[] = [];
  const fixed: Fixed[] = [];
  for (const { indicator, bounds } of boundsOf(edition, score, range)) {
    const weight = getWeight(weighting, indicator);
    if (isZero(weight)) continue;
    const [low, high] = [tenThousandfold(bounds.low), tenThousandfold(bounds.high)];
    if (low === high) fixed.push({ indicator, weight: multiply(weight, fraction(BigInt(low), 10_000n)) });
    else {
      const unit = multiply(weight, fraction(1n, BigInt(STEPS) * 10_000n));
      varied.push({ indicator, unit, low: low * STEPS, rise: high - low });
    }
  }
  return { varied, fixed };
}

function partsOfSimplex(edition: Edition, score: ScoreId, weighting: Weighting): Parts {
  // What the round does not weigh is weighed in no draw either: an organisation may lack its value.
  const weighed = getById(edition.scores, score).weighted.filter((id) => !isZero(getWeight(weighting, id)));
  const [only, second] = weighed;
  if (only !== undefined && second === undefined) return { varied: [], fixed: [{ indicator: only, weight: ONE }] };
  const unit = fraction(1n, BigInt(WHOLE));
  return { varied: weighed.map((indicator) => ({ indicator, unit, low: 0, rise: 1 })), fixed: [] };
}

/** The weightings of one score, one after another. Throws a RangeError for a range with faults (findRangeFaults). */
export class WeightingDraws {
  readonly varied: readonly Varied[];
  /** Weights that are the same in every draw, those of 0 left out; with the indicators that a score takes as they are. */
  readonly fixed: readonly Fixed[];
  readonly #isSimplex: boolean;
  readonly #chance: Sfc32;
  readonly #cuts: Int32Array;

  constructor(edition: Edition, score: ScoreId, weighting: Weighting, range: WeightingRange, seed: number) {
    const [fault] = findRangeFaults(edition, range);
    if (fault) throw new RangeError(`${fault.code} at ${fault.at}: ${fault.found}`);
    if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError(`not a seed: ${seed}`);
    const isSimplex = range.kind === 'any';
    const parts = isSimplex ? partsOfSimplex(edition, score, weighting) : partsAround(edition, score, weighting, range);
    const plain = getById(edition.scores, score).plain.map((indicator): Fixed => ({ indicator, weight: ONE }));
    this.varied = parts.varied;
    this.fixed = [...parts.fixed, ...plain];
    this.#isSimplex = isSimplex;
    this.#chance = new Sfc32(seed % 4_294_967_296, (seed - (seed % 4_294_967_296)) / 4_294_967_296);
    this.#cuts = new Int32Array(parts.varied.length + 1);
  }

  /** Draws the next weighting: a whole number below 2^45 for each of `varied`, in their order. */
  next(drawn: Float64Array): void {
    if (this.#isSimplex) this.#cut(drawn);
    else
      for (let at = 0; at < this.varied.length; at++) {
        const { low, rise } = this.varied[at] as Varied;
        drawn[at] = low + rise * (this.#chance.next() >>> 12);
      }
  }

  /** The gaps between points thrown on a line are a point of the simplex, all of them equally likely. */
  #cut(drawn: Float64Array): void {
    const cuts = this.#cuts;
    const last = this.varied.length;
    cuts[last] = WHOLE;
    for (let at = 1; at < last; at++) {
      const cut = this.#chance.next() >>> 2;
      let place = at;
      for (; place > 1 && (cuts[place - 1] as number) > cut; place--) cuts[place] = cuts[place - 1] as number;
      cuts[place] = cut;
    }
    for (let at = 0; at < last; at++) drawn[at] = (cuts[at + 1] as number) - (cuts[at] as number);
  }

  /** A draw as a weighting of this score, its weights as exact decimals; the weights of other scores are those of the round. */
  weightingOf(drawn: Float64Array, round: Weighting): Weighting {
    const values = { ...round.values };
    for (const { indicator, weight } of this.fixed) if (indicator in round.values) values[indicator] = toText(weight);
    this.varied.forEach(({ indicator, unit }, at) => {
      values[indicator] = toText(multiply(unit, fraction(BigInt(drawn[at] ?? 0))));
    });
    return { ...round, values };
  }
}
