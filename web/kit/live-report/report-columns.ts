// The columns of a table of the reporting package as columns of a sheet.

import { LANGUAGES_OF_WORKS } from '#rules/evidence/classifiers.ts';
import { type Column, DATABASES, type Kind, TABLES, type TableName } from '#rules/evidence/tables.ts';
import type { SheetChoice, SheetColumn } from '#web/design/sheet/sheet-grid.ts';
import type { Say } from '#wording/speak.ts';

type Known = Pick<SheetColumn, 'kind' | 'choices'>;

const asTheyAre = (values: readonly string[]): readonly SheetChoice[] =>
  values.map((value) => ({ value, label: value }));

function readKind(say: Say, kind: Kind): Known {
  switch (kind.is) {
    case 'choice':
      return { kind: 'choice', choices: asTheyAre(kind.of) };
    case 'yes-no':
      return {
        kind: 'choice',
        choices: [
          { value: 'yes', label: say('sheet:yes') },
          { value: 'no', label: say('sheet:no') },
        ],
      };
    case 'language':
      return { kind: 'choice', choices: asTheyAre(LANGUAGES_OF_WORKS) };
    case 'databases':
      return {
        kind: 'several',
        choices: DATABASES.map((value) => ({ value, label: say(`law:database.${value}`) })),
      };
    case 'decimal':
    case 'money':
    case 'integer':
    case 'year':
      return { kind: 'number' };
    case 'date':
      return { kind: 'date' };
    default:
      return { kind: 'text' };
  }
}

/** Of whom the rows are is known; what was credited, a verifier says. */
const isAsked = ({ name }: Column) => name !== 'organisation' && name !== 'credited';

export function reportColumns(
  say: Say,
  table: TableName,
  more: Readonly<Record<string, Partial<SheetColumn>>>,
): readonly SheetColumn[] {
  return TABLES[table].columns.filter(isAsked).map(({ name, kind, required }) => ({
    name,
    label: say(`law:column.${table}.${name}`),
    optional: !required,
    ...readKind(say, kind),
    ...more[name],
  }));
}
