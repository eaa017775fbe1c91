// E-10, S-11: a sitting is convened for a day. Where it considers the results of a round, that day is the round's: it is held
// against the terms of the order, and calling the Council and convening the sitting are one act.

import type { CancelSitting, ChangeSitting, ConveneSitting } from '#contract/council.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { record } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { listSnapshotsOf } from '#server/results/index.ts';
import { callCouncilOn, findRound } from '#server/rounds/index.ts';
import { speak } from '#wording/speak.ts';
import {
  changeColumns,
  listAllSittings,
  listCouncil,
  listItems,
  lockSitting,
  type Sitting,
  stateOf,
  subjectOf,
} from './store.ts';

type Told = {
  readonly on: string;
  readonly hour: string;
  readonly place: { readonly kk: string; readonly ru: string };
  readonly chair: string | null;
};

async function refuseStranger(work: Work, chair: string | null): Promise<void> {
  if (chair === null) return;
  const found = (await listCouncil(work)).find(({ account }) => account === chair);
  if (!found?.member) throw refused([{ code: 'council:chair-no-member', pointer: '/body/chair' }]);
}

/** Throws a Problem `refused`: by the terms of the round, or because the day is over. */
async function settleDay(work: Work, round: string | null, on: string): Promise<void> {
  if (round !== null) return callCouncilOn(work, round, getPlainDate(on));
  const today = dayInAstana(work.at);
  if (on < today) throw refused([{ code: 'council:day-in-the-past', pointer: '/body/on', values: { today } }]);
}

/** One at a time: a further sitting follows when the one before has its protocol, or was called off. */
async function refuseSecond({ db }: Work, round: string | null): Promise<void> {
  if (round === null) return;
  const living = (await listAllSittings(db, round)).filter((one) => !['signed', 'cancelled'].includes(stateOf(one)));
  if (living.length > 0) throw refused([{ code: 'council:sitting-there', paragraph: 'E-10' }]);
}

const columnsOf = ({ on, hour, place, chair }: Told) => ({
  ...{ day: on, hour, chair },
  place_kk: place.kk,
  place_ru: place.ru,
});

async function putResults(work: Work, sitting: string, round: string): Promise<void> {
  const { reportingYear: year = 0 } = (await findRound(work.db, round)) ?? {};
  const title = (language: 'kk' | 'ru') => speak(language)('council:item-results', { year });
  await work.db
    .insertInto('council_item')
    .values({
      ...{ sitting, place: 1, kind: 'results', ballot: 'open' },
      title_kk: title('kk'),
      title_ru: title('ru'),
      snapshot: (await listSnapshotsOf(work.db, round)).at(-1)?.number ?? null,
    })
    .execute();
}

export const conveneSitting: Act<typeof ConveneSitting> = async (work, { body: { round, ...told } }) => {
  await refuseStranger(work, told.chair);
  // Holding the round: of two who convene at once the second finds the first one's sitting.
  await settleDay(work, round, told.on);
  await refuseSecond(work, round);
  const { id } = await work.db
    .insertInto('council_sitting')
    .values({ ...columnsOf(told), round, convened_at: work.at, convened_by: work.identity.account ?? '' })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (round !== null) await putResults(work, id, round);
  await record(work, {
    act: 'council.convened',
    subject: subjectOf(id),
    paragraph: round === null ? 'S-11' : 'E-10',
    after: { ...told, round },
    version: 1,
  });
  work.outcome.created = true;
  work.outcome.version = 1;
  return { id, version: 1 };
};

/** Who presides may be settled in the room; not after votes, because theirs may have decided. */
async function refuseUnlessChairOnly(work: Work, sitting: Sitting, { on, hour, place }: Told): Promise<void> {
  const isSame =
    on === sitting.day && hour === sitting.hour && place.kk === sitting.placeKk && place.ru === sitting.placeRu;
  if (stateOf(sitting) !== 'open' || !isSame) throw refused([{ code: 'council:not-planned' }]);
  if ((await listItems(work.db, sitting.id)).some(({ votedAt }) => votedAt !== null))
    throw refused([{ code: 'council:item-voted', pointer: '/body/chair' }]);
}

export const changeSitting: Act<typeof ChangeSitting> = async (work, { params: { id }, body }) => {
  const sitting = await lockSitting(work, id);
  await refuseStranger(work, body.chair);
  if (stateOf(sitting) === 'planned') await settleDay(work, sitting.round, body.on);
  else await refuseUnlessChairOnly(work, sitting, body);
  const version = await changeColumns(work, sitting, columnsOf(body));
  const { day: on, hour, placeKk: kk, placeRu: ru, chair } = sitting;
  await record(work, {
    act: 'council.changed',
    subject: subjectOf(id),
    paragraph: 'S-11',
    before: { on, hour, place: { kk, ru }, chair },
    after: body,
    version,
  });
  return { version };
};

/** The round keeps its day until another sitting is convened for it. */
export const cancelSitting: Act<typeof CancelSitting> = async (work, { params: { id }, body: { words } }) => {
  const sitting = await lockSitting(work, id);
  if (!['planned', 'open'].includes(stateOf(sitting))) throw refused([{ code: 'council:sitting-over' }]);
  const version = await changeColumns(work, sitting, { cancelled_at: work.at, cancelled_words: words });
  await record(work, { act: 'council.cancelled', subject: subjectOf(id), after: { words }, version });
  return { version };
};
