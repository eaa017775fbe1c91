// A holding is a tree: no organisation belongs to itself, through whatever others, on whatever day.

import { sql } from 'kysely';
import type { Db } from '#server/platform/database/open-database.ts';
import type { Reason } from '#server/platform/problem.ts';

/** Everything above `parent`, whether on one day or on others, with `parent` itself. */
async function findAbove(db: Db, parent: string): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    with recursive above (id) as (
      select ${parent}::uuid
      union
      select fact.parent from organisation_fact fact join above on fact.organisation = above.id
      where fact.kind = 'parent' and fact.known_until is null and fact.parent is not null
    )
    select id from above`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** Why `parent` cannot be the parent; undefined where it can. Ask it under lockRegister. */
export async function findParentFault(db: Db, organisation: string, parent: string): Promise<Reason | undefined> {
  const pointer = '/body/facts/parent';
  const found = await db.selectFrom('organisation').select('merged_into').where('id', '=', parent).executeTakeFirst();
  if (!found) return { code: 'organisations:parent-unknown', pointer };
  if (found.merged_into) return { code: 'organisations:parent-merged', pointer };
  const above = await findAbove(db, parent);
  return above.has(organisation) ? { code: 'organisations:parent-circle', pointer } : undefined;
}
