// What other procedures ask of an assignment: the refusal that a complaint is about (S-14), and that an upheld one opens the route of
// approval (S-17).

import { dayInAstana } from '#rules/calendar/astana-time.ts';
import type { PlainDate } from '#rules/kernel/plain-date.ts';
import type { OutsidePaper } from '#rules/status/assignment.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import { refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { goOn, holdCase, listAllCases, type StoredCase } from './store.ts';

export type RefusedApplication = {
  readonly id: string;
  readonly organisation: string;
  readonly outcome: 'refused';
  /** The day of the sitting. */
  readonly decidedOn: PlainDate;
  /** When it lay before the organisation: the conclusion is issued with the resolution. */
  readonly receivedOn: PlainDate;
  readonly protocol: string;
};

function refusalIn({ id, organisation, assignment }: StoredCase): RefusedApplication[] {
  const { resolved, stage } = assignment;
  if (stage !== 'refused' || resolved === undefined) return [];
  const { on: decidedOn, protocol, at } = resolved;
  return [{ ...{ id, organisation, decidedOn, protocol }, outcome: 'refused', receivedOn: dayInAstana(at) }];
}

/** Those that stand refused; of one organisation, or of all that whoever asks may see. */
export const listRefusedApplications = async (db: Db, organisation?: string): Promise<RefusedApplication[]> =>
  (await listAllCases(db))
    .filter((one) => organisation === undefined || one.organisation === organisation)
    .flatMap(refusalIn);

/** Undefined where it is no refusal, or none that whoever asks may see. */
export const findRefusedApplication = async (db: Db, id: string): Promise<RefusedApplication | undefined> =>
  (await listRefusedApplications(db)).find((one) => one.id === id);

/**
 * The refusal falls and the case goes on as if it had been approved. Throws a Problem `refused` where it does not stand refused, or
 * the organisation has begun another application since.
 */
export async function upholdAppealOnApplication(
  work: Work,
  { id, appeal, document }: { readonly id: string; readonly appeal: string; readonly document: OutsidePaper },
): Promise<void> {
  const stored = await holdCase(work, id);
  const { organisation, assignment } = stored;
  if (assignment.stage !== 'refused')
    throw refused([{ code: `status:hindrance.not-in-stage.${assignment.stage}`, paragraph: 'S-17' }]);
  const other = (await listAllCases(work.db)).find(
    (one) =>
      one.organisation === organisation &&
      ['draft', 'examination', 'approved', 'routed'].includes(one.assignment.stage),
  );
  if (other) throw refused([{ code: 'status:hindrance.another-open', paragraph: 'S-17' }]);
  await goOn(
    work,
    stored,
    { kind: 'appeal-upheld', appeal, document },
    { act: 'status.appeal-upheld', paragraph: 'S-17' },
  );
}
