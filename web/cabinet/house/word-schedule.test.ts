import { expect, it } from 'vitest';
import { speak } from '#wording/speak.ts';
import { wordSchedule } from './word-schedule.ts';

it.each([
  ['0 3 * * *', 'every day at 08:00'],
  ['50 22 * * *', 'every day at 03:50'],
  ['7 * * * *', 'every hour, at minute 7'],
  ['*/5 * * * *', 'every 5 minutes'],
  ['*/5 * * * 1', 'cron */5 * * * 1 (UTC)'],
])('%s is %s', (cron, words) => expect(wordSchedule(speak('en'), cron)).toBe(words));
