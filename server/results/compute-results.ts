// E-5, E-8, E-9: results are computed from what is frozen at this moment, and what they rest on is kept beside them. What was
// computed once is never changed: another computation is another snapshot, and after the Council an amendment.

import type { ComputeResults, SnapshotLine } from '#contract/results.ts';
import type { ReportPlan } from '#rules/report/evaluate-report.ts';
import { checkRoundAct } from '#rules/round/check-round-act.ts';
import { record } from '#server/journal/index.ts';
import { countStanding } from '#server/objections/index.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import type { Act } from '#server/platform/http/route.ts';
import { type Reason, refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { lockFor, type StoredRound } from '#server/rounds/index.ts';
import { listSubmissions } from '#server/submission/index.ts';
import { listMarks, type Mark, planOfRound } from '#server/verification/index.ts';
import { type Evaluated, evaluateInputs, type ToEvaluate } from './evaluate-inputs.ts';
import { freezeMarked } from './freeze-inputs.ts';
import { type Hashes, hashParts, writeCalendar } from './hash-parts.ts';
import { findCounted, keepCounted } from './kept-tallies.ts';
import { findLastSnapshot, readSnapshotLine } from './store.ts';

export type ResultsPlan = {
  /** The program that computes, by its version and what it was built from. */ readonly code: string;
};

/** What stands against computing now: the stage of the round, what is undecided, objections without an answer. */
export async function findHindrances(
  db: Db,
  round: StoredRound,
  at: Moment,
  marks?: readonly Mark[],
): Promise<Reason[]> {
  const ofOrder = checkRoundAct(round.round, { kind: 'compute-results' }, at, round.calendar);
  const undecided = (marks ?? (await listMarks(db, round.id))).reduce((sum, one) => sum + one.undecided, 0);
  const standing = await countStanding(db, round.id);
  return [
    ...ofOrder.map(({ code, ...rest }) => ({ code: `rounds:hindrance.${code}`, ...rest })),
    ...(undecided > 0 ? [{ code: 'results:items-undecided', paragraph: 'E-7', values: { count: undecided } }] : []),
    ...(standing > 0 ? [{ code: 'results:objections-standing', paragraph: 'E-11', values: { count: standing } }] : []),
  ];
}

async function freeze(
  db: Db,
  round: string,
  marks: readonly Mark[],
): Promise<{ readonly all: ToEvaluate[]; readonly rows: number }> {
  const reporters = new Map((await listSubmissions(db, round)).map(({ id, reporter }) => [id, reporter]));
  const frozen = await freezeMarked(db, round, marks);
  const all = frozen.flatMap(({ organisation, submission, hash }) => {
    const reporter = reporters.get(submission);
    return reporter ? [{ organisation, submission, inputs: hash, reporter }] : [];
  });
  return { all, rows: frozen.reduce((sum, { count }) => sum + count, 0) };
}

type Computed = {
  readonly round: StoredRound;
  readonly plan: ReportPlan;
  readonly number: number;
  readonly reason: string;
  readonly amends: boolean;
  readonly hashes: Hashes;
  readonly frozen: readonly ToEvaluate[];
  readonly evaluated: readonly Evaluated[];
};

async function keep(work: Work, { code }: ResultsPlan, computed: Computed): Promise<string> {
  const { round, plan, number, reason, amends, hashes, frozen, evaluated } = computed;
  const { source, date, draft, values } = plan.weighting;
  const { id } = await work.db
    .insertInto('result_snapshot')
    .values({
      ...{ round: round.id, number, reason, amends, code },
      computed_at: work.at,
      computed_by: work.identity.account ?? '',
      hashes: JSON.stringify(hashes),
      edition: plan.edition.id,
      settings: JSON.stringify(plan.settings),
      weighting: draft ? null : JSON.stringify({ source, date: date ?? null, values }),
      calendar: JSON.stringify(writeCalendar(round.calendar)),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const hospitals = new Map(frozen.map(({ organisation, reporter }) => [organisation, reporter.universityHospital]));
  await work.db
    .insertInto('result_of_organisation')
    .values(
      evaluated.map(({ result, names, tally, ...one }) => ({
        ...one,
        snapshot: id,
        result: JSON.stringify(result),
        names: JSON.stringify(names),
        tally: JSON.stringify(tally),
        university_hospital: hospitals.get(one.organisation) ?? null,
      })),
    )
    .execute();
  return id;
}

/** The round is locked: nobody decides on an item between what is frozen and what is kept. */
export const computeResults =
  (program: ResultsPlan): Act<typeof ComputeResults> =>
  async (work, { params, body }): Promise<SnapshotLine> => {
    const round = await lockFor(work, params.round, { kind: 'compute-results' });
    const marks = await listMarks(work.db, round.id);
    const hindrances = await findHindrances(work.db, round, work.at, marks);
    if (hindrances.length > 0) throw refused(hindrances);
    const last = await findLastSnapshot(work.db, round.id);
    const amends = round.round.considered !== undefined;
    if (last && body.reason.length < 3)
      throw refused([{ code: 'results:reason-wanted', pointer: '/body/reason', paragraph: amends ? 'E-12' : 'E-5' }]);
    const plan = planOfRound(round);
    const { all, rows } = await freeze(work.db, round.id, marks);
    if (all.length === 0) throw refused([{ code: 'results:nothing-submitted', paragraph: 'E-6' }]);
    const inputs = all.map((one) => one.inputs);
    const known = await findCounted(work.db, inputs, plan, program.code);
    const evaluated = await evaluateInputs(work.db, all, plan, known);
    const anew = evaluated.filter((one) => !known.has(one.inputs));
    await keepCounted(work.db, new Map(anew.map((one) => [one.inputs, one])), plan, program.code);
    const hashes = hashParts(all, plan, writeCalendar(round.calendar), evaluated);
    const number = (last?.number ?? 0) + 1;
    const id = await keep(work, program, {
      round,
      plan,
      number,
      reason: body.reason,
      amends,
      hashes,
      frozen: all,
      evaluated,
    });
    await record(work, {
      act: amends ? 'results.amended' : 'results.computed',
      subject: { kind: 'results', id: `${round.id}/${number}` },
      paragraph: 'E-5',
      after: { ...hashes, organisations: all.length, rows, weighting: plan.weighting.draft ? 'pending' : 'entered' },
    });
    work.outcome.created = true;
    return readSnapshotLine(work.db, id);
  };
