// What taking in a file would do, row by row, without doing any of it: each row is judged as a typed one, beside the register and beside
// the rows above it.

import { createHash } from 'node:crypto';
import { type FileRow, MOST_FILE_ROWS } from '#contract/innovation-import.ts';
import { UnreadablePackage } from '#exchange/package/package-source.ts';
import { type NamedRow, readNamedRows, UnreadableList } from '#exchange/package/read-named-rows.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { type Fields, type ItemFault, readItem } from '#rules/innovation/read-item.ts';
import type { RegisterName } from '#rules/innovation/register-names.ts';
import { fileColumns } from '#rules/innovation/registers.ts';
import { canonicalJson } from '#server/platform/canonical-json.ts';
import { refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { TWICE_AT } from './enter-item.ts';
import { findStanding, keysOf } from './find-twice.ts';
import { findReferences, type References, resolveItem } from './references.ts';

export type PlannedRow = FileRow & { readonly resolved: Fields };
export type FilePlan = { readonly rows: readonly PlannedRow[]; readonly known: References };

/** Rows that come back carry their reasons in a column of their own, which is passed over. */
export const REASONS = 'reasons';

async function readRows(register: RegisterName, content: string): Promise<NamedRow[]> {
  const columns = fileColumns(register);
  try {
    return await readNamedRows(Buffer.from(content, 'base64'), {
      columns: [...columns.map(({ name }) => name), REASONS],
      must: columns.filter(({ required }) => required).map(({ name }) => name),
      mostRows: MOST_FILE_ROWS,
    });
  } catch (error) {
    if (error instanceof UnreadableList)
      throw refused([{ code: `innovation:file-${error.code}`, values: error.values }]);
    if (error instanceof UnreadablePackage)
      throw refused([{ code: `findings:unreadable-${error.code}`, values: error.values }]);
    throw error;
  }
}

/** Faults of cells in the words of the registers. */
const CELL: Readonly<Record<string, string>> = { 'cell-formula': 'formula', 'cell-error': 'error' };

const filledOf = ({ cells }: NamedRow): Record<string, string> =>
  Object.fromEntries(Object.entries(cells).filter(([name, text]) => name !== REASONS && text.trim() !== ''));

function isSame(register: RegisterName, resolved: Fields, standing: Fields | undefined): boolean {
  if (!standing) return false;
  return fileColumns(register).every(({ name, kind }) => {
    const nothing = kind.is === 'yes-no' ? 'no' : '';
    return (resolved[name] ?? nothing) === (standing[name] ?? nothing);
  });
}

type Judged = {
  readonly row: NamedRow;
  readonly given: Fields;
  readonly resolved: Fields;
  readonly faults: readonly ItemFault[];
};

function judgeRow(register: RegisterName, row: NamedRow, known: References, today: string): Judged {
  const given = filledOf(row);
  if (row.faults.length > 0) {
    const faults = row.faults.map(({ column, code, values }) => ({
      column,
      code: CELL[code] ?? 'row-damaged',
      values,
    }));
    return { row, given, resolved: {}, faults };
  }
  const read = readItem(register, given, today);
  const { fields, faults } = resolveItem(register, read.fields, known);
  return { row, given, resolved: fields, faults: [...read.faults, ...faults] };
}

type Standing = Awaited<ReturnType<typeof findStanding>>;

/** One row after the other: of two equal ones the second is refused. */
class RowsInTurn {
  readonly #register: RegisterName;
  readonly #standing: Standing;
  readonly #fieldsOf: ReadonlyMap<string, Fields>;
  readonly #seen = new Map<string, number>();

  constructor(register: RegisterName, standing: Standing, fieldsOf: ReadonlyMap<string, Fields>) {
    this.#register = register;
    this.#standing = standing;
    this.#fieldsOf = fieldsOf;
  }

  settle({ row: { row }, given: fields, resolved, faults }: Judged): PlannedRow {
    const keys = faults.length > 0 ? [] : keysOf(this.#register, resolved);
    const there = keys.map((key) => this.#standing.get(key)).find((one) => one !== undefined);
    const same = there !== undefined && isSame(this.#register, resolved, this.#fieldsOf.get(there.id));
    const all = [...faults, ...this.#twice(keys, same ? undefined : there, row)];
    const told = all.map(({ values, ...fault }) => ({ ...fault, values: { ...values } }));
    const outcome = same ? 'same' : 'new';
    return { row, is: all.length > 0 ? 'refused' : outcome, fields, faults: told, resolved };
  }

  *#twice(keys: readonly string[], there: { year: string; id: string } | undefined, row: number): Generator<ItemFault> {
    const column = TWICE_AT[this.#register];
    if (there) yield { column, code: 'twice', values: { year: there.year, item: there.id } };
    const above = keys.map((key) => this.#seen.get(key)).find((one) => one !== undefined);
    if (above !== undefined) yield { column, code: 'twice-in-file', values: { row: above } };
    for (const key of keys) if (!this.#seen.has(key)) this.#seen.set(key, row);
  }
}

/** Fields of items that stand, by identifier. */
export type ReadStanding = (ids: readonly string[]) => Promise<ReadonlyMap<string, Fields>>;

export async function planFile(
  work: Work,
  register: RegisterName,
  organisation: string,
  content: string,
  readStanding: ReadStanding,
): Promise<FilePlan> {
  const today = dayInAstana(work.at);
  const rows = await readRows(register, content);
  const first = rows.map((row) => readItem(register, filledOf(row), today).fields);
  const known = await findReferences(work.db, register, organisation, first);
  const judged = rows.map((row) => judgeRow(register, row, known, today));
  const standing = await findStanding(
    work.db,
    register,
    organisation,
    judged.map(({ resolved }) => resolved),
  );
  const fieldsOf = await readStanding([...new Set([...standing.values()].map(({ id }) => id))]);
  const judge = new RowsInTurn(register, standing, fieldsOf);
  return { rows: judged.map((one) => judge.settle(one)), known };
}

/** Names the outcome: another one has another name. */
export function nameOfPlan(rows: readonly PlannedRow[]): string {
  const outcome = rows.map(({ row, is, resolved, faults }) => ({ row, is, resolved, faults }));
  return createHash('sha256').update(canonicalJson(outcome)).digest('hex');
}

export function countRows(rows: readonly PlannedRow[]) {
  const count = (is: FileRow['is']) => rows.filter((row) => row.is === is).length;
  return { new: count('new'), same: count('same'), refused: count('refused') };
}
