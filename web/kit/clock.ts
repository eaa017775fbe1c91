// The only place of the web that asks what time it is. Terms run by the clock of the server: each of its answers says what it
// shows, and from the first one on the clock of the machine, which may stand a year off, only counts what has passed since.

import { dayInAstana, type Instant } from '#rules/calendar/astana-time.ts';
import type { PlainDate } from '#rules/kernel/plain-date.ts';

/** By how many milliseconds the server's clock is before that of the machine. */
let ahead = 0;

/** `moment` as an answer brought it; null where something between took it out. */
export function setByServer(moment: string | null): void {
  const told = Date.parse(moment ?? '');
  if (!Number.isNaN(told)) ahead = told - Date.now();
}

export function now(): Instant {
  return new Date(Date.now() + ahead).toISOString();
}

/** The day in Astana, wherever the reader is. */
export function today(): PlainDate {
  return dayInAstana(now());
}
