// The tally as SQL, for the place where the data lives: the same cells, generated from the same edition. Only counting and
// whole-number sums happen there; rates, coefficients, division and rounding never do.
//
// The statements hold for PostgreSQL (and databases that speak its language) and for DuckDB. They expect the tables of the
// reporting package with only accepted rows: money as a decimal type, counts as whole numbers, dates as dates, regions as
// two digits, empty texts as NULL. No value from outside enters a statement but the reporting year, a whole number.

import type { Edition, Lead } from '../editions/edition.ts';
import {
  type Block,
  coefficientsOf,
  DIMENSIONS,
  type DimensionName,
  type Layout,
  MEASURES,
  type TalliedTable,
} from './cells.ts';

/** Columns of every statement's result: the organisation, the block, the classes, the items and the sums as texts. */
export const SQL_CLASSES: readonly DimensionName[] = DIMENSIONS;

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
const list = (texts: readonly string[]) => texts.map(quoted).join(', ');
/** Tiyn, exactly: the amounts have at most two decimals. */
const tiyn = (column: string) => `CAST(${column} * 100 AS BIGINT)`;
const reported = (column: string) => `COALESCE(${column}, 0)`;

function isIn(column: string, blocks: readonly Block[], all: readonly Block[]): string {
  return blocks.length === all.length ? 'TRUE' : `${column} IN (${list(blocks.map((block) => block.component))})`;
}

function leadsOf(edition: Edition, block: Block): readonly Lead[] {
  return block.feeds.flatMap((one) => coefficientsOf(edition, one)).find((one) => one.leads)?.leads ?? [];
}

function leadSql(lead: Lead): string {
  const among = `author_position <= ${Number(lead.first.value)}`;
  return lead.corresponding ? `(corresponding = 'yes' OR ${among})` : among;
}

/** Whether a row's author leads, by the rule that its block's coefficient has for its kind of work. */
function authorshipSql(layout: Layout, blocks: readonly Block[]): string {
  const branches = blocks.flatMap((block) => {
    const lead = leadsOf(layout.edition, block).find((one) => one.kinds.includes(block.work));
    if (!lead || !block.dimensions.some((one) => one.name === 'authorship')) return [];
    return `WHEN ${conditionOf(block)} THEN CASE WHEN ${leadSql(lead)} THEN 'lead' ELSE 'other' END`;
  });
  return `CASE ${branches.join(' ')} END`;
}

function languageSql(layout: Layout): string {
  const groups = layout.edition.languageGroups.map(
    (group) => `WHEN language IN (${list(group.languages)}) THEN ${quoted(group.id)}`,
  );
  return `CASE ${groups.join(' ')} ELSE 'other' END`;
}

function conditionOf(block: Block): string {
  if (block.table === 'citations') return `audience = ${quoted(block.audience)} AND kind = ${quoted(block.work)}`;
  return block.component === '' ? 'TRUE' : `component = ${quoted(block.component)}`;
}

function yearsSql(table: TalliedTable, reportingYear: number): string {
  const year = table === 'citations' ? 'published_year' : 'CAST(EXTRACT(YEAR FROM protected_on) AS INTEGER)';
  return `${reportingYear} - ${year}`;
}

function classSql(layout: Layout, table: TalliedTable, name: DimensionName, reportingYear: number): string {
  const all = layout.blocks.filter((block) => block.table === table);
  const reading = all.filter((block) => block.dimensions.some((one) => one.name === name));
  if (reading.length === 0) return 'CAST(NULL AS VARCHAR)';
  if (name === 'authorship') return authorshipSql(layout, all);
  const class_: Record<Exclude<DimensionName, 'authorship'>, string> = {
    quartile: `COALESCE(quartile, 'none')`,
    language: languageSql(layout),
    'in-wos': 'in_wos',
    'years-before': `CAST(${yearsSql(table, reportingYear)} AS VARCHAR)`,
  };
  if (reading.length === all.length) return class_[name];
  return `CASE WHEN ${isIn('component', reading, all)} THEN ${class_[name]} END`;
}

function blockSql(table: TalliedTable): string {
  if (table === 'citations') return `'citations ' || audience || ' ' || kind`;
  if (table === 'hirsch' || table === 'commercialisation') return quoted(table);
  return `${quoted(`${table} `)} || component`;
}

function wholeSteps(layout: Layout, table: TalliedTable, amount: string): string {
  const per = layout.blocks.find((block) => block.table === table)?.feeds.find((one) => one.per)?.per;
  const step = Number(per?.value ?? 0) * 100;
  return `SUM(${amount} - ${amount} % ${step})`;
}

const larger = `GREATEST(${reported('wos')}, ${reported('scopus')})`;
const square = (value: string) => `SUM(CAST(${value} AS BIGINT) * ${value})`;
const holders = (value: string) => `SUM(CASE WHEN ${value} > 0 THEN 1 ELSE 0 END)`;

/** The sums of a table in the order of MEASURES. */
function sumsSql(layout: Layout, table: TalliedTable): readonly string[] {
  const received = tiyn('received_kzt');
  const handedOn = tiyn('handed_on_kzt');
  const own = `(${received} - ${handedOn})`;
  const scholar = reported('google_scholar');
  switch (table) {
    case 'funding':
      return [`SUM(${own})`, `SUM(${handedOn})`, wholeSteps(layout, table, own), wholeSteps(layout, table, handedOn)];
    case 'commercialisation':
      return [`SUM(${tiyn('income_kzt')})`, wholeSteps(layout, table, tiyn('income_kzt'))];
    case 'citations':
      return [`SUM(${larger})`, `SUM(${scholar})`];
    case 'hirsch':
      return [square(larger), holders(larger), square(scholar), holders(scholar)];
    case 'htms':
      return ['SUM(COALESCE(count, 1))', 'COUNT(DISTINCT code)', `COUNT(DISTINCT code || ' ' || COALESCE(region, ''))`];
    default:
      return [];
  }
}

/** What no reading counts: the refused by a verifier, and what lacks a requirement of its component. */
function conditionsSql(layout: Layout, table: TalliedTable, reportingYear: number): string[] {
  const blocks = layout.blocks.filter((block) => block.table === table);
  const required = blocks.flatMap((block) =>
    block.feeds.flatMap((component) =>
      (component.requires ?? []).map(
        ({ column, is }) => `(component <> ${quoted(component.id)} OR COALESCE(${column}, '') = ${quoted(is)})`,
      ),
    ),
  );
  const years = blocks[0]?.dimensions.find((one) => one.name === 'years-before');
  const window = years ? [`${yearsSql(table, reportingYear)} BETWEEN 0 AND ${years.classes.length - 1}`] : [];
  return [`COALESCE(credited, 'yes') <> 'no'`, ...new Set(required), ...window];
}

/**
 * The statement that tallies one table: one row a cell with `organisation`, `block`, a column for each of SQL_CLASSES
 * (NULL where the block does not read it), `items` and `sum_1` … in the order of MEASURES, all numbers as texts.
 */
export function tallySql(layout: Layout, table: TalliedTable, reportingYear: number, from: string = table): string {
  if (!Number.isInteger(reportingYear)) throw new RangeError('the reporting year is a whole number');
  const classes = SQL_CLASSES.map(
    (name) => `${classSql(layout, table, name, reportingYear)} AS ${name.replaceAll('-', '_')}`,
  );
  const sums = sumsSql(layout, table).map((sum, at) => `CAST(${sum} AS VARCHAR) AS sum_${at + 1}`);
  const groups = ['organisation', 'block', ...SQL_CLASSES.map((name) => name.replaceAll('-', '_'))];
  const columns = [
    'organisation',
    `${blockSql(table)} AS block`,
    ...classes,
    'CAST(COUNT(*) AS VARCHAR) AS items',
    ...sums,
  ];
  return [
    `SELECT ${columns.join(',\n       ')}`,
    `FROM ${from}`,
    `WHERE ${conditionsSql(layout, table, reportingYear).join('\n  AND ')}`,
    `GROUP BY ${groups.map((_, at) => at + 1).join(', ')}`,
  ].join('\n');
}

/** How many sums a table's statement gives. */
export const sumsOf = (table: TalliedTable): number => MEASURES[table].length;
