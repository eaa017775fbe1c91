// Rounds for screens.

import type { ListRounds, ReadRound, RoundWhole } from '#contract/rounds.ts';
import type { Calendar } from '#rules/calendar/calendar.ts';
import { computeDaysAfter, computeDaysBefore, computeFixedDate } from '#rules/calendar/compute-term.ts';
import type { Term } from '#rules/calendar/term.ts';
import { type Round, stageOf } from '#rules/round/round.ts';
import { historyOf } from '#server/journal/index.ts';
import { type OrganisationOn, organisationsOn } from '#server/organisations/index.ts';
import type { Db } from '#server/platform/database/open-database.ts';
import type { Act } from '#server/platform/http/route.ts';
import type { Work } from '#server/platform/work.ts';
import { lastDayOf } from './draft-round.ts';
import { findRound, findRoundBefore, getRound, subjectOf } from './store.ts';

type TermLine = RoundWhole['terms'][number];

/** What travels owns its lists; the rules' are read-only. */
const copy = (term: Term): TermLine['derivation'] => ({
  ...term,
  asked: { ...term.asked },
  reckonings: term.reckonings.map(({ steps, provisionalYears, ...rest }) => ({
    ...rest,
    provisionalYears: [...provisionalYears],
    steps: steps.map((step) => ({ ...step })),
  })),
});

const tell = (term: TermLine['term'], { lastDay, endsAt, ...rest }: Term, movedTo: string | null = null): TermLine => ({
  term,
  lastDay,
  endsAt,
  derivation: copy({ lastDay, endsAt, ...rest }),
  movedTo,
});

/** Every term of the year. What hangs on the Council is counted for its day, or for the last on which it may meet. */
export function termsOf(round: Round, calendar: Calendar): TermLine[] {
  const { reportingYear, readings, submission, moved, objection, considered } = round;
  const examination = computeFixedDate('yearly-examination', reportingYear, calendar, readings.fixedDate);
  const council = considered?.on ?? round.councilOn ?? examination.lastDay;
  const publication = computeDaysBefore('verification-publication', council, calendar, readings.daysBefore);
  return [
    tell('submission', submission, moved?.until ?? null),
    tell('verification-publication', publication),
    ...(objection ? [tell('objection', objection)] : []),
    tell('yearly-examination', examination),
    tell('results-publication', round.publication ?? computeDaysAfter('results-publication', council, calendar)),
  ];
}

export const listRounds: Act<typeof ListRounds> = async (work) => {
  const rows = await work.db
    .selectFrom('round')
    .select(({ selectFrom }) => [
      'id',
      selectFrom('round_participant')
        .whereRef('round', '=', 'round.id')
        .where('left_at', 'is', null)
        .select(({ fn }) => fn.countAll<string>().as('count'))
        .as('participants'),
    ])
    .orderBy('reporting_year', 'desc')
    .execute();
  const rounds = [];
  for (const { id, participants } of rows) {
    const found = await findRound(work.db, id);
    if (!found) continue;
    const stage = stageOf(found.round, work.at);
    rounds.push({ id, reportingYear: found.reportingYear, stage, participants: Number(participants) });
  }
  return { rounds };
};

async function listParticipants(db: Db, round: string, day: string): Promise<RoundWhole['participants']> {
  const rows = await db
    .selectFrom('round_participant')
    .innerJoin('organisation', 'organisation.id', 'round_participant.organisation')
    .select(['organisation', 'bin', 'category', 'university_hospital'])
    .where('round', '=', round)
    .where('left_at', 'is', null)
    .orderBy('bin')
    .execute();
  const known = new Map((await organisationsOn(db, day)).map((one): [string, OrganisationOn] => [one.id, one]));
  return rows.map(({ organisation, bin, category, university_hospital }) => ({
    organisation,
    bin,
    names: known.get(organisation)?.names ?? { kk: bin, ru: bin, en: bin },
    category: category as OrganisationOn['category'],
    universityHospital: university_hospital,
  }));
}

/** Of a round, the organisations that take part; of one person's sight. */
export async function listParticipating(db: Db, round: string): Promise<string[]> {
  const rows = await db
    .selectFrom('round_participant')
    .select('organisation')
    .where('round', '=', round)
    .where('left_at', 'is', null)
    .orderBy('organisation')
    .execute();
  return rows.map(({ organisation }) => organisation);
}

const RECEIVED: readonly string[] = [
  'rounds.opened',
  'rounds.submission-moved',
  'rounds.council-called',
  'verification.published',
  'council.considered',
  'publication.published',
];
/** More acts than a round will ever see. */
const ALL_ACTS = 10_000;

async function listReceipts(db: Db, id: string): Promise<RoundWhole['receipts']> {
  const entries = await historyOf(db, subjectOf(id), { limit: ALL_ACTS });
  return entries
    .filter(({ act }) => RECEIVED.includes(act))
    .map(({ act, version, number, at, hash }) => ({
      act: act as RoundWhole['receipts'][number]['act'],
      version: version ?? 0,
      number,
      at,
      hash,
    }));
}

export const readRound: Act<typeof ReadRound> = async (work: Work, { params: { id } }) => {
  const { round, calendar, version, ...stored } = await getRound(work.db, id);
  const before = await findRoundBefore(work.db, stored.reportingYear);
  work.outcome.version = version;
  return {
    id,
    reportingYear: stored.reportingYear,
    edition: stored.edition,
    settings: { ...stored.settings },
    settingsBefore: before ? { ...before.settings } : null,
    weighting: stored.weighting && { ...stored.weighting, values: { ...stored.weighting.values } },
    signature: stored.signature,
    stage: stageOf(round, work.at),
    openedAt: round.openedAt ?? null,
    publishedAt: round.publishedAt ?? null,
    considered: round.considered ?? null,
    resultsPublishedAt: round.resultsPublishedAt ?? null,
    councilOn: round.councilOn ?? null,
    moved: round.moved ? { until: round.moved.until, ...round.moved.decision } : null,
    terms: termsOf(round, calendar),
    participants: await listParticipants(work.db, id, lastDayOf(stored.reportingYear)),
    receipts: await listReceipts(work.db, id),
    version,
  };
};
