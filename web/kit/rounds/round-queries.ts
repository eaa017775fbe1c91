// What the screens of the rounds ask of the server, and their addresses.

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { z } from 'zod';
import type { Contract } from '#contract/http.ts';
import { ListRounds, ReadRound, type RoundWhole } from '#contract/rounds.ts';
import { inLanguage } from '#web/kit/language.ts';
import { useAct, useApi } from '#web/kit/use-api.ts';
import type { Say } from '#wording/speak.ts';

export const ROUNDS = ['rounds'] as const;

export const addressOf = (say: Say, id: string, screen = ''): string =>
  inLanguage(`/cabinet/rounds/${id}${screen === '' ? '' : `/${screen}`}`, say.language);

export const addressOfRounds = (say: Say): string => inLanguage('/cabinet/rounds', say.language);

export function useRounds() {
  const call = useApi();
  return useQuery({
    queryKey: [...ROUNDS, 'list'],
    queryFn: async ({ signal }) => (await call(ListRounds, { signal })).answer.rounds,
  });
}

export function useRound(id: string, enabled = true) {
  const call = useApi();
  return useQuery({
    queryKey: [...ROUNDS, 'one', id],
    queryFn: async ({ signal }) => (await call(ReadRound, { params: { id }, signal })).answer,
    enabled,
  });
}

type RoundContract = Contract<z.ZodType, z.ZodType, z.ZodType, z.ZodType<{ version: number }>>;

/** What a page needs of an act on a round, whichever it is. */
export type RoundActing = {
  readonly act: { readonly error: Error | null; readonly isPending: boolean; readonly isSuccess: boolean };
  /** Takes what holds now. */
  readonly anew: () => Promise<void>;
  readonly round: RoundWhole;
};

/**
 * An act on the round as the person saw it when the page opened: what arrives meanwhile never passes for seen. `made` is the
 * version that the act made of the round; from then on the pages of the round show it.
 */
export function useRoundAct<C extends RoundContract>(contract: C, seen: RoundWhole) {
  const call = useApi();
  const queries = useQueryClient();
  const act = useAct(contract);
  const [round, setRound] = useState(seen);
  const anew = async () => {
    setRound((await call(ReadRound, { params: { id: seen.id } })).answer);
    await queries.invalidateQueries({ queryKey: ROUNDS });
    act.reset();
  };
  const made = act.data?.answer.version;
  useEffect(() => {
    if (made !== undefined) void queries.invalidateQueries({ queryKey: ROUNDS });
  }, [made, queries]);
  return { act, anew, round, made };
}
