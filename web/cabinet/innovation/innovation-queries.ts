// What the screens of the registers ask of the server, and their addresses.

import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { ReadInnovationLists } from '#contract/innovation-lists.ts';
import { ItemFilters, ListItems, MOST_LINES, ReadInnovationChoices, ReadItem } from '#contract/innovation-registers.ts';
import { REGISTERS, type RegisterName } from '#rules/innovation/register-names.ts';
import { inLanguage } from '#web/kit/language.ts';
import { useApi } from '#web/kit/use-api.ts';
import type { Say } from '#wording/speak.ts';

const INNOVATION = ['innovation'] as const;

export const addressOfRegister = (say: Say, register: RegisterName, screen = ''): string =>
  inLanguage(`/cabinet/innovation/${register}${screen === '' ? '' : `/${screen}`}`, say.language);
export const addressOfItem = (say: Say, register: RegisterName, id: string, screen = ''): string =>
  addressOfRegister(say, register, `items/${id}${screen === '' ? '' : `/${screen}`}`);
export const addressOfLists = (say: Say): string => inLanguage('/cabinet/innovation-lists', say.language);

export const findRegister = (text: string | undefined): RegisterName | undefined =>
  REGISTERS.find((one) => one === text);

/** Filters out of an address; what it does not know is passed over. */
export function readFilters(params: URLSearchParams): Readonly<Record<string, string>> {
  const known = Object.keys(ItemFilters.shape).flatMap((name) => {
    const value = params.get(name);
    return value === null || value === '' ? [] : [[name, value] as const];
  });
  return Object.fromEntries(known.filter(([name, value]) => ItemFilters.safeParse({ [name]: value }).success));
}

export function useItems(register: RegisterName, filters: Readonly<Record<string, string>>, limit = MOST_LINES) {
  const call = useApi();
  return useQuery({
    queryKey: [...INNOVATION, 'list', register, filters, limit],
    queryFn: async ({ signal }) =>
      (await call(ListItems, { params: { register }, query: { ...filters, limit: String(limit) }, signal })).answer,
    placeholderData: keepPreviousData,
  });
}

export function useItem(register: RegisterName, item: string) {
  const call = useApi();
  return useQuery({
    queryKey: [...INNOVATION, 'one', register, item],
    queryFn: async ({ signal }) => (await call(ReadItem, { params: { register, item }, signal })).answer,
    enabled: item !== '',
  });
}

export function useLists() {
  const call = useApi();
  return useQuery({
    queryKey: [...INNOVATION, 'lists'],
    queryFn: async ({ signal }) => (await call(ReadInnovationLists, { signal })).answer,
    staleTime: 60_000,
  });
}

export function useChoices(organisation: string) {
  const call = useApi();
  return useQuery({
    queryKey: [...INNOVATION, 'choices', organisation],
    queryFn: async ({ signal }) => (await call(ReadInnovationChoices, { query: { organisation }, signal })).answer,
    enabled: organisation !== '',
  });
}

/** Everything that was asked of the registers is asked again. */
export function useAskAgain(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: INNOVATION });
}
