// Two entries that turn out to be one organisation. The one that ends keeps its history and its BIN; everything that
// pointed to it points to the other from now on. There is no way back.

import type { MergeOrganisations } from '#contract/organisations.ts';
import { record, refuseIfChanged } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { type Reason, refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { recordChange } from './change-organisation.ts';
import { findParentFault } from './check-parent.ts';
import { subjectOf } from './register-organisation.ts';
import {
  changeFacts,
  type FactChange,
  loadPeriods,
  lockOrganisation,
  lockRegister,
  type Organisation,
  raiseVersion,
} from './store.ts';

/** Lets what another room holds of `from` belong to `into`, in the transaction of the merge. */
export type FollowMerge = (work: Work, from: string, into: string) => Promise<void>;

function findFaults(from: Organisation, into: Organisation): Reason[] {
  return [
    ...(from.id === into.id ? [{ code: 'organisations:merge-same', pointer: '/body/into' }] : []),
    ...(from.mergedInto ? [{ code: 'organisations:is-merged' }] : []),
    ...(into.mergedInto ? [{ code: 'organisations:merge-into-merged', pointer: '/body/into' }] : []),
  ];
}

/** Organisations that belong to `parent` on some day. */
async function findChildren(work: Work, parent: string): Promise<string[]> {
  const rows = await work.db
    .selectFrom('organisation_fact')
    .select('organisation')
    .distinct()
    .where('parent', '=', parent)
    .where('known_until', 'is', null)
    .orderBy('organisation')
    .execute();
  return rows.map(({ organisation }) => organisation);
}

async function moveChild(work: Work, child: string, from: string, into: string, source: string): Promise<void> {
  const changes: FactChange[] = [];
  const periods = (await loadPeriods(work.db, child)).filter(({ kind, value }) => kind === 'parent' && value === from);
  for (const period of periods) {
    const parent = child === into ? null : into;
    const known = await loadPeriods(work.db, child);
    const entered = { from: period.from, source };
    changes.push(...(await changeFacts(work, child, known, [{ kind: 'parent', value: parent }], entered)));
  }
  const [first] = periods;
  if (first) await recordChange(work, child, changes.slice(0, 1), { from: first.from, source });
}

async function moveReferences(work: Work, from: string, into: string, source: string): Promise<void> {
  for (const child of await findChildren(work, from)) await moveChild(work, child, from, into, source);
  await work.db.updateTable('organisation').set({ merged_into: into }).where('merged_into', '=', from).execute();
  const kept = await work.db
    .selectFrom('organisation_contact')
    .select('organisation')
    .where('organisation', '=', into)
    .executeTakeFirst();
  if (!kept)
    await work.db
      .updateTable('organisation_contact')
      .set({ organisation: into })
      .where('organisation', '=', from)
      .execute();
}

/** Throws the refusal where a child of the one that ended now stands above the one that goes on. */
async function refuseCircle(work: Work, into: string): Promise<void> {
  const parents = (await loadPeriods(work.db, into)).filter(({ kind, value }) => kind === 'parent' && value !== null);
  for (const { value } of parents) {
    const fault = await findParentFault(work.db, into, value ?? '');
    if (fault) throw refused([{ code: 'organisations:merge-circle', pointer: '/body/into' }]);
  }
}

export const mergeOrganisations =
  (follow: readonly FollowMerge[]): Act<typeof MergeOrganisations> =>
  async (work, { params: { id }, body: { into, source } }) => {
    await lockRegister(work.db);
    const ending = await lockOrganisation(work.db, id);
    const going = id === into ? ending : await lockOrganisation(work.db, into);
    await refuseIfChanged(work, subjectOf(id), ending.version);
    const faults = findFaults(ending, going);
    if (faults.length > 0) throw refused(faults);
    await work.db.updateTable('organisation').set({ merged_into: into }).where('id', '=', id).execute();
    await moveReferences(work, id, into, source);
    await refuseCircle(work, into);
    for (const move of follow) await move(work, id, into);
    const version = await raiseVersion(work.db, id);
    await record(work, {
      act: 'organisations.merged',
      subject: subjectOf(id),
      organisation: id,
      after: { into, source },
      version,
    });
    await record(work, {
      act: 'organisations.took-over',
      subject: subjectOf(into),
      organisation: into,
      after: { from: id, bin: ending.bin, source },
      version: await raiseVersion(work.db, into),
    });
    work.outcome.version = version;
    return { id, version };
  };
