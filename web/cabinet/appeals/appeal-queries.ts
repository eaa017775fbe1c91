// What the screens of complaints ask of the server, and their addresses.

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { type AppealWhole, type DecisionPlace, ListAppeals, ReadAppeal, ReadAppealable } from '#contract/appeals.ts';
import type { Contract } from '#contract/http.ts';
import { inLanguage } from '#web/kit/language.ts';
import { useAct, useApi } from '#web/kit/use-api.ts';
import type { Say } from '#wording/speak.ts';

const APPEALS = ['appeals'] as const;

export const addressOfAppeals = (say: Say): string => inLanguage('/cabinet/appeals', say.language);
export const addressOfLodging = (say: Say, organisation: string, { kind, id }: DecisionPlace): string =>
  inLanguage(`/cabinet/appeals/lodge/${organisation}/${kind}/${id}`, say.language);
export const addressOf = (say: Say, id: string, screen = ''): string =>
  inLanguage(`/cabinet/appeals/${id}${screen === '' ? '' : `/${screen}`}`, say.language);
const SCREEN_OF: Readonly<Record<DecisionPlace['kind'], string>> = { assignment: 'status', revision: 'revision' };
export const addressOfCase = (say: Say, { kind, id }: DecisionPlace): string =>
  inLanguage(`/cabinet/${SCREEN_OF[kind]}/${id}`, say.language);

export function useAppeals() {
  const call = useApi();
  return useQuery({
    queryKey: [...APPEALS, 'list'],
    queryFn: async ({ signal }) => (await call(ListAppeals, { signal })).answer,
  });
}

export function useAppeal(id: string) {
  const call = useApi();
  return useQuery({
    queryKey: [...APPEALS, 'one', id],
    queryFn: async ({ signal }) => (await call(ReadAppeal, { params: { id }, signal })).answer,
  });
}

export function useAppealable(place: DecisionPlace & { readonly organisation: string }) {
  const call = useApi();
  return useQuery({
    queryKey: [...APPEALS, 'appealable', place.organisation, place.kind, place.id],
    queryFn: async ({ signal }) => (await call(ReadAppealable, { params: place, signal })).answer,
  });
}

export function useAskAgain(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: APPEALS });
}

type AppealContract = Contract<z.ZodType, z.ZodType, z.ZodType, z.ZodType<{ version: number }>>;

/** An act on the complaint as the person saw it; `anew` takes what holds now and keeps what was typed. */
export function useAppealAct<C extends AppealContract>(contract: C, seen: AppealWhole) {
  const act = useAct(contract);
  const call = useApi();
  const again = useAskAgain();
  const [appeal, setAppeal] = useState(seen);
  const anew = async () => {
    setAppeal((await call(ReadAppeal, { params: { id: seen.id } })).answer);
    await again();
    act.reset();
  };
  return { act, anew, again, appeal };
}
