// The application as it is typed: texts, with what is wrong in them; and what of it travels. A cell that is empty is not told, and is
// never a zero.

import type { ApplicationForm, StaffLine } from '#contract/status-application.ts';
import { DEGREES, STAFF_GROUPS } from '#rules/status/application.ts';
import type { FieldFault } from '#web/design/field-frame.tsx';
import type { SheetFinding, SheetRow } from '#web/design/sheet/sheet-grid.ts';
import type { Say } from '#wording/speak.ts';

export type TypedPair = { readonly key: string; readonly name: string; readonly more: string };
export type TypedYear = { readonly year: number; readonly first: string; readonly second: string };
export type TypedForm = {
  readonly units: readonly TypedPair[];
  readonly premises: readonly TypedPair[];
  readonly equipment: readonly TypedPair[];
  readonly operationalStaff: string;
  readonly staff: readonly SheetRow[];
  readonly income: readonly TypedYear[];
  readonly results: readonly TypedYear[];
  readonly documents: ApplicationForm['documents'];
};

let fresh = 0;
export const freshKey = (): string => {
  fresh += 1;
  return `typed-${fresh}`;
};

const textOf = (value: number | string | null | undefined): string => (value == null ? '' : String(value));
const pairOf = (name: string, more: number | string | null): TypedPair => ({
  key: freshKey(),
  name,
  more: textOf(more),
});

const rowOf = ({ code, group, degree, publications, hirsch, researchYears }: StaffLine): SheetRow => ({
  id: freshKey(),
  fields: {
    ...{ code, group, degree: textOf(degree) },
    publications: textOf(publications),
    hirsch: textOf(hirsch),
    'research-years': textOf(researchYears),
  },
});

/** `years`: those that are asked of, whatever the form says of others. */
export function typeForm(form: ApplicationForm, years: readonly number[]): TypedForm {
  return {
    units: form.units.map(({ name, work }) => pairOf(name, work)),
    premises: form.premises.map(({ name, area }) => pairOf(name, area)),
    equipment: form.equipment.map(({ name, count }) => pairOf(name, count)),
    operationalStaff: textOf(form.operationalStaff),
    staff: form.staff.map(rowOf),
    income: years.map((year) => {
      const one = form.income.find((other) => other.year === year);
      return { year, first: textOf(one?.budget), second: textOf(one?.research) };
    }),
    results: years.map((year) => {
      const one = form.results.find((other) => other.year === year);
      return { year, first: textOf(one?.publications), second: textOf(one?.citations) };
    }),
    documents: form.documents,
  };
}

/** Spaces between thousands and a decimal comma are how people and Excel write the same number. */
const plain = (text: string): string => text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');

/** Undefined: what is typed is no such number. Null: nothing is typed. */
function readCount(text: string): number | null | undefined {
  const digits = plain(text);
  if (digits === '') return null;
  return /^\d{1,6}$/.test(digits) ? Number(digits) : undefined;
}

function readAmount(text: string, shape = /^\d{1,15}(\.\d{1,2})?$/): string | null | undefined {
  const digits = plain(text);
  if (digits === '') return null;
  return shape.test(digits) ? digits : undefined;
}

/** The first that fits without case; the sheet writes values, people paste words. */
const findIn = <T extends string>(list: readonly T[], text: string): T | undefined =>
  list.find((one) => one === text.trim().toLowerCase());

export type ReadForm = {
  readonly form: ApplicationForm;
  /** Field → words; `income-2025-first`. */
  readonly faults: ReadonlyMap<string, FieldFault>;
  /** Row of the staff → what is wrong in it. */
  readonly inStaff: ReadonlyMap<string, readonly SheetFinding[]>;
};

const readDegree = (text: string): StaffLine['degree'] | undefined =>
  text.trim() === '' ? null : findIn(DEGREES, text);
/** A row without a word on it is of the research staff, as a new row is. */
const readGroup = (text: string) => findIn(STAFF_GROUPS, text.trim() === '' ? 'research' : text);

type StaffRead = { readonly line: StaffLine | undefined; readonly found: readonly SheetFinding[] };

function readStaff(say: Say, { fields }: SheetRow, codes: ReadonlyMap<string, number>): StaffRead {
  const text = (name: string) => fields[name] ?? '';
  const found: SheetFinding[] = [];
  const wrong = (column: string, key: string, paragraph?: string) =>
    found.push({ column, weight: 'refused', words: say(`status:cell.${key}`), ...(paragraph ? { paragraph } : {}) });
  const code = text('code').trim();
  if (code === '') wrong('code', 'code-missing');
  if ((codes.get(code.toLowerCase()) ?? 0) > 1) wrong('code', 'code-twice', 'S-7');
  const group = readGroup(text('group'));
  if (!group) wrong('group', 'choice');
  const degree = readDegree(text('degree'));
  if (degree === undefined) wrong('degree', 'choice');
  const publications = readCount(text('publications'));
  if (publications === undefined) wrong('publications', 'count');
  const hirsch = readCount(text('hirsch'));
  if (hirsch === undefined) wrong('hirsch', 'count');
  const researchYears = readAmount(text('research-years'), /^\d{1,2}(\.\d{1,2})?$/);
  if (researchYears === undefined) wrong('research-years', 'years');
  if (code === '' || !group) return { line: undefined, found };
  return {
    line: {
      ...{ code, group, degree: degree ?? null },
      ...{ publications: publications ?? null, hirsch: hirsch ?? null, researchYears: researchYears ?? null },
    },
    found,
  };
}

const isEmptyRow = ({ fields }: SheetRow): boolean => Object.values(fields).every((text) => text.trim() === '');

function readAllStaff(say: Say, rows: readonly SheetRow[]) {
  const filled = rows.filter((row) => !isEmptyRow(row));
  const codes = new Map<string, number>();
  for (const { fields } of filled) {
    const code = (fields.code ?? '').trim().toLowerCase();
    codes.set(code, (codes.get(code) ?? 0) + 1);
  }
  const read = filled.map((row) => ({ id: row.id, ...readStaff(say, row, codes) }));
  return {
    staff: read.flatMap(({ line }) => line ?? []),
    inStaff: new Map(read.flatMap(({ id, found }) => (found.length > 0 ? [[id, found] as const] : []))),
  };
}

type Reader = { readonly faults: Map<string, FieldFault>; readonly say: Say };

function take<T>({ faults, say }: Reader, field: string, value: T | undefined, key: string): T | null {
  if (value !== undefined) return value;
  faults.set(field, { what: say(`status:cell.${key}`) });
  return null;
}

const named = (pairs: readonly TypedPair[]) => pairs.filter(({ name }) => name.trim() !== '');

/** Cells that are wrong stand as not told, and beside that with what is wrong in them. */
export function readTyped(say: Say, typed: TypedForm): ReadForm {
  const reader: Reader = { faults: new Map(), say };
  const { staff, inStaff } = readAllStaff(say, typed.staff);
  const form: ApplicationForm = {
    units: named(typed.units).map(({ name, more }) => ({ name: name.trim(), work: more.trim() })),
    premises: named(typed.premises).map(({ key, name, more }) => ({
      name: name.trim(),
      area: take(reader, key, readAmount(more), 'amount'),
    })),
    equipment: named(typed.equipment).map(({ key, name, more }) => ({
      name: name.trim(),
      count: take(reader, key, readCount(more), 'count'),
    })),
    operationalStaff: take(reader, 'operational-staff', readCount(typed.operationalStaff), 'count'),
    staff,
    income: typed.income.map(({ year, first, second }) => ({
      year,
      budget: take(reader, `income-${year}-first`, readAmount(first), 'amount'),
      research: take(reader, `income-${year}-second`, readAmount(second), 'amount'),
    })),
    results: typed.results.map(({ year, first, second }) => ({
      year,
      publications: take(reader, `results-${year}-first`, readCount(first), 'count'),
      citations: take(reader, `results-${year}-second`, readCount(second), 'count'),
    })),
    documents: typed.documents,
  };
  return { form, faults: reader.faults, inStaff };
}
