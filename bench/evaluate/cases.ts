// The cases of `evaluate`, each run in its own process: tally and score of the same items by the product, by DuckDB and by
// those who evaluate one item after another.

import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { openDuckDb, queryCells } from '#bench/duckdb.ts';
import { type CaseResult, peakMemory, timeRuns } from '#bench/measurement.ts';
import { TALLIED_TABLES } from '#rules/scoring/cells.ts';
import { resultsText } from '#rules/scoring/result.ts';
import type { TalliedCell, Tally } from '#rules/scoring/tally.ts';
import { TallyBook } from '#rules/scoring/tally-book.ts';
import { type SqlOrganisation, tallyFromRows } from '#rules/scoring/tally-from-rows.ts';
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
  organisations: readonly SqlOrganisation[],
  from: (name: string) => string,
): Promise<Tally> {
  const rows = [];
  for (const table of TALLIED_TABLES) {
    rows.push(...(await queryCells(connection, table, tallySql(layout, table, REPORTING_YEAR, from(table)))));
  }
  return tallyFromRows(layout, REPORTING_YEAR, organisations, rows);
}

export async function duckDbTables({ items, organisations, runs, folder }: EvaluateOptions): Promise<CaseResult> {
  const connection = await openDuckDb();
  await fill(connection, folder, TALLIED_TABLES);
  const those = makeOrganisations(organisations);
  return measure(items, runs, () => tallyPackageTables(connection, those, (name) => name));
}

export async function duckDbParquet({ items, organisations, runs, folder }: EvaluateOptions): Promise<CaseResult> {
  const connection = await openDuckDb();
  const from = (name: string) => `read_parquet('${parquetOf(folder, name)}')`;
  const those = makeOrganisations(organisations);
  return measure(items, runs, () => tallyPackageTables(connection, those, from));
}

/** The very columns that the product counts, as a table of small numbers. */
export async function duckDbCodes({ items, organisations, runs, folder }: EvaluateOptions): Promise<CaseResult> {
  const { connection, tables } = await openCodes(organisations, folder);
  const those = makeOrganisations(organisations);
  return measure(items, runs, async () => {
    const held = those.map((one) => ({ ...one, cells: [] as TalliedCell[] }));
    for (const table of tables) {
      const reader = await connection.runAndReadAll(cellsSql(table));
      for (const [organisation, cell, counted, ...sums] of reader.getRows()) {
        held[Number(organisation)]?.cells.push({
          cell: Number(cell),
          items: counted as bigint,
          sums: sums as bigint[],
        });
      }
    }
    for (const { cells } of held) cells.sort((a, b) => a.cell - b.cell);
    return { layout, reportingYear: REPORTING_YEAR, organisations: held };
  });
}

async function openCodes(organisations: number, folder: string) {
  const connection = await openDuckDb();
  const tables = emptyTables(organisations);
  await fill(
    connection,
    folder,
    tables.map(({ table }) => `${table}_codes`),
  );
  return { connection, tables };
}

async function measureCounting(n: number, runs: number, work: () => unknown): Promise<CaseResult> {
  await work();
  const times = await timeRuns(runs, work);
  return { n, runs: times, peakMemory: peakMemory(), mark: '' };
}

/** Counting alone: no cell leaves the book, nothing is scored. */
export async function countColumns({ items, organisations, runs }: EvaluateOptions): Promise<CaseResult> {
  const tables = makeItems(items, organisations);
  return measureCounting(items, runs, () => {
    const book = new TallyBook(layout, organisations);
    for (const { columns, places } of tables) book.addColumns(columns, places);
  });
}

/** Counting alone: no cell leaves the database, nothing is scored. */
export async function duckDbCount({ items, organisations, runs, folder }: EvaluateOptions): Promise<CaseResult> {
  const { connection, tables } = await openCodes(organisations, folder);
  return measureCounting(items, runs, async () => {
    for (const table of tables) {
      await connection.run(`CREATE OR REPLACE TEMP TABLE counted_${table.table} AS ${cellsSql(table)}`);
    }
  });
}
