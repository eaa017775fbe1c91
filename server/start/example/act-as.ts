// Acts of the example's people: through the doors of the rooms, with the permission that each door asks for, at moments that are over.

import { mayDo, readHeldRoles } from '#contract/access.ts';
import type { Contract } from '#contract/http.ts';
import type { Role } from '#contract/roles.ts';
import { findExampleAccounts, identityOf } from '#server/accounts/index.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Database } from '#server/platform/database/open-database.ts';
import type { AnswerOf, AskedOf, Route } from '#server/platform/http/route.ts';
import type { Identity } from '#server/platform/identity.ts';
import { carryOut } from '#server/platform/work.ts';

/** Whoever acts, and for which organisation where the role is held in one. */
export type Actor = { readonly role: Role; readonly organisation?: string };

type Part<C> = Partial<AskedOf<C>> & { readonly version?: number };

/** Does the act of a door. Throws an Error for a door that is not there or not for the actor, and whatever the act throws. */
export type ActAs = <C extends Contract>(
  actor: Actor,
  at: Moment,
  contract: C,
  asked?: Part<C>,
) => Promise<AnswerOf<C>>;

export type Cast = { readonly act: ActAs; readonly accountOf: (role: Role) => string };

function identityFor(accountOf: Cast['accountOf'], { role, organisation }: Actor): Identity {
  return identityOf(accountOf(role), [{ role, organisation: organisation ?? null }]);
}

function findDoor(routes: readonly Route[], { name }: Contract, { roles }: Identity): Route {
  const door = routes.find(({ contract }) => contract.name === name);
  if (door?.permission.kind !== 'act' || !mayDo(readHeldRoles(roles), door.permission.act))
    throw new Error(`the example has no way through the door ${name}`);
  return door;
}

export async function castExample(database: Database, routes: readonly Route[]): Promise<Cast> {
  const accounts = await findExampleAccounts(database);
  const accountOf = (role: Role) => accounts[role] ?? '';
  const act: ActAs = async (actor, at, contract, { params = {}, query = {}, body = {}, version } = {}) => {
    const identity = identityFor(accountOf, actor);
    const door = findDoor(routes, contract, identity);
    const mode = contract.method === 'GET' ? 'read' : 'write';
    const plan = { identity, mode, at, expectedVersion: version } as const;
    const { result } = await carryOut(database, plan, (work) =>
      door.act(work, { params, query, body: contract.body.parse(body) }),
    );
    return result as AnswerOf<typeof contract>;
  };
  return { act, accountOf };
}
