// What of the publication waits on desks: of the chief that considered results are to be published, and in how many days.

import { mayDo, readHeldRoles } from '#contract/access.ts';
import type { Waiting } from '#contract/desk.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { stageOf } from '#rules/round/round.ts';
import type { Work } from '#server/platform/work.ts';
import { listLastOpened } from '#server/rounds/index.ts';

const A_DAY_MS = 86_400_000;

/** 0 on the last day and after it. */
const daysUntil = (last: string, today: string): number =>
  Math.max(0, Math.round((Date.parse(last) - Date.parse(today)) / A_DAY_MS));

export async function waitsOfPublication(work: Work): Promise<Waiting[]> {
  if (!mayDo(readHeldRoles(work.identity.roles), 'result.publish')) return [];
  const waiting: Waiting[] = [];
  for (const { id, round } of await listLastOpened(work.db)) {
    if (!round.publication || stageOf(round, work.at) !== 'considered') continue;
    const count = daysUntil(round.publication.lastDay, dayInAstana(work.at));
    waiting.push({ code: 'results-to-publish', count, organisation: null, round: id });
  }
  return waiting;
}
