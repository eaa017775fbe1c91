// From frozen inputs to results and ranks: what computes them the first time, and what checks them ever after.

import { setImmediate as breathe } from 'node:timers/promises';
import { organisationJson } from '#exchange/results/result-json.ts';
import { rankAll } from '#rules/ranking/rank.ts';
import { evaluateReport, type ReportPlan } from '#rules/report/evaluate-report.ts';
import type { OrganisationResult } from '#rules/scoring/result.ts';
import { type OrganisationTallyJson, writeTally } from '#rules/scoring/tally-json.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import type { SubmittedReporter } from '#server/submission/index.ts';
import { readVerifiedLine } from '#server/verification/index.ts';
import { readInput } from './freeze-inputs.ts';

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

type One = {
  readonly result: OrganisationResult;
  readonly tally: OrganisationTallyJson;
  readonly refused: number;
};

async function evaluateOne(db: Db, { organisation, inputs, reporter }: ToEvaluate, plan: ReportPlan): Promise<One> {
  const rows = (await readInput(db, organisation, inputs)).map(readVerifiedLine);
  const { bin, names, category, universityHospital } = reporter;
  const { result, tally, findings } = evaluateReport({ bin, name: names.en, category, universityHospital }, rows, plan);
  const refused = [...findings.values()].filter((found) => found.some(({ weight }) => weight === 'refused')).length;
  const [own] = tally.organisations;
  if (!own) throw new RangeError(`no tally of ${bin}`);
  return { result, tally: writeTally(tally.layout, own), refused };
}

/** E-5, E-8, E-9: in the order given. Others are served between two organisations. */
export async function evaluateInputs(db: Db, all: readonly ToEvaluate[], plan: ReportPlan): Promise<Evaluated[]> {
  const found: { readonly one: ToEvaluate; readonly is: One }[] = [];
  for (const one of all) {
    found.push({ one, is: await evaluateOne(db, one, plan) });
    await breathe();
  }
  const ranking = rankAll(
    plan.edition,
    found.map(({ is }) => is.result),
  );
  return found.map(({ one: { reporter, ...one }, is: { result, tally, refused } }) => ({
    ...one,
    names: reporter.names,
    result: organisationJson(result, ranking),
    tally,
    refused,
  }));
}
