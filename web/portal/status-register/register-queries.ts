// The register as the server gives it on a day.

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ListStatusEntries, ReadStatusEntry } from '#contract/status-register.ts';
import type { PlainDate } from '#rules/kernel/plain-date.ts';
import { useApi } from '#web/kit/use-api.ts';

const asked = (on: PlainDate | undefined) => (on ? { on } : {});

export function useStatusEntries(on: PlainDate | undefined) {
  const call = useApi();
  return useQuery({
    queryKey: ['status-register', on],
    queryFn: async ({ signal }) => (await call(ListStatusEntries, { query: asked(on), signal })).answer,
    placeholderData: keepPreviousData,
  });
}

export function useStatusEntry(bin: string, on: PlainDate | undefined) {
  const call = useApi();
  return useQuery({
    queryKey: ['status-register', bin, on],
    queryFn: async ({ signal }) => (await call(ReadStatusEntry, { params: { bin }, query: asked(on), signal })).answer,
    placeholderData: keepPreviousData,
    retry: false,
  });
}
