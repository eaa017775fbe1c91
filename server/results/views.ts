// What the bodies see of results: the snapshots of a round, one of them whole, and whether it still comes out as it was kept.

import { type CheckSnapshot, type ListSnapshots, type ReadSnapshot, SNAPSHOT_PARTS } from '#contract/results.ts';
import { canonicalJson } from '#server/platform/canonical-json.ts';
import type { Act } from '#server/platform/http/route.ts';
import { listSubmissions } from '#server/submission/index.ts';
import { getOpenRound, planOfRound } from '#server/verification/index.ts';
import { findHindrances } from './compute-results.ts';
import { evaluateInputs } from './evaluate-inputs.ts';
import { hashInputs } from './freeze-inputs.ts';
import { hashParts } from './hash-parts.ts';
import { getSnapshot, lineOf, listResults, listSnapshotsOf } from './store.ts';

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
  return {
    snapshot: lineOf(snapshot),
    organisations: kept.map(({ submission: _, result, ...one }) => ({ ...one, ...result })),
  };
};

/** Everything anew from the frozen rows, under the edition, readings, weighting and calendar that the snapshot names. */
export const checkSnapshot: Act<typeof CheckSnapshot> = async ({ db }, { params }) => {
  const snapshot = await getSnapshot(db, params.round, Number(params.number));
  const round = await getOpenRound(db, params.round);
  const { edition, settings, weights } = snapshot;
  const plan = planOfRound({ ...round, edition, settings, weighting: weights });
  const reporters = new Map((await listSubmissions(db, params.round)).map(({ id, reporter }) => [id, reporter]));
  const kept = await listResults(db, snapshot.id);
  const all = kept.flatMap(({ organisation, submission, inputs }) => {
    const reporter = reporters.get(submission);
    return reporter ? [{ organisation, submission, inputs, reporter }] : [];
  });
  const found = await evaluateInputs(db, all, plan);
  const hashesNow = await hashInputs(db, snapshot.id);
  const now = all.map((one) => ({ ...one, inputs: hashesNow.get(one.organisation) ?? '' }));
  const hashes = hashParts(now, plan, snapshot.calendarText, found);
  return {
    parts: SNAPSHOT_PARTS.map((part) => ({ part, kept: snapshot.hashes[part], found: hashes[part] })),
    differing: found
      .filter(({ result }, at) => canonicalJson(result) !== canonicalJson(kept[at]?.result ?? null))
      .map(({ organisation }) => organisation),
  };
};
