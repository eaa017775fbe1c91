// From frozen inputs to results and ranks: what computes them the first time, and what checks them ever after.

import { setImmediate as breathe } from 'node:timers/promises';
import { organisationJson } from '#exchange/results/result-json.ts';
import { resolveEdition } from '#rules/editions/resolve-edition.ts';
import type { Organisation } from '#rules/evidence/facts.ts';
import { rankAll } from '#rules/ranking/rank.ts';
import { evaluateReport, type ReportPlan } from '#rules/report/evaluate-report.ts';
import { scoreTally } from '#rules/scoring/score-tally.ts';
import { type OrganisationTallyJson, readTally, writeTally } from '#rules/scoring/tally-json.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import type { SubmittedReporter } from '#server/submission/index.ts';
import { readVerifiedLine } from '#server/verification/index.ts';
import { readInput } from './freeze-inputs.ts';
import type { Counted } from './kept-tallies.ts';

export type ResultJson = ReturnType<typeof organisationJson>;
/** An organisation as it reported itself, and the hash of its frozen rows. */
export type Evaluated = {
  readonly organisation: string;
  readonly submission: string;
  readonly inputs: string;
  readonly names: SubmittedReporter['names'];
  readonly result: ResultJson;
  /** What the result was scored from. */
  readonly tally: OrganisationTallyJson;
  readonly refused: number;
};
export type ToEvaluate = Pick<Evaluated, 'organisation' | 'submission' | 'inputs'> & {
  readonly reporter: SubmittedReporter;
};

const asOrganisation = ({ bin, names, category, universityHospital }: SubmittedReporter): Organisation => ({
  ...{ table: 'organisations', row: 0, region: '', founder: '' },
  ...{ bin, category, universityHospital },
  names: { kk: '', ru: '', en: names.en },
});

/** The rows of one frozen input, counted. */
export async function countInput(db: Db, one: ToEvaluate, plan: ReportPlan): Promise<Counted> {
  const { organisation, inputs, reporter } = one;
  const rows = (await readInput(db, organisation, inputs)).map(readVerifiedLine);
  const { bin, names, category, universityHospital } = reporter;
  const { tally, findings } = evaluateReport({ bin, name: names.en, category, universityHospital }, rows, plan);
  const refused = [...findings.values()].filter((found) => found.some(({ weight }) => weight === 'refused')).length;
  const [own] = tally.organisations;
  if (!own) throw new RangeError(`no tally of ${bin}`);
  return { tally: writeTally(tally.layout, own), refused };
}

/**
 * E-5, E-8, E-9: in the order given. Inputs whose tally is known are not read again; whoever checks gives none. Others are served
 * between two organisations.
 */
export async function evaluateInputs(
  db: Db,
  all: readonly ToEvaluate[],
  plan: ReportPlan,
  known: ReadonlyMap<string, Counted> = new Map(),
): Promise<Evaluated[]> {
  const counted: { readonly one: ToEvaluate; readonly is: Counted }[] = [];
  for (const one of all) {
    const kept = known.get(one.inputs);
    counted.push({ one, is: kept ?? (await countInput(db, one, plan)) });
    if (!kept) await breathe();
  }
  const told = counted.map(({ one, is }) => ({ organisation: asOrganisation(one.reporter), tally: is.tally }));
  const resolved = resolveEdition(plan.edition, plan.settings);
  const results = scoreTally(readTally(plan.edition, plan.reportingYear, told), resolved, plan.weighting);
  const ranking = rankAll(plan.edition, results);
  return counted.flatMap(({ one: { reporter, ...one }, is: { tally, refused } }, at) => {
    const result = results[at];
    if (!result) return [];
    return [{ ...one, names: reporter.names, result: organisationJson(result, ranking), tally, refused }];
  });
}
