// The bundled example as facts, and evaluated from the beginning whatever is asked of it.

import { type ExampleYear, exampleRows } from '#cli/example/example-rows.ts';
import { CURRENT_EDITION } from '#rules/editions/editions.ts';
import { resolveEdition } from '#rules/editions/resolve-edition.ts';
import { completeSettings, type Settings } from '#rules/editions/settings.ts';
import { draftWeighting, type Weighting } from '#rules/editions/weighting.ts';
import type { Fact } from '#rules/evidence/facts.ts';
import { TABLE_NAMES, type TableName } from '#rules/evidence/tables.ts';
import { scoreTally } from '#rules/scoring/score-tally.ts';
import { Tallier } from '#rules/scoring/tally.ts';
import type { PackageRows, Row } from '../evaluation/naive-points.ts';
import { readFacts } from '../evaluation/read-facts.ts';

export const edition = CURRENT_EDITION;

export function exampleFacts(year: ExampleYear): readonly Fact[] {
  const all = [...exampleRows(year)];
  const rows = TABLE_NAMES.map((name): [TableName, Row[]] => [
    name,
    all.filter(({ table }) => table === name).map(({ row }) => row),
  ]);
  return readFacts(Object.fromEntries(rows) as PackageRows, year).facts;
}

export const weightingOf = (values: Readonly<Record<string, string>>): Weighting => ({
  ...draftWeighting(edition),
  values: { ...draftWeighting(edition).values, ...values },
});

export function evaluateFacts(facts: readonly Fact[], year: number, weighting: Weighting, chosen: Settings = {}) {
  const tallier = new Tallier(edition, year);
  for (const fact of facts) tallier.add(fact);
  const tally = tallier.tally();
  const resolved = resolveEdition(edition, completeSettings(edition, chosen).settings);
  return { tally, resolved, weighting, results: scoreTally(tally, resolved, weighting) };
}
