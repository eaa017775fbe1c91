// Writes the TypeScript types of the tables out of the database's own catalogue.

import type pg from 'pg';

const TYPES: Readonly<Record<string, string>> = {
  text: 'string',
  uuid: 'string',
  int2: 'number',
  int4: 'number',
  // Beyond what a JavaScript number holds exactly: texts.
  int8: 'string',
  numeric: 'string',
  bool: 'boolean',
  bytea: 'Buffer',
  date: 'string',
  timestamptz: 'Moment',
  tsvector: 'string',
};
/** Columns of JSON are read parsed and written as text. */
const JSONS = new Set(['json', 'jsonb']);

type Column = { table: string; name: string; type: string; optional: boolean; generated: boolean; given: boolean };

const COLUMNS = `
  select c.relname as "table", a.attname as name, t.typname as type, not a.attnotnull as optional,
    a.attgenerated <> '' or a.attidentity = 'a' as generated, a.atthasdef or a.attidentity = 'd' as given
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_type t on t.oid = a.atttypid
  where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm')
  order by c.relname collate "C", a.attnum`;

function typeOf({ table, name, type }: Column): string {
  const list = type.startsWith('_');
  const found = TYPES[list ? type.slice(1) : type];
  if (!found) throw new Error(`no TypeScript type for ${type} of ${table}.${name}`);
  return list ? `${found}[]` : found;
}

function lineOf(column: Column): string {
  const orNull = column.optional ? ' | null' : '';
  if (JSONS.has(column.type)) {
    return `  ${column.name}: ColumnType<unknown, string${orNull}${column.given ? ' | undefined' : ''}, string${orNull}>;`;
  }
  const type = `${typeOf(column)}${orNull}`;
  if (column.generated) return `  ${column.name}: GeneratedAlways<${type}>;`;
  return `  ${column.name}: ${column.given ? `Generated<${type}>` : type};`;
}

const pascal = (name: string): string =>
  name.replace(/(^|_)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase());

/** The source of schema.ts. Throws an Error for a column whose type has no counterpart here. */
export async function describeTypes(owner: pg.Client | pg.Pool): Promise<string> {
  const { rows } = await owner.query<Column>(COLUMNS);
  const tables = [...new Set(rows.map(({ table }) => table))];
  const shapes = tables.map((table) => {
    const lines = rows.filter((row) => row.table === table).map(lineOf);
    return `export type ${pascal(table)} = {\n${lines.join('\n')}\n};\n`;
  });
  const all = tables.map((table) => `  ${table}: ${pascal(table)};`).join('\n');
  const body = `${shapes.join('\n')}\nexport type Schema = {\n${all}\n};\n`;
  const imported = ['ColumnType', 'Generated', 'GeneratedAlways'].filter((name) =>
    new RegExp(`\\b${name}<`).test(body),
  );
  const imports = imported.length > 0 ? `import type { ${imported.join(', ')} } from 'kysely';\n` : '';
  const moment = /\bMoment\b/.test(body) ? `import type { Moment } from '../clock.ts';\n` : '';
  return `// The tables, written from the database by \`npm run schema\`. Never by hand.\n\n${imports}${moment}\n${body}`;
}
