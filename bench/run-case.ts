// One case in a process of its own: name and options in, the result as JSON out.

import * as evaluate from './evaluate/cases.ts';
import { decimalObjects } from './evaluate/rivals/decimal-objects.ts';
import { jsonRules } from './evaluate/rivals/json-rules.ts';
import { publicodes } from './evaluate/rivals/publicodes.ts';
import { zen } from './evaluate/rivals/zen.ts';
import { type RivalRun, runRival } from './evaluate/run-rival.ts';
import * as firmness from './firmness/cases.ts';
import { firmPlacesInBrowser } from './firmness/in-browser.ts';
import type { FirmnessOptions } from './firmness/list-of-hundred.ts';
import type { CaseResult } from './measurement.ts';
import { changeReading, changeWeights, followScenario } from './rescore/cases.ts';

export type CaseOptions = evaluate.EvaluateOptions & RivalRun & Partial<FirmnessOptions>;

const drawing = (options: CaseOptions): FirmnessOptions => ({
  runs: options.runs,
  draws: options.draws ?? 0,
  range: options.range ?? 'around',
});

const cases: Readonly<Record<string, (options: CaseOptions) => Promise<CaseResult>>> = {
  'prepare-parquet': evaluate.prepareParquet,
  'shyraq, columns in memory': evaluate.columnsInMemory,
  'duckdb, the same columns in memory': evaluate.duckDbCodes,
  'duckdb, tables of the package in memory': evaluate.duckDbTables,
  'duckdb, tables of the package as Parquet': evaluate.duckDbParquet,
  'shyraq, counting alone': evaluate.countColumns,
  'duckdb, the same columns, counting alone': evaluate.duckDbCount,
  'objects and decimal.js': (options) => runRival(decimalObjects, options),
  'ZEN engine': (options) => runRival(zen, options),
  'json-rules-engine': (options) => runRival(jsonRules, options),
  publicodes: (options) => runRival(publicodes, options),
  'changed weights': changeWeights,
  'another reading': changeReading,
  'a scenario of a hundred': followScenario,
  'shyraq, typed columns': (options) => firmness.firmPlaces(drawing(options)),
  'shyraq, a worker in Chromium': (options) => firmPlacesInBrowser(drawing(options)),
  'doubles, objects and sort': (options) => firmness.sortedObjects(drawing(options)),
  'scored and ranked by the rules': (options) => firmness.scoredAndRanked(drawing(options)),
};

const [name = '', options = '{}'] = process.argv.slice(2);
const found = cases[name];
if (!found) throw new RangeError(`no case is called ${name}`);
process.stdout.write(JSON.stringify(await found(JSON.parse(options) as CaseOptions)));
// Engines with threads of their own would keep the process alive.
process.exit(0);
