import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { evaluatePackage } from '#exchange/package/evaluate-package.ts';
import { openFolder } from '#exchange/package/open-folder.ts';
import { resultJson } from '#exchange/results/result-json.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { completeSettings, type Settings } from '#rules/editions/settings.ts';
import { draftWeighting } from '#rules/editions/weighting.ts';
import { TABLE_NAMES } from '#rules/evidence/tables.ts';
import { evaluateNaively, naiveJson } from './naive-evaluation.ts';
import type { PackageRows } from './naive-points.ts';
import { WEIGHTS_OF_ONE } from './product-evaluation.ts';

const example = join(import.meta.dirname, '../../../shared/data/reporting-package-example');
const absent = !existsSync(example);

const files: readonly [string, Settings][] = [
  ['expected-defaults.json', {}],
  ['expected-I1=steps-per-project.json', { I1: 'steps-per-project' }],
  ['expected-I2q=not-counted.json', { I2q: 'not-counted' }],
];

async function evaluateExample(chosen: Settings) {
  const evaluation = await evaluatePackage(await openFolder(join(example, 'package')), {
    edition: CURRENT_EDITION,
    settings: completeSettings(CURRENT_EDITION, chosen).settings,
    weighting: draftWeighting(CURRENT_EDITION),
    reportingYear: 2023,
  });
  return resultJson(evaluation, (finding) => finding.code);
}

const readRows = (): PackageRows =>
  Object.fromEntries(
    TABLE_NAMES.map((table) => [
      table,
      parse<Record<string, string>>(readFileSync(join(example, 'package', `${table}.csv`)), { columns: true }),
    ]),
  );

// Needs ../shared/data/reporting-package-example beside the repository; reported as skipped, by name, without it.
describe.skipIf(absent)('the reporting package whose results were calculated elsewhere', () => {
  describe.each(files)('%s', (name, chosen) => {
    const expected = absent ? {} : JSON.parse(readFileSync(join(example, name), 'utf8'));

    it('is what the product calculates, to the last digit', async () => {
      const { reportingYear, organisations, refused } = await evaluateExample(chosen);
      expect({ reportingYear, organisations }).toEqual(expected);
      expect(refused).toEqual([]);
    });

    it('is what the naive evaluation calculates, to the last digit', () => {
      const organisations = naiveJson(evaluateNaively(readRows(), 2023, chosen, WEIGHTS_OF_ONE));
      expect(organisations).toEqual(expected.organisations);
    });
  });
});
