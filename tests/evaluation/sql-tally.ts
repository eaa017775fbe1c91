// The tally of a package as a database counts it: its rows in typed tables, the product's own statements over them.

import { DuckDBInstance } from '@duckdb/node-api';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import type { Organisation } from '#rules/evidence/facts.ts';
import { type Column, TABLES } from '#rules/evidence/tables.ts';
import { type DimensionName, layoutOf, TALLIED_TABLES, type TalliedTable } from '#rules/scoring/cells.ts';
import type { Tally } from '#rules/scoring/tally.ts';
import { type SqlCell, tallyFromRows } from '#rules/scoring/tally-from-rows.ts';
import { SQL_CLASSES, sumsOf, tallySql } from '#rules/scoring/tally-sql.ts';
import type { PackageRows } from './naive-points.ts';

const SQL_TYPES: Partial<Record<Column['kind']['is'], string>> = {
  money: 'DECIMAL(18, 2)',
  integer: 'INTEGER',
  year: 'INTEGER',
  date: 'DATE',
};

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

function literalOf(column: Column, text: string): string {
  if (text === '') return 'NULL';
  return quoted(column.kind.is === 'region' ? text.slice(0, 2) : text);
}

function tableSql(table: TalliedTable, rows: PackageRows): string {
  const { columns } = TABLES[table];
  const types = columns.map((column) => `${column.name} ${SQL_TYPES[column.kind.is] ?? 'VARCHAR'}`).join(', ');
  const values = (rows[table] ?? []).map(
    (row) => `(${columns.map((column) => literalOf(column, row[column.name] ?? '')).join(', ')})`,
  );
  const insert = values.length > 0 ? `INSERT INTO ${table} VALUES ${values.join(', ')};` : '';
  return `CREATE OR REPLACE TABLE ${table} (${types}); ${insert}`;
}

type SqlRow = Record<string, string | null>;

function cellOf(table: TalliedTable, row: SqlRow): SqlCell {
  const classes: Partial<Record<DimensionName, string>> = {};
  for (const name of SQL_CLASSES) {
    const found = row[name.replaceAll('-', '_')];
    if (typeof found === 'string') classes[name] = found;
  }
  const sums = Array.from({ length: sumsOf(table) }, (_, place) => String(row[`sum_${place + 1}`]));
  return { organisation: String(row.organisation), block: String(row.block), classes, items: String(row.items), sums };
}

export type Database = {
  /** Counts a package; organisations and their divisors are taken over from a tally made otherwise. */
  readonly tally: (rows: PackageRows, year: number, of: Tally) => Promise<Tally>;
  readonly close: () => void;
};

/** DuckDB in memory, one for many packages. */
export async function openDatabase(): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const layout = layoutOf(CURRENT_EDITION);
  return {
    tally: async (rows, year, of) => {
      const cells: SqlCell[] = [];
      for (const table of TALLIED_TABLES) {
        await connection.run(tableSql(table, rows));
        const answer = await connection.runAndReadAll(tallySql(layout, table, year));
        for (const row of answer.getRowObjects()) cells.push(cellOf(table, row as SqlRow));
      }
      const organisations = of.organisations.map(({ organisation, positions, headcount, learners }) => ({
        organisation: organisation as Organisation,
        positions,
        headcount,
        learners,
      }));
      return tallyFromRows(layout, year, organisations, cells);
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
