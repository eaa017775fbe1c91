// What an import would do, row by row, without doing any of it.

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Bin, Day, FACT_KINDS, type FactKind, Facts, type ImportRow } from '#contract/organisations.ts';
import { canonicalJson } from '#server/platform/canonical-json.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import type { Fact } from './facts.ts';
import type { ColumnName, RegisterRow, RowFault } from './read-register-file.ts';
import { findOn, loadPeriods, type StoredPeriod } from './store.ts';

/** `parent` of a planned fact is a BIN: the organisation may be a new one of the same file. */
export type PlannedRow = ImportRow & {
  readonly from: string;
  readonly source: string;
  readonly facts: readonly Fact[];
  readonly known: { readonly id: string; readonly periods: readonly StoredPeriod[] } | undefined;
};

type Known = { readonly id: string; readonly merged: boolean; readonly periods: readonly StoredPeriod[] };
type Register = { readonly byBin: ReadonlyMap<string, Known>; readonly binOf: ReadonlyMap<string, string> };

const CHECKS: Readonly<Partial<Record<ColumnName, z.ZodType>>> = {
  bin: Bin,
  from: Day,
  name_kk: Facts.shape.name_kk,
  name_ru: Facts.shape.name_ru,
  name_en: Facts.shape.name_en,
  category: Facts.shape.category,
  founder: Facts.shape.founder,
  region: Facts.shape.region,
  university_hospital: z.enum(['yes', 'no']),
  parent_bin: Bin,
  source: z.string().max(500),
};
const columnOf = (kind: FactKind): ColumnName => (kind === 'parent' ? 'parent_bin' : kind);
const OWN_WORDS = /^organisations:/;

function checkCell(column: ColumnName, text: string): RowFault[] {
  const check = CHECKS[column];
  if (text === '')
    return column === 'bin' || column === 'from' ? [{ column, code: 'organisations:cell-missing', values: {} }] : [];
  const read = check?.safeParse(text);
  if (!read || read.success) return [];
  const message = read.error.issues[0]?.message ?? '';
  if (OWN_WORDS.test(message)) return [{ column, code: message, values: {} }];
  const issue = read.error.issues[0];
  const known = issue?.code === 'invalid_value' ? issue.values.map(String).join(', ') : '';
  return [
    {
      column,
      code: known ? 'organisations:cell-not-among' : 'organisations:cell-wrong',
      values: known ? { known } : {},
    },
  ];
}

function factsOf(row: RegisterRow): Fact[] {
  return FACT_KINDS.flatMap((kind) => {
    const value = row.cells[columnOf(kind)];
    return value === undefined || value === '' ? [] : [{ kind, value }];
  });
}

function checkAmongOthers(row: RegisterRow, rows: readonly RegisterRow[], register: Register): RowFault[] {
  const { bin = '', parent_bin: parent = '' } = row.cells;
  const known = register.byBin.get(bin);
  const fault = (column: ColumnName, key: string, values = {}): RowFault => ({
    column,
    code: `organisations:${key}`,
    values,
  });
  const first = rows.find((other) => other.cells.bin === bin);
  const hasParent =
    parent === '' || register.byBin.get(parent)?.merged === false || rows.some((other) => other.cells.bin === parent);
  const missing = known
    ? []
    : FACT_KINDS.filter((kind) => kind !== 'parent' && (row.cells[columnOf(kind)] ?? '') === '');
  return [
    ...(bin !== '' && first && first !== row ? [fault('bin', 'import-bin-twice', { row: first.row })] : []),
    ...(known?.merged ? [fault('bin', 'is-merged')] : []),
    ...(hasParent ? [] : [fault('parent_bin', 'parent-unknown')]),
    ...(parent !== '' && parent === bin ? [fault('parent_bin', 'parent-circle')] : []),
    ...missing.map((kind) => fault(columnOf(kind), 'cell-missing')),
  ];
}

function changesOf(
  row: RegisterRow,
  facts: readonly Fact[],
  known: Known | undefined,
  { binOf }: Register,
): ImportRow['changes'] {
  return facts.flatMap(({ kind, value }) => {
    const held = known ? (findOn(known.periods, kind, row.cells.from ?? '')?.value ?? null) : null;
    const before = kind === 'parent' && held !== null ? (binOf.get(held) ?? held) : held;
    return before === value ? [] : [{ kind, before, after: value }];
  });
}

function judge(faulty: boolean, known: Known | undefined, changes: ImportRow['changes']): ImportRow['is'] {
  if (faulty) return 'faulty';
  if (!known) return 'new';
  return changes.length > 0 ? 'changed' : 'same';
}

function planRow(row: RegisterRow, rows: readonly RegisterRow[], register: Register, file: string): PlannedRow {
  const cells = Object.entries(row.cells) as [ColumnName, string][];
  const unread = row.faults.length > 0;
  const faults = unread
    ? row.faults
    : [...cells.flatMap(([column, text]) => checkCell(column, text)), ...checkAmongOthers(row, rows, register)];
  const known = register.byBin.get(row.cells.bin ?? '');
  const facts = factsOf(row);
  const changes = faults.length > 0 ? [] : changesOf(row, facts, known, register);
  const { bin = '', from = '', source = '' } = row.cells;
  const name = row.cells.name_kk || row.cells.name_ru || row.cells.name_en || '';
  return {
    row: row.row,
    bin,
    name,
    is: judge(faults.length > 0, known, changes),
    changes,
    faults: faults.map(({ column, code, values }) => ({ column, code, values: { ...values } })),
    from,
    source: source || file,
    facts,
    known,
  };
}

async function loadRegister(db: Db, rows: readonly RegisterRow[]): Promise<Register> {
  const all = await db.selectFrom('organisation').select(['id', 'bin', 'merged_into']).execute();
  const wanted = new Set(rows.map(({ cells }) => cells.bin));
  const byBin = new Map<string, Known>();
  for (const { id, bin, merged_into: merged } of all) {
    const periods = wanted.has(bin) ? await loadPeriods(db, id) : [];
    byBin.set(bin, { id, merged: merged !== null, periods });
  }
  return { byBin, binOf: new Map(all.map(({ id, bin }) => [id, bin])) };
}

/** `file` stands as the source of rows that name none. */
export async function planImport(db: Db, rows: readonly RegisterRow[], file: string): Promise<PlannedRow[]> {
  const register = await loadRegister(db, rows);
  return rows.map((row) => planRow(row, rows, register, file));
}

/** Names the plan: another outcome has another name. */
export function nameOfPlan(rows: readonly PlannedRow[]): string {
  const outcome = rows.map(({ row, bin, is, from, source, changes }) => ({ row, bin, is, from, source, changes }));
  return createHash('sha256').update(canonicalJson(outcome)).digest('hex');
}
