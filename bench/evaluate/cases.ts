// The cases of `evaluate`, each run in its own process: tally and score of the same items by the product, by DuckDB and by
// those who evaluate one item after another.

import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { openDuckDb, queryCells } from '#bench/duckdb.ts';
import { type CaseResult, peakMemory, timeRuns } from '#bench/measurement.ts';
import { resultsText } from '#rules/scoring/result.ts';
import type { OrganisationTally, TalliedCell, Tally } from '#rules/scoring/tally.ts';
import { tallyFromRows } from '#rules/scoring/tally-from-rows.ts';
import { tallySql } from '#rules/scoring/tally-sql.ts';
import { cellsSql, loadCodes, makePackageTable } from './duckdb-tables.ts';
import { layout, makeItems, REPORTING_YEAR, type TableColumns } from './item-columns.ts';
import { makeOrganisations, score, tallyColumns } from './tally-columns.ts';

export type EvaluateOptions = {
  readonly items: number;
  readonly organisations: number;
  readonly runs: number;
  readonly folder: string;
};

/** Runs the work once unmeasured, then `runs` times; the mark is of the results of the last run. */
async function measure(n: number, runs: number, work: () => Tally | Promise<Tally>): Promise<CaseResult> {
  let results = score(await work());
  const times = await timeRuns(runs, async () => {
    results = score(await work());
  });
  const memory = peakMemory();
  const mark = createHash('sha256').update(resultsText(results)).digest('hex');
  return { n, runs: times, peakMemory: memory, mark };
}

export async function columnsInMemory({ items, organisations, runs }: EvaluateOptions): Promise<CaseResult> {
  const tables = makeItems(items, organisations);
  const those = makeOrganisations(organisations);
  return measure(items, runs, () => tallyColumns(tables, those));
}

const parquetOf = (folder: string, name: string) => join(folder, `${name}.parquet`);

/** Writes the items as Parquet, from which the cases of DuckDB fill their tables: their memory is then their own. */
export async function prepareParquet({ items, organisations, folder }: EvaluateOptions): Promise<CaseResult> {
  await mkdir(folder, { recursive: true });
  const connection = await openDuckDb();
  const bins = makeOrganisations(organisations).map(({ organisation }) => organisation.bin);
  for (const table of makeItems(items, organisations)) {
    await loadCodes(connection, table);
    await makePackageTable(connection, table, bins);
    for (const name of [table.table, `${table.table}_codes`]) {
      await connection.run(`COPY ${name} TO '${parquetOf(folder, name)}' (FORMAT parquet)`);
      await connection.run(`DROP TABLE ${name}`);
    }
  }
  return { n: items, runs: [], peakMemory: peakMemory(), mark: '' };
}

const emptyTables = (organisations: number): readonly TableColumns[] => makeItems(0, organisations);

async function fill(connection: DuckDBConnection, folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await connection.run(`CREATE TABLE ${name} AS SELECT * FROM read_parquet('${parquetOf(folder, name)}')`);
  }
}

async function tallyPackageTables(
  connection: DuckDBConnection,
  organisations: number,
  from: (name: string) => string,
): Promise<Tally> {
  const rows = [];
  for (const { table } of emptyTables(organisations)) {
    rows.push(...(await queryCells(connection, table, tallySql(layout, table, REPORTING_YEAR, from(table)))));
  }
  return tallyFromRows(layout, REPORTING_YEAR, makeOrganisations(organisations), rows);
}

export async function duckDbTables({ items, organisations, runs, folder }: EvaluateOptions): Promise<CaseResult> {
  const connection = await openDuckDb();
  await fill(
    connection,
    folder,
    emptyTables(organisations).map(({ table }) => table),
  );
  return measure(items, runs, () => tallyPackageTables(connection, organisations, (name) => name));
}

export async function duckDbParquet({ items, organisations, runs, folder }: EvaluateOptions): Promise<CaseResult> {
  const connection = await openDuckDb();
  const from = (name: string) => `read_parquet('${parquetOf(folder, name)}')`;
  return measure(items, runs, () => tallyPackageTables(connection, organisations, from));
}

/** The very columns that the product counts, as a table of small numbers. */
export async function duckDbCodes({ items, organisations, runs, folder }: EvaluateOptions): Promise<CaseResult> {
  const connection = await openDuckDb();
  const tables = emptyTables(organisations);
  await fill(
    connection,
    folder,
    tables.map(({ table }) => `${table}_codes`),
  );
  return measure(items, runs, async () => {
    const held = makeOrganisations(organisations).map((one): OrganisationTally & { cells: TalliedCell[] } => ({
      ...one,
      cells: [],
    }));
    for (const table of tables) {
      const reader = await connection.runAndReadAll(cellsSql(table));
      for (const [organisation, cell, counted, ...sums] of reader.getRows()) {
        held[Number(organisation)]?.cells.push({
          cell: Number(cell),
          items: BigInt(String(counted)),
          sums: sums.map((sum) => BigInt(String(sum))),
        });
      }
    }
    for (const { cells } of held) cells.sort((a, b) => a.cell - b.cell);
    return { layout, reportingYear: REPORTING_YEAR, organisations: held };
  });
}
