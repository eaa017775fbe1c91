// Whether an act may be done in a round now: every hindrance at once, each with its paragraph. Who may do it at all stands in
// the table of access; here is what the order says of when.

import { dayInAstana, type Instant, isLate } from '../calendar/astana-time.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { checkDaysBefore } from '../calendar/check-days-before.ts';
import { computeDaysAfter, computeDaysBefore, computeFixedDate } from '../calendar/compute-term.ts';
import type { Paragraph } from '../kernel/paragraph.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { intakeEndsAt, type Round, type RoundStage, stageOf } from './round.ts';

export type RoundAct =
  | {
      readonly kind:
        | 'change-readings'
        | 'open'
        | 'enter'
        | 'submit'
        | 'lay-late'
        | 'verify'
        | 'publish-verification'
        | 'object';
    }
  | { readonly kind: 'move-submission'; readonly until: PlainDate }
  | { readonly kind: 'call-council'; readonly on: PlainDate }
  | { readonly kind: 'answer'; readonly objectionReceivedAt: Instant }
  | { readonly kind: 'compute-results' | 'consider' | 'publish-results' };

/** Words: `rounds:hindrance.<code>`. */
export type Hindrance = {
  readonly code: string;
  readonly paragraph: Paragraph;
  readonly values: Readonly<Record<string, string | number>>;
};

const hindrance = (code: string, paragraph: Paragraph, values: Hindrance['values'] = {}): Hindrance => ({
  code,
  paragraph,
  values,
});

/** In which stages an act has its place; an empty list of hindrances otherwise says nothing of terms. */
const PLACE: Readonly<
  Record<RoundAct['kind'], { readonly stages: readonly RoundStage[]; readonly paragraph: Paragraph }>
> = {
  'change-readings': { stages: ['draft'], paragraph: 'E-4' },
  open: { stages: ['draft'], paragraph: 'E-4' },
  enter: { stages: ['intake'], paragraph: 'E-6' },
  submit: { stages: ['intake'], paragraph: 'E-6' },
  // E-7: what is not there in time is not counted, and is carried over; there is no end to it but the next round.
  'lay-late': { stages: ['verification', 'objections', 'answers', 'considered', 'published'], paragraph: 'E-7' },
  'move-submission': { stages: ['intake', 'verification'], paragraph: 'E-6' },
  verify: { stages: ['intake', 'verification', 'objections', 'answers'], paragraph: 'E-7' },
  'publish-verification': { stages: ['verification'], paragraph: 'E-11' },
  'call-council': { stages: ['intake', 'verification', 'objections', 'answers'], paragraph: 'S-11' },
  object: { stages: ['objections'], paragraph: 'E-11' },
  answer: { stages: ['objections', 'answers'], paragraph: 'E-11' },
  // After the Council has considered, what is computed is an amendment and stands beside what it considered.
  'compute-results': { stages: ['answers', 'considered', 'published'], paragraph: 'E-5' },
  consider: { stages: ['answers'], paragraph: 'E-10' },
  // Once more for an amendment.
  'publish-results': { stages: ['considered', 'published'], paragraph: 'E-12' },
};

/** Whether an act has its place in a stage; its terms may still stand against it. */
export const isInPlace = (kind: RoundAct['kind'], stage: RoundStage): boolean => PLACE[kind].stages.includes(stage);

function misplaced(round: Round, { kind }: RoundAct, at: Instant): Hindrance | undefined {
  const { paragraph } = PLACE[kind];
  const stage = stageOf(round, at);
  if (isInPlace(kind, stage)) return undefined;
  // What came late has a name of its own and a consequence: E-7 carries it over to the next round.
  if ((kind === 'submit' || kind === 'enter') && stage !== 'draft')
    return hindrance('submission-late', 'E-7', { until: round.moved?.until ?? round.submission.lastDay });
  if (kind === 'object' && round.objection && stage !== 'objections')
    return hindrance('objection-late', 'E-11', { until: round.objection.lastDay });
  return hindrance(`not-in-stage.${stage}`, paragraph);
}

/** S-11: the Council meets by 30 April; E-11: ten working days after the verification is published. */
function checkCouncil(round: Round, on: PlainDate, at: Instant, calendar: Calendar): Hindrance[] {
  const found: Hindrance[] = [];
  const today = dayInAstana(at);
  const examination = computeFixedDate('yearly-examination', round.reportingYear, calendar, round.readings.fixedDate);
  if (on > examination.lastDay)
    found.push(hindrance('council-after-examination', 'S-11', { until: examination.lastDay }));
  if (on <= today) return [...found, hindrance('council-in-the-past', 'S-11', { today })];
  const publishedOn = round.publishedAt === undefined ? today : dayInAstana(round.publishedAt);
  const check = checkDaysBefore('verification-publication', publishedOn, on, calendar, round.readings.daysBefore);
  if (!check.enough)
    found.push(
      hindrance('council-too-soon', 'E-11', { needed: check.needed, counted: check.counted, published: publishedOn }),
    );
  return found;
}

function checkPublication(round: Round, at: Instant, calendar: Calendar): Hindrance[] {
  if (round.councilOn === undefined) return [hindrance('council-not-called', 'E-11')];
  const today = dayInAstana(at);
  const { enough, needed, counted } = checkDaysBefore(
    'verification-publication',
    today,
    round.councilOn,
    calendar,
    round.readings.daysBefore,
  );
  if (enough) return [];
  const last = computeDaysBefore('verification-publication', round.councilOn, calendar, round.readings.daysBefore);
  return [hindrance('publication-late', 'E-11', { needed, counted, council: round.councilOn, last: last.lastDay })];
}

/** Only longer, never shorter: whoever trusted the announced day loses nothing. */
function checkMove(round: Round, until: PlainDate): Hindrance[] {
  const announced = round.moved?.until ?? round.submission.lastDay;
  return until > announced ? [] : [hindrance('move-shortens', 'E-6', { announced })];
}

function checkTerms(round: Round, act: RoundAct, at: Instant, calendar: Calendar): Hindrance[] {
  switch (act.kind) {
    case 'open':
      return isLate(at, intakeEndsAt(round))
        ? [hindrance('submission-over', 'E-6', { until: round.submission.lastDay })]
        : [];
    case 'move-submission':
      return checkMove(round, act.until);
    case 'call-council':
      return checkCouncil(round, act.on, at, calendar);
    case 'publish-verification':
      return checkPublication(round, at, calendar);
    default:
      return [];
  }
}

/** Empty: nothing stands against it. An answer that is late is still given: `answerIsLate` says so beside it. */
export function checkRoundAct(round: Round, act: RoundAct, at: Instant, calendar: Calendar): Hindrance[] {
  const wrong = misplaced(round, act, at);
  return wrong ? [wrong] : checkTerms(round, act, at, calendar);
}

/** E-11: within five working days after the objection came in. Late answers are owed all the same. */
export function answerIsLate(objectionReceivedAt: Instant, at: Instant, calendar: Calendar): boolean {
  return isLate(at, computeDaysAfter('answer', dayInAstana(objectionReceivedAt), calendar).endsAt);
}
