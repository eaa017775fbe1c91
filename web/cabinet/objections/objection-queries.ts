// What the screens of objections ask of the server, and their addresses.

import { useQuery } from '@tanstack/react-query';
import { ForeseeObjection, ListObjectionable, ListObjections, ReadObjection } from '#contract/objections.ts';
import type { RoundStage } from '#rules/round/round.ts';
import { inLanguage } from '#web/kit/language.ts';
import { useRounds } from '#web/kit/rounds/round-queries.ts';
import { useMay, useMe } from '#web/kit/session.tsx';
import { useApi } from '#web/kit/use-api.ts';
import type { Say } from '#wording/speak.ts';

export const OBJECTIONS = ['objections'] as const;

export type ItemPlace = { readonly round: string; readonly organisation: string; readonly row: string };

export const addressOfBoard = (say: Say): string => inLanguage('/cabinet/objections', say.language);
export const addressOfItems = (say: Say): string => inLanguage('/cabinet/objections/items', say.language);
export const addressOf = (say: Say, id: string): string => inLanguage(`/cabinet/objections/${id}`, say.language);
export const addressOfItem = (say: Say, { round, organisation, row }: ItemPlace): string =>
  inLanguage(`/cabinet/objections/${round}/${organisation}/${row}`, say.language);

const PUBLISHED: readonly RoundStage[] = ['objections', 'answers', 'considered', 'published'];

/** The latest round whose verification is published; null where there is none. */
export function usePublishedRound() {
  const { data, error, refetch } = useRounds();
  const published = data?.filter(({ stage }) => PUBLISHED.includes(stage));
  const latest = published?.toSorted((one, other) => other.reportingYear - one.reportingYear)[0];
  return { round: data ? (latest?.id ?? null) : undefined, error, refetch };
}

/** The organisations for which the person may object. */
export function useOwnOrganisations(): readonly string[] {
  const may = useMay();
  const { roles } = useMe();
  const known = roles.flatMap(({ organisation }) => (organisation === null ? [] : [organisation]));
  return [...new Set(known)].filter((organisation) => may('objection.make', organisation));
}

export function useBoard(round: string) {
  const call = useApi();
  return useQuery({
    queryKey: [...OBJECTIONS, 'board', round],
    queryFn: async ({ signal }) => (await call(ListObjections, { params: { round }, signal })).answer.objections,
  });
}

export function useObjectionable(round: string, organisations: readonly string[]) {
  const call = useApi();
  return useQuery({
    queryKey: [...OBJECTIONS, 'items', round, ...organisations],
    queryFn: async ({ signal }) => {
      const found = [];
      for (const organisation of organisations) {
        const { items } = (await call(ListObjectionable, { params: { round, organisation }, signal })).answer;
        found.push(...items.map((item) => ({ ...item, round, organisation })));
      }
      return found;
    },
  });
}

export function useObjection(id: string) {
  const call = useApi();
  return useQuery({
    queryKey: [...OBJECTIONS, 'one', id],
    queryFn: async ({ signal }) => (await call(ReadObjection, { params: { id }, signal })).answer,
  });
}

/** Its ranks are there once the whole category is counted. */
export function useEffectOf(place: ItemPlace) {
  const call = useApi();
  return useQuery({
    queryKey: [...OBJECTIONS, 'effect', place.round, place.organisation, place.row],
    queryFn: async ({ signal }) => (await call(ForeseeObjection, { params: place, signal })).answer,
    refetchInterval: ({ state }) => (state.data && state.data.counted < state.data.of ? 50 : false),
  });
}
