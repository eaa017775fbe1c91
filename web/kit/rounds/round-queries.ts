// What the screens of the rounds ask of the server, and their addresses.

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
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

export function useRound(id: string) {
  const call = useApi();
  return useQuery({
    queryKey: [...ROUNDS, 'one', id],
    queryFn: async ({ signal }) => (await call(ReadRound, { params: { id }, signal })).answer,
  });
}

/**
 * An act on the round as the person saw it when the page opened: what arrives meanwhile never passes for seen. `anew` takes
 * what holds now.
 */
export function useRoundAct<C extends Contract>(contract: C, seen: RoundWhole) {
  const call = useApi();
  const queries = useQueryClient();
  const act = useAct(contract);
  const [round, setRound] = useState(seen);
  const anew = async () => {
    setRound((await call(ReadRound, { params: { id: seen.id } })).answer);
    await queries.invalidateQueries({ queryKey: ROUNDS });
    act.reset();
  };
  const refresh = useCallback(() => queries.invalidateQueries({ queryKey: ROUNDS }), [queries]);
  return { act, anew, round, refresh };
}
