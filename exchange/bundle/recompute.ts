// The results of the package in the bundle, computed anew with the edition, readings and weighting that lie beside it.

import { checkDescriptor } from '#exchange/package/descriptor.ts';
import { type Evaluation, evaluatePackage } from '#exchange/package/evaluate-package.ts';
import { type PackageSource, type TableFile, UnreadablePackage } from '#exchange/package/package-source.ts';
import { unescapeSource } from '#exchange/package/write-formula-escape.ts';
import type { Edition } from '#rules/editions/edition.ts';
import { findEdition } from '#rules/editions/editions.ts';
import type { Settings } from '#rules/editions/settings.ts';
import type { Weighting } from '#rules/editions/weighting.ts';
import { TABLE_NAMES } from '#rules/evidence/tables.ts';
import { FactsByOrganisation } from './bundle-contents.ts';
import { PACKAGE } from './bundle-format.ts';
import type { CheckedFiles } from './checked-files.ts';
import type { Difference } from './verdict.ts';

const DESCRIPTOR = 'datapackage.json';

export type Recomputed = {
  readonly evaluation: Evaluation;
  readonly facts: FactsByOrganisation;
  /** Where the package and its description differ. */
  readonly described: readonly Difference[];
};

export type Choice = {
  readonly edition: Edition;
  readonly settings: Settings;
  readonly weighting: Weighting;
  readonly reportingYear: number;
};

/** The package as it lies in the bundle: each table is hashed as it is read. */
async function openInside(files: CheckedFiles): Promise<PackageSource> {
  const tables: TableFile[] = [];
  for (const table of TABLE_NAMES) {
    const path = `${PACKAGE}${table}.csv`;
    const listed = files.find(path);
    if (listed)
      tables.push({ table, name: `${table}.csv`, size: listed.bytes, form: 'csv', open: () => files.read(path) });
  }
  const described = await files.readWhole(PACKAGE + DESCRIPTOR);
  const descriptor = described && new TextDecoder('utf-8').decode(described);
  return unescapeSource({ tables, descriptor, others: [], evidence: new Set(), close: async () => {} });
}

/** undefined where no result can be had: a table is damaged, or an edition that nobody knows makes none. */
export async function recompute(files: CheckedFiles, choice: Choice): Promise<Recomputed | undefined> {
  const source = await openInside(files);
  const facts = new FactsByOrganisation();
  try {
    const evaluation = await evaluatePackage(source, { ...choice, take: facts.take });
    const described = [
      ...(source.descriptor === undefined
        ? [{ code: 'file-missing', values: { file: PACKAGE + DESCRIPTOR } } as const]
        : []),
      ...checkDescriptor(source).map(({ code, values }): Difference => {
        return { code: 'descriptor', values: { file: '', ...values, says: code } };
      }),
    ];
    return { evaluation, facts, described };
  } catch (error) {
    if (error instanceof UnreadablePackage) return undefined;
    if (error instanceof RangeError && !findEdition(choice.edition.id)) return undefined;
    throw error;
  }
}
