// When a job starts by itself, in words and by the clock of Astana.

import type { Say } from '#wording/speak.ts';

const DAILY = /^(\d{1,2}) (\d{1,2}) \* \* \*$/;
const OFTEN = /^\*\/(\d{1,2}) \* \* \* \*$/;
const HOURLY = /^(\d{1,2}) \* \* \* \*$/;
/** Astana is five hours ahead of UTC since 1 March 2024. */
const AHEAD = 5;

const two = (number: number): string => String(number).padStart(2, '0');

/** `cron`: words in UTC, of which the house writes three kinds; another is shown as it is written. */
export function wordSchedule(say: Say, cron: string): string {
  const daily = DAILY.exec(cron);
  if (daily) {
    const [, minute = '0', hour = '0'] = daily;
    return say('house:schedule.daily', { time: `${two((Number(hour) + AHEAD) % 24)}:${two(Number(minute))}` });
  }
  const often = OFTEN.exec(cron);
  if (often) return say('house:schedule.often', { count: Number(often[1]) });
  const hourly = HOURLY.exec(cron);
  return hourly ? say('house:schedule.hourly', { minute: Number(hourly[1]) }) : say('house:schedule.other', { cron });
}
