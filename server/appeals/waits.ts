// What of appeals waits on desks: a complaint to set a day for, a sitting of the day to vote at, a recommendation to act on.

import { mayDo, readHeldRoles } from '#contract/access.ts';
import type { Waiting, WaitingCode } from '#contract/desk.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import type { PlainDate } from '#rules/kernel/plain-date.ts';
import type { Work } from '#server/platform/work.ts';
import { listStored, type StoredAppeal } from './store.ts';

type Watcher = {
  readonly keeps: boolean;
  readonly follows: boolean;
  readonly hears: boolean;
  readonly today: PlainDate;
};

function codeOf({ appeal }: StoredAppeal, { keeps, follows, hears, today }: Watcher): WaitingCode | undefined {
  if (appeal.stage === 'lodged') return keeps ? 'appeal-to-call' : undefined;
  if (appeal.stage === 'recommended') return follows ? 'appeal-to-follow' : undefined;
  if (appeal.stage !== 'called' || !appeal.called) return undefined;
  if (appeal.called.on <= today) return keeps ? 'appeal-to-vote' : undefined;
  return hears ? 'appeal-called' : undefined;
}

export async function waitsOfAppeals(work: Work): Promise<Waiting[]> {
  const held = readHeldRoles(work.identity.roles);
  const watcher = {
    keeps: mayDo(held, 'appeal.keep'),
    follows: mayDo(held, 'appeal.follow'),
    hears: mayDo(held, 'appeal.declare'),
    today: dayInAstana(work.at),
  };
  if (!watcher.keeps && !watcher.hears) return [];
  // Where it leads: the appeal itself.
  return (await listStored(work.db)).flatMap((one): Waiting[] => {
    const code = codeOf(one, watcher);
    return code ? [{ code, count: 1, organisation: one.organisation, round: one.id }] : [];
  });
}
