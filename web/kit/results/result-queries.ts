// What the screens of results ask of the server, and their addresses. What was computed never changes: it is asked for once.

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ListSnapshots, ReadFrozenRows, ReadSnapshot, ReadTallies } from '#contract/results.ts';
import { addressOf, useRound, useRounds } from '#web/kit/rounds/round-queries.ts';
import { useApi } from '#web/kit/use-api.ts';
import type { Say } from '#wording/speak.ts';
import { readTallied, type Tallied } from './tallied.ts';

export const RESULTS = ['results'] as const;
const FOREVER = { staleTime: Number.POSITIVE_INFINITY } as const;

export type SnapshotPlace = { readonly round: string; readonly number: string };

/** `addressOfResults(say, place, 'check')`; without a place the list of the round. */
export const addressOfResults = (say: Say, { round, number }: SnapshotPlace, ...rest: readonly string[]): string =>
  addressOf(say, round, ['results', number, ...rest].filter((one) => one !== '').join('/'));

/** The page of a number. A point in an address would ask for a file: component 2.1 is `2-1` there. */
export const addressOfNumber = (say: Say, place: SnapshotPlace, organisation: string, number: string): string =>
  addressOfResults(say, place, 'numbers', organisation, number.replace('.', '-'));

export function useSnapshots(round: string) {
  const call = useApi();
  return useQuery({
    queryKey: [...RESULTS, round, 'list'],
    queryFn: async ({ signal }) => (await call(ListSnapshots, { params: { round }, signal })).answer,
  });
}

export function useSnapshot(place: SnapshotPlace) {
  const call = useApi();
  return useQuery({
    queryKey: [...RESULTS, place.round, place.number],
    queryFn: async ({ signal }) => (await call(ReadSnapshot, { params: place, signal })).answer,
    ...FOREVER,
  });
}

/** As they travelled. */
export function useTallies(place: SnapshotPlace | undefined) {
  const call = useApi();
  return useQuery({
    queryKey: [...RESULTS, place?.round, place?.number, 'tallies'],
    queryFn: async ({ signal }) =>
      (await call(ReadTallies, { params: { round: place?.round ?? '', number: place?.number ?? '' }, signal })).answer,
    enabled: place !== undefined,
    ...FOREVER,
  });
}

/** Scored here; undefined until the tallies have come, or while no snapshot is named. */
export function useTallied(place: SnapshotPlace | undefined) {
  const { data, error, refetch } = useTallies(place);
  const tallied = useMemo((): Tallied | undefined => data && readTallied(data), [data]);
  return { tallied, error, refetch };
}

export function useFrozenRows(place: SnapshotPlace, organisation: string | undefined) {
  const call = useApi();
  return useQuery({
    queryKey: [...RESULTS, place.round, place.number, 'rows', organisation],
    queryFn: async ({ signal }) =>
      (await call(ReadFrozenRows, { params: { ...place, organisation: organisation ?? '' }, signal })).answer,
    enabled: organisation !== undefined,
    ...FOREVER,
  });
}

export type Before = { readonly kind: 'considered' | 'year'; readonly tallied: Tallied };

/** In which snapshot it stands; null where there is none; undefined until it is known. */
function usePlaceBefore({ round, number }: SnapshotPlace): (SnapshotPlace & Pick<Before, 'kind'>) | null | undefined {
  const rounds = useRounds();
  const own = useRound(round).data;
  const considered = own?.considered?.snapshot;
  const isAmendment = considered !== undefined && Number(number) > considered;
  const [earlier] = (rounds.data ?? [])
    .filter(({ reportingYear }) => reportingYear < (own?.reportingYear ?? 0))
    .toSorted((a, b) => b.reportingYear - a.reportingYear);
  const last = useRound(earlier?.id ?? '', earlier !== undefined && !isAmendment).data;
  if (!rounds.data || !own) return undefined;
  if (isAmendment) return { round, number: String(considered), kind: 'considered' };
  if (!earlier) return null;
  if (!last) return undefined;
  return last.considered ? { round: earlier.id, number: String(last.considered.snapshot), kind: 'year' } : null;
}

/**
 * What a snapshot is held against: an amendment against what the Council considered in the same round, anything else against
 * what it considered in the round before. Null where there is nothing, or nothing that can be read; undefined until it is known.
 */
export function useBefore(place: SnapshotPlace): Before | null | undefined {
  const known = usePlaceBefore(place);
  const { tallied, error } = useTallied(known ?? undefined);
  const [isNone, kind] = [known === null, known?.kind];
  return useMemo(() => {
    if (isNone || error) return null;
    return kind && tallied ? { kind, tallied } : undefined;
  }, [isNone, kind, tallied, error]);
}
