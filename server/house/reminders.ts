// How long before a term its letters go out.

import type { ReadReminders, SetReminders } from '#contract/house.ts';
import { record, refuseIfChanged } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';

export const readReminders: Act<typeof ReadReminders> = async ({ db, outcome }) => {
  const { days, version } = await db
    .selectFrom('reminder_setting')
    .select(['days', 'version'])
    .executeTakeFirstOrThrow();
  outcome.version = version;
  return { days };
};

export const setReminders: Act<typeof SetReminders> = async (work, { body: { days } }) => {
  const { days: before, version: held } = await work.db
    .selectFrom('reminder_setting')
    .select(['days', 'version'])
    .forUpdate()
    .executeTakeFirstOrThrow();
  const subject = { kind: 'reminders', id: 'terms' };
  await refuseIfChanged(work, subject, held);
  const version = held + 1;
  await work.db.updateTable('reminder_setting').set({ days, version }).execute();
  await record(work, { act: 'house.reminders-set', subject, before: { days: before }, after: { days }, version });
  work.outcome.version = version;
  return { days };
};
