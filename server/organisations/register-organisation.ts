import type { RegisterOrganisation } from '#contract/organisations.ts';
import { record } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { findParentFault } from './check-parent.ts';
import { type Fact, writeFacts } from './facts.ts';
import { type Entered, insertOrganisation, insertPeriods, lockRegister } from './store.ts';

export const subjectOf = (id: string) => ({ kind: 'organisation', id });

/** Without any check of a parent. Throws a Problem `already-exists` where the BIN is taken, by a merged one too. */
export async function addOrganisation(
  work: Work,
  bin: string,
  facts: readonly Fact[],
  entered: Entered,
): Promise<string> {
  const id = await insertOrganisation(work, bin);
  await insertPeriods(
    work,
    id,
    facts.map((fact) => ({ ...fact, ...entered, until: null })),
  );
  await record(work, {
    act: 'organisations.registered',
    subject: subjectOf(id),
    organisation: id,
    after: { bin, ...entered, ...Object.fromEntries(facts.map(({ kind, value }) => [kind, value])) },
    version: 1,
  });
  return id;
}

export const registerOrganisation: Act<typeof RegisterOrganisation> = async (work, { body }) => {
  await lockRegister(work.db);
  const { bin, facts, from, source } = body;
  if (facts.parent !== null) {
    // A new organisation has nobody below it yet: a circle cannot be, only a wrong parent.
    const fault = await findParentFault(work.db, '00000000-0000-0000-0000-000000000000', facts.parent);
    if (fault) throw refused([fault]);
  }
  const id = await addOrganisation(work, bin, writeFacts(facts), { from, source });
  work.outcome.created = true;
  work.outcome.version = 1;
  return { id, version: 1 };
};
