// What the bodies see of results: the snapshots of a round, one of them whole, and what its numbers were scored from.

import type { ListSnapshots, ReadFrozenRows, ReadSnapshot, ReadTallies } from '#contract/results.ts';
import type { ReportPlan } from '#rules/report/evaluate-report.ts';
import type { OrganisationTallyJson } from '#rules/scoring/tally-json.ts';
import { historyOf } from '#server/journal/index.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import type { Act } from '#server/platform/http/route.ts';
import { Problem } from '#server/platform/problem.ts';
import { listSubmissions, listSubmittedRows, type Submission } from '#server/submission/index.ts';
import { getOpenRound, planOfRound, readVerifiedLine } from '#server/verification/index.ts';
import { findHindrances } from './compute-results.ts';
import { evaluateInputs, type ToEvaluate } from './evaluate-inputs.ts';
import { readInput } from './freeze-inputs.ts';
import {
  getSnapshot,
  type KeptResult,
  lineOf,
  listResults,
  listSnapshotsOf,
  listTallies,
  type Snapshot,
} from './store.ts';

export const listSnapshots: Act<typeof ListSnapshots> = async ({ db, at }, { params }) => {
  const round = await getOpenRound(db, params.round);
  const hindrances = await findHindrances(db, round, at);
  return {
    snapshots: (await listSnapshotsOf(db, round.id)).map(lineOf),
    hindrances: hindrances.map(({ code, paragraph = '', values = {} }) => ({ code, paragraph, values: { ...values } })),
  };
};

export const readSnapshot: Act<typeof ReadSnapshot> = async ({ db }, { params: { round, number } }) => {
  const snapshot = await getSnapshot(db, round, Number(number));
  const kept = await listResults(db, snapshot.id);
  const [entry] = await historyOf(db, { kind: 'results', id: `${round}/${number}` });
  return {
    snapshot: lineOf(snapshot),
    organisations: kept.map(({ submission: _, result, ...one }) => ({ ...one, ...result })),
    entry: entry ? { number: entry.number, at: entry.at, hash: entry.hash } : null,
  };
};

/** The plan of a round as it was when the snapshot was computed. */
export async function planOfSnapshot(db: Db, round: string, snapshot: Snapshot): Promise<ReportPlan> {
  const { edition, settings, weights } = snapshot;
  return planOfRound({ ...(await getOpenRound(db, round)), edition, settings, weighting: weights });
}

/** Those whose submission is there, in the order in which they were computed. */
export async function listToEvaluate(db: Db, round: string, kept: readonly KeptResult[]): Promise<ToEvaluate[]> {
  const reporters = new Map((await listSubmissions(db, round)).map(({ id, reporter }) => [id, reporter]));
  return kept.flatMap(({ organisation, submission, inputs }) => {
    const reporter = reporters.get(submission);
    return reporter ? [{ organisation, submission, inputs, reporter }] : [];
  });
}

function circumstancesOf({ edition, settings, reportingYear }: ReportPlan, { weights }: Snapshot) {
  const weighting = weights && { source: weights.source, date: weights.date, values: { ...weights.values } };
  return { reportingYear, edition: edition.id, settings: { ...settings }, weighting };
}

const reporterOf = (organisation: string, { bin, names, category, universityHospital }: Submission['reporter']) => ({
  organisation,
  bin,
  names,
  category,
  universityHospital,
});

/** Of those whose tally was not kept: counted anew from the frozen rows. */
async function countMissing(
  db: Db,
  round: string,
  {
    snapshot,
    plan,
    missing,
  }: { readonly snapshot: Snapshot; readonly plan: ReportPlan; readonly missing: ReadonlySet<string> },
) {
  if (missing.size === 0) return new Map<string, Reported>();
  const kept = (await listResults(db, snapshot.id)).filter(({ organisation }) => missing.has(organisation));
  const all = await listToEvaluate(db, round, kept);
  const tallies = new Map((await evaluateInputs(db, all, plan)).map((one) => [one.organisation, one.tally]));
  return new Map(
    all.flatMap(({ organisation, reporter }): [string, Reported][] => {
      const tally = tallies.get(organisation);
      return tally ? [[organisation, { universityHospital: reporter.universityHospital, tally }]] : [];
    }),
  );
}

type Reported = { readonly universityHospital: boolean; readonly tally: OrganisationTallyJson };

export const readTallies: Act<typeof ReadTallies> = async ({ db }, { params: { round, number } }) => {
  const snapshot = await getSnapshot(db, round, Number(number));
  const plan = await planOfSnapshot(db, round, snapshot);
  const kept = await listTallies(db, snapshot.id);
  const missing = new Set(
    kept
      .filter(({ tally, universityHospital }) => tally === null || universityHospital === null)
      .map(({ organisation }) => organisation),
  );
  const counted = await countMissing(db, round, { snapshot, plan, missing });
  return {
    ...circumstancesOf(plan, snapshot),
    organisations: kept.flatMap(({ universityHospital: hospital, tally: known, ...one }) => {
      const { tally, universityHospital } = counted.get(one.organisation) ?? {
        tally: known,
        universityHospital: hospital,
      };
      if (tally === null || universityHospital === null) return [];
      const cells = tally.cells.map(([...cell]): [string, string, ...string[]] => cell);
      return [{ ...one, universityHospital, tally: { ...tally, cells } }];
    }),
  };
};

export const readFrozenRows: Act<typeof ReadFrozenRows> = async ({ db }, { params }) => {
  const { round, number, organisation } = params;
  const snapshot = await getSnapshot(db, round, Number(number));
  const plan = await planOfSnapshot(db, round, snapshot);
  const one = (await listResults(db, snapshot.id)).find((kept) => kept.organisation === organisation);
  const submission = one && (await listSubmissions(db, round)).find(({ id }) => id === one.submission);
  if (!one || !submission) throw new Problem('not-found');
  const submitted = new Map((await listSubmittedRows(db, submission)).map((row) => [row.row, row.evidence]));
  const frozen = (await readInput(db, organisation, one.inputs)).map(readVerifiedLine);
  return {
    ...circumstancesOf(plan, snapshot),
    reporter: reporterOf(organisation, submission.reporter),
    rows: frozen.map(({ id, table, fields }) => ({
      row: id,
      table: table as Exclude<typeof table, 'organisations'>,
      fields: { ...fields },
      documents: (submitted.get(id) ?? []).map(({ asked, document, name }) => ({ asked, document, name })),
    })),
  };
};
