// What stands in a column of a register, in words.

import type { InnovationLists } from '#contract/innovation-lists.ts';
import type { InnovationNames } from '#contract/innovation-registers.ts';
import type { RegisterName } from '#rules/innovation/register-names.ts';
import type { ColumnKind, RegisterColumn } from '#rules/innovation/registers.ts';
import { REGISTER_COLUMNS } from '#rules/innovation/registers.ts';
import { findPlainDate } from '#rules/kernel/plain-date.ts';
import { formatDate } from '#wording/format-date.ts';
import { formatNumber } from '#wording/format-number.ts';
import type { Say } from '#wording/speak.ts';

export type Known = { readonly lists: InnovationLists | undefined; readonly names: InnovationNames };

export const headingOf = (say: Say, register: RegisterName, column: string): string =>
  say(`innovation:column.${register}.${column}`);

export const wordCode = (say: Say, lists: InnovationLists | undefined, kind: string, code: string): string =>
  lists?.classifiers.find((one) => one.kind === kind && one.code === code)?.names[say.language] ?? code;

const wordByYear = (say: Say, text: string): string =>
  text
    .split('; ')
    .map((pair) => {
      const [year = '', value = ''] = pair.split(': ');
      return say('innovation:by-year', { year, value: formatNumber(value, say.language) });
    })
    .join('; ');

const NAMED: readonly ColumnKind['is'][] = ['technology', 'programme', 'protective-document', 'receiver', 'document'];
const NUMBERS: readonly ColumnKind['is'][] = ['count', 'money'];

function wordKind(say: Say, kind: ColumnKind, text: string, { lists }: Known): string {
  if (kind.is === 'classifier') return wordCode(say, lists, kind.of, text);
  if (kind.is === 'region') return say(`law:region.${text}`);
  if (kind.is === 'yes-no') return say(text === 'yes' ? 'innovation:yes' : 'innovation:no');
  if (kind.is === 'by-year') return wordByYear(say, text);
  if (NUMBERS.includes(kind.is)) return formatNumber(text, say.language);
  const day = kind.is === 'day' ? findPlainDate(text) : undefined;
  return day ? formatDate(day, say.language) : text;
}

/** Null where nothing was filled in. */
export function wordColumn(
  say: Say,
  { name, kind }: RegisterColumn,
  fields: Readonly<Record<string, string>>,
  known: Known,
) {
  const text = fields[name];
  if (text === undefined) return null;
  if (NAMED.includes(kind.is)) return known.names[text]?.[say.language] ?? text;
  return wordKind(say, kind, text, known);
}

/** What an item is called: its technology, its title, its name. */
export function titleOf(
  say: Say,
  register: RegisterName,
  fields: Readonly<Record<string, string>>,
  names: InnovationNames,
): string {
  if (register === 'technology')
    return fields[`name_${say.language}`] ?? fields.name_kk ?? fields.name_ru ?? fields.name_en ?? '';
  if (fields.technology !== undefined) return names[fields.technology]?.[say.language] ?? '';
  return fields.title ?? '';
}

export const columnOf = (register: RegisterName, name: string): RegisterColumn | undefined =>
  REGISTER_COLUMNS[register].find((one) => one.name === name);
