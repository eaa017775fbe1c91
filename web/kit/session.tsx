// Who is signed in, as far as the page needs it: the name at its head, and in which role and place they act.

import { createContext, type ReactNode, useContext } from 'react';

export type Session = {
  readonly person: string;
  /** The role in which the person acts now and the organisation or body where they hold it. */
  readonly role: string;
  readonly place: string;
};

const Current = createContext<Session | undefined>(undefined);

type SessionProviderProps = { readonly session: Session | undefined; readonly children: ReactNode };

export function SessionProvider({ session, children }: SessionProviderProps) {
  return <Current value={session}>{children}</Current>;
}

/** Undefined where nobody is signed in. */
export function useSession(): Session | undefined {
  return useContext(Current);
}
