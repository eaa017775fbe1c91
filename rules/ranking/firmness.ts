// How firm a place is: which places an organisation would hold under many weightings drawn out of a range. The published
// rank is exact; what stands here is an estimate of shares, and its draws are exact as well (docs/decisions/0008): scores
// are reckoned in doubles, and whatever doubles cannot tell apart is compared as exact numbers, so that a tie is told as a tie.

import type { Edition } from '../editions/edition.ts';
import type { Weighting } from '../editions/weighting.ts';
import { add, compare, type Exact, equal, fraction, multiply, toText, ZERO } from '../kernel/exact.ts';
import type { OrganisationResult } from '../scoring/result.ts';
import { nearestDouble } from './nearest-double.ts';
import type { RankedList } from './rank.ts';
import { WeightingDraws } from './weighting-draws.ts';
import type { WeightingRange } from './weighting-range.ts';

export type FirmPlace = {
  readonly result: OrganisationResult;
  /** The published rank. */
  readonly rank: number;
  /** In how many of the weightings the organisation holds each place, place 1 first; they sum to the draws. */
  readonly counts: Uint32Array;
  /** The places within which it stands in 5 to 95 of 100 weightings, and the one in the middle. */
  readonly low: number;
  readonly median: number;
  readonly high: number;
  /** The best and the worst place met at all. */
  readonly best: number;
  readonly worst: number;
};

/** Below this a double carries no digits that the error bound speaks of. */
const NOTHING = 1e-250;
/**
 * Two scores nearer than this part of the larger are compared exactly. A double has left its score by less than 20 roundings
 * of 2^-52 each (the value, its product, a sum for each indicator), two of them by less than 2^-46.
 */
const MARGIN = 2 ** -44;
const BUCKETS = 128;

/** An organisation's exact contributions: of a drawn 1 of each varied weight, and of all fixed weights together. */
type Contributions = { readonly varied: readonly Exact[]; readonly fixed: Exact };

function indicatorValue({ indicators, organisation }: OrganisationResult, id: string): Exact {
  const value = indicators.get(id)?.value ?? null;
  if (value === null) throw new RangeError(`${organisation.bin} has no value of indicator ${id}`);
  return value;
}

function contributionsOf(result: OrganisationResult, { varied, fixed }: WeightingDraws): Contributions {
  return {
    varied: varied.map(({ indicator, unit }) => multiply(indicatorValue(result, indicator), unit)),
    fixed: fixed.reduce(
      (sum, { indicator, weight }) => add(sum, multiply(indicatorValue(result, indicator), weight)),
      ZERO,
    ),
  };
}

/** The smallest place at or before which the organisation stands in so many of its weightings. */
function placeAt(counts: Uint32Array, atLeast: number): number {
  let held = 0;
  for (let place = 0; place < counts.length; place++) {
    held += counts[place] ?? 0;
    if (held >= atLeast) return place + 1;
  }
  return counts.length;
}

export type FirmnessPlan = {
  readonly edition: Edition;
  readonly weighting: Weighting;
  readonly range: WeightingRange;
  /** A whole number from 0 to 2^53 - 1: the same seed draws the same weightings anywhere. */
  readonly seed: number;
};

/** Of one list. Draw as many weightings as wanted, in as many steps as wanted: the steps change nothing. */
export class Firmness {
  readonly #list: RankedList;
  readonly #draws: WeightingDraws;
  /** Organisations whose contributions agree are tied in every weighting and reckoned once. */
  readonly #kinds: Contributions[] = [];
  readonly #kindOf: number[] = [];
  readonly #sizes: number[] = [];
  /** Kind × varied weight: what a drawn 1 brings. */
  readonly #worths: Float64Array;
  readonly #fixed: Float64Array;
  /** Kind × place. */
  readonly #counts: Uint32Array;
  readonly #drawn: Float64Array;
  readonly #scores: Float64Array;
  /** Kinds by their scores, the lowest first. */
  readonly #order: Uint16Array;
  readonly #bucketOf: Uint8Array;
  readonly #ends = new Uint16Array(BUCKETS);
  #done = 0;

  constructor(list: RankedList, { edition, weighting, range, seed }: FirmnessPlan) {
    this.#list = list;
    this.#draws = new WeightingDraws(edition, list.score, weighting, range, seed);
    this.#sortIntoKinds();
    const kinds = this.#kinds;
    this.#worths = Float64Array.from(kinds.flatMap(({ varied }) => varied.map(nearestDouble)));
    this.#fixed = Float64Array.from(kinds, ({ fixed }) => nearestDouble(fixed));
    this.#counts = new Uint32Array(kinds.length * list.places.length);
    this.#drawn = new Float64Array(this.#draws.varied.length);
    this.#scores = new Float64Array(kinds.length);
    this.#order = new Uint16Array(kinds.length);
    this.#bucketOf = new Uint8Array(kinds.length);
  }

  #sortIntoKinds(): void {
    const known = new Map<string, number>();
    for (const { result } of this.#list.places) {
      const one = contributionsOf(result, this.#draws);
      const key = [...one.varied, one.fixed].map(toText).join(' ');
      const kind = known.get(key) ?? this.#kinds.length;
      if (kind === this.#kinds.length) {
        known.set(key, kind);
        this.#kinds.push(one);
      }
      this.#kindOf.push(kind);
      this.#sizes[kind] = (this.#sizes[kind] ?? 0) + 1;
    }
  }

  get draws(): number {
    return this.#done;
  }

  /** Draws so many weightings more. */
  draw(count: number): void {
    for (let at = 0; at < count; at++) {
      this.#draws.next(this.#drawn);
      this.#score();
      this.#sort();
      this.#place();
    }
    this.#done += count;
  }

  #score(): void {
    const scores = this.#scores;
    const worths = this.#worths;
    const drawn = this.#drawn;
    let cell = 0;
    for (let kind = 0; kind < scores.length; kind++) {
      let score = this.#fixed[kind] as number;
      for (let at = 0; at < drawn.length; at++) score += (drawn[at] as number) * (worths[cell++] as number);
      scores[kind] = score;
    }
  }

  /** Into buckets of equal width, then by insertion: the buckets only shorten the ways, and no number is boxed. */
  #sort(): void {
    const scores = this.#scores;
    const bucketOf = this.#bucketOf;
    const ends = this.#ends;
    const order = this.#order;
    let lowest = scores[0] as number;
    let highest = lowest;
    for (let kind = 1; kind < scores.length; kind++) {
      const score = scores[kind] as number;
      if (score < lowest) lowest = score;
      else if (score > highest) highest = score;
    }
    const scale = highest > lowest ? (BUCKETS - 1) / (highest - lowest) : 0;
    ends.fill(0);
    for (let kind = 0; kind < scores.length; kind++) {
      const bucket = ((scores[kind] as number) - lowest) * scale;
      bucketOf[kind] = bucket;
      ends[bucketOf[kind] as number] = (ends[bucketOf[kind] as number] as number) + 1;
    }
    for (let bucket = 1; bucket < BUCKETS; bucket++)
      ends[bucket] = (ends[bucket] as number) + (ends[bucket - 1] as number);
    // Kinds stand in the order of the list, the best first: inside a bucket they are nearly in order already.
    for (let kind = 0; kind < scores.length; kind++) {
      const end = (ends[bucketOf[kind] as number] as number) - 1;
      ends[bucketOf[kind] as number] = end;
      order[end] = kind;
    }
    for (let at = 1; at < order.length; at++) {
      const kind = order[at] as number;
      const score = scores[kind] as number;
      let place = at;
      for (; place > 0 && (scores[order[place - 1] as number] as number) > score; place--)
        order[place] = order[place - 1] as number;
      order[place] = kind;
    }
  }

  /** From the best downwards; runs that doubles do not tell apart are settled exactly. */
  #place(): void {
    const scores = this.#scores;
    const order = this.#order;
    let above = 0;
    let at = order.length - 1;
    while (at >= 0) {
      let end = at;
      for (; end > 0; end--) {
        const upper = scores[order[end] as number] as number;
        const lower = scores[order[end - 1] as number] as number;
        if (upper > NOTHING && upper - lower > MARGIN * upper) break;
      }
      if (end === at) above = this.#hold(order[at] as number, above, above);
      else above = this.#settle(end, at, above);
      at = end - 1;
    }
  }

  /** Counts a place for a kind; gives how many organisations stand above what comes next. */
  #hold(kind: number, above: number, passed: number): number {
    const cell = kind * this.#list.places.length + above;
    this.#counts[cell] = (this.#counts[cell] as number) + 1;
    return passed + (this.#sizes[kind] as number);
  }

  #exactScore({ varied, fixed }: Contributions): Exact {
    return varied.reduce((sum, one, at) => add(sum, multiply(one, fraction(BigInt(this.#drawn[at] ?? 0)))), fixed);
  }

  #settle(from: number, to: number, above: number): number {
    const run: { kind: number; score: Exact }[] = [];
    for (let at = from; at <= to; at++) {
      const kind = this.#order[at] as number;
      run.push({ kind, score: this.#exactScore(this.#kinds[kind] as Contributions) });
    }
    run.sort((one, other) => compare(other.score, one.score));
    let rank = above;
    let passed = above;
    run.forEach(({ kind, score }, at) => {
      const before = run[at - 1];
      if (!before || !equal(before.score, score)) rank = passed;
      passed = this.#hold(kind, rank, passed);
    });
    return passed;
  }

  /** What has been found so far, in the order of the list. Throws a RangeError before the first draw. */
  places(): FirmPlace[] {
    const draws = this.#done;
    if (draws === 0) throw new RangeError('no weighting has been drawn');
    const size = this.#list.places.length;
    return this.#list.places.map(({ result, rank }, at) => {
      const kind = this.#kindOf[at] ?? 0;
      const counts = this.#counts.slice(kind * size, (kind + 1) * size);
      return {
        ...{ result, rank, counts },
        low: placeAt(counts, draws * 0.05),
        median: placeAt(counts, draws * 0.5),
        high: placeAt(counts, draws * 0.95),
        best: placeAt(counts, 1),
        worst: placeAt(counts, draws),
      };
    });
  }
}
