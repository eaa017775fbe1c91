// What the screens of the Council ask of the server, and their addresses.

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { ListSittings, ReadProtocolStatement, ReadSitting, type SittingWhole } from '#contract/council.ts';
import type { Contract } from '#contract/http.ts';
import { inLanguage } from '#web/kit/language.ts';
import { ROUNDS } from '#web/kit/rounds/round-queries.ts';
import { useAct, useApi } from '#web/kit/use-api.ts';
import type { Say } from '#wording/speak.ts';
import type { Language } from '#wording/texts.ts';

const COUNCIL = ['council'] as const;

export const addressOfCouncil = (say: Say): string => inLanguage('/cabinet/council', say.language);
export const addressOfConvening = (say: Say): string => inLanguage('/cabinet/council/convene', say.language);
export const addressOf = (say: Say, id: string, screen = ''): string =>
  inLanguage(`/cabinet/council/${id}${screen === '' ? '' : `/${screen}`}`, say.language);

export const fileAddress = (file: string): string => `/api/council/files/${file}`;
export const packAddress = (id: string, language: string): string =>
  `/api/council/sittings/${id}/pack?language=${language}`;

export function useSittings() {
  const call = useApi();
  return useQuery({
    queryKey: [...COUNCIL, 'list'],
    queryFn: async ({ signal }) => (await call(ListSittings, { signal })).answer.sittings,
  });
}

export function useSitting(id: string) {
  const call = useApi();
  return useQuery({
    queryKey: [...COUNCIL, 'one', id],
    queryFn: async ({ signal }) => (await call(ReadSitting, { params: { id }, signal })).answer,
  });
}

/** In the language of the page: that text is signed. */
export function useStatement(id: string, language: Language) {
  const call = useApi();
  return useQuery({
    queryKey: [...COUNCIL, 'statement', id, language],
    queryFn: async ({ signal }) =>
      (await call(ReadProtocolStatement, { params: { id }, query: { language }, signal })).answer,
  });
}

/** Everything that was asked of sittings and rounds is asked again. */
export function useAskAgain(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: COUNCIL });
    await queries.invalidateQueries({ queryKey: ROUNDS });
  };
}

type SittingContract = Contract<z.ZodType, z.ZodType, z.ZodType, z.ZodType<{ version: number }>>;

/**
 * An act on the sitting as the person saw it when the form opened: what arrives meanwhile never passes for seen. `anew` takes what
 * holds now and keeps what was typed.
 */
export function useSittingAct<C extends SittingContract>(contract: C, seen: SittingWhole) {
  const act = useAct(contract);
  const call = useApi();
  const again = useAskAgain();
  const [sitting, setSitting] = useState(seen);
  const anew = async () => {
    setSitting((await call(ReadSitting, { params: { id: seen.id } })).answer);
    await again();
    act.reset();
  };
  return { act, anew, again, sitting };
}
