// Chance that is the same on every machine and every day: a hash of the seed (FNV-1a) starts mulberry32, and nothing but
// 32-bit whole-number steps follows. No Math.random, no clock, no logarithm or power, whose last digit engines may choose.

export type Chance = {
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number;
  /** A whole number from `first` to `last`, both included. */
  between(first: number, last: number): number;
  /** true in `percent` of 100 cases. */
  happens(percent: number): boolean;
  /** One of the list. Throws a RangeError for an empty one. */
  pick<T>(list: readonly T[]): T;
  /** The place of one share, each taken as often as it is large; the last where the shares give out. */
  share(shares: readonly number[]): number;
};

function hash(text: string): number {
  let state = 0x811c9dc5;
  for (const letter of text) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return state >>> 0;
}

/** Calls with equal seeds give equal sequences. */
export function chanceOf(...seed: readonly (string | number)[]): Chance {
  let state = hash(seed.join('/'));
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number) => Math.floor((next() / 0x1_0000_0000) * limit);
  return {
    below,
    between: (first, last) => first + below(last - first + 1),
    happens: (percent) => below(100) < percent,
    pick: (list) => getAt(list, below(list.length)),
    share: (shares) => {
      let rest = below(shares.reduce((total, share) => total + share, 0));
      const place = shares.findIndex((share) => {
        rest -= share;
        return rest < 0;
      });
      return place < 0 ? shares.length - 1 : place;
    },
  };
}

/** The entry at a place of a list, counted round and round. Throws a RangeError for an empty list. */
export function getAt<T>(list: readonly T[], place: number): T {
  const found = list[place % list.length];
  if (found === undefined) throw new RangeError(`a list of ${list.length} has nothing at ${place}`);
  return found;
}

/** The whole numbers below `size` in an order that the seed decides (Fisher–Yates). */
export function shuffled(size: number, ...seed: readonly (string | number)[]): Uint32Array {
  const chance = chanceOf(...seed);
  const order = Uint32Array.from({ length: size }, (_, place) => place);
  for (let place = size - 1; place > 0; place--) {
    const other = chance.below(place + 1);
    const kept = order[place] ?? 0;
    order[place] = order[other] ?? 0;
    order[other] = kept;
  }
  return order;
}
