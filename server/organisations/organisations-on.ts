// For other rooms: the organisations as they stood on a day.

import { sql } from 'kysely';
import type { Facts } from '#contract/organisations.ts';
import type { Db } from '#server/platform/database/open-database.ts';

export type OrganisationOn = {
  readonly id: string;
  readonly bin: string;
  readonly names: { readonly kk: string; readonly ru: string; readonly en: string };
  readonly category: Facts['category'];
  readonly founder: Facts['founder'] | undefined;
  readonly region: string | undefined;
  readonly universityHospital: boolean;
};

type Row = { id: string; bin: string; facts: Record<string, string | null> };

/** All, or one, in the order of their BIN; those without a category on that day, and merged ones, are left out. */
export async function organisationsOn(db: Db, day: string, one?: string): Promise<OrganisationOn[]> {
  const { rows } = await sql<Row>`
    select o.id, o.bin, jsonb_object_agg(f.kind, f.value) as facts
    from organisation o join organisation_fact f on f.organisation = o.id
    where o.merged_into is null and f.known_until is null ${one === undefined ? sql`` : sql`and o.id = ${one}`}
      and f.holds_from <= ${day}::date and (f.holds_until is null or f.holds_until > ${day}::date)
    group by o.id, o.bin order by o.bin`.execute(db);
  return rows.flatMap(({ id, bin, facts }) => {
    const { category } = facts;
    if (!category) return [];
    const name = facts.name_kk ?? facts.name_ru ?? facts.name_en ?? bin;
    return [
      {
        id,
        bin,
        names: { kk: name, ru: facts.name_ru ?? name, en: facts.name_en ?? name },
        category: category as Facts['category'],
        founder: (facts.founder ?? undefined) as Facts['founder'] | undefined,
        region: facts.region ?? undefined,
        universityHospital: facts.university_hospital === 'yes',
      },
    ];
  });
}
