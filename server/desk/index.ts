// The desk: what waits for whoever asks, gathered from the rooms. Each room says itself what waits in it and for whom.

import { ReadDesk, type Waiting } from '#contract/desk.ts';
import { dayInAstana } from '#rules/calendar/astana-time.ts';
import { type Route, route, signedIn } from '#server/platform/http/route.ts';
import type { Work } from '#server/platform/work.ts';

/** What of one room waits for the person of the work; nothing where nothing does. */
export type Waits = (work: Work) => Promise<Waiting[]>;

/** `rooms` in the order in which the desk shows what waits in them. */
export function deskRoutes(rooms: readonly Waits[]): Route[] {
  const readDesk = async (work: Work) => {
    const waiting: Waiting[] = [];
    // One after another: they share the one connection of the transaction.
    for (const waits of rooms) waiting.push(...(await waits(work)));
    return { today: dayInAstana(work.at), waiting };
  };
  return [route(ReadDesk, signedIn, readDesk)];
}
