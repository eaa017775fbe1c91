// Items of the registers of one organisation that a report on a year may take over, with their documents.

import { sql } from 'kysely';
import type { RegisterItem } from '#rules/innovation/offer-rows.ts';
import type { Db } from '#server/platform/database/open-database.ts';

export type FoundItem = { readonly id: string; readonly item: RegisterItem };
export type FoundDocument = { readonly id: string; readonly name: string };

type Year = { readonly organisation: string; readonly year: number };
type Coded = { readonly id: string; readonly code: string; readonly name: string };

const TECHNOLOGY = sql`t.htms_code as code, coalesce(t.name_kk, t.name_ru, t.name_en) as name`;

async function listIntroductions(db: Db, { organisation, year }: Year): Promise<FoundItem[]> {
  const { rows } = await sql<Coded & { readonly year: number; readonly patients: number | null }>`
    select i.id, ${TECHNOLOGY}, i.year, used.patients
    from introduction i join technology t on t.id = i.technology
    left join introduction_use used on used.introduction = i.id and used.year = ${year}
    where i.organisation = ${organisation} and i.withdrawn_at is null and t.htms_code is not null and i.year <= ${year}
    order by t.htms_code, i.id`.execute(db);
  return rows.map(({ id, code, name, ...told }) => ({
    id,
    item: { register: 'introduction', technology: { code, name }, ...told },
  }));
}

type TransferRow = Coded & {
  readonly region: string;
  readonly receiver: string;
  readonly performsFrom: number | null;
  readonly paidByFund: boolean;
};

async function listTransfers(db: Db, { organisation, year }: Year): Promise<FoundItem[]> {
  const { rows } = await sql<TransferRow>`
    select i.id, ${TECHNOLOGY}, i.region, coalesce(receiver.bin, i.receiver_name, '') as receiver,
      extract(year from i.receiver_performs_from)::integer as "performsFrom", i.paid_by_fund as "paidByFund"
    from transfer i join technology t on t.id = i.technology
    left join organisation receiver on receiver.id = i.receiver
    where i.organisation = ${organisation} and i.withdrawn_at is null and t.htms_code is not null
      and extract(year from i.receiver_performs_from) = ${year}
    order by t.htms_code, i.region, i.id`.execute(db);
  return rows.map(({ id, code, name, ...told }) => ({
    id,
    item: { register: 'transfer', technology: { code, name }, ...told },
  }));
}

async function listProgrammes(db: Db, { organisation, year }: Year): Promise<FoundItem[]> {
  const rows = await db
    .selectFrom('research_programme')
    .select(['id', 'title', 'registration_number as number', 'funder'])
    .select(['first_year as firstYear', 'last_year as lastYear'])
    .where('organisation', '=', organisation)
    .where('withdrawn_at', 'is', null)
    .where('first_year', '<=', year)
    .where('last_year', '>=', year)
    .orderBy('registration_number')
    .execute();
  return rows.map(({ id, ...told }) => ({ id, item: { register: 'programme', ...told } }));
}

async function listProtection(db: Db, { organisation, year }: Year): Promise<FoundItem[]> {
  const rows = await db
    .selectFrom('protective_document')
    .select(['id', 'kind', 'number', 'title', sql<string>`to_char(granted_on, 'YYYY-MM-DD')`.as('grantedOn')])
    .where('organisation', '=', organisation)
    .where('withdrawn_at', 'is', null)
    .where('year', '=', year)
    .orderBy('number')
    .execute();
  return rows.map(({ id, ...told }) => ({ id, item: { register: 'protective-document', ...told } }));
}

export async function listItemsOf(db: Db, of: Year): Promise<FoundItem[]> {
  return [
    ...(await listIntroductions(db, of)),
    ...(await listTransfers(db, of)),
    ...(await listProtection(db, of)),
    ...(await listProgrammes(db, of)),
  ];
}

/** Of an introduction the document of its act as well; what was removed is none. */
export async function listDocumentsOf(db: Db, organisation: string): Promise<ReadonlyMap<string, FoundDocument[]>> {
  const { rows } = await sql<FoundDocument & { readonly item: string }>`
    select distinct put.item, d.id, d.name from (
      select item, document from innovation_document where organisation = ${organisation}
      union all
      select id, act_document from introduction where organisation = ${organisation} and act_document is not null
    ) put join document d on d.id = put.document
    where d.organisation = ${organisation} and d.removed_at is null
    order by put.item, d.name, d.id`.execute(db);
  const found = new Map<string, FoundDocument[]>();
  for (const { item, ...document } of rows) found.set(item, [...(found.get(item) ?? []), document]);
  return found;
}
