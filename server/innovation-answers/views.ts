// What the answers name, in one language.

import { nameOrganisations } from '#server/organisations/index.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import type { Language } from '#wording/texts.ts';

type Names = Readonly<Record<string, string>>;
type Columns = { readonly name_kk: string | null; readonly name_ru: string | null; readonly name_en: string | null };

const inLanguage = ({ name_kk: kk, name_ru: ru, name_en: en }: Columns, language: Language): string =>
  ({ kk, ru, en })[language] ?? kk ?? ru ?? en ?? '';

export async function namesOfOrganisations(
  db: Db,
  ids: readonly string[],
  at: Moment,
  language: Language,
): Promise<Names> {
  if (ids.length === 0) return {};
  const found = await nameOrganisations(db, ids, at);
  return Object.fromEntries(
    ids.map((id) => {
      const names = found.get(id);
      return [id, names?.[language] ?? names?.kk ?? names?.ru ?? names?.en ?? id];
    }),
  );
}

export async function namesOfTechnologies(db: Db, ids: readonly string[], language: Language): Promise<Names> {
  if (ids.length === 0) return {};
  const rows = await db
    .selectFrom('technology')
    .select(['id', 'name_kk', 'name_ru', 'name_en'])
    .where('id', 'in', [...ids])
    .execute();
  return Object.fromEntries(rows.map((row) => [row.id, inLanguage(row, language)]));
}

export async function namesOfLists(
  db: Db,
  language: Language,
): Promise<{ readonly unique: Names; readonly fields: Names; readonly sources: Names; readonly channels: Names }> {
  const rows = await db
    .selectFrom('innovation_classifier')
    .select(['kind', 'code', 'name_kk', 'name_ru', 'name_en'])
    .execute();
  const unique = await db.selectFrom('unique_technology').select(['id', 'name_kk', 'name_ru', 'name_en']).execute();
  const of = (kind: string): Names =>
    Object.fromEntries(rows.flatMap((row) => (row.kind === kind ? [[row.code, inLanguage(row, language)]] : [])));
  return {
    unique: Object.fromEntries(unique.map((row) => [row.id, inLanguage(row, language)])),
    fields: of('field'),
    sources: of('source'),
    channels: of('channel'),
  };
}
