// Tallies of frozen inputs, kept as they were counted: the same rows under the same edition, counted by the same program, give the
// same tally, and a national round is then scored without reading a row. A check never asks here: it counts anew.

import type { ReportPlan } from '#rules/report/evaluate-report.ts';
import type { OrganisationTallyJson } from '#rules/scoring/tally-json.ts';
import type { Db } from '#server/platform/database/open-database.ts';

export type Counted = { readonly tally: OrganisationTallyJson; readonly refused: number };
type Under = Pick<ReportPlan, 'edition' | 'reportingYear'>;

/** By the hash of the input. */
export async function findCounted(
  db: Db,
  inputs: readonly string[],
  { edition, reportingYear }: Under,
  code: string,
): Promise<ReadonlyMap<string, Counted>> {
  if (inputs.length === 0) return new Map();
  const rows = await db
    .selectFrom('result_tally')
    .select(['inputs', 'tally', 'refused'])
    .where('inputs', 'in', inputs)
    .where('edition', '=', edition.id)
    .where('reporting_year', '=', reportingYear)
    .where('code', '=', code)
    .execute();
  return new Map(
    rows.map(({ inputs: hash, tally, refused }) => [hash, { tally: tally as OrganisationTallyJson, refused }]),
  );
}

export async function keepCounted(
  db: Db,
  counted: ReadonlyMap<string, Counted>,
  { edition, reportingYear }: Under,
  code: string,
): Promise<void> {
  if (counted.size === 0) return;
  const rows = [...counted].map(([inputs, { tally, refused }]) => ({
    ...{ inputs, edition: edition.id, reporting_year: reportingYear, code, refused },
    tally: JSON.stringify(tally),
  }));
  await db
    .insertInto('result_tally')
    .values(rows)
    .onConflict((one) => one.doNothing())
    .execute();
}
