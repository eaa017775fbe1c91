// The published years of one organisation, the earliest first.

import type { Published, PublishedResult } from '#contract/publication.ts';

export type YearOf = { readonly published: Published; readonly result: PublishedResult };

export const yearsOf = (all: readonly Published[], bin: string): readonly YearOf[] =>
  all.flatMap((published) => {
    const result = published.organisations.find((one) => one.bin === bin);
    return result ? [{ published, result }] : [];
  });
