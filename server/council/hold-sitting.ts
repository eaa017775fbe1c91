// The sitting itself: opened on its day, who is there, closed. Who belonged to the Council on the day is kept with it.

import type { CloseSitting, OpenSitting, SetAttendance } from '#contract/council.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { record } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { refused } from '#server/platform/problem.ts';
import { findRound } from '#server/rounds/index.ts';
import { dayOf } from './assemble-sitting.ts';
import { changeColumns, listItems, listSeats, listVotes, lockSitting, stateOf, subjectOf } from './store.ts';

/** Not before its day: until then it may still be another. */
export const openSitting: Act<typeof OpenSitting> = async (work, { params: { id } }) => {
  const sitting = await lockSitting(work, id);
  if (stateOf(sitting) !== 'planned') throw refused([{ code: 'council:not-planned' }]);
  const day = dayOf(sitting, sitting.round === null ? undefined : await findRound(work.db, sitting.round));
  if (dayInAstana(work.at) < day)
    throw refused([{ code: 'council:before-its-day', paragraph: 'E-10', values: { day } }]);
  if ((await listItems(work.db, id)).length === 0) throw refused([{ code: 'council:agenda-empty' }]);
  const seats = await listSeats(work, sitting);
  if (seats.length === 0) throw refused([{ code: 'council:no-members' }]);
  await work.db
    .insertInto('council_seat')
    .values(seats.map(({ account, name }) => ({ sitting: id, account, name, presence: null })))
    .execute();
  const version = await changeColumns(work, sitting, { day, opened_at: work.at });
  await record(work, {
    act: 'council.opened',
    subject: subjectOf(id),
    paragraph: 'E-10',
    after: { day, members: seats.map(({ account }) => account) },
    version,
  });
  return { version };
};

/** All who are there; whoever is left out is not. Who has voted by name was there. */
export const setAttendance: Act<typeof SetAttendance> = async (work, { params: { id }, body: { present } }) => {
  const sitting = await lockSitting(work, id);
  if (stateOf(sitting) !== 'open') throw refused([{ code: 'council:not-open' }]);
  const pointer = '/body/present';
  const known = new Set((await listSeats(work, sitting)).map(({ account }) => account));
  const there = new Map(present.map(({ account, presence }) => [account, presence]));
  if (there.size < present.length || present.some(({ account }) => !known.has(account)))
    throw refused([{ code: 'council:no-such-member', pointer }]);
  const items = await listItems(work.db, id);
  if ((await listVotes(work.db, id)).some(({ account }) => !there.has(account)))
    throw refused([{ code: 'council:voted-and-absent', pointer }]);
  if (items.some(({ votedAt, ballot }) => votedAt !== null && ballot === 'secret'))
    throw refused([{ code: 'council:voted-in-secret', pointer }]);
  for (const account of known)
    await work.db
      .updateTable('council_seat')
      .set({ presence: there.get(account) ?? null })
      .where('sitting', '=', id)
      .where('account', '=', account)
      .execute();
  const version = await changeColumns(work, sitting, {});
  await record(work, {
    act: 'council.attendance-set',
    subject: subjectOf(id),
    paragraph: 'E-10',
    after: { present },
    version,
  });
  return { version };
};

/** What was not voted on is left to a further sitting. */
export const closeSitting: Act<typeof CloseSitting> = async (work, { params: { id } }) => {
  const sitting = await lockSitting(work, id);
  if (stateOf(sitting) !== 'open') throw refused([{ code: 'council:not-open' }]);
  const version = await changeColumns(work, sitting, { closed_at: work.at });
  await record(work, { act: 'council.closed', subject: subjectOf(id), after: {}, version });
  return { version };
};
