// How far the verification of a round is: by organisation, and in sums what would be published and what nobody has finished yet.

import { useQuery } from '@tanstack/react-query';
import { type OrganisationProgress, ReadProgress } from '#contract/verification.ts';
import { useApi } from '#web/kit/use-api.ts';
import { formatNumber } from '#wording/format-number.ts';
import type { Say } from '#wording/speak.ts';

export const VERIFICATION = ['verification'] as const;

export function useProgress(round: string) {
  const call = useApi();
  return useQuery({
    queryKey: [...VERIFICATION, round, 'progress'],
    queryFn: async ({ signal }) => (await call(ReadProgress, { params: { round }, signal })).answer,
  });
}

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
