// What the screens of the assignment ask of the server, and their addresses.

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import type { Contract } from '#contract/http.ts';
import { type CaseWhole, ListCases, ReadCase } from '#contract/status.ts';
import { inLanguage } from '#web/kit/language.ts';
import { useAct, useApi } from '#web/kit/use-api.ts';
import type { Say } from '#wording/speak.ts';

const STATUS = ['status'] as const;

export const addressOfCases = (say: Say): string => inLanguage('/cabinet/status', say.language);
export const addressOf = (say: Say, id: string, screen = ''): string =>
  inLanguage(`/cabinet/status/${id}${screen === '' ? '' : `/${screen}`}`, say.language);

export function useCases() {
  const call = useApi();
  return useQuery({
    queryKey: [...STATUS, 'list'],
    queryFn: async ({ signal }) => (await call(ListCases, { signal })).answer,
  });
}

export function useCase(id: string) {
  const call = useApi();
  return useQuery({
    queryKey: [...STATUS, 'one', id],
    queryFn: async ({ signal }) => (await call(ReadCase, { params: { id }, signal })).answer,
  });
}

/** Everything that was asked of cases is asked again. */
export function useAskAgain(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: STATUS });
}

type CaseContract = Contract<z.ZodType, z.ZodType, z.ZodType, z.ZodType<{ version: number }>>;

/**
 * An act on the case as the person saw it when the page opened: what arrives meanwhile never passes for seen. `anew` takes what holds
 * now and keeps what was typed.
 */
export function useCaseAct<C extends CaseContract>(contract: C, seen: CaseWhole) {
  const act = useAct(contract);
  const call = useApi();
  const again = useAskAgain();
  const [held, setHeld] = useState(seen);
  const anew = async () => {
    setHeld((await call(ReadCase, { params: { id: seen.id } })).answer);
    await again();
    act.reset();
  };
  return { act, anew, again, held };
}
