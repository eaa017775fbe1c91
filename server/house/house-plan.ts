// What the house works with, put together by server/start.ts and by tests.

import type { Calendar } from '#rules/calendar/calendar.ts';
import type { PlainDate } from '#rules/kernel/plain-date.ts';
import type { Task } from '#server/platform/jobs/task.ts';
import type { Letter } from '#server/platform/mail/open-mailer.ts';
import type { Work } from '#server/platform/work.ts';

export type HousePlan = {
  /** All tasks of the program; a function, because the house has tasks of its own among them. */
  readonly tasks: () => readonly Task[];
  /** The folder of letters. */
  readonly outbox: string;
  /** Letters leave by a mail server. */
  readonly smtp: boolean;
};

export type RemindersPlan = {
  readonly post: (work: Work, letter: Letter) => Promise<void>;
  readonly address: () => string;
  /** Undefined for a day before the first calendar. */
  readonly calendarOn: (work: Work, day: PlainDate) => Promise<Calendar | undefined>;
};
