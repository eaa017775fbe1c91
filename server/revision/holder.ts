// The organisation of a case as the registers have it today.

import type { RevisionLine } from '#contract/revision.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import type { HolderToday } from '#rules/status/check-revision-act.ts';
import { nameOrganisations, organisationsOn } from '#server/organisations/index.ts';
import { Problem } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { statusOn } from '#server/status-register/index.ts';

export type Holder = HolderToday & RevisionLine['organisation'];
type Named = RevisionLine['organisation'];

/** By identifier; merged ones too. */
export async function nameAll({ db, at }: Work, ids: readonly string[]): Promise<ReadonlyMap<string, Named>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('organisation')
    .select(['id', 'bin'])
    .where('id', 'in', [...ids])
    .execute();
  const names = await nameOrganisations(db, ids, at);
  return new Map(
    rows.map(({ id, bin }) => {
      const { kk, ru, en } = names.get(id) ?? {};
      const name = kk ?? ru ?? en ?? bin;
      return [id, { id, bin, names: { kk: name, ru: ru ?? name, en: en ?? name } }];
    }),
  );
}

/** Throws a Problem `not-found`. */
export async function getHolder(work: Work, organisation: string): Promise<Holder> {
  const { db, at } = work;
  const today = dayInAstana(at);
  const named = (await nameAll(work, [organisation])).get(organisation);
  if (!named) throw new Problem('not-found');
  const { mergedInto } = await db
    .selectFrom('organisation')
    .select('merged_into as mergedInto')
    .where('id', '=', organisation)
    .executeTakeFirstOrThrow();
  const [known] = await organisationsOn(db, today, organisation);
  const { state } = await statusOn(db, organisation, today);
  return { ...named, isMerged: mergedInto !== null, holdsStatus: state === 'held', founder: known?.founder };
}
