// What both benches ask of DuckDB: a connection, and the rows of the tally's statements as a tally of the product.

import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { DIMENSIONS, type DimensionName, type TalliedTable } from '#rules/scoring/cells.ts';
import type { SqlCell } from '#rules/scoring/tally-from-rows.ts';
import { sumsOf } from '#rules/scoring/tally-sql.ts';

/** A database in memory, with as many threads as it likes. */
export async function openDuckDb(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:');
  return instance.connect();
}

/** The cells that a statement of tallySql gives. */
export async function queryCells(
  connection: DuckDBConnection,
  table: TalliedTable,
  statement: string,
): Promise<SqlCell[]> {
  const reader = await connection.runAndReadAll(statement);
  const names = reader.columnNames();
  const at = (name: string) => names.indexOf(name);
  const classes = DIMENSIONS.map((name): [DimensionName, number] => [name, at(name.replaceAll('-', '_'))]);
  const sums = Array.from({ length: sumsOf(table) }, (_, number) => at(`sum_${number + 1}`));
  return reader.getRows().map((row) => ({
    organisation: String(row[at('organisation')]),
    block: String(row[at('block')]),
    classes: Object.fromEntries(
      classes.flatMap(([name, place]) => (row[place] === null ? [] : [[name, String(row[place])]])),
    ),
    items: String(row[at('items')]),
    sums: sums.map((place) => String(row[place])),
  }));
}
