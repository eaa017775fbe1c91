// What rows of a register refer to, found for many rows at once; and what only the registers can say against a row: a technology that is
// not in the catalogue, a year before it was known, an introduction that stands already, a transfer to oneself.

import { sql } from 'kysely';
import { foldName } from '#rules/innovation/fold-name.ts';
import type { Fields, ItemFault } from '#rules/innovation/read-item.ts';
import type { RegisterName } from '#rules/innovation/register-names.ts';
import { type ColumnKind, REGISTER_COLUMNS, type RegisterColumn } from '#rules/innovation/registers.ts';
import type { Db } from '#server/platform/database/open-database.ts';

type Technology = { readonly id: string; readonly knownSince: number | null };
type Code = { readonly from: number | null; readonly until: number | null };

/** By every text that may name a thing. */
export type References = {
  readonly organisation: string;
  readonly technologies: ReadonlyMap<string, Technology>;
  readonly codes: ReadonlyMap<string, Code>;
  readonly unique: ReadonlyMap<string, string>;
  readonly programmes: ReadonlyMap<string, string>;
  readonly protectiveDocuments: ReadonlyMap<string, string>;
  readonly documents: ReadonlySet<string>;
  /** BIN or identifier → identifier. */
  readonly organisations: ReadonlyMap<string, string>;
};

const BIN = /^\d{12}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
export const listExecutors = (text: string): string[] =>
  text
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');

async function findTechnologies(db: Db, texts: readonly string[]): Promise<ReadonlyMap<string, Technology>> {
  const found = new Map<string, Technology>();
  if (texts.length === 0) return found;
  const folds = texts.map(foldName);
  const { rows } = await sql<{ key: string; id: string; knownSince: number | null }>`
    select n.fold as key, t.id, t.known_since_year as "knownSince" from technology t join technology_name n on n.technology = t.id
      where n.fold = any (${folds}::text[]) and t.withdrawn_at is null
    union all select t.htms_code, t.id, t.known_since_year from technology t
      where t.htms_code = any (${texts}::text[]) and t.withdrawn_at is null
    union all select t.id::text, t.id, t.known_since_year from technology t
      where t.id = any (${texts.filter((one) => UUID.test(one))}::uuid[]) and t.withdrawn_at is null`.execute(db);
  const byKey = new Map(rows.map(({ key, ...technology }) => [key, technology]));
  for (const text of texts) {
    const technology = byKey.get(text) ?? byKey.get(foldName(text));
    if (technology) found.set(text, technology);
  }
  return found;
}

async function findCodes(db: Db): Promise<ReadonlyMap<string, Code>> {
  const rows = await db
    .selectFrom('innovation_classifier')
    .select(['kind', 'code', 'from_year as from', 'until_year as until'])
    .execute();
  return new Map(rows.map(({ kind, code, ...years }) => [`${kind}/${code}`, years]));
}

/** Own things by their identifier and by their number. */
async function findOwn(db: Db, table: 'research_programme' | 'protective_document', organisation: string) {
  const fold = table === 'research_programme' ? 'registration_fold' : 'number_fold';
  const { rows } = await sql<{ id: string; fold: string }>`select id, ${sql.ref(fold)} as fold from ${sql.table(table)}
    where organisation = ${organisation} and withdrawn_at is null`.execute(db);
  return new Map(rows.flatMap(({ id, fold: key }) => [[id, id] as const, [key, id] as const]));
}

async function findOrganisations(db: Db, texts: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const bins = texts.filter((one) => BIN.test(one));
  const ids = texts.filter((one) => UUID.test(one));
  const { rows } = await sql<{ id: string; bin: string }>`select id, bin from organisation
    where merged_into is null and (bin = any (${bins}::text[]) or id = any (${ids}::uuid[]))`.execute(db);
  return new Map(rows.flatMap(({ id, bin }) => [[bin, id] as const, [id, id] as const]));
}

/** For rows of one organisation; `organisation` is empty for technologies. */
export async function findReferences(
  db: Db,
  register: RegisterName,
  organisation: string,
  rows: readonly Fields[],
): Promise<References> {
  const textsOf = (column: string) => [...new Set(rows.flatMap((row) => row[column] ?? []))];
  const documents = textsOf('act_document').filter((one) => UUID.test(one));
  const isOwn = register !== 'technology' && register !== 'transfer';
  const own = (table: 'research_programme' | 'protective_document') =>
    isOwn ? findOwn(db, table, organisation) : Promise.resolve(new Map<string, string>());
  const { rows: kept } = await sql<{ id: string }>`select id from document where id = any (${documents}::uuid[])
    and organisation = ${organisation || null}::uuid and removed_at is null`.execute(db);
  const unique =
    register === 'technology' ? await db.selectFrom('unique_technology').select(['id', 'code']).execute() : [];
  return {
    organisation,
    technologies: await findTechnologies(db, textsOf('technology')),
    codes: await findCodes(db),
    unique: new Map(unique.map(({ id, code }) => [code, id])),
    programmes: await own('research_programme'),
    protectiveDocuments: await own('protective_document'),
    documents: new Set(kept.map(({ id }) => id)),
    organisations: await findOrganisations(db, [
      ...textsOf('receiver'),
      ...textsOf('co_executors').flatMap(listExecutors),
    ]),
  };
}

/** The year in which an item happens: codes hold for years. */
const yearOf = (fields: Fields): number | undefined => {
  const text = fields.year ?? fields.day ?? fields.granted_on;
  return text === undefined ? undefined : Number(text.slice(0, 4));
};

const fault = (column: string, code: string, values: ItemFault['values'] = {}): ItemFault => ({ column, code, values });

function codeFault(column: string, code: Code | undefined, year: number | undefined): ItemFault | undefined {
  if (!code) return fault(column, 'unknown-code');
  const isOver = year !== undefined && ((code.from ?? year) > year || (code.until ?? year) < year);
  return isOver ? fault(column, 'code-not-then', { year: year ?? '' }) : undefined;
}

type Resolved = { readonly id?: string; readonly faults: readonly ItemFault[] };
type Asked = {
  readonly column: RegisterColumn;
  readonly text: string;
  readonly fields: Fields;
  readonly known: References;
};
const found = (column: RegisterColumn, id: string | undefined, code: string): Resolved =>
  id === undefined ? { faults: [fault(column.name, code)] } : { id, faults: [] };

function resolveReceiver({ column, text, known }: Asked): Resolved {
  const id = known.organisations.get(text);
  if (id !== undefined) return { id, faults: id === known.organisation ? [fault(column.name, 'to-oneself')] : [] };
  const isCode = BIN.test(text) || UUID.test(text);
  return { faults: isCode ? [fault(column.name, 'organisation-unknown', { bin: text })] : [] };
}

const resolveExecutors = ({ column, text, known }: Asked): Resolved => ({
  faults: listExecutors(text)
    .filter((one) => BIN.test(one) && !known.organisations.has(one))
    .map((one) => fault(column.name, 'organisation-unknown', { bin: one })),
});

function resolveCode({ column, text, fields, known }: Asked): Resolved {
  const wrong =
    column.kind.is === 'classifier' &&
    codeFault(column.name, known.codes.get(`${column.kind.of}/${text}`), yearOf(fields));
  return { faults: wrong ? [wrong] : [] };
}

/** How a reference of each kind is found; other kinds refer to nothing. */
const RESOLVE: Readonly<Partial<Record<ColumnKind['is'], (asked: Asked) => Resolved>>> = {
  classifier: resolveCode,
  technology: ({ column, text, known }) => found(column, known.technologies.get(text)?.id, 'technology-unknown'),
  programme: ({ column, text, known }) =>
    found(column, known.programmes.get(text) ?? known.programmes.get(foldName(text)), 'programme-unknown'),
  'protective-document': ({ column, text, known }) => {
    const id = known.protectiveDocuments.get(text) ?? known.protectiveDocuments.get(foldName(text));
    return found(column, id, 'protective-document-unknown');
  },
  document: ({ column, text, known }) => found(column, known.documents.has(text) ? text : undefined, 'document-gone'),
  unique: ({ column, text, known }) => ({
    faults: known.unique.has(text) ? [] : [fault(column.name, 'unique-unknown')],
  }),
  receiver: resolveReceiver,
  executors: resolveExecutors,
};

/** Each reference as the identifier that is kept; faults where there is no such thing. */
export function resolveItem(register: RegisterName, fields: Fields, known: References) {
  const faults: ItemFault[] = [];
  const resolved: Record<string, string> = { ...fields };
  for (const column of REGISTER_COLUMNS[register]) {
    const text = fields[column.name];
    const one = text === undefined ? undefined : RESOLVE[column.kind.is]?.({ column, text, fields, known });
    faults.push(...(one?.faults ?? []));
    if (one?.id !== undefined) resolved[column.name] = one.id;
  }
  const year = yearOf(fields);
  const since = known.technologies.get(fields.technology ?? '')?.knownSince;
  if (since && year !== undefined && year < since)
    faults.push(fault(fields.year === undefined ? 'day' : 'year', 'before-known', { since }));
  return { fields: resolved as Fields, faults };
}
