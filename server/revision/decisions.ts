// What other procedures ask of a revision: the withdrawal that a complaint is about (S-14), and that an upheld one cancels it in the
// register (S-17).

import { dayInAstana } from '#rules/calendar/astana-time.ts';
import type { PlainDate } from '#rules/kernel/plain-date.ts';
import type { OutsidePaper } from '#rules/status/assignment.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import { refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { enterStatusAct } from '#server/status-register/index.ts';
import { goOn, holdRevision, listAllRevisions, type StoredRevision } from './store.ts';

export type Withdrawal = {
  readonly id: string;
  readonly organisation: string;
  readonly outcome: 'withdrawn';
  /** The day of the order, or of the Government's decision. */
  readonly decidedOn: PlainDate;
  /** When it lay before the organisation: the order is issued, the decision entered. */
  readonly receivedOn: PlainDate;
  /** The number of the order or decision. */
  readonly document: string;
};

function withdrawalIn({ id, organisation, revision }: StoredRevision): Withdrawal[] {
  const { stage, answered, decided } = revision;
  if (stage !== 'withdrawn') return [];
  const told = { id, organisation, outcome: 'withdrawn' } as const;
  if (decided)
    return [
      {
        ...told,
        decidedOn: decided.document.on,
        receivedOn: dayInAstana(decided.at),
        document: decided.document.number,
      },
    ];
  if (!answered) return [];
  return [
    { ...told, decidedOn: answered.paper.on, receivedOn: dayInAstana(answered.at), document: answered.paper.number },
  ];
}

/** Those that stand; of one organisation, or of all that whoever asks may see. */
export const listWithdrawals = async (db: Db, organisation?: string): Promise<Withdrawal[]> =>
  (await listAllRevisions(db))
    .filter((one) => organisation === undefined || one.organisation === organisation)
    .flatMap(withdrawalIn);

/** Undefined where it is no withdrawal, or none that whoever asks may see. */
export const findWithdrawal = async (db: Db, id: string): Promise<Withdrawal | undefined> =>
  (await listWithdrawals(db)).find((one) => one.id === id);

/** The status stands again from the day of the authority's paper. Throws a Problem `refused` where nothing stands withdrawn by it. */
export async function upholdAppealOnRevision(
  work: Work,
  { id, appeal, document }: { readonly id: string; readonly appeal: string; readonly document: OutsidePaper },
): Promise<void> {
  const stored = await holdRevision(work, id);
  const { organisation, revision } = stored;
  if (revision.stage !== 'withdrawn')
    throw refused([{ code: `revision:hindrance.not-in-stage.${revision.stage}`, paragraph: 'S-17' }]);
  const event = { kind: 'appeal-upheld', appeal, document } as const;
  await goOn(work, stored, event, { act: 'revision.appeal-upheld', paragraph: 'S-17' });
  await enterStatusAct(work, {
    ...{ organisation, act: 'withdrawal-cancelled', from: document.on, procedure: { kind: 'appeal', id: appeal } },
    ground: { code: 'revision:ground-cancelled', values: { year: stored.reportingYear } },
    document: { kind: 'authority-order', ...document },
  });
}
