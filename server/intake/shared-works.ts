// Works that an organisation claims together with others, for all claimants and the working body.

import type { ListSharedWorks, SayOfSharedWork, SharedWork } from '#contract/shared-works.ts';
import { findDifferences, type WorkFacts } from '#rules/report/claimed-work.ts';
import { refuseUnlessMay } from '#server/accounts/index.ts';
import { record } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { Problem } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { listSettled } from './settle-shared-work.ts';
import { getParticipation, type Place } from './store.ts';

export type Case = { readonly id: string; readonly work: string };

async function listCases({ db }: Work, { round, organisation }: Place): Promise<Case[]> {
  return db
    .selectFrom('shared_work')
    .innerJoin('work_claim', (join) =>
      join.onRef('work_claim.round', '=', 'shared_work.round').onRef('work_claim.work', '=', 'shared_work.work'),
    )
    .select(['shared_work.id', 'shared_work.work'])
    .distinct()
    .where('shared_work.round', '=', round)
    .where('work_claim.organisation', '=', organisation)
    .where(({ eb, fn }) => eb(fn<number>('cardinality', ['claimants']), '>', 1))
    .execute();
}

export async function describe(work: Work, round: string, cases: readonly Case[]): Promise<SharedWork[]> {
  if (cases.length === 0) return [];
  const claims = await work.db
    .selectFrom('work_claim')
    .select(['row', 'organisation', 'work', 'title', 'facts'])
    .where('round', '=', round)
    .where(
      'work',
      'in',
      cases.map((one) => one.work),
    )
    .orderBy('organisation')
    .execute();
  const words = await work.db
    .selectFrom('shared_work_word')
    .select(['id', 'work', 'organisation', 'said_at', 'words'])
    .where(
      'work',
      'in',
      cases.map(({ id }) => id),
    )
    .orderBy('said_at')
    .execute();
  const settled = await listSettled(work, cases);
  const { sight, organisations } = work.identity;
  const mayKnow = (organisation: string) => sight === 'all' || organisations.includes(organisation);
  return cases.map(({ id, work: key }) => {
    const own = claims.filter((claim) => claim.work === key);
    return {
      id,
      work: key,
      title: own.find(({ organisation }) => mayKnow(organisation))?.title ?? '',
      differing: findDifferences(own.map(({ facts }) => facts as WorkFacts)),
      claims: own.map(({ organisation, row, facts }) => ({
        organisation,
        row: mayKnow(organisation) ? row : null,
        facts: facts as WorkFacts,
      })),
      words: words
        .filter((word) => word.work === id)
        .map((word) => ({ id: word.id, organisation: word.organisation, at: word.said_at, words: word.words })),
      settled: settled.get(id) ?? null,
    };
  });
}

export const listSharedWorks: Act<typeof ListSharedWorks> = async (work, { params }) => {
  await getParticipation(work, params);
  refuseUnlessMay(work.identity, 'report.read', params.organisation);
  const works = await describe(work, params.round, await listCases(work, params));
  return { works: works.sort((a, b) => Number(b.differing.length > 0) - Number(a.differing.length > 0)) };
};

/** An organisation speaks for itself, the working body for the working body. */
export const sayOfSharedWork: Act<typeof SayOfSharedWork> = async (work, { params, body }) => {
  await getParticipation(work, params);
  refuseUnlessMay(work.identity, 'shared-work.say', params.organisation);
  const found = (await listCases(work, params)).some(({ id }) => id === params.work);
  if (!found) throw new Problem('not-found');
  const organisation = work.identity.organisations.includes(params.organisation) ? params.organisation : null;
  const { id } = await work.db
    .insertInto('shared_work_word')
    .values({
      work: params.work,
      organisation,
      said_by: work.identity.account ?? '',
      said_at: work.at,
      words: body.words,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await record(work, {
    act: 'intake.shared-work-spoken-of',
    subject: { kind: 'shared-work', id: params.work },
    organisation: params.organisation,
    after: { words: body.words },
  });
  return { id, organisation, at: work.at, words: body.words };
};
