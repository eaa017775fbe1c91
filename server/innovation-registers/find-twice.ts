// Whether a row is in a register already: the same technology introduced, the same transfer, the same number. What is there is named.

import { sql } from 'kysely';
import { foldName } from '#rules/innovation/fold-name.ts';
import type { Fields } from '#rules/innovation/read-item.ts';
import type { RegisterName } from '#rules/innovation/register-names.ts';
import type { Db } from '#server/platform/database/open-database.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
const receiverKey = (receiver = '') => foldName(receiver);

/** What makes two rows of one organisation the same; a technology has several: each name and its HTMS code. */
export function keysOf(register: RegisterName, fields: Fields): string[] {
  if (register === 'technology') {
    const { name_kk, name_ru, name_en, htms_code } = fields;
    const names = [name_kk, name_ru, name_en].flatMap((name) => (name === undefined ? [] : [foldName(name)]));
    return [...new Set([...names, ...(htms_code === undefined ? [] : [`htms:${htms_code}`])])];
  }
  if (register === 'introduction') return [fields.technology ?? ''];
  if (register === 'programme') return [foldName(fields.registration_number ?? '')];
  if (register === 'protective-document') return [`${fields.kind}/${foldName(fields.number ?? '')}`];
  const { technology, day, region, channel, receiver } = fields;
  return [[technology, day, region, channel, receiverKey(receiver)].join('/')];
}

/** Only an entry that stands can stand in the way. */
const STANDING = sql`withdrawn_at is null`;

type Standing = { readonly key: string; readonly id: string; readonly year: string };

async function readTransfers(db: Db, organisation: string, rows: readonly Fields[]): Promise<Standing[]> {
  const days = [...new Set(rows.flatMap(({ day }) => day ?? []))];
  const { rows: found } = await sql<Record<string, string> & { id: string }>`
    select id, technology, day::text as day, region, channel, coalesce(receiver::text, receiver_name, '') as receiver
    from transfer where organisation = ${organisation} and day = any (${days}::date[]) and ${STANDING}`.execute(db);
  return found.map(({ id, ...fields }) => ({
    key: keysOf('transfer', fields)[0] ?? '',
    id,
    year: fields.day?.slice(0, 4) ?? '',
  }));
}

async function readStanding(db: Db, register: RegisterName, organisation: string, rows: readonly Fields[]) {
  if (register === 'transfer') return readTransfers(db, organisation, rows);
  const keys = rows.flatMap((row) => keysOf(register, row));
  const bare = keys.map((key) => key.replace(/^htms:/, ''));
  // What stands for no technology of the catalogue has its own fault.
  const uuids = register === 'introduction' ? keys.filter((key) => UUID.test(key)) : [];
  const query = {
    technology: sql<Standing>`select n.fold as key, n.technology as id, '' as year from technology_name n
        where n.fold = any (${keys}::text[])
      union all select 'htms:' || htms_code, id, '' from technology where htms_code = any (${bare}::text[])`,
    introduction: sql<Standing>`select technology::text as key, id, year::text as year from introduction
      where organisation = ${organisation || null}::uuid and technology = any (${uuids}::uuid[]) and ${STANDING}`,
    programme: sql<Standing>`select registration_fold as key, id, first_year::text as year from research_programme
      where organisation = ${organisation || null}::uuid and registration_fold = any (${keys}::text[]) and ${STANDING}`,
    'protective-document': sql<Standing>`select kind || '/' || number_fold as key, id, year::text as year from protective_document
      where organisation = ${organisation || null}::uuid and kind || '/' || number_fold = any (${keys}::text[]) and ${STANDING}`,
  }[register];
  return (await query.execute(db)).rows;
}

/** Key → the item that has it. */
export async function findStanding(db: Db, register: RegisterName, organisation: string, rows: readonly Fields[]) {
  if (rows.length === 0) return new Map<string, Standing>();
  return new Map((await readStanding(db, register, organisation, rows)).map((one) => [one.key, one]));
}
