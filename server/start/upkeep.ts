// What the program does by itself, by the clock.

import type { AccountsPlan } from '#server/accounts/index.ts';
import { calendarInForce } from '#server/calendar/index.ts';
import { remindOfCouncilTask } from '#server/council/index.ts';
import { remindTask } from '#server/house/index.ts';
import { checkChainTask, type JournalPlan, publishAnchorTask } from '#server/journal/index.ts';
import type { Task } from '#server/platform/jobs/task.ts';
import { forgetOldKeys } from '#server/platform/jobs/upkeep.ts';
import type { Floor } from '#server/platform/open-floor.ts';
import { prepareResultsTask, type ResultsPlan } from '#server/results/index.ts';
import { watchRevisionsTask } from '#server/revision/index.ts';
import { watchExaminationsTask } from '#server/status/index.ts';
import { closeIntakesTask } from '#server/submission/index.ts';
import { remindOfRunningTermsTask, watchTermsTask } from '#server/terms/index.ts';
import { TERMS_OF_ROOMS } from './terms-of-rooms.ts';

type Plans = { readonly accounts: AccountsPlan; readonly results: ResultsPlan; readonly journal: JournalPlan };

export function upkeepOf({ database }: Floor, { accounts, results, journal }: Plans): Task[] {
  const letters = { post: accounts.post, address: accounts.address };
  return [
    forgetOldKeys(database),
    publishAnchorTask(database, journal.anchors),
    checkChainTask(database, journal.anchors),
    closeIntakesTask(),
    watchExaminationsTask(),
    watchRevisionsTask(),
    prepareResultsTask(results),
    remindOfCouncilTask(letters),
    watchTermsTask(TERMS_OF_ROOMS),
    remindOfRunningTermsTask({ ...letters, rooms: TERMS_OF_ROOMS }),
    remindTask({ ...letters, calendarOn: ({ db }) => calendarInForce(db) }),
  ];
}
