// The competent authority acts on what the commission recommends (S-16.1). Where it satisfies the complaint, the procedure whose
// decision it was goes on from there: the refusal as an approval, the withdrawal as one that is cancelled in the register.

import type { FollowAppeal } from '#contract/appeals.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { record } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import type { AppealsPlan } from './appeals-plan.ts';
import { goOn, lockAppeal, refuseUnlessNow, subjectOf } from './store.ts';

export const followAppeal =
  ({ decisions }: AppealsPlan): Act<typeof FollowAppeal> =>
  async (work, { params: { id }, body }) => {
    const { accepted, words } = body;
    const stored = await lockAppeal(work, id);
    const document = { ...body.document, on: getPlainDate(body.document.on) };
    refuseUnlessNow(stored.appeal, { kind: 'follow', documentOn: document.on }, work.at);
    const version = await goOn(work, stored, { kind: 'followed', accepted, document, words });
    await record(work, {
      act: accepted ? 'appeals.upheld' : 'appeals.overruled',
      ...{ subject: subjectOf(id), organisation: stored.organisation, paragraph: 'S-16.1' },
      ...{ after: { document, words }, version },
    });
    if (accepted) await decisions[stored.decisionKind].uphold(work, { id: stored.decisionId, appeal: id, document });
    return { version };
  };
