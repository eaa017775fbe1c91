// Which terms of the board are urgent.

import type { TermOfBoard } from '#contract/terms.ts';
import type { Calendar } from '#rules/calendar/calendar.ts';
import { workingDaysBetween } from '#rules/calendar/working-days.ts';
import { getPlainDate, type PlainDate } from '#rules/kernel/plain-date.ts';

export const TERM_GROUPS = ['missed', 'soon', 'later'] as const;
export type TermGroup = (typeof TERM_GROUPS)[number];

/** Working days that still allow for a sitting of a working body. */
const SOON = 5;

export function groupOf({ term }: Pick<TermOfBoard, 'term'>, today: PlainDate, calendar: Calendar): TermGroup {
  const lastDay = getPlainDate(term.lastDay);
  if (lastDay < today) return 'missed';
  return workingDaysBetween(today, lastDay, calendar) <= SOON ? 'soon' : 'later';
}
