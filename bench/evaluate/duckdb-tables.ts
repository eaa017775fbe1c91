// The same items in DuckDB: as the tables of the reporting package (texts as texts), and as the very columns of codes that
// the product counts.

import {
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBDoubleType,
  type DuckDBType,
  DuckDBUSmallIntType,
  DuckDBUTinyIntType,
} from '@duckdb/node-api';
import { LANGUAGES_OF_WORKS, REGIONS } from '#rules/evidence/classifiers.ts';
import { QUARTILES } from '#rules/evidence/tables.ts';
import { CODES, type Places } from '#rules/scoring/codes.ts';
import { REPORTING_YEAR, type TableColumns } from './item-columns.ts';

const CHUNK = 2048;
const quoted = (texts: readonly string[]) => `[${texts.map((text) => `'${text}'`).join(', ')}]`;

/** Loads a table's columns as `<table>_codes`: organisation, block, code_1 …, measure_1 …, and service, region for htms. */
export async function loadCodes(connection: DuckDBConnection, table: TableColumns): Promise<void> {
  const { organisation, block, codes, measures, rows } = table.columns;
  const tiny = table.table === 'htms' ? [...codes, table.code, table.region] : codes;
  const columns = [organisation, block, ...tiny, ...measures];
  const names = [
    'organisation',
    'block',
    ...codes.map((_, at) => `code_${at + 1}`),
    ...(table.table === 'htms' ? ['service', 'region'] : []),
    ...measures.map((_, at) => `measure_${at + 1}`),
  ];
  const types: DuckDBType[] = [
    DuckDBUSmallIntType.instance,
    DuckDBUTinyIntType.instance,
    ...tiny.map(() => DuckDBUTinyIntType.instance),
    ...measures.map(() => DuckDBDoubleType.instance),
  ];
  await connection.run(`CREATE TABLE loading (${names.map((name, at) => `${name} ${types[at]}`).join(', ')})`);
  const appender = await connection.createAppender('loading');
  for (let from = 0; from < rows; from += CHUNK) {
    const chunk = DuckDBDataChunk.create(types, CHUNK);
    chunk.setColumns(columns.map((column) => Array.from(column.subarray(from, from + CHUNK))));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  const whole = measures.map((_, at) => `CAST(measure_${at + 1} AS BIGINT) AS measure_${at + 1}`);
  await connection.run(
    `CREATE TABLE ${table.table}_codes AS SELECT * REPLACE (${whole.join(', ') || 'block AS block'}) FROM loading`,
  );
  await connection.run('DROP TABLE loading');
}

const quartile = `CASE WHEN code_1 = 0 THEN NULL ELSE ${quoted(QUARTILES)}[code_1] END AS quartile`;
const language = (code: number) => `${quoted(LANGUAGES_OF_WORKS)}[code_${code} + 1] AS language`;
const authorship = (code: number) => [
  `CAST(code_${code} % 128 AS INTEGER) AS author_position`,
  `CASE WHEN code_${code} >= 128 THEN 'yes' ELSE 'no' END AS corresponding`,
];
const money = (tiyn: string) => `CAST(${tiyn} AS DECIMAL(18, 2)) / 100`;

/** The columns of the reporting package that the tally asks for, out of the codes. */
function valuesOf({ table, places }: TableColumns): readonly string[] {
  const blocks = (of: 'component' | 'audience' | 'work') =>
    `${quoted(places.blocks.map((block) => block[of]))}[block + 1]`;
  const component = `${blocks('component')} AS component`;
  const amount = (tiyn: string) => `CAST(${money(tiyn)} AS DECIMAL(18, 2))`;
  switch (table) {
    case 'funding':
      return [
        component,
        `${amount('measure_1 + measure_2')} AS received_kzt`,
        `${amount('measure_2')} AS handed_on_kzt`,
      ];
    case 'publications':
      return [component, quartile, language(2), ...authorship(3)];
    case 'citations':
      return [
        `${blocks('audience')} AS audience`,
        `${blocks('work')} AS kind`,
        ...authorship(1),
        `CAST(${REPORTING_YEAR} - code_2 AS INTEGER) AS published_year`,
        'CAST(measure_1 AS INTEGER) AS wos, CAST(NULL AS INTEGER) AS scopus, CAST(measure_2 AS INTEGER) AS google_scholar',
      ];
    case 'hirsch':
      return [
        'CAST(sqrt(measure_1) AS INTEGER) AS wos, CAST(NULL AS INTEGER) AS scopus',
        'CAST(sqrt(measure_3) AS INTEGER) AS google_scholar',
      ];
    case 'patents':
      return [component, `CASE WHEN code_1 = 1 THEN 'yes' ELSE 'no' END AS in_wos, 'yes' AS holder_is_organisation`];
    case 'commercialisation':
      return [`make_date(${REPORTING_YEAR} - code_1, 6, 15) AS protected_on`, `${amount('measure_1')} AS income_kzt`];
    case 'conferences':
      return [component, language(1)];
    case 'htms':
      return [
        component,
        `CAST(service AS VARCHAR) AS code, ${quoted(REGIONS)}[region + 1] AS region, 'yes' AS paid_by_fund`,
        'CAST(measure_1 AS INTEGER) AS count',
      ];
  }
}

/** Turns `<table>_codes` into the table of the reporting package. */
export async function makePackageTable(
  connection: DuckDBConnection,
  table: TableColumns,
  bins: readonly string[],
): Promise<void> {
  const columns = [`bins[organisation + 1] AS organisation`, `CAST(NULL AS VARCHAR) AS credited`, ...valuesOf(table)];
  await connection.run(
    `CREATE TABLE ${table.table} AS SELECT ${columns.join(', ')} FROM ${table.table}_codes, (SELECT ${quoted(bins)} AS bins)`,
  );
}

/** `CASE` from a code to its place, by ranges of codes. */
function placeSql(places: Places, at: number): string {
  const branches = places.blocks.map((_, block) => {
    const column = (places.places[at] as Int32Array).subarray(block * CODES, (block + 1) * CODES);
    const starts = [...column.keys()].filter((code) => code === 0 || column[code] !== column[code - 1]).reverse();
    const ranges = starts.map((code) => `WHEN code_${at + 1} >= ${code} THEN ${column[code]}`);
    return `WHEN ${block} THEN ${starts.length === 1 ? column[0] : `CASE ${ranges.join(' ')} END`}`;
  });
  return `CASE block ${branches.join(' ')} END`;
}

/** Counts cells out of `<table>_codes`: one row for organisation and cell, with items and sums. */
export function cellsSql({ table, places, columns }: TableColumns): string {
  const bases = places.blocks.map((_, block) => `WHEN ${block} THEN ${places.bases[block]}`);
  const cell = [`CASE block ${bases.join(' ')} END`, ...places.dimensions.map((_, at) => placeSql(places, at))].join(
    ' + ',
  );
  const sums = columns.measures.map((_, at) => `CAST(SUM(measure_${at + 1}) AS BIGINT) AS sum_${at + 1}`);
  const counted = `SELECT organisation, CAST(${cell} AS INTEGER) AS cell, * EXCLUDE (organisation) FROM ${table}_codes`;
  return `SELECT ${['organisation', 'cell', 'COUNT(*) AS items', ...sums].join(', ')} FROM (${counted}) WHERE cell >= 0 GROUP BY 1, 2`;
}
