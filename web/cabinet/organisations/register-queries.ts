// What the screens of the register ask of the server.

import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { ListOrganisations, ReadOrganisation } from '#contract/organisations.ts';
import { useSay } from '#web/design/words.tsx';
import { useApi } from '#web/kit/use-api.ts';
import { nameOf } from './word-fact.ts';

export const REGISTER = ['organisations'] as const;

/** More than the country will ever have; what lies beyond is said, and the search finds it. */
export const MOST = 10_000;

type Sought = {
  readonly search?: string;
  readonly on?: string | undefined;
  readonly parent?: string | undefined;
};

export function useRegister({ search = '', on, parent }: Sought, enabled = true) {
  const call = useApi();
  const { language } = useSay();
  const sought = search.trim();
  return useQuery({
    queryKey: [...REGISTER, 'list', { sought, on, parent, language }],
    queryFn: async ({ signal }) => {
      const query = { limit: String(MOST), language, search: sought === '' ? undefined : sought, on, parent };
      return (await call(ListOrganisations, { query, signal })).answer;
    },
    placeholderData: keepPreviousData,
    enabled,
  });
}

export function useOrganisation(id: string, on?: string) {
  const call = useApi();
  return useQuery({
    queryKey: [...REGISTER, 'one', id, on],
    queryFn: async ({ signal }) => (await call(ReadOrganisation, { params: { id }, query: { on }, signal })).answer,
    placeholderData: (held) => (held?.id === id ? held : undefined),
  });
}

/** Names by identifier, of organisations that a history speaks of. */
export function useNames(ids: readonly string[]): (id: string) => string | undefined {
  const call = useApi();
  const say = useSay();
  const asked = [...new Set(ids)];
  const found = useQueries({
    queries: asked.map((id) => ({
      queryKey: [...REGISTER, 'one', id, undefined],
      queryFn: async () => (await call(ReadOrganisation, { params: { id } })).answer,
    })),
  });
  const names = new Map(asked.map((id, index) => [id, found[index]?.data]));
  return (id) => {
    const known = names.get(id);
    return known && nameOf(say, known.facts, known.bin);
  };
}
