// Who is signed in, and what they may do: asked once when the page begins, and anew when it begins anew.

import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import { type ActName, mayDo, mayDoIn } from '#contract/access.ts';
import { type Me, ReadMe } from '#contract/accounts.ts';
import { useApi } from './use-api.ts';

/** `asking`: not known yet. `unknown`: the server did not answer. `nobody`: nobody is signed in. */
export type Session =
  | { readonly state: 'asking' | 'unknown' | 'nobody'; readonly me: undefined; readonly fault?: unknown }
  | { readonly state: 'signed-in'; readonly me: Me };

const Current = createContext<Session>({ state: 'asking', me: undefined });

export const ME = ['me'] as const;

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const call = useApi();
  const { data, error } = useQuery({
    queryKey: ME,
    queryFn: async () => (await call(ReadMe)).answer.me,
    staleTime: 60_000,
  });
  return <Current value={sessionOf(data, error)}>{children}</Current>;
}

function sessionOf(me: Me | null | undefined, fault: unknown): Session {
  if (me) return { state: 'signed-in', me };
  if (me === null) return { state: 'nobody', me: undefined };
  return fault ? { state: 'unknown', me: undefined, fault } : { state: 'asking', me: undefined };
}

export function useSession(): Session {
  return useContext(Current);
}

/** The person of a screen of the cabinet, which stands only where somebody is signed in. */
export function useMe(): Me {
  const { me } = useSession();
  if (!me) throw new Error('a screen of the cabinet stands outside of it');
  return me;
}

/**
 * Whether the person may do an act: with an organisation, in it; without, anywhere at all. It draws buttons; the server
 * decides by the same table.
 */
export function useMay(): (act: ActName, organisation?: string | null) => boolean {
  const { me } = useSession();
  const held = me?.roles ?? [];
  return (act, organisation) => (organisation === undefined ? mayDo(held, act) : mayDoIn(held, act, organisation));
}
