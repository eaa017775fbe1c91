// The only place of the web that asks what time it is.

import { dayInAstana, type Instant } from '#rules/calendar/astana-time.ts';
import type { PlainDate } from '#rules/kernel/plain-date.ts';

export function now(): Instant {
  return new Date().toISOString();
}

/** The day in Astana, wherever the reader is. */
export function today(): PlainDate {
  return dayInAstana(now());
}
