import type { ChangeOrganisation } from '#contract/organisations.ts';
import { record, refuseIfChanged } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { findParentFault } from './check-parent.ts';
import { writeFacts } from './facts.ts';
import { subjectOf } from './register-organisation.ts';
import {
  changeFacts,
  type Entered,
  type FactChange,
  loadPeriods,
  lockOrganisation,
  lockRegister,
  raiseVersion,
} from './store.ts';

/** Raises the version and writes the entry. Answers the new version. */
export async function recordChange(
  work: Work,
  id: string,
  changes: readonly FactChange[],
  entered: Entered,
): Promise<number> {
  const version = await raiseVersion(work.db, id);
  await record(work, {
    act: 'organisations.changed',
    subject: subjectOf(id),
    organisation: id,
    before: Object.fromEntries(changes.map(({ kind, before }) => [kind, before])),
    after: { ...entered, ...Object.fromEntries(changes.map(({ kind, after }) => [kind, after])) },
    version,
  });
  return version;
}

export const changeOrganisation: Act<typeof ChangeOrganisation> = async (work, { params: { id }, body }) => {
  await lockRegister(work.db);
  const organisation = await lockOrganisation(work.db, id);
  await refuseIfChanged(work, subjectOf(id), organisation.version);
  if (organisation.mergedInto) throw refused([{ code: 'organisations:is-merged' }]);
  const { facts, from, source } = body;
  const fault = facts.parent ? await findParentFault(work.db, id, facts.parent) : undefined;
  if (fault) throw refused([fault]);
  const known = await loadPeriods(work.db, id);
  const changes = await changeFacts(work, id, known, writeFacts(facts), { from, source });
  if (changes.length === 0) throw refused([{ code: 'organisations:nothing-changes', values: { from } }]);
  const version = await recordChange(work, id, changes, { from, source });
  work.outcome.version = version;
  return { id, version };
};
