// Acts of the register, loaded and added.

import { sql } from 'kysely';
import type { STATUS_PROCEDURES, StatusDocument } from '#contract/status-register.ts';
import type { PlainDate } from '#rules/kernel/plain-date.ts';
import type { StatusActName } from '#rules/status/register.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Db } from '#server/platform/database/open-database.ts';

export type StoredStatusAct = {
  readonly id: string;
  readonly organisation: string;
  readonly number: number;
  readonly act: StatusActName;
  readonly from: PlainDate;
  readonly paragraph: string;
  readonly ground: { readonly kk: string; readonly ru: string; readonly en: string };
  readonly document: StatusDocument;
  readonly procedure: { readonly kind: (typeof STATUS_PROCEDURES)[number]; readonly id: string } | null;
  readonly enteredAt: Moment;
};

type Row = {
  id: string;
  organisation: string;
  number: number;
  act: string;
  from: string;
  paragraph: string;
  kk: string;
  ru: string;
  en: string;
  kind: string;
  paper: string;
  on: string;
  issuer: string;
  procedureKind: string | null;
  procedureId: string | null;
  enteredAt: Moment;
};

const read = (row: Row): StoredStatusAct => ({
  id: row.id,
  organisation: row.organisation,
  number: row.number,
  act: row.act as StatusActName,
  from: row.from as PlainDate,
  paragraph: row.paragraph,
  ground: { kk: row.kk, ru: row.ru, en: row.en },
  document: { kind: row.kind as StatusDocument['kind'], number: row.paper, on: row.on, issuer: row.issuer },
  procedure:
    row.procedureKind === null || row.procedureId === null
      ? null
      : { kind: row.procedureKind as (typeof STATUS_PROCEDURES)[number], id: row.procedureId },
  enteredAt: row.enteredAt,
});

/** In the order of entering, of one organisation or of all. */
export async function listStatusActs(db: Db, organisation?: string): Promise<StoredStatusAct[]> {
  const rows = await db
    .selectFrom('status_act')
    .select(['id', 'organisation', 'number', 'act', sql<string>`holds_from::text`.as('from'), 'paragraph'])
    .select(['ground_kk as kk', 'ground_ru as ru', 'ground_en as en'])
    .select(['document_kind as kind', 'document_number as paper', sql<string>`document_on::text`.as('on')])
    .select(['document_issuer as issuer', 'procedure_kind as procedureKind', 'procedure_id as procedureId'])
    .select('entered_at as enteredAt')
    .$if(organisation !== undefined, (query) => query.where('organisation', '=', organisation ?? ''))
    .orderBy('organisation')
    .orderBy('number')
    .execute();
  return rows.map(read);
}

/** Who enters an act of an organisation waits here for whoever enters one now. */
export async function lockEntry(db: Db, organisation: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`status-register ${organisation}`}))`.execute(db);
}
