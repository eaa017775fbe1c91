// Items written: into their table, with what hangs on them, and each version beside. `fields` are read and resolved.

import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { foldName } from '#rules/innovation/fold-name.ts';
import { type Fields, parseByYear } from '#rules/innovation/read-item.ts';
import type { RegisterName } from '#rules/innovation/register-names.ts';
import { holdDocument, releaseDocument } from '#server/documents/index.ts';
import type { Work } from '#server/platform/work.ts';
import { TABLE_OF } from './item-tables.ts';
import { listExecutors, type References } from './references.ts';

type Columns = Readonly<Record<string, string | number | boolean | null>>;
type Text = string | undefined;
const orNull = (text: Text) => text ?? null;
const numberOrNull = (text: Text) => (text === undefined ? null : Number(text));
const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** Columns of the table; amounts stay decimal texts. */
const COLUMNS_OF: Readonly<Record<RegisterName, (fields: Fields, known: References) => Columns>> = {
  technology: (f, known) => ({
    ...{ name_kk: orNull(f.name_kk), name_ru: orNull(f.name_ru), name_en: orNull(f.name_en) },
    ...{ field: f.field ?? '', novelty: f.novelty ?? '', htms_code: orNull(f.htms_code) },
    unique_technology: known.unique.get(f.unique_code ?? '') ?? null,
    known_since_year: numberOrNull(f.known_since),
  }),
  introduction: (f) => ({
    ...{
      technology: f.technology ?? '',
      year: Number(f.year),
      departments: f.departments ?? '',
      source: f.source ?? '',
    },
    ...{ programme: orNull(f.programme), protective_document: orNull(f.protective_document) },
    ...{ act_number: orNull(f.act_number), act_on: orNull(f.act_on), act_document: orNull(f.act_document) },
  }),
  transfer: (f) => {
    const isKnown = UUID.test(f.receiver ?? '');
    return {
      ...{ technology: f.technology ?? '', region: f.region ?? '', channel: f.channel ?? '', day: f.day ?? '' },
      ...{ receiver: isKnown ? orNull(f.receiver) : null, receiver_name: isKnown ? null : orNull(f.receiver) },
      ...{ participants: numberOrNull(f.participants), patients: numberOrNull(f.patients) },
      ...{ receiver_performs_from: orNull(f.performs_from), paid_by_fund: f.paid_by_fund === 'yes' },
    };
  },
  programme: (f) => ({
    ...{ title: f.title ?? '', registration_number: f.registration_number ?? '', funder: f.funder ?? '' },
    ...{ registration_fold: foldName(f.registration_number ?? ''), amount: f.amount_kzt ?? '' },
    ...{ first_year: Number(f.first_year), last_year: Number(f.last_year), lead_name: orNull(f.lead) },
  }),
  'protective-document': (f) => ({
    ...{ kind: f.kind ?? '', number: f.number ?? '', number_fold: foldName(f.number ?? '') },
    ...{ granted_on: f.granted_on ?? '', title: f.title ?? '', programme: orNull(f.programme) },
  }),
};

export type NewItem = { readonly id: string; readonly fields: Fields };
/** Of one request: many parameters of one statement stay far below what the protocol takes. */
const AT_ONCE = 500;

function* inParts<T>(all: readonly T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += AT_ONCE) yield all.slice(at, at + AT_ONCE);
}

async function insertInto(work: Work, table: string, rows: readonly object[]): Promise<void> {
  // The table is chosen by the register: the compiler cannot hold its columns against these.
  for (const part of inParts(rows))
    await work.db
      .insertInto(table as never)
      .values(part as never)
      .execute();
}

const foldsOf = ({ name_kk, name_ru, name_en }: Fields): string[] => [
  ...new Set([name_kk, name_ru, name_en].flatMap((name) => (name === undefined ? [] : [foldName(name)]))),
];

function usesOf({ id, fields }: NewItem) {
  const uses = new Map<string, { patients: number | null; income: string | null }>();
  const use = (year: string) => uses.get(year) ?? { patients: null, income: null };
  const year = fields.year ?? '';
  for (const one of parseByYear(fields.patients ?? '', year))
    uses.set(one.year, { ...use(one.year), patients: Number(one.value) });
  for (const one of parseByYear(fields.income_kzt ?? '', year))
    uses.set(one.year, { ...use(one.year), income: one.value });
  return [...uses].map(([of, values]) => ({ introduction: id, year: Number(of), ...values }));
}

const executorsOf = ({ id, fields }: NewItem, known: References) =>
  listExecutors(fields.co_executors ?? '').map((one, at) => {
    const organisation = known.organisations.get(one) ?? null;
    return { programme: id, place: at + 1, organisation, name: organisation === null ? one : null };
  });

/** What hangs on items beside their row. */
async function writeParts(work: Work, register: RegisterName, items: readonly NewItem[], known: References) {
  if (register === 'technology')
    await insertInto(
      work,
      'technology_name',
      items.flatMap(({ id, fields }) => foldsOf(fields).map((fold) => ({ fold, technology: id }))),
    );
  if (register === 'introduction') await insertInto(work, 'introduction_use', items.flatMap(usesOf));
  if (register === 'programme')
    await insertInto(
      work,
      'programme_co_executor',
      items.flatMap((item) => executorsOf(item, known)),
    );
}

async function dropParts(work: Work, register: RegisterName, id: string): Promise<void> {
  const { db } = work;
  if (register === 'technology') await db.deleteFrom('technology_name').where('technology', '=', id).execute();
  if (register === 'introduction') await db.deleteFrom('introduction_use').where('introduction', '=', id).execute();
  if (register === 'programme') await db.deleteFrom('programme_co_executor').where('programme', '=', id).execute();
}

type VersionAct = 'entered' | 'imported' | 'changed' | 'withdrawn' | 'restored';
type NewVersion = {
  readonly item: string;
  readonly organisation: string | null;
  readonly number: number;
  readonly act: VersionAct;
  readonly words?: string;
  readonly fields: object;
};

export async function writeVersions(
  work: Work,
  register: RegisterName | 'classifier' | 'unique-technology',
  versions: readonly NewVersion[],
): Promise<void> {
  const by = work.identity.account ?? '';
  const rows = versions.map(({ fields, words, ...version }) => ({
    ...{ ...version, register, by, at: work.at, words: words ?? null },
    content: JSON.stringify(fields),
  }));
  await insertInto(work, 'innovation_version', rows);
}

/** New items of one organisation; of technologies it is the one whose people entered them. Answers their identifiers, in order. */
export async function insertItems(
  work: Work,
  register: RegisterName,
  known: References,
  all: readonly Fields[],
  act: 'entered' | 'imported',
): Promise<string[]> {
  const organisation = known.organisation;
  const items = all.map((fields): NewItem => ({ id: randomUUID(), fields }));
  const entered = { organisation, entered_at: work.at, entered_by: work.identity.account ?? '' };
  const rows = items.map(({ id, fields }) => ({ id, ...entered, ...COLUMNS_OF[register](fields, known) }));
  await insertInto(work, TABLE_OF[register], rows);
  await writeParts(work, register, items, known);
  for (const { id, fields } of items)
    if (fields.act_document) await holdDocument(work, fields.act_document, { room: 'innovation', subject: id });
  const of = register === 'technology' ? null : organisation;
  await writeVersions(
    work,
    register,
    items.map(({ id, fields }) => ({ item: id, organisation: of, number: 1, act, fields })),
  );
  return items.map(({ id }) => id);
}

export type Stored = {
  readonly id: string;
  readonly organisation: string | null;
  readonly version: number;
  readonly fields: Fields;
};

/** Answers the version made. */
export async function updateItem(
  work: Work,
  register: RegisterName,
  { id, organisation, version: before, fields: was }: Stored,
  known: References,
  fields: Fields,
): Promise<number> {
  const version = before + 1;
  const columns: Columns = { ...COLUMNS_OF[register](fields, known), version };
  const set = sql.join(Object.entries(columns).map(([name, value]) => sql`${sql.ref(name)} = ${value}`));
  await sql`update ${sql.table(TABLE_OF[register])} set ${set} where id = ${id}`.execute(work.db);
  await dropParts(work, register, id);
  await writeParts(work, register, [{ id, fields }], known);
  const rests = { room: 'innovation', subject: id };
  if (fields.act_document && fields.act_document !== was.act_document)
    await holdDocument(work, fields.act_document, rests);
  if (was.act_document && fields.act_document !== was.act_document)
    await releaseDocument(work, was.act_document, rests);
  await writeVersions(work, register, [{ item: id, organisation, number: version, act: 'changed', fields }]);
  return version;
}

/** Withdrawn with the reason, kept; or taken back into the register. Answers the version made. */
export async function turnItem(
  work: Work,
  register: RegisterName,
  { id, organisation, version: before, fields }: Stored,
  words: string | undefined,
): Promise<number> {
  const version = before + 1;
  await sql`update ${sql.table(TABLE_OF[register])} set version = ${version},
    withdrawn_at = ${words === undefined ? null : work.at}::timestamptz where id = ${id}`.execute(work.db);
  const act = words === undefined ? 'restored' : 'withdrawn';
  const told = words === undefined ? {} : { words };
  await writeVersions(work, register, [{ item: id, organisation, number: version, act, fields, ...told }]);
  return version;
}
