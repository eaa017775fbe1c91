import { sql } from 'kysely';
import type { ListRoundSharedWorks, SharedWork } from '#contract/shared-works.ts';
import type { Act } from '#server/platform/http/route.ts';
import { Problem } from '#server/platform/problem.ts';
import { findRound } from '#server/rounds/index.ts';
import { type Case, describe } from './shared-works.ts';

/** What waits for the working body first: claims that differ, and nobody has said which is right. */
const urgency = ({ differing, settled }: SharedWork): number => {
  if (differing.length === 0) return 2;
  return settled ? 1 : 0;
};

/** Every work that several organisations of the round claim. */
export const listRoundSharedWorks: Act<typeof ListRoundSharedWorks> = async (work, { params: { round } }) => {
  const found = await findRound(work.db, round);
  if (!found || found.round.openedAt === undefined) throw new Problem('not-found');
  const { rows } = await sql<Case>`
    select id, work from shared_work where round = ${round} and cardinality(claimants) > 1 order by found_at, id`.execute(
    work.db,
  );
  const works = await describe(work, round, rows);
  return { works: works.sort((one, other) => urgency(one) - urgency(other)) };
};
