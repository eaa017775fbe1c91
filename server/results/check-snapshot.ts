// Whether a snapshot still comes out as it was kept: everything anew from the frozen rows, under the edition, readings, weighting
// and calendar that it names.

import { type CheckSnapshot, SNAPSHOT_PARTS } from '#contract/results.ts';
import { canonicalJson } from '#server/platform/canonical-json.ts';
import type { Act } from '#server/platform/http/route.ts';
import { evaluateInputs } from './evaluate-inputs.ts';
import { hashInputs } from './freeze-inputs.ts';
import { hashParts } from './hash-parts.ts';
import { getSnapshot, listResults, listTallies } from './store.ts';
import { listToEvaluate, planOfSnapshot } from './views.ts';

export const checkSnapshot: Act<typeof CheckSnapshot> = async ({ db }, { params }) => {
  const snapshot = await getSnapshot(db, params.round, Number(params.number));
  const plan = await planOfSnapshot(db, params.round, snapshot);
  const kept = await listResults(db, snapshot.id);
  const tallies = new Map((await listTallies(db, snapshot.id)).map(({ organisation, tally }) => [organisation, tally]));
  const all = await listToEvaluate(db, params.round, kept);
  const found = await evaluateInputs(db, all, plan);
  const hashesNow = await hashInputs(db, snapshot.id);
  const now = all.map((one) => ({ ...one, inputs: hashesNow.get(one.organisation) ?? '' }));
  const hashes = hashParts(now, plan, snapshot.calendarText, found);
  const results = new Map(kept.map(({ organisation, result }) => [organisation, result]));
  return {
    parts: SNAPSHOT_PARTS.map((part) => ({ part, kept: snapshot.hashes[part], found: hashes[part] })),
    differing: found
      .filter(({ organisation, result, tally }) => {
        const known = tallies.get(organisation) ?? tally;
        const isSame = canonicalJson(result) === canonicalJson(results.get(organisation) ?? null);
        return !isSame || canonicalJson(tally) !== canonicalJson(known);
      })
      .map(({ organisation }) => organisation),
  };
};
