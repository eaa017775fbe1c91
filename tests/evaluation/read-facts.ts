// A package's rows through the product's own reader, organisations first, as the reader of files hands them over.

import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import type { Fact } from '#rules/evidence/facts.ts';
import { type Cells, readHeading, rowReader } from '#rules/evidence/read-row.ts';
import { Register } from '#rules/evidence/register.ts';
import { TABLE_NAMES, TABLES } from '#rules/evidence/tables.ts';
import type { Finding } from '#rules/kernel/finding.ts';
import type { PackageRows, Row } from './naive-points.ts';

function cellsOf(row: Row, columns: readonly string[], number: number): Cells {
  const textAt = (place: number) => row[columns[place] ?? ''] ?? '';
  return { number, isEmpty: (place) => textAt(place) === '', text: textAt };
}

export type Facts = { readonly facts: readonly Fact[]; readonly findings: readonly Finding[] };

/** The facts of a package in the order of its tables and rows, and everything found in it. */
export function readFacts(rows: PackageRows, reportingYear: number): Facts {
  const facts: Fact[] = [];
  const findings: Finding[] = [];
  const register = new Register();
  for (const table of TABLE_NAMES) {
    const columns = TABLES[table].columns.map((column) => column.name);
    const read = rowReader(table, readHeading(table, columns), {
      edition: CURRENT_EDITION,
      reportingYear,
      register,
      report: (finding) => findings.push(finding),
    });
    rows[table]?.forEach((row, place) => {
      const fact = read(cellsOf(row, columns, place + 2));
      if (fact) facts.push(fact);
    });
  }
  return { facts, findings };
}
