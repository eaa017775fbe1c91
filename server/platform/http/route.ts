// A door of the server: what it takes and gives (contract), who may use it (permission), what it does (act). A room's
// routes.ts is a list of such lines. A door without a permission does not open: the server refuses to start.

import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Contract, Method } from '#contract/http.ts';
import type { Moment } from '../clock.ts';
import type { Identity } from '../identity.ts';
import type { Work } from '../work.ts';

export type Permission =
  | { readonly kind: 'everybody' }
  | { readonly kind: 'signed-in' }
  /** The name of an act in the table of who may do what. */
  | { readonly kind: 'act'; readonly act: string };

export const everybody: Permission = { kind: 'everybody' };
export const signedIn: Permission = { kind: 'signed-in' };
export const may = (act: string): Permission => ({ kind: 'act', act });

type Anything = Contract;
export type Asked = { readonly params: unknown; readonly query: unknown; readonly body: unknown };

export type Route = {
  readonly contract: Anything;
  readonly permission: Permission;
  readonly act: (work: Work, asked: Asked) => Promise<unknown>;
  /** Why this write leaves no entry in the journal: `an unfinished draft`. Absent: it has to leave one. */
  readonly unrecorded?: string;
  /**
   * Of a read whose answer depends on nothing but this key, least of all on who asks: it is written once and given again to
   * everybody as long as the key is the same.
   */
  readonly keepBy?: (work: Work, asked: Asked) => Promise<string>;
  /** Of a read for everybody: pages of other sites may read it too. */
  readonly shared?: boolean;
};

export type AskedOf<C> =
  C extends Contract<infer P, infer Q, infer B, z.ZodType>
    ? { readonly params: z.output<P>; readonly query: z.output<Q>; readonly body: z.output<B> }
    : never;
export type AnswerOf<C> = C extends Contract<z.ZodType, z.ZodType, z.ZodType, infer A> ? z.input<A> : never;

/** The function behind a door: `const openRound: Act<typeof OpenRound> = async (work, { body }) => …`. */
export type Act<C> = (work: Work, asked: AskedOf<C>) => Promise<AnswerOf<C>>;

/** What the answer of a read depends on, as a text. */
export type KeyOf<C> = (work: Work, asked: AskedOf<C>) => Promise<string>;

/** `route(OpenRound, may('round.open'), openRound)`. GET runs in a transaction that refuses writes. */
export function route<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  contract: Contract<P, Q, B, A>,
  permission: Permission,
  act: Act<Contract<P, Q, B, A>>,
  { unrecorded, keepBy, shared }: Pick<Route, 'unrecorded' | 'shared'> & { keepBy?: KeyOf<Contract<P, Q, B, A>> } = {},
): Route {
  return {
    contract: contract as unknown as Anything,
    permission,
    act: act as unknown as Route['act'],
    ...(unrecorded ? { unrecorded } : {}),
    ...(keepBy ? { keepBy: keepBy as unknown as NonNullable<Route['keepBy']> } : {}),
    ...(shared ? { shared } : {}),
  };
}

/** What a raw door is told besides the request: who asks and when the request began to arrive. */
export type Caller = { readonly identity: Identity; readonly at: Moment };

/** A door for bytes: uploads, downloads, live events. Its body arrives as a stream; permission is checked all the same. */
export type RawRoute = {
  readonly name: string;
  readonly methods: readonly (Method | 'HEAD' | 'OPTIONS')[];
  readonly path: string;
  readonly permission: Permission;
  readonly handle: (request: FastifyRequest, reply: FastifyReply, caller: Caller) => Promise<unknown>;
  readonly largest?: number;
};
