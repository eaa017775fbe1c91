// The verification of all organisations in sums: what would be published, and what nobody has finished yet.

import type { OrganisationProgress } from '#contract/verification.ts';
import { formatNumber } from '#wording/format-number.ts';
import type { Say } from '#wording/speak.ts';

type Items = OrganisationProgress['items'];

const sumOf = (organisations: readonly OrganisationProgress[], state: keyof Items): number =>
  organisations.reduce((sum, { items }) => sum + items[state], 0);

/** In the words with which the server refuses to publish. */
export function wordUnfinished(say: Say, organisations: readonly OrganisationProgress[]): string[] {
  return (['open', 'waiting'] as const).flatMap((state) => {
    const count = sumOf(organisations, state);
    const those = organisations.filter(({ items }) => items[state] > 0).length;
    return count === 0 ? [] : [say(`verification:unfinished.${state}`, { count, organisations: those })];
  });
}

export function wordSums(say: Say, organisations: readonly OrganisationProgress[]): string {
  const shown = (state: keyof Items) => formatNumber(String(sumOf(organisations, state)), say.language);
  return say('verification:publish-what-sums', {
    credited: shown('credited'),
    changed: shown('changed'),
    refused: shown('refused'),
  });
}
