// The terms that run in a round, each until its act is done: of one that ended without it, nothing makes it go away but the act.

import type { RunningTerm } from '#contract/terms.ts';
import { endOfDay } from '#rules/calendar/astana-time.ts';
import { computeDaysBefore, computeFixedDate } from '#rules/calendar/compute-term.ts';
import type { Term } from '#rules/calendar/term.ts';
import { stageOf } from '#rules/round/round.ts';
import type { Moment } from '#server/platform/clock.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import { findRound, type StoredRound } from './store.ts';

/** E-6: with the last day that the competent authority has set, where it has. */
function submissionOf({ submission, moved }: StoredRound['round']): Term {
  return moved ? { ...submission, lastDay: moved.until, endsAt: endOfDay(moved.until) } : submission;
}

function termsOfRound({ id, round, calendar, reportingYear }: StoredRound, at: Moment): RunningTerm[] {
  const stage = stageOf(round, at);
  const { readings, councilOn, objection, publication, considered, publishedAt } = round;
  const ofRound = (term: Term, mustAct: RunningTerm['mustAct']): RunningTerm => ({
    ...{ procedure: { kind: 'round', id }, organisation: null },
    ...{ term, mustAct },
  });
  const examination = computeFixedDate('yearly-examination', reportingYear, calendar, readings.fixedDate);
  const council = councilOn ?? examination.lastDay;
  return [
    ...(stage === 'intake' ? [ofRound(submissionOf(round), ['head', 'officer'])] : []),
    ...(publishedAt === undefined
      ? [
          ofRound(computeDaysBefore('verification-publication', council, calendar, readings.daysBefore), [
            'chief',
            'verifier',
          ]),
        ]
      : []),
    ...(stage === 'objections' && objection ? [ofRound(objection, ['head', 'officer'])] : []),
    ...(considered ? [] : [ofRound(examination, ['secretary', 'member'])]),
    ...(publication ? [ofRound(publication, 'chief')] : []),
  ];
}

/** Of every round that is open and whose results are not published. */
export async function listRunningTermsOfRounds(db: Db, at: Moment): Promise<RunningTerm[]> {
  const rows = await db.selectFrom('round').select('id').where('opened_at', 'is not', null).orderBy('id').execute();
  const found: RunningTerm[] = [];
  for (const { id } of rows) {
    const stored = await findRound(db, id);
    if (stored && stored.round.resultsPublishedAt === undefined) found.push(...termsOfRound(stored, at));
  }
  return found;
}
