// DuckDB on the same files, in a process of its own: reads them with the types of the columns given and groups them into the
// same cells. `sniff` leaves it to DuckDB to find out how the files are written, as a person would at first.

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { openDuckDb, queryCells } from '#bench/duckdb.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { type Category, type Kind, LEARNER_CATEGORIES, TABLES, type TableName } from '#rules/evidence/tables.ts';
import { getDecimal } from '#rules/kernel/exact.ts';
import { layoutOf, TALLIED_TABLES } from '#rules/scoring/cells.ts';
import { tallyText } from '#rules/scoring/tally.ts';
import { type SqlCell, type SqlOrganisation, tallyFromRows } from '#rules/scoring/tally-from-rows.ts';
import { tallySql } from '#rules/scoring/tally-sql.ts';

const [folder = '', how = '', year = '', marked = ''] = process.argv.slice(2);

function typeOf(kind: Kind): string {
  switch (kind.is) {
    case 'money':
      return 'DECIMAL(18, 2)';
    case 'decimal':
      return 'DECIMAL(18, 4)';
    case 'integer':
    case 'year':
      return 'INTEGER';
    case 'date':
      return 'DATE';
    default:
      return 'VARCHAR';
  }
}

function readCsv(table: TableName): string {
  const columns = TABLES[table].columns.map(({ name, kind }) => `'${name}': '${typeOf(kind)}'`).join(', ');
  const form =
    how === 'sniff'
      ? `types = {${columns}}`
      : `auto_detect = false, delim = ',', quote = '"', escape = '"', columns = {${columns}}`;
  return `read_csv('${join(folder, `${table}.csv`)}', header = true, ${form})`;
}

const divisors = `
  SELECT bin, category, university_hospital, positions, headcount, learners
  FROM ${readCsv('organisations')}
  LEFT JOIN (SELECT organisation, CAST(SUM(positions) AS VARCHAR) AS positions, CAST(SUM(headcount) AS VARCHAR) AS headcount
             FROM ${readCsv('staff')} GROUP BY 1) AS staff ON staff.organisation = bin
  LEFT JOIN (SELECT organisation, CAST(SUM(average_number) AS VARCHAR) AS learners
             FROM ${readCsv('learners')} WHERE learner_category IN (${LEARNER_CATEGORIES.slice(2)
               .map((one) => `'${one}'`)
               .join(', ')})
             GROUP BY 1) AS learners ON learners.organisation = bin`;

const layout = layoutOf(CURRENT_EDITION);
const begun = process.cpuUsage();
const start = performance.now();
const connection = await openDuckDb();
const cells: SqlCell[] = [];
for (const table of TALLIED_TABLES) {
  cells.push(...(await queryCells(connection, table, tallySql(layout, table, Number(year), readCsv(table)))));
}
const read = await connection.runAndReadAll(divisors);
const ms = performance.now() - start;
const { user, system } = process.cpuUsage(begun);
const peakMemory = Math.round(process.resourceUsage().maxRSS / 1024);

function organisationOf(
  [bin, category, hospital, positions, headcount, learners]: readonly unknown[],
  at: number,
): SqlOrganisation {
  return {
    organisation: {
      table: 'organisations',
      row: at + 2,
      bin: String(bin),
      names: { kk: '', ru: '', en: '' },
      category: String(category) as Category,
      universityHospital: hospital === 'yes',
      region: '',
      founder: '',
    },
    positions: positions === null ? undefined : getDecimal(String(positions)),
    headcount: BigInt(String(headcount ?? 0)),
    learners: learners === null ? undefined : getDecimal(String(learners)),
  };
}

const tally = () => tallyFromRows(layout, Number(year), read.getRows().map(organisationOf), cells);
const mark = marked === '' ? '' : createHash('sha256').update(tallyText(tally())).digest('hex');
process.stderr.write(JSON.stringify({ ms, cpu: (user + system) / 1000, peakMemory, mark }));
