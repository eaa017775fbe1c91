// How many items were credited, credited with other facts, refused.

import type { PublishedOrganisation } from '#contract/published-verification.ts';

export const COUNTS = ['credited', 'changed', 'refused'] as const;
export type Counts = Pick<PublishedOrganisation['indicators'][number], (typeof COUNTS)[number]>;

export function sumCounts(of: readonly Counts[]): Counts {
  const sum = (count: keyof Counts) => of.reduce((all, one) => all + one[count], 0);
  return { credited: sum('credited'), changed: sum('changed'), refused: sum('refused') };
}
