// A file of the register: looked at first, then carried out exactly as it was seen, whole or not at all.

import type { CarryOutImport, ImportPreview, PreviewImport } from '#contract/organisations.ts';
import { record } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { recordChange } from './change-organisation.ts';
import { findParentFault } from './check-parent.ts';
import type { Fact } from './facts.ts';
import { nameOfPlan, type PlannedRow, planImport } from './plan-import.ts';
import { readRegisterFile } from './read-register-file.ts';
import { addOrganisation } from './register-organisation.ts';
import { changeFacts, loadPeriods, lockRegister } from './store.ts';

type File = { readonly name: string; readonly content: string };

async function plan(work: Work, { name, content }: File): Promise<PlannedRow[]> {
  return planImport(work.db, await readRegisterFile(Buffer.from(content, 'base64')), name);
}

function countRows(rows: readonly PlannedRow[]): ImportPreview['counts'] {
  const count = (is: PlannedRow['is']) => rows.filter((row) => row.is === is).length;
  return { new: count('new'), changed: count('changed'), same: count('same'), faulty: count('faulty') };
}

export const previewImport: Act<typeof PreviewImport> = async (work, { body }) => {
  const planned = await plan(work, body);
  const rows = planned.map(({ row, bin, name, is, changes, faults }) => ({ row, bin, name, is, changes, faults }));
  return { plan: nameOfPlan(planned), counts: countRows(planned), rows };
};

const withoutParent = (facts: readonly Fact[]) => facts.filter(({ kind }) => kind !== 'parent');

/** New ones first and without parents, so that a parent may stand below its children in the file. */
async function registerNew(work: Work, rows: readonly PlannedRow[]): Promise<void> {
  for (const { bin, facts, from, source } of rows.filter(({ is }) => is === 'new'))
    await addOrganisation(work, bin, [...withoutParent(facts), { kind: 'parent', value: null }], { from, source });
}

async function findByBin(work: Work, bin: string): Promise<string> {
  const { id } = await work.db.selectFrom('organisation').select('id').where('bin', '=', bin).executeTakeFirstOrThrow();
  return id;
}

async function resolveParent(work: Work, id: string, { row, facts }: PlannedRow): Promise<Fact[]> {
  const bin = facts.find(({ kind }) => kind === 'parent')?.value;
  if (!bin) return [];
  const parent = await findByBin(work, bin);
  const fault = await findParentFault(work.db, id, parent);
  if (fault) throw refused([{ code: 'organisations:import-parent-circle', values: { row } }]);
  return [{ kind: 'parent', value: parent }];
}

async function changeKnown(work: Work, row: PlannedRow): Promise<void> {
  const { known, from, source, facts } = row;
  const id = known?.id ?? (await findByBin(work, row.bin));
  const parent = await resolveParent(work, id, row);
  const stated = known ? [...withoutParent(facts), ...parent] : parent;
  if (stated.length === 0) return;
  const changes = await changeFacts(work, id, known?.periods ?? (await loadPeriods(work.db, id)), stated, {
    from,
    source,
  });
  if (changes.length > 0) await recordChange(work, id, changes, { from, source });
}

export const carryOutImport: Act<typeof CarryOutImport> = async (work, { body }) => {
  await lockRegister(work.db);
  const rows = await plan(work, body);
  const counts = countRows(rows);
  if (counts.faulty > 0) throw refused([{ code: 'organisations:import-faulty', values: { count: counts.faulty } }]);
  if (nameOfPlan(rows) !== body.plan) throw refused([{ code: 'organisations:import-other-plan' }]);
  await registerNew(work, rows);
  for (const row of rows.filter(({ is }) => is !== 'same')) await changeKnown(work, row);
  const { faulty: _, ...done } = counts;
  await record(work, {
    act: 'organisations.imported',
    subject: { kind: 'organisation-import', id: body.plan },
    after: { file: body.name, ...done },
  });
  return done;
};
