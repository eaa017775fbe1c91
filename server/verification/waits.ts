// What of the verification waits on desks: of a verifier what is open and not somebody else's, and what wants a second person; of
// the chief what is open at all; of an organisation that it may object.

import { mayDo, mayDoIn, readHeldRoles } from '#contract/access.ts';
import type { Waiting } from '#contract/desk.ts';
import { stageOf } from '#rules/round/round.ts';
import type { Work } from '#server/platform/work.ts';
import { listLastOpened } from '#server/rounds/index.ts';
import { countItems, sumOf } from './count-items.ts';

async function waitsOfBody(work: Work, round: string, isChief: boolean): Promise<Waiting[]> {
  const items = await countItems(work.db, round);
  const assigned = await work.db
    .selectFrom('verification_assignment')
    .select(['organisation', 'indicator'])
    .where('round', '=', round)
    .where('account', '!=', work.identity.account ?? '')
    .execute();
  const others = new Set(assigned.map(({ organisation, indicator }) => `${organisation} ${indicator}`));
  const open = items.filter(({ state }) => state === 'open');
  const own = isChief
    ? open
    : open.filter(({ organisation, indicator }) => !others.has(`${organisation} ${indicator}`));
  const waiting = items.filter(({ state, decidedBy }) => state === 'waiting' && decidedBy !== work.identity.account);
  const told = (code: Waiting['code'], count: number): Waiting[] =>
    count === 0 ? [] : [{ code, count, organisation: null }];
  const isDone = isChief && items.length > 0 && items.every(({ state }) => state !== 'open' && state !== 'waiting');
  return [
    ...told('items-to-verify', sumOf(own)),
    ...told('decisions-to-second', sumOf(waiting)),
    ...told('verification-to-publish', isDone ? sumOf(items) : 0),
  ];
}

async function waitsOfOrganisation(work: Work, round: string, own: readonly string[]): Promise<Waiting[]> {
  const rows = await work.db
    .selectFrom('round_participant')
    .select('organisation')
    .where('round', '=', round)
    .where('organisation', 'in', [...own])
    .where('left_at', 'is', null)
    .execute();
  return rows.map(({ organisation }) => ({ code: 'verification-published', count: 1, organisation }));
}

export async function waitsOfVerification(work: Work): Promise<Waiting[]> {
  const held = readHeldRoles(work.identity.roles);
  const verifies = mayDo(held, 'verification.decide');
  const own = work.identity.organisations.filter((id) => mayDoIn(held, 'report.enter', id));
  if (!verifies && own.length === 0) return [];
  const waiting: Waiting[] = [];
  for (const { id, round } of await listLastOpened(work.db)) {
    const stage = stageOf(round, work.at);
    if (verifies && stage === 'verification')
      waiting.push(...(await waitsOfBody(work, id, mayDo(held, 'verification.publish'))));
    if (own.length > 0 && stage === 'objections') waiting.push(...(await waitsOfOrganisation(work, id, own)));
  }
  return waiting;
}
