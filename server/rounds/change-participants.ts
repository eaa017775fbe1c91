import type { ChangeParticipants } from '#contract/rounds.ts';
import { record } from '#server/journal/index.ts';
import { organisationsOn } from '#server/organisations/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { refused } from '#server/platform/problem.ts';
import { lastDayOf, takeIn } from './draft-round.ts';
import { lockRound, raiseVersion, refuseUnlessNow, subjectOf } from './store.ts';

/** Of a draft: who takes part, all at once. Each has to stand in the register on the last day of the reporting year. */
export const changeParticipants: Act<typeof ChangeParticipants> = async (work, { params: { id }, body }) => {
  const round = await lockRound(work, id);
  refuseUnlessNow(round, { kind: 'change-readings' }, work.at);
  const known = await organisationsOn(work.db, lastDayOf(round.reportingYear));
  const chosen = new Set(body.organisations);
  const strangers = body.organisations.filter((one) => !known.some((organisation) => organisation.id === one));
  if (strangers.length > 0)
    throw refused([
      { code: 'rounds:participant-unknown', pointer: '/body/organisations', values: { count: strangers.length } },
    ]);
  const before = await work.db
    .selectFrom('round_participant')
    .select('organisation')
    .where('round', '=', id)
    .where('left_at', 'is', null)
    .execute();
  const held = new Set(before.map(({ organisation }) => organisation));
  const leaving = [...held].filter((organisation) => !chosen.has(organisation));
  if (leaving.length > 0)
    await work.db
      .updateTable('round_participant')
      .set({ left_at: work.at })
      .where('round', '=', id)
      .where('organisation', 'in', leaving)
      .execute();
  const coming = known.filter((organisation) => chosen.has(organisation.id) && !held.has(organisation.id));
  await takeIn(work, id, coming);
  const version = await raiseVersion(work, id);
  await record(work, {
    act: 'rounds.participants-changed',
    subject: subjectOf(id),
    paragraph: 'E-4',
    before: { participants: held.size },
    after: { participants: chosen.size, left: leaving, joined: coming.map((organisation) => organisation.id) },
    version,
  });
  return { version };
};
