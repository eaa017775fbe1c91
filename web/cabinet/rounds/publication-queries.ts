// What the page of the publication asks, and the job that makes its files as it goes.

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type PublicationState, ReadPublication } from '#contract/publish-results.ts';
import { useLiveEvents } from '#web/kit/live-events.ts';
import { useApi } from '#web/kit/use-api.ts';

export type Run = NonNullable<PublicationState['run']>;

const keyOf = (round: string) => ['publication', round] as const;

export function usePublication(round: string) {
  const call = useApi();
  return useQuery({
    queryKey: keyOf(round),
    queryFn: async ({ signal }) => (await call(ReadPublication, { params: { round }, signal })).answer,
  });
}

/** Asks anew what stands. */
export function useAnew(round: string): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: keyOf(round) });
}

export const isOpen = ({ state }: Pick<Run, 'state'>): boolean => state === 'waiting' || state === 'running';

type Told = Pick<Run, 'state' | 'done' | 'total'>;

/** What the stream tells; undefined for what is not of this shape. */
function readRun(text: string): Told | undefined {
  const { state, done, total = null } = JSON.parse(text) as Partial<Told>;
  return state === undefined || done === undefined ? undefined : { state, done, total };
}

/** The run as it happens; once it is over the page asks anew. */
export function useRun(round: string, run: Run | null): Run | null {
  const queries = useQueryClient();
  const address = run && isOpen(run) ? `/api/jobs/${run.id}/events` : undefined;
  const { latest } = useLiveEvents(address, readRun, 'run');
  const over = latest !== undefined && !isOpen(latest);
  useEffect(() => {
    if (over) void queries.invalidateQueries({ queryKey: keyOf(round) });
  }, [over, queries, round]);
  return run && latest && isOpen(run) ? { ...run, ...latest } : run;
}
