// Decisions on items: by a verifier at the desk or in bulk, or once more after an objection.

import { randomUUID } from 'node:crypto';
import type { DecideItems } from '#contract/verification.ts';
import type { Finding } from '#rules/kernel/finding.ts';
import { checkDecision, type DecisionFault, type PutDecision } from '#rules/verification/check-decision.ts';
import { findGround, paragraphOf } from '#rules/verification/grounds.ts';
import { decidedFields, indicatorOfRow } from '#rules/verification/verified-item.ts';
import { record } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { Problem, type Reason, refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { refuseUnlessNow, type StoredRound } from '#server/rounds/index.ts';
import { findSubmission } from '#server/submission/index.ts';
import { refuseInConflict } from './conflicts.ts';
import {
  getOpenRound,
  holdRound,
  type Item,
  insertDecisions,
  listItems,
  type NewDecision,
  type Place,
} from './store.ts';
import { evaluateRows, planOfRound, verify } from './verified-rows.ts';

const pointerOf = ({ at }: DecisionFault): string =>
  ['outcome', 'ground', 'words', 'changes'].includes(at) ? `/body/${at}` : `/body/changes/${at}`;

function reasonOf(fault: DecisionFault, { table }: Item): Reason {
  const { code, at, paragraph } = fault;
  return { code: `verification:fault.${code}`, pointer: pointerOf(fault), paragraph, values: { column: at, table } };
}

const reasonOfReading = ({ code, column, reference, values }: Finding): Reason => ({
  code: 'verification:fault.unreadable',
  pointer: `/body/changes/${column}`,
  paragraph: reference,
  values: { column, found: values.found ?? '', finding: code },
});

/** The changed facts are read as any reported ones, beside all other rows: what would not enter cannot be credited. */
async function refuseUnreadable(work: Work, round: StoredRound, item: Item, decision: PutDecision): Promise<void> {
  const place = { round: round.id, organisation: item.organisation };
  const submission = await findSubmission(work.db, place);
  if (!submission) throw new Problem('not-found');
  const plan = planOfRound(round);
  const rows = (await listItems(work.db, place)).map(verify);
  const before = evaluateRows(submission, rows, plan).findings.get(item.row) ?? [];
  const fields = decidedFields(item.table, item.fields, decision);
  const changed = rows.map((row) => (row.id === item.row ? { ...row, fields } : row));
  const after = evaluateRows(submission, changed, plan).findings.get(item.row) ?? [];
  const known = new Set(before.map(({ code, column }) => `${code} ${column}`));
  const faults = after.filter(
    ({ weight, code, column }) =>
      weight === 'refused' && (column in decision.changes || !known.has(`${code} ${column}`)),
  );
  if (faults.length > 0) throw refused(faults.map(reasonOfReading));
}

/** Throws a Problem `refused` with every fault of the decision on each of the items. */
export async function refuseFaulty(
  work: Work,
  round: StoredRound,
  items: readonly Item[],
  put: PutDecision,
): Promise<void> {
  const faults = items.flatMap((item) =>
    checkDecision(item.table, item.fields, put).map((fault) => reasonOf(fault, item)),
  );
  const told = new Map(faults.map((reason) => [`${reason.code} ${reason.pointer}`, reason]));
  if (told.size > 0) throw refused([...told.values()]);
  if (put.outcome !== 'changed') return;
  const [item, ...others] = items;
  if (others.length > 0) throw refused([{ code: 'verification:fault.one-at-a-time', pointer: '/body/items' }]);
  if (item) await refuseUnreadable(work, round, item, put);
}

export function paragraphFor({ ground }: PutDecision, { table, fields }: Item): string | null {
  const found = ground === null ? undefined : findGround(ground);
  return found ? paragraphOf(found, indicatorOfRow(table, fields)) : null;
}

/** E-11: after the publication a decision changes only by an objection. */
export function refuseIfPublished({ round }: StoredRound): void {
  if (round.publishedAt !== undefined) throw refused([{ code: 'verification:published-already', paragraph: 'E-11' }]);
}

/** An account of what was judged and how, for the journal. Organisations do not see it before the publication. */
function recordDecision(work: Work, place: Place, act: string, put: PutDecision, rows: readonly string[]) {
  const { outcome, ground, words, changes } = put;
  return record(work, {
    act: 'verification.decided',
    subject: { kind: 'verification', id: `${place.round}/${place.organisation}` },
    paragraph: 'E-7',
    after: {
      act,
      outcome,
      ground,
      words,
      changes,
      items: rows.length,
      ...(rows.length === 1 ? { row: rows[0] ?? '' } : {}),
    },
  });
}

/**
 * E-7, E-11. One decision on one item or on a selection of an organisation. An item that somebody has decided meanwhile, or
 * that is another row by now, is left as it is and named; the others are decided.
 */
export const decideItems: Act<typeof DecideItems> = async (work, { params, body: { items: asked, ...put } }) => {
  await holdRound(work, params.round);
  const round = await getOpenRound(work.db, params.round);
  await refuseInConflict(work, params);
  refuseUnlessNow(round, { kind: 'verify' }, work.at);
  refuseIfPublished(round);
  const found = new Map(
    (await listItems(work.db, { ...params, rows: asked.map(({ row }) => row) })).map((item) => [item.row, item]),
  );
  if (found.size === 0) throw new Problem('not-found');
  const steady = asked.flatMap(({ row, version, seen }) => {
    const item = found.get(row);
    return item && item.version === version && (item.decision?.number ?? 0) === seen ? [item] : [];
  });
  await refuseFaulty(work, round, steady, put);
  const act = randomUUID();
  const made = steady.map(
    (item): NewDecision => ({
      ...put,
      item,
      paragraph: paragraphFor(put, item),
      way: 'verification',
      number: (item.decision?.number ?? 0) + 1,
    }),
  );
  const inserted = await insertDecisions(work, params.round, act, made);
  const decided = made.filter(({ item }) => inserted.has(item.row)).map(({ item }) => item.row);
  await recordDecision(work, params, act, put, decided);
  return {
    decided,
    changedMeanwhile: asked.filter(({ row }) => !inserted.has(row)).map(({ row }) => row),
  };
};
