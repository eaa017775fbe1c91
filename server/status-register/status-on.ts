// For other rooms: who held the status on a day.

import type { PlainDate } from '#rules/kernel/plain-date.ts';
import { findStatusActOn, type StatusState, statusOnDay } from '#rules/status/register.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import { listStatusActs, type StoredStatusAct } from './store.ts';

export type StatusOn = {
  readonly state: StatusState;
  /** The act by which it is so; undefined where nothing was entered that holds on the day. */
  readonly by: StoredStatusAct | undefined;
};

/** Of an organisation that the register does not know: not held. */
export async function statusOn(db: Db, organisation: string, day: PlainDate): Promise<StatusOn> {
  const acts = await listStatusActs(db, organisation);
  return { state: statusOnDay(acts, day), by: findStatusActOn(acts, day) };
}

/** Identifiers of the organisations that held it on the day, each with the day of the act by which it does. */
export async function listHolders(
  db: Db,
  day: PlainDate,
): Promise<{ readonly organisation: string; readonly since: PlainDate }[]> {
  const all = await listStatusActs(db);
  return [...new Set(all.map(({ organisation }) => organisation))].flatMap((organisation) => {
    const acts = all.filter((act) => act.organisation === organisation);
    const by = findStatusActOn(acts, day);
    return by && statusOnDay(acts, day) === 'held' ? [{ organisation, since: by.from }] : [];
  });
}
