// What the screens of the verification ask of the server, and their addresses.

import { type QueryClient, useQuery } from '@tanstack/react-query';
import { ListQueue, type QueueLine, ReadItem } from '#contract/verification.ts';
import type { ApiClient } from '#web/kit/api-client.ts';
import { addressOf } from '#web/kit/rounds/round-queries.ts';
import { VERIFICATION } from '#web/kit/rounds/verification-progress.ts';
import { useApi } from '#web/kit/use-api.ts';
import type { Say } from '#wording/speak.ts';

type Which = { readonly round: string; readonly organisation: string; readonly row: string };

export const addressOfQueue = (say: Say, round: string): string => addressOf(say, round, 'verification');
export const addressOfItem = (say: Say, round: string, { organisation, row }: Pick<Which, 'organisation' | 'row'>) =>
  addressOf(say, round, `verification/${organisation}/${row}`);

const queueKey = (round: string) => [...VERIFICATION, round, 'queue'] as const;

/** The list is asked for once and kept up by what is decided here; somebody else's decisions come with the next look. */
export function useQueue(round: string) {
  const call = useApi();
  return useQuery({
    queryKey: queueKey(round),
    queryFn: async ({ signal }) => (await call(ListQueue, { params: { round }, signal })).answer.items,
    staleTime: 60_000,
  });
}

const askItem = (call: ApiClient, params: Which) => ({
  queryKey: [...VERIFICATION, params.round, 'item', params.organisation, params.row],
  queryFn: async ({ signal }: { readonly signal: AbortSignal }) => (await call(ReadItem, { params, signal })).answer,
});

export function useItem(which: Which) {
  const call = useApi();
  return useQuery(askItem(call, which));
}

/** The next item is there before one turns to it. */
export const prefetchItem = (queries: QueryClient, call: ApiClient, which: Which) =>
  queries.prefetchQuery({ ...askItem(call, which), staleTime: 10_000 });

/** The line of the queue follows what has just been decided. */
export function keepUp(queries: QueryClient, round: string, row: string, change: Partial<QueueLine>): void {
  queries.setQueryData<QueueLine[]>(queueKey(round), (lines) =>
    lines?.map((line) => (line.row === row ? { ...line, ...change } : line)),
  );
  void queries.invalidateQueries({ queryKey: [...VERIFICATION, round, 'progress'] });
}
