// An invented ranking: always the same, with names as long as they get. The drawn intervals widen towards the middle of the list.

import type { Say } from '#wording/speak.ts';

export const SAMPLE_YEARS = [2023, 2024, 2025] as const;
export const SAMPLE_INDICATORS = ['1', '2', '3', '4', '5', '6'] as const;

export type SampleRanked = {
  readonly id: string;
  readonly name: string;
  readonly rank: number;
  readonly low: number;
  readonly high: number;
  readonly best: number;
  readonly worst: number;
  readonly score: string;
  /** Indicator → points. */
  readonly parts: Readonly<Record<string, string>>;
  /** By year; null where the organisation was not evaluated. */
  readonly places: readonly (string | null)[];
};

const NAMES = 6;
const WEIGHTS = [9, 34, 29, 8, 3, 5] as const;
const PRIME = 1009;
const STEP = 389;

const cents = (value: number) => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`;

function rankOne(say: Say, at: number, count: number): SampleRanked {
  const chance = ((at + 3) * STEP) % PRIME;
  const rank = at + 1;
  const within = (place: number) => Math.min(count, Math.max(1, place));
  const reach = Math.round(Math.min(rank - 1, count - rank, 9) * 0.6) + (at > 0 && at % 3 === 0 ? 1 : 0);
  const points = WEIGHTS.map((weight, part) =>
    Math.round((weight * (60 + ((chance * (part + 2)) % 80)) * 6) / (at + 5)),
  );
  const total = points.reduce((sum, one) => sum + one, 0);
  const earlier = (shift: number) => String(within(rank + shift));
  return {
    id: String(at),
    name: say(`showcase:list.name-${((at + 2) % NAMES) + 1}`, { number: rank }),
    rank,
    low: within(rank - reach),
    high: within(rank + reach + (chance % 2)),
    best: within(rank - reach * 2),
    worst: within(rank + reach * 2 + 1),
    score: cents(total),
    parts: Object.fromEntries(SAMPLE_INDICATORS.map((id, part) => [id, cents(points[part] ?? 0)])),
    places: [at % 5 === 3 ? null : earlier((chance % 5) - 2), earlier((chance % 3) - 1), String(rank)],
  };
}

/** Sorted by place. */
export function rankSamples(say: Say, count: number): readonly SampleRanked[] {
  const drawn = Array.from({ length: count }, (_, at) => rankOne(say, at, count));
  const sorted = [...drawn].sort((one, other) => Number(other.score) - Number(one.score));
  return drawn.map((one, at) => {
    const { score, parts, name } = sorted[at] ?? one;
    return { ...one, name, score, parts };
  });
}
