import type { CallCouncil, MoveSubmission, OpenRound } from '#contract/rounds.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { getPlainDate, type PlainDate } from '#rules/kernel/plain-date.ts';
import type { RoundAct } from '#rules/round/check-round-act.ts';
import type { RoundEvent } from '#rules/round/round.ts';
import { type Plain, record } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { addEvent, holdRound, lockRound, raiseVersion, refuseUnlessNow, type StoredRound, subjectOf } from './store.ts';

type Step<E = RoundEvent> = E extends RoundEvent ? Omit<E, 'at'> : never;
type Told = {
  readonly act: string;
  readonly paragraph: string;
  readonly event: Step;
  readonly opens?: boolean;
  /** What the entry says beside the event. */
  readonly also?: Readonly<Record<string, Plain>>;
};

/** Adds an event to the round and its entry to the journal. Answers the version that the act made. */
export async function goOn(work: Work, { id, events }: StoredRound, { act, paragraph, event, opens, also }: Told) {
  await addEvent(work, id, events.length + 1, event);
  const version = await raiseVersion(work, id, opens ? { opened_at: work.at } : {});
  const { kind, ...after } = event;
  await record(work, { act, subject: subjectOf(id), paragraph, after: { kind, ...after, ...also }, version });
  return { version };
}

/** Throws a Problem `refused` with every hindrance of the order, `changed-meanwhile` where the version named is another. */
export async function lockFor(work: Work, id: string, act: RoundAct): Promise<StoredRound> {
  const round = await lockRound(work, id);
  refuseUnlessNow(round, act, work.at);
  return round;
}

/** E-4, E-6: from here on settings and edition are locked, and the term of submission runs as it is announced. */
export const openRound: Act<typeof OpenRound> = async (work, { params: { id } }) => {
  const round = await lockFor(work, id, { kind: 'open' });
  const { count } = await work.db
    .selectFrom('round_participant')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('round', '=', id)
    .where('left_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (count === '0') throw refused([{ code: 'rounds:nobody-takes-part', paragraph: 'E-4' }]);
  const { submission } = round.round;
  return goOn(work, round, {
    act: 'rounds.opened',
    paragraph: 'E-6',
    event: { kind: 'opened', submission },
    opens: true,
  });
};

/** Only by a decision of the competent authority, and then for all. */
export const moveSubmission: Act<typeof MoveSubmission> = async (work, { params: { id }, body }) => {
  const until = getPlainDate(body.until);
  const round = await lockFor(work, id, { kind: 'move-submission', until });
  if (body.date > dayInAstana(work.at))
    throw refused([{ code: 'rounds:decision-in-the-future', pointer: '/body/date', paragraph: 'E-6' }]);
  const decision = { number: body.number, date: getPlainDate(body.date) };
  return goOn(work, round, {
    act: 'rounds.submission-moved',
    paragraph: 'E-6',
    event: { kind: 'submission-moved', until, decision },
  });
};

const callFor = (work: Work, round: StoredRound, on: PlainDate) =>
  goOn(work, round, { act: 'rounds.council-called', paragraph: 'S-11', event: { kind: 'council-called', on } });

/** E-10, S-11. */
export const callCouncil: Act<typeof CallCouncil> = async (work, { params: { id }, body }) => {
  const on = getPlainDate(body.on);
  return callFor(work, await lockFor(work, id, { kind: 'call-council', on }), on);
};

/**
 * The same for a sitting that is convened: where the round has the day already, nothing is done, so that the day of a round and
 * that of its sitting are one. Throws a Problem `refused` with every hindrance of the order.
 */
export async function callCouncilOn(work: Work, id: string, on: PlainDate): Promise<void> {
  const round = await holdRound(work, id);
  refuseUnlessNow(round, { kind: 'call-council', on }, work.at);
  if (round.round.councilOn !== on) await callFor(work, round, on);
}
