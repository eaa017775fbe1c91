// S-11: the yearly look begins. Every organisation that holds the status gets its case, and each case lies before the Council.

import type { OpenRevisions } from '#contract/revision.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { computeFixedDate } from '#rules/calendar/compute-term.ts';
import { yearOf } from '#rules/kernel/plain-date.ts';
import { calendarInForce } from '#server/calendar/index.ts';
import { raiseMatter } from '#server/council/index.ts';
import { record } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { refused } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import { listHolders } from '#server/status-register/index.ts';
import { speak } from '#wording/speak.ts';
import { nameAll } from './holder.ts';
import { type NewRevisionEvent, subjectOf } from './store.ts';

/** Those that hold the status today, were not merged, and have no case of the year. */
export async function listToOpen({ db, at }: Work, reportingYear: number): Promise<string[]> {
  const holders = (await listHolders(db, dayInAstana(at))).map(({ organisation }) => organisation);
  if (holders.length === 0) return [];
  const rows = await db
    .selectFrom('organisation')
    .select('id')
    .where('id', 'in', holders)
    .where('merged_into', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('revision_case')
            .select('revision_case.id')
            .whereRef('revision_case.organisation', '=', 'organisation.id')
            .where('reporting_year', '=', reportingYear),
        ),
      ),
    )
    .orderBy('bin')
    .execute();
  return rows.map(({ id }) => id);
}

async function openOne(work: Work, organisation: string, event: NewRevisionEvent, title: { kk: string; ru: string }) {
  if (event.kind !== 'opened') return;
  const { id } = await work.db
    .insertInto('revision_case')
    .values({
      ...{ organisation, reporting_year: event.reportingYear, opened_at: work.at },
      opened_by: work.identity.account ?? '',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await work.db
    .insertInto('revision_event')
    .values({
      ...{ case: id, organisation, number: 1, at: work.at, by: work.identity.account },
      event: JSON.stringify(event),
    })
    .execute();
  await raiseMatter(work, { id, kind: 'revision', organisation, title });
  await record(work, {
    ...{ act: 'revision.opened', subject: subjectOf(id), organisation, paragraph: 'S-11' },
    ...{ after: { reportingYear: event.reportingYear, until: event.examination.lastDay }, version: 1 },
  });
}

export const openRevisions: Act<typeof OpenRevisions> = async (work, { body: { reportingYear } }) => {
  if (reportingYear >= yearOf(dayInAstana(work.at)))
    throw refused([{ code: 'revision:hindrance.year-not-over', paragraph: 'S-11', values: { year: reportingYear } }]);
  const organisations = await listToOpen(work, reportingYear);
  if (organisations.length === 0)
    throw refused([
      { code: 'revision:hindrance.nobody-to-revise', paragraph: 'S-11', values: { year: reportingYear } },
    ]);
  const examination = computeFixedDate('yearly-examination', reportingYear, await calendarInForce(work.db));
  const names = await nameAll(work, organisations);
  for (const organisation of organisations) {
    const title = (language: 'kk' | 'ru') =>
      speak(language)('revision:matter-title', {
        year: reportingYear,
        name: names.get(organisation)?.names[language] ?? '',
      });
    const event = { kind: 'opened', reportingYear, examination } as const;
    await openOne(work, organisation, event, { kk: title('kk'), ru: title('ru') });
  }
  work.outcome.created = true;
  return { opened: organisations.length };
};
