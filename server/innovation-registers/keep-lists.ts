// The classifiers and the Ministry's list of unique technologies: dated data, every version kept.

import { sql } from 'kysely';
import type {
  ChangeClassifier,
  ChangeUnique,
  EnterClassifier,
  EnterUnique,
  ReadInnovationLists,
} from '#contract/innovation-lists.ts';
import type { ClassifierName } from '#rules/innovation/registers.ts';
import { record, refuseIfChanged } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { Problem, refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { writeVersions } from './write-items.ts';

type Content = Readonly<Record<string, string>>;
type Versioned = 'classifier' | 'unique-technology';
type Names = { readonly kk: string; readonly ru: string; readonly en: string };
const subjectOf = (register: Versioned, id: string) => ({ kind: `innovation-${register}`, id });

async function readHistories(work: Work, register: Versioned) {
  const rows = await work.db
    .selectFrom('innovation_version')
    .select(['item', 'number', 'act', 'at', 'content'])
    .where('register', '=', register)
    .orderBy('number')
    .execute();
  const histories = new Map<string, typeof rows>();
  for (const row of rows) histories.set(row.item, [...(histories.get(row.item) ?? []), row]);
  return histories;
}

export const readInnovationLists: Act<typeof ReadInnovationLists> = async (work) => {
  const histories = await readHistories(work, 'classifier');
  const rows = await work.db.selectFrom('innovation_classifier').selectAll().orderBy('kind').orderBy('place').execute();
  const classifiers = rows.map((row) => ({
    ...{ id: row.id, kind: row.kind as ClassifierName, code: row.code, group: row.group_code, place: row.place },
    names: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
    ...{ fromYear: row.from_year, untilYear: row.until_year, version: row.version },
    history: (histories.get(row.id) ?? []).map(({ number, act, at, content }) => ({
      ...{ number, at, content: content as Content },
      act: act as 'entered',
    })),
  }));
  const listed = await work.db.selectFrom('unique_technology').selectAll().orderBy('code').execute();
  const unique = listed.map((row) => ({
    ...{ id: row.id, code: row.code, source: row.source, version: row.version },
    names: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
    ...{ approvedFrom: row.approved_from, approvedUntil: row.approved_until },
  }));
  return { classifiers, unique };
};

const namesOf = ({ kk, ru, en }: Names) => ({ name_kk: kk, name_ru: ru, name_en: en });
const textOf = (value: string | number | null): string => (value === null ? '' : String(value));

/** A version and an entry in the journal. */
async function keep(
  work: Work,
  register: Versioned,
  id: string,
  number: number,
  columns: Readonly<Record<string, string | number | null>>,
) {
  const fields = Object.fromEntries(Object.entries(columns).map(([name, value]) => [name, textOf(value)]));
  const act = number === 1 ? 'entered' : 'changed';
  await writeVersions(work, register, [{ item: id, organisation: null, number, act, fields }]);
  await record(work, {
    act: number === 1 ? 'innovation-registers.list-entered' : 'innovation-registers.list-changed',
    subject: subjectOf(register, id),
    after: fields,
    version: number,
  });
  work.outcome.version = number;
  return { id, version: number };
}

type ClassifierBody = {
  readonly names: Names;
  readonly group: string;
  readonly place: number;
  readonly fromYear: number | null;
  readonly untilYear: number | null;
};

function classifierColumns({ names, group, place, fromYear, untilYear }: ClassifierBody) {
  if (fromYear !== null && untilYear !== null && untilYear < fromYear)
    throw refused([{ code: 'innovation:fault.years-reversed', pointer: '/body/untilYear' }]);
  return { ...namesOf(names), group_code: group, place, from_year: fromYear, until_year: untilYear };
}

export const enterClassifier: Act<typeof EnterClassifier> = async (work, { body: { kind, code, ...body } }) => {
  const columns = classifierColumns(body);
  const made = await work.db
    .insertInto('innovation_classifier')
    .values({ kind, code, ...columns })
    .onConflict((conflict) => conflict.columns(['kind', 'code']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!made) throw new Problem('already-exists');
  work.outcome.created = true;
  return keep(work, 'classifier', made.id, 1, { kind, code, ...columns });
};

async function lock(work: Work, table: 'innovation_classifier' | 'unique_technology', register: Versioned, id: string) {
  const row = await work.db.selectFrom(table).select('version').where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw new Problem('not-found');
  await refuseIfChanged(work, subjectOf(register, id), row.version);
  return row.version;
}

/** What stood before the first change is written down as version 1, where it came with the program. */
async function keepFirst(
  work: Work,
  table: 'innovation_classifier' | 'unique_technology',
  register: Versioned,
  id: string,
) {
  const { rows } = await sql<{ whole: Record<string, string | number | null> }>`select to_jsonb(t) as whole
    from ${sql.table(table)} t where id = ${id} and not exists (
      select from innovation_version v where v.register = ${register} and v.item = t.id)`.execute(work.db);
  const found = rows[0]?.whole;
  if (!found) return;
  const { id: _, version: number, ...columns } = found;
  const fields = Object.fromEntries(Object.entries(columns).map(([name, value]) => [name, textOf(value)]));
  await writeVersions(work, register, [
    { item: id, organisation: null, number: Number(number), act: 'entered', fields },
  ]);
}

export const changeClassifier: Act<typeof ChangeClassifier> = async (work, { params: { id }, body }) => {
  const version = (await lock(work, 'innovation_classifier', 'classifier', id)) + 1;
  await keepFirst(work, 'innovation_classifier', 'classifier', id);
  const columns = classifierColumns(body);
  await work.db
    .updateTable('innovation_classifier')
    .set({ ...columns, version })
    .where('id', '=', id)
    .execute();
  return keep(work, 'classifier', id, version, columns);
};

type UniqueBody = {
  readonly names: Names;
  readonly approvedFrom: string;
  readonly approvedUntil: string | null;
  readonly source: string;
};

function uniqueColumns({ names, approvedFrom, approvedUntil, source }: UniqueBody) {
  if (approvedUntil !== null && approvedUntil <= approvedFrom)
    throw refused([{ code: 'innovation:fault.days-reversed', pointer: '/body/approvedUntil' }]);
  return { ...namesOf(names), approved_from: approvedFrom, approved_until: approvedUntil, source };
}

export const enterUnique: Act<typeof EnterUnique> = async (work, { body: { code, ...body } }) => {
  const columns = uniqueColumns(body);
  const made = await work.db
    .insertInto('unique_technology')
    .values({ code, ...columns })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!made) throw new Problem('already-exists');
  work.outcome.created = true;
  return keep(work, 'unique-technology', made.id, 1, { code, ...columns });
};

export const changeUnique: Act<typeof ChangeUnique> = async (work, { params: { id }, body }) => {
  const version = (await lock(work, 'unique_technology', 'unique-technology', id)) + 1;
  await keepFirst(work, 'unique_technology', 'unique-technology', id);
  const columns = uniqueColumns(body);
  await work.db
    .updateTable('unique_technology')
    .set({ ...columns, version })
    .where('id', '=', id)
    .execute();
  return keep(work, 'unique-technology', id, version, columns);
};
