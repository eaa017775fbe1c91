// What was published, as the screens of the portal take it: the list of years, a year whole, the explanation of an organisation.
// What is published never changes under its version: it is asked for once.

import { useQueries, useQuery } from '@tanstack/react-query';
import {
  ListPublished,
  type Published,
  type PublishedVersion,
  ReadPublishedOrganisation,
  ReadPublishedResults,
} from '#contract/publication.ts';
import { ApiProblem } from '../api-fault.ts';
import { useApi } from '../use-api.ts';

const KEPT_MS = 10 * 60_000;
const KEPT = { staleTime: KEPT_MS, retry: false } as const;

export const isNotThere = (fault: unknown): boolean =>
  fault instanceof ApiProblem && fault.problem.code === 'not-found';

export type PublishedYear = PublishedVersion & { readonly versions: readonly PublishedVersion[] };

/** Years with results, the newest first. */
export function usePublishedYears() {
  const call = useApi();
  return useQuery({
    ...KEPT,
    queryKey: ['published'],
    queryFn: async ({ signal }): Promise<readonly PublishedYear[]> =>
      (await call(ListPublished, { signal })).answer.years,
  });
}

type Asked = { readonly year: string; readonly version?: string | undefined };

function askedOf(call: ReturnType<typeof useApi>, { year, version }: Asked) {
  return {
    ...KEPT,
    queryKey: ['published', year, version ?? ''],
    queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Published> =>
      (await call(ReadPublishedResults, { params: { year }, query: version === undefined ? {} : { version }, signal }))
        .answer,
  };
}

/** A year in a version, the newest where none is named. Not asked for while it is not `enabled`. */
export function usePublished({ enabled = true, ...asked }: Asked & { readonly enabled?: boolean }) {
  return useQuery({ ...askedOf(useApi(), asked), enabled });
}

/** Years in their newest versions, the earliest first; only those that have come. */
export function usePublishedAll(years: readonly number[]): readonly Published[] {
  const call = useApi();
  const answers = useQueries({ queries: years.map((year) => askedOf(call, { year: String(year) })) });
  return answers
    .flatMap(({ data }) => (data ? [data] : []))
    .sort((one, other) => one.reportingYear - other.reportingYear);
}

export function usePublishedExplanation({ year, version, bin }: Asked & { readonly bin: string }) {
  const call = useApi();
  return useQuery({
    ...KEPT,
    queryKey: ['published', year, version ?? '', bin],
    queryFn: async ({ signal }) =>
      (
        await call(ReadPublishedOrganisation, {
          params: { year, bin },
          query: version === undefined ? {} : { version },
          signal,
        })
      ).answer,
  });
}
