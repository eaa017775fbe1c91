// What of the Council waits on desks: a sitting to convene with the days left until 30 April (S-11), its pack to send, the sitting of
// the day, its protocol to draw up and to sign.

import { mayDo, readHeldRoles } from '#contract/access.ts';
import type { Waiting, WaitingCode } from '#contract/desk.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { toDayNumber } from '#rules/kernel/plain-date.ts';
import { stageOf } from '#rules/round/round.ts';
import type { Work } from '#server/platform/work.ts';
import { findRound } from '#server/rounds/index.ts';
import { dayOf } from './assemble-sitting.ts';
import { examinationOf, findLivingSitting, listUnconsidered } from './remind-of-council.ts';
import { listAllSittings, listSignatures, type Sitting, stateOf } from './store.ts';

/** From this stage on the secretary should think of the day: the publication is counted back from it (E-11). */
const CALLED_FROM = ['verification', 'objections', 'answers'];

/** Everybody who watches the term sees how many days are left, also once the sitting is convened. */
async function waitsOfTerm(work: Work): Promise<Waiting[]> {
  const today = toDayNumber(dayInAstana(work.at));
  const waiting: Waiting[] = [];
  for (const round of await listUnconsidered(work)) {
    if (!CALLED_FROM.includes(stageOf(round.round, work.at))) continue;
    const left = Math.max(0, toDayNumber(examinationOf(round).lastDay) - today);
    const code: WaitingCode = (await findLivingSitting(work, round.id)) ? 'council-to-consider' : 'council-to-convene';
    waiting.push({ code, count: left, organisation: null, round: round.id });
  }
  return waiting;
}

type Watcher = { readonly keeps: boolean; readonly account: string | null };

async function isToSign({ db }: Work, { id, chair }: Sitting, { keeps, account }: Watcher): Promise<boolean> {
  const signed = (await listSignatures(db, id)).map(({ part }) => part);
  if (chair === account) return !signed.includes('chair');
  return keeps && !signed.includes('secretary');
}

async function codeOf(work: Work, sitting: Sitting, watcher: Watcher): Promise<WaitingCode | undefined> {
  const round = sitting.round === null ? undefined : await findRound(work.db, sitting.round);
  const isDay = dayInAstana(work.at) >= dayOf(sitting, round);
  switch (stateOf(sitting)) {
    case 'planned':
      if (isDay) return 'sitting-today';
      return watcher.keeps && sitting.packSentAt === null ? 'pack-to-send' : undefined;
    case 'open':
      return 'sitting-today';
    case 'closed':
      return watcher.keeps ? 'protocol-to-draw-up' : undefined;
    case 'drawn-up':
      return (await isToSign(work, sitting, watcher)) ? 'protocol-to-sign' : undefined;
    default:
      return undefined;
  }
}

export async function waitsOfCouncil(work: Work): Promise<Waiting[]> {
  const held = readHeldRoles(work.identity.roles);
  if (!mayDo(held, 'council.read')) return [];
  const watcher = { keeps: mayDo(held, 'council.keep'), account: work.identity.account };
  const waiting = await waitsOfTerm(work);
  for (const sitting of await listAllSittings(work.db)) {
    const code = await codeOf(work, sitting, watcher);
    // Where it leads: the sitting itself.
    if (code) waiting.push({ code, count: 1, organisation: null, round: sitting.id });
  }
  return waiting;
}
