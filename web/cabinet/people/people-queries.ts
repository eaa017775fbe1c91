// What the screens of people ask the server, under one beginning of a key: an act lets all of it be asked anew.

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ListAccounts, ListInvitations, ReadAccount } from '#contract/accounts-administration.ts';
import { useApi } from '#web/kit/use-api.ts';

const PEOPLE = 'accounts';

export function usePeople() {
  const call = useApi();
  return useQuery({ queryKey: [PEOPLE, 'list'], queryFn: async () => (await call(ListAccounts)).answer.accounts });
}

export function usePerson(id: string) {
  const call = useApi();
  return useQuery({
    queryKey: [PEOPLE, 'one', id],
    queryFn: async () => (await call(ReadAccount, { params: { id } })).answer,
  });
}

export function useInvitations() {
  const call = useApi();
  return useQuery({
    queryKey: [PEOPLE, 'invitations'],
    queryFn: async () => (await call(ListInvitations)).answer.invitations,
  });
}

/** After an act. */
export function useFetchAnew(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: [PEOPLE] });
}
