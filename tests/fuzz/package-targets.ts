// The tables of a reporting package under damaged bytes: scanner, heading, rows, cells. Whatever comes, nothing is thrown,
// every fault has words, every accepted fact is sound, and where the bytes were cut into chunks changes nothing.

import { CsvScanner } from '#exchange/csv/csv-scanner.ts';
import { findDelimiter } from '#exchange/package/text-form.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { type Fact, isItem } from '#rules/evidence/facts.ts';
import { type RowReader, readHeading, rowReader } from '#rules/evidence/read-row.ts';
import { Register } from '#rules/evidence/register.ts';
import { TABLE_NAMES, TABLES, type TableName } from '#rules/evidence/tables.ts';
import type { Finding } from '#rules/kernel/finding.ts';
import { isParagraph } from '#rules/kernel/paragraph.ts';
import { layoutOf } from '#rules/scoring/cells.ts';
import { ItemPlacer } from '#rules/scoring/place-item.ts';
import type { PackageRows } from '#tests/evaluation/naive-points.ts';
import { YEAR } from '#tests/evaluation/random-package.ts';
import { CENTRE, packageOf } from '#tests/evaluation/small-package.ts';
import { csvOf, PLAIN } from '#tests/evaluation/write-csv.ts';
import { texts } from '#wording/texts.ts';
import type { ByteTarget } from './fuzz-target.ts';

const layout = layoutOf(CURRENT_EDITION);
const encoder = new TextEncoder();

function demand(holds: boolean, promise: string): void {
  if (!holds) throw new Error(`promise broken: ${promise}`);
}

function registerOfOne(): Register {
  const register = new Register();
  register.organisations.set(CENTRE, {
    table: 'organisations',
    row: 2,
    bin: CENTRE,
    names: { kk: '', ru: '', en: 'Centre' },
    category: 'clinical',
    universityHospital: false,
    region: '',
    founder: '',
  });
  return register;
}

type Said = {
  readonly headed: boolean;
  readonly facts: readonly Fact[];
  readonly findings: readonly Finding[];
  readonly csv: readonly string[];
};

function readTable(table: TableName, chunks: readonly Uint8Array[], delimiter: string): Said {
  const facts: Fact[] = [];
  const findings: Finding[] = [];
  const csv: string[] = [];
  const register = table === 'organisations' ? new Register() : registerOfOne();
  const reading = {
    edition: CURRENT_EDITION,
    reportingYear: YEAR,
    register,
    report: (one: Finding) => findings.push(one),
  };
  let read: RowReader | undefined;
  const scanner = new CsvScanner(
    {
      heading: (record) => {
        const heading = readHeading(
          table,
          Array.from({ length: record.length }, (_, place) => record.text(place)),
        );
        if (heading.missing.length > 0 || heading.repeated.length > 0) return undefined;
        read = rowReader(table, heading, reading);
        return record.length;
      },
      record: (record) => {
        const fact = read?.(record);
        if (fact) facts.push(fact);
      },
      fault: ({ row, code }) => csv.push(`${row} ${code}`),
    },
    delimiter,
  );
  for (const chunk of chunks) scanner.push(chunk);
  scanner.end();
  return { headed: read !== undefined, facts, findings, csv };
}

/** A placer remembers every code of a service that it meets: a new one now and then keeps memory bounded. */
const RENEWED = 50_000;
let placer = new ItemPlacer(layout, YEAR);
let placed = 0;
function placerFor(fact: Fact): ItemPlacer {
  if (fact.table === 'htms') placed += 1;
  if (placed % RENEWED === RENEWED - 1) placer = new ItemPlacer(layout, YEAR);
  return placer;
}

const isWhole = (value: number) => Number.isSafeInteger(value) && value >= 0;

function checkFact(fact: Fact, places: ItemPlacer): void {
  for (const value of Object.values(fact)) {
    if (typeof value === 'number') demand(isWhole(value), 'a number is whole and not negative');
  }
  if (!isItem(fact)) return;
  demand(fact.organisation === CENTRE, 'an item belongs to an organisation of the package');
  const place = places.place(fact);
  if ('cell' in place) {
    const block = layout.cells[place.cell]?.block;
    demand(block?.table === fact.table, 'an item falls into a cell of its table');
    demand(places.measures(fact).every(isWhole), 'what is summed is whole');
  } else demand(isParagraph(place.paragraph), 'what is not counted has its paragraph');
}

function checkFinding(finding: Finding): void {
  const words: Record<string, string> = texts.en.findings;
  demand(Object.hasOwn(words, finding.code), `a fault has words: ${finding.code}`);
  demand(isParagraph(finding.reference), 'a fault has its paragraph');
  demand(finding.row > 1 && finding.column !== '', 'a fault has its place');
}

const text = (said: Said) =>
  JSON.stringify(said, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));

function runBytes(table: TableName, bytes: Uint8Array, delimiter: string): Said {
  const whole = readTable(table, [bytes], delimiter);
  for (const fact of whole.facts) checkFact(fact, placerFor(fact));
  for (const finding of whole.findings) checkFinding(finding);
  const cut = bytes.length === 0 ? 0 : (bytes[bytes.length >> 1] ?? 0) % bytes.length;
  const chunks = [bytes.subarray(0, cut), bytes.subarray(cut, cut + 1), bytes.subarray(cut + 1)];
  demand(text(readTable(table, chunks, delimiter)) === text(whole), 'where bytes are cut changes nothing');
  return whole;
}

function runTable(table: TableName, bytes: Uint8Array): void {
  const { delimiter } = findDelimiter(bytes);
  if (runBytes(table, bytes, delimiter).headed) return;
  // A damaged heading ends the reading: what is behind it is tried under a good one.
  const heading = encoder.encode(`${TABLES[table].columns.map((column) => column.name).join(delimiter)}\n`);
  const headed = new Uint8Array(heading.length + bytes.length);
  headed.set(heading);
  headed.set(bytes, heading.length);
  runBytes(table, headed, delimiter);
}

/** A few good rows of every table, with quotes, line breaks and letters beyond ASCII in them. */
const good: PackageRows = packageOf({
  organisations: [{ name_kk: 'Ғылыми "орталық", Алматы', region: '750000000' }],
  staff: [{}, { positions: '0.25', headcount: '0' }],
  learners: [{}, { learner_category: 'student' }],
  funding: [{ title: 'one,\ntwo' }, { component: '1.5' }, { received_kzt: '100.05', handed_on_kzt: '0.05' }],
  publications: [
    { doi: '10.1000/x', evidence: 'a.pdf;b.pdf' },
    { quartile: '', databases: 'wos;scopus' },
  ],
  citations: [{ doi: '10.1000/y' }, { wos: '', scopus: '12' }],
  hirsch: [{}, { wos: '', google_scholar: '' }],
  patents: [
    { issuer: 'KazPatent', number: '35' },
    { component: '10.1', in_wos: 'yes' },
  ],
  commercialisation: [{}, { income_kzt: '0.01', credited: 'no' }],
  conferences: [{}, { component: '11.1', title: 'Баяндама «ә»' }],
  htms: [{ count: '7' }, { component: '7.2', region: '75', paid_by_fund: 'yes' }],
});

const styles = [
  PLAIN,
  { delimiter: ',', newline: '\r\n', quoteAll: true },
  { delimiter: ';', newline: '\r', quoteAll: false },
];

export const PACKAGE_TARGETS: readonly ByteTarget[] = TABLE_NAMES.map((table) => ({
  name: `package/${table}`,
  run: (bytes) => runTable(table, bytes),
  seeds: styles.map((style) => encoder.encode(csvOf(table, good, style))),
}));
