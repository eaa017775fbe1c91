// What somebody typed into the columns of a register, read: every fault at once, each at its column. What only the registers themselves
// can say (whether there is such a technology, whether it was introduced already) is asked by the server after this.

import { readValue } from '../evidence/read-value.ts';
import type { Kind } from '../evidence/tables.ts';
import { findRegionOn, REGION_PERIODS } from './regions.ts';
import type { RegisterName } from './register-names.ts';
import { type ColumnKind, REGISTER_COLUMNS, type RegisterColumn } from './registers.ts';

export type Fields = Readonly<Record<string, string>>;
/** Words: `innovation:fault.<code>`. */
export type ItemFault = {
  readonly column: string;
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
};
export type ReadItem = { readonly fields: Fields; readonly faults: readonly ItemFault[] };

type Values = ItemFault['values'];
type Cell = { readonly text: string } | { readonly code: string; readonly values: Values };

const OLDEST_YEAR = 1950;
const SAME: Readonly<Partial<Record<ColumnKind['is'], Kind>>> = {
  day: { is: 'date' },
  money: { is: 'money' },
  'yes-no': { is: 'yes-no' },
  count: { is: 'integer', from: 0 },
};

function readYear(found: string, today: string): Cell {
  if (!/^\d{4}$/.test(found)) return { code: 'not-a-year', values: {} };
  if (Number(found) < OLDEST_YEAR) return { code: 'year-too-early', values: { least: OLDEST_YEAR } };
  return found > today.slice(0, 4) ? { code: 'in-future', values: {} } : { text: found };
}

function readAs(kind: Kind, found: string, most?: number): Cell {
  const read = readValue(kind, found);
  if (!read.ok) return { code: read.code, values: read.values };
  if (most !== undefined && Number(found) > most) return { code: 'absurd', values: { most } };
  // One spelling of one amount: 5.50 is 5.5.
  return { text: found.includes('.') && kind.is === 'money' ? found.replace(/\.?0+$/, '') : found };
}

/** `2012: 15; 2013: 24`, or a number alone for the year of the item. Pairs in the order of their years. */
export function parseByYear(
  found: string,
  ownYear: string,
): readonly { readonly year: string; readonly value: string }[] {
  const parts = found
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return parts
    .map((one) => {
      const [year = '', value] = one.split(':').map((part) => part.trim());
      return value === undefined ? { year: ownYear, value: year } : { year, value };
    })
    .sort((one, other) => (one.year < other.year ? -1 : 1));
}

function readByYear(kind: Extract<ColumnKind, { is: 'by-year' }>, found: string, ownYear: string, today: string): Cell {
  const pairs = parseByYear(found, ownYear);
  const read: string[] = [];
  for (const { year, value } of pairs) {
    if (!('text' in readYear(year, today))) return { code: 'by-year-wrong', values: { found: year } };
    if (year < ownYear) return { code: 'use-before-introduction', values: { year, introduced: ownYear } };
    const cell = readAs(kind.of === 'money' ? { is: 'money' } : { is: 'integer', from: 0 }, value, kind.most);
    if (!('text' in cell)) return cell;
    read.push(`${year}: ${cell.text}`);
  }
  const twice = pairs.find(({ year }, at) => pairs[at - 1]?.year === year);
  if (twice) return { code: 'year-twice', values: { year: twice.year } };
  return { text: read.join('; ') };
}

function readCell({ kind }: RegisterColumn, found: string, fields: Fields, today: string): Cell {
  if (kind.is === 'year') return readYear(found, today);
  if (kind.is === 'by-year') return readByYear(kind, found, fields.year?.trim() ?? '', today);
  if (kind.is === 'text')
    return found.length > kind.most ? { code: 'too-long', values: { most: kind.most } } : { text: found };
  if (kind.is === 'region')
    return REGION_PERIODS.some(({ code }) => code === found) ? { text: found } : { code: 'unknown-region', values: {} };
  const same = SAME[kind.is];
  return same ? readAs(same, found, kind.is === 'count' ? kind.most : undefined) : { text: found };
}

const fault = (column: string, code: string, values: Values = {}): ItemFault => ({ column, code, values });
const yearOf = (day: string): number => Number(day.slice(0, 4));

function* introductionFaults({ year = '', act_number: number, act_on: on, act_document: document }: Fields) {
  if (number && !on) yield fault('act_on', 'act-day-missing');
  if (on && !number) yield fault('act_number', 'act-number-missing');
  if (document && !number) yield fault('act_number', 'act-number-missing');
  if (on && year && (yearOf(on) < Number(year) - 1 || yearOf(on) > Number(year) + 1))
    yield fault('act_on', 'act-of-other-year', { year });
}

function* transferFaults({ region, day, performs_from: performs }: Fields) {
  if (region && day && !findRegionOn(region, day)) {
    const before = REGION_PERIODS.find((one) => one.areas.includes(region) && findRegionOn(one.code, day) === one);
    const successors = REGION_PERIODS.find(({ code }) => code === region)?.areas ?? [];
    yield fault('region', 'region-not-then', { region, was: before ? before.code : successors.join(', ') });
  }
  if (day && performs && performs < day) yield fault('performs_from', 'performs-before-transfer');
}

function* ownFaults(register: RegisterName, fields: Fields): Generator<ItemFault> {
  if (register === 'technology' && !fields.name_kk && !fields.name_ru && !fields.name_en)
    yield fault('name_kk', 'name-missing');
  if (register === 'introduction') yield* introductionFaults(fields);
  if (register === 'transfer') yield* transferFaults(fields);
  const { first_year: first, last_year: last } = fields;
  if (register === 'programme' && first && last && last < first) yield fault('last_year', 'years-reversed');
}

/** Days that say when something was done lie before the end of today; a programme may go on. */
const PAST = new Set(['act_on', 'day', 'granted_on', 'performs_from']);

/** `fields` of the answer hold what was filled in, without blanks around it; those with a fault are left out. `today`: `YYYY-MM-DD`. */
export function readItem(register: RegisterName, given: Fields, today: string): ReadItem {
  const columns = REGISTER_COLUMNS[register];
  const faults: ItemFault[] = Object.keys(given)
    .filter((name) => columns.every((column) => column.name !== name))
    .map((name) => fault(name, 'unknown-column'));
  const fields: Record<string, string> = {};
  for (const column of columns) {
    const { name, required } = column;
    const found = given[name]?.trim() ?? '';
    if (found === '') {
      if (required) faults.push(fault(name, 'missing'));
      continue;
    }
    const horizon = name === 'last_year' ? `${yearOf(today) + 30}-12-31` : today;
    const cell = readCell(column, found, given, horizon);
    if (!('text' in cell)) faults.push(fault(name, cell.code, cell.values));
    else if (PAST.has(name) && cell.text > today) faults.push(fault(name, 'in-future'));
    else fields[name] = cell.text;
  }
  return { fields, faults: [...faults, ...ownFaults(register, fields)] };
}
