// What organisations are called on the day of a moment, for rooms that show nothing else of them.

import { dayInAstana } from '#rules/calendar/astana-time.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Db } from '#server/platform/database/open-database.ts';

type Names = { kk?: string; ru?: string; en?: string };
const LANGUAGE_OF: Readonly<Record<string, keyof Names>> = { name_kk: 'kk', name_ru: 'ru', name_en: 'en' };

/** Those without a name on that day are absent. */
export async function nameOrganisations(
  db: Db,
  organisations: readonly string[],
  at: Moment,
): Promise<ReadonlyMap<string, Names>> {
  const day = dayInAstana(at);
  const rows = await db
    .selectFrom('organisation_fact')
    .select(['organisation', 'kind', 'value'])
    .where('organisation', 'in', [...organisations])
    .where('kind', 'in', Object.keys(LANGUAGE_OF))
    .where('known_until', 'is', null)
    .where('holds_from', '<=', day)
    .where(({ eb, or }) => or([eb('holds_until', 'is', null), eb('holds_until', '>', day)]))
    .execute();
  const found = new Map<string, Names>();
  for (const { organisation, kind, value } of rows) {
    const language = LANGUAGE_OF[kind];
    if (language && value !== null) found.set(organisation, { ...found.get(organisation), [language]: value });
  }
  return found;
}
