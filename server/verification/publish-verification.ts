// E-11: the results of the verification are published not later than ten working days before the Council meets, and the term of
// objections begins. What is published stands as it was published.

import type { PublishedOrganisation, PublishVerification, ReadPublished } from '#contract/published-verification.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { computeDaysAfter } from '#rules/calendar/compute-term.ts';
import { indicatorOfRow, VERIFIED_PARTS } from '#rules/verification/verified-item.ts';
import type { Act } from '#server/platform/http/route.ts';
import { Problem, type Reason, refused } from '#server/platform/problem.ts';
import { findRound, goOn, lockFor } from '#server/rounds/index.ts';
import { listParticipants, type Participant } from './participants.ts';
import { byOrganisation, type Item, listItems } from './store.ts';

/** What nobody has decided yet, or a second person has not looked at: how many, and in how many organisations. */
function findUnfinished(items: readonly Item[]): Reason[] {
  return (['open', 'waiting'] as const).flatMap((state) => {
    const those = items.filter((item) => item.state === state);
    if (those.length === 0) return [];
    const organisations = new Set(those.map(({ organisation }) => organisation)).size;
    return [
      { code: `verification:unfinished.${state}`, paragraph: 'E-11', values: { count: those.length, organisations } },
    ];
  });
}

function countIndicators(items: readonly Item[]): PublishedOrganisation['indicators'] {
  return VERIFIED_PARTS.flatMap((indicator) => {
    const those = items.filter(({ table, fields }) => indicatorOfRow(table, fields) === indicator);
    const count = (state: Item['state']) => those.filter((item) => item.state === state).length;
    if (those.length === 0) return [];
    return [{ indicator, credited: count('credited'), changed: count('changed'), refused: count('refused') }];
  });
}

function summarise(participants: readonly Participant[], items: readonly Item[]): PublishedOrganisation[] {
  const of = byOrganisation(items);
  return participants.map(({ organisation, bin, names, submitted }) => ({
    bin,
    names,
    submitted,
    indicators: countIndicators(of.get(organisation) ?? []),
  }));
}

/** Whoever decides on an item at this moment has done so before, or finds the verification published. */
export const publishVerification: Act<typeof PublishVerification> = async (work, { params: { round: id } }) => {
  const round = await lockFor(work, id, { kind: 'publish-verification' });
  const items = await listItems(work.db, { round: id });
  const unfinished = findUnfinished(items);
  if (unfinished.length > 0) throw refused(unfinished);
  const results = summarise(await listParticipants(work.db, id, work.at), items);
  await work.db
    .insertInto('verification_publication')
    .values({
      round: id,
      reporting_year: round.reportingYear,
      published_at: work.at,
      published_by: work.identity.account ?? '',
      results: JSON.stringify(results),
    })
    .execute();
  const objection = computeDaysAfter('objection', dayInAstana(work.at), round.calendar);
  return goOn(work, round, {
    act: 'verification.published',
    paragraph: 'E-11',
    event: { kind: 'verification-published', objection },
  });
};

/** For everybody. Until the publication there is nothing to be found. */
export const readPublished: Act<typeof ReadPublished> = async (work, { params: { year } }) => {
  const published = await work.db
    .selectFrom('verification_publication')
    .select(['round', 'published_at', 'results'])
    .where('reporting_year', '=', Number(year))
    .executeTakeFirst();
  const round = published && (await findRound(work.db, published.round));
  if (!published || !round?.round.objection) throw new Problem('not-found');
  return {
    year: Number(year),
    publishedAt: published.published_at,
    objectionUntil: round.round.objection.lastDay,
    organisations: published.results as PublishedOrganisation[],
  };
};
