// Two people at one thing (hazard 4): the second is told what the first changed, and nothing is overwritten.

import { changedMeanwhile } from '#server/platform/http/answer-route.ts';
import { Problem } from '#server/platform/problem.ts';
import type { Work } from '#server/platform/work.ts';
import type { Subject } from './journal-draft.ts';
import { historyOf } from './views.ts';

/**
 * Call with the version read under a row lock. Throws a Problem `changed-meanwhile` with the entries since the version that
 * the request named; `version-missing` where the contract forgot to ask for one.
 */
export async function refuseIfChanged(work: Work, subject: Subject, version: number): Promise<void> {
  const expected = work.expectedVersion;
  if (expected === undefined) throw new Problem('version-missing');
  if (expected === version) return;
  const history = await historyOf(work.db, subject, { limit: 1000 });
  const since = history.filter((entry) => (entry.version ?? 0) > expected);
  throw changedMeanwhile({
    version,
    changes: since.map(({ act, at, account, version: reached, before, after }) => ({
      act,
      at,
      ...(account === null ? {} : { account }),
      ...(reached === null ? {} : { version: reached }),
      before,
      after,
    })),
  });
}
