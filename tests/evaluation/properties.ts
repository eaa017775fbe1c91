// What must hold of the evaluation for every valid package, every reading and every weighting. Run in a short form with the
// tests and in a long one by the fuzz command.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { evaluatePackage } from '#exchange/package/evaluate-package.ts';
import { resultJson } from '#exchange/results/result-json.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { compare } from '#rules/kernel/exact.ts';
import { type OrganisationResult, resultsText } from '#rules/scoring/result.ts';
import { scoreTally } from '#rules/scoring/score-tally.ts';
import { tallyText } from '#rules/scoring/tally.ts';
import { tallyByColumns } from './column-tally.ts';
import { evaluateNaively, naiveJson, naiveText } from './naive-evaluation.ts';
import type { Chosen, PackageRows } from './naive-points.ts';
import {
  acceptedFacts,
  evaluateByKernel,
  evaluateByTrace,
  productText,
  resolve,
  tallyFacts,
  weightingOf,
} from './product-evaluation.ts';
import { ITEM_TABLES, randomItem, randomPackage, shuffled, YEAR } from './random-package.ts';
import { randomSettings, randomWeights } from './random-settings.ts';
import type { Database } from './sql-tally.ts';
import { sourceOfRows } from './write-csv.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

export type EvaluationProperty = {
  readonly name: string;
  /** Tries in the short form: each property takes about a second. */
  readonly short: number;
  readonly property: fc.IRawProperty<unknown[], boolean>;
};

const SCORES = ['A', 'B', 'C'] as const;

function findLowered(before: readonly OrganisationResult[], after: readonly OrganisationResult[], bin: string) {
  const of = (results: readonly OrganisationResult[]) => results.find((one) => one.organisation.bin === bin);
  return SCORES.find((id) => {
    const [was, is] = [of(before)?.scores.get(id)?.value, of(after)?.scores.get(id)?.value];
    assert.equal(was === null, is === null, `S${id} gained or lost its value`);
    return was && is && compare(is, was) < 0;
  });
}

const firstBin = (rows: PackageRows) => rows.organisations?.[0]?.bin ?? '';

/** A package, and the same with one more item of its first organisation that counts. */
const withOneMore = randomPackage().chain((rows) =>
  fc.tuple(
    fc.constant(rows),
    fc.constantFrom(...ITEM_TABLES).chain((table) =>
      randomItem(table, firstBin(rows)).map((item) => ({
        table,
        rows: { ...rows, [table]: [...(rows[table] ?? []), item] },
      })),
    ),
  ),
);

/** Where more can be less: the mean over those with an index falls when somebody with a small one joins them. */
export const mayLower = (table: string, chosen: Chosen) => table === 'hirsch' && chosen.I3h === 'indexed';

const ordered = randomPackage().chain((rows) => fc.tuple(fc.constant(rows), shuffled(rows)));

/** Several readings and weightings for one tally, as the tally is made to serve them all. */
const severalRounds = fc.array(fc.tuple(randomSettings, randomWeights), { minLength: 3, maxLength: 3 });

const equalsNaive = fc.property(randomPackage(), severalRounds, (rows, rounds) => {
  const tally = tallyFacts(acceptedFacts(rows, YEAR), YEAR);
  for (const [chosen, weights] of rounds) {
    const naive = naiveText(evaluateNaively(rows, YEAR, chosen, weights));
    assert.equal(productText(scoreTally(tally, resolve(chosen), weightingOf(weights))), naive);
  }
});

const traceEqualsKernel = fc.property(randomPackage(), randomSettings, randomWeights, (rows, chosen, weights) => {
  const [byTrace, byKernel] = [evaluateByTrace, evaluateByKernel].map((evaluate) =>
    hash(resultsText(evaluate(rows, YEAR, chosen, weights))),
  );
  assert.equal(byTrace, byKernel);
});

const columnsEqualItems = fc.property(randomPackage(), fc.integer({ min: 1, max: 9 }), (rows, run) => {
  const facts = acceptedFacts(rows, YEAR);
  const tally = tallyFacts(facts, YEAR);
  assert.equal(hash(tallyText(tallyByColumns(facts, YEAR, tally, run))), hash(tallyText(tally)));
});

const orderNeverMatters = fc.property(ordered, randomSettings, randomWeights, ([rows, other], chosen, weights) => {
  const [one, two] = [rows, other].map((list) => tallyText(tallyFacts(acceptedFacts(list, YEAR), YEAR)));
  assert.equal(two, one);
  const [before, after] = [rows, other].map((list) => productText(evaluateByTrace(list, YEAR, chosen, weights)));
  assert.equal(after, before);
});

const moreIsNeverLess = fc.property(withOneMore, randomSettings, randomWeights, ([rows, more], chosen, weights) => {
  fc.pre(!mayLower(more.table, chosen));
  const before = evaluateByKernel(rows, YEAR, chosen, weights);
  const after = evaluateByKernel(more.rows, YEAR, chosen, weights);
  assert.equal(findLowered(before, after, firstBin(rows)), undefined);
});

const filesEqualRows = fc.asyncProperty(
  randomPackage({ organisations: 2, most: 4 }),
  randomSettings,
  randomWeights,
  fc.integer({ min: 1, max: 300 }),
  async (rows, chosen, weights, chunk) => {
    const evaluation = await evaluatePackage(sourceOfRows(rows, chunk), {
      edition: CURRENT_EDITION,
      settings: resolve(chosen).settings,
      weighting: weightingOf(weights),
      reportingYear: YEAR,
    });
    const { organisations, refused } = resultJson(evaluation, (finding) => finding.code);
    assert.deepEqual(refused, []);
    assert.deepEqual(organisations, naiveJson(evaluateNaively(rows, YEAR, chosen, weights)));
  },
);

const sqlEqualsMemory = (database: Database) =>
  fc.asyncProperty(randomPackage(), async (rows) => {
    const tally = tallyFacts(acceptedFacts(rows, YEAR), YEAR);
    assert.equal(hash(tallyText(await database.tally(rows, YEAR, tally))), hash(tallyText(tally)));
  });

const named = (name: string, short: number, property: unknown): EvaluationProperty => ({
  name,
  short,
  property: property as EvaluationProperty['property'],
});

/** All properties of the evaluation. */
export const evaluationProperties = (database: Database): readonly EvaluationProperty[] => [
  named('the kernel over the tally equals the naive evaluation', 80, equalsNaive),
  named('the tracing interpreter equals the kernel', 80, traceEqualsKernel),
  named('the tally in SQL equals the tally in memory', 40, sqlEqualsMemory(database)),
  named('the tally by columns equals the tally by items', 60, columnsEqualItems),
  named('the order of rows never matters', 40, orderNeverMatters),
  named('an item more never lowers a score', 80, moreIsNeverLess),
  named('through CSV files in chunks the results are those of the rows', 40, filesEqualRows),
];
