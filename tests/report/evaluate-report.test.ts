// What an officer sees while typing is what the command line makes of the same rows.

import { describe, expect, it } from 'vitest';
import { exampleRows } from '#cli/example/example-rows.ts';
import { exampleOrganisations } from '#cli/example/organisation.ts';
import { evaluatePackage } from '#exchange/package/evaluate-package.ts';
import type { PackageSource, SheetRow, TableFile } from '#exchange/package/package-source.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { completeSettings } from '#rules/editions/settings.ts';
import { draftWeighting } from '#rules/editions/weighting.ts';
import type { Category, TableName } from '#rules/evidence/tables.ts';
import { TABLES } from '#rules/evidence/tables.ts';
import { evaluateReport, type ReportedRow } from '#rules/report/evaluate-report.ts';
import { resultsText } from '#rules/scoring/result.ts';

const YEAR = 2025;
const { settings } = completeSettings(CURRENT_EDITION);
const plan = { edition: CURRENT_EDITION, settings, weighting: draftWeighting(CURRENT_EDITION), reportingYear: YEAR };

const rows = [...exampleRows(YEAR)].map(
  ({ table, row }, at): ReportedRow => ({ id: String(at), table: table as TableName, fields: row }),
);

function sourceOf(all: readonly ReportedRow[]): PackageSource {
  const tables = [...new Set(all.map(({ table }) => table))].map((table): TableFile => {
    const columns = TABLES[table].columns.map(({ name }) => name);
    const values = all
      .filter((row) => row.table === table)
      .map(({ fields }, at): SheetRow => ({ number: at + 2, values: columns.map((column) => fields[column] ?? '') }));
    async function* open() {
      yield [{ number: 1, values: columns }, ...values];
    }
    return { table, name: table, size: undefined, form: 'rows', open };
  });
  return { tables, descriptor: undefined, others: [], evidence: new Set(), close: async () => {} };
}

function evaluateAll() {
  return exampleOrganisations().map(({ bin, profile }) => {
    const reporter = {
      bin,
      name: profile.name.en,
      category: profile.category as Category,
      universityHospital: profile.universityHospital,
    };
    const own = rows.filter(({ table, fields }) => table !== 'organisations' && fields.organisation === bin);
    return evaluateReport(reporter, own, plan);
  });
}

describe('a report evaluated row by row', () => {
  it('gives the example’s organisations what the package of all gives them, digit for digit', async () => {
    const { results } = await evaluatePackage(sourceOf(rows), plan);
    const inOrder = [...results].sort((one, other) => (one.organisation.bin < other.organisation.bin ? -1 : 1));
    const own = evaluateAll().map(({ result }) => result);
    const sorted = [...own].sort((one, other) => (one.organisation.bin < other.organisation.bin ? -1 : 1));
    expect(sorted).toHaveLength(24);
    expect(resultsText(sorted)).toBe(resultsText(inOrder));
  });

  it('says at each row what is wrong with it, and counts the others', () => {
    const reporter = { bin: '000840999014', name: 'X', category: 'clinical', universityHospital: false } as const;
    const staff = {
      id: 's',
      table: 'staff',
      fields: { staff_category: 'all', positions: '2', headcount: '2' },
    } as const;
    const funded = (id: string, received: string): ReportedRow => ({
      id,
      table: 'funding',
      fields: { id, component: '1.1', title: 'A study', received_kzt: received, handed_on_kzt: '0' },
    });
    const evaluation = evaluateReport(reporter, [staff, funded('good', '500000'), funded('bad', 'much')], plan);
    expect(evaluation.findings.get('bad')).toMatchObject([{ column: 'received_kzt', weight: 'refused', row: 3 }]);
    expect(evaluation.findings.get('good')?.every(({ weight }) => weight === 'note')).toBe(true);
    expect([...evaluation.facts.keys()]).toEqual(['', 's', 'good']);
    expect(evaluation.result.organisation.bin).toBe('000840999014');
  });
});
