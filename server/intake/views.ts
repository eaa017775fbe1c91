import type { ReadReport } from '#contract/intake.ts';
import { refuseUnlessMay } from '#server/accounts/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { getParticipation, listRows } from './store.ts';

/** All rows of an organisation's year, as they were entered. */
export const readReport: Act<typeof ReadReport> = async (work, { params }) => {
  await getParticipation(work, params);
  refuseUnlessMay(work.identity, 'report.read', params.organisation);
  const report = await work.db
    .selectFrom('report')
    .select('revision')
    .where('round', '=', params.round)
    .where('organisation', '=', params.organisation)
    .executeTakeFirst();
  const rows = await listRows(work.db, params);
  return { revision: Number(report?.revision ?? 0), rows: rows.map(({ removed: _, ...row }) => row) };
};
