// What the screens of the yearly revision ask of the server, and their addresses.

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { z } from 'zod';
import type { Contract } from '#contract/http.ts';
import { ListRevisions, ReadPlanReports, ReadRevision } from '#contract/revision.ts';
import { inLanguage } from '#web/kit/language.ts';
import { useAct, useApi } from '#web/kit/use-api.ts';
import type { Say } from '#wording/speak.ts';

const REVISIONS = ['revisions'] as const;

export const addressOfRevisions = (say: Say): string => inLanguage('/cabinet/revisions', say.language);
export const addressOf = (say: Say, id: string, act = ''): string =>
  inLanguage(`/cabinet/revisions/${id}${act === '' ? '' : `/${act}`}`, say.language);
export const addressOfPlans = (say: Say, organisation: string): string =>
  inLanguage(`/cabinet/plan-reports/${organisation}`, say.language);

export function useRevisions() {
  const call = useApi();
  return useQuery({
    queryKey: [...REVISIONS, 'list'],
    queryFn: async ({ signal }) => (await call(ListRevisions, { signal })).answer,
  });
}

export function useRevision(id: string) {
  const call = useApi();
  return useQuery({
    queryKey: [...REVISIONS, 'one', id],
    queryFn: async ({ signal }) => (await call(ReadRevision, { params: { id }, signal })).answer,
  });
}

export function usePlanReports(organisation: string) {
  const call = useApi();
  return useQuery({
    queryKey: [...REVISIONS, 'plans', organisation],
    queryFn: async ({ signal }) => (await call(ReadPlanReports, { params: { organisation }, signal })).answer,
  });
}

export function useAskAgain(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: REVISIONS });
}

/** An act after which everything that was asked of revisions is asked again. */
export function useRevisionAct<C extends Contract<z.ZodType, z.ZodType, z.ZodType, z.ZodType>>(contract: C) {
  const act = useAct(contract);
  const again = useAskAgain();
  const { isSuccess } = act;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each success, not for each new function.
  useEffect(() => {
    if (isSuccess) void again();
  }, [isSuccess]);
  return act;
}
