// The term of an answer in a line: until when, how much is left, or that it came late.

import type { ObjectionLine } from '#contract/objections.ts';
import { getPlainDate, toDayNumber } from '#rules/kernel/plain-date.ts';
import { today } from '#web/kit/clock.ts';
import { formatDate } from '#wording/format-date.ts';
import type { Say } from '#wording/speak.ts';

export function wordAnswerTerm(say: Say, { state, answerBy, late }: ObjectionLine): string {
  const day = getPlainDate(answerBy);
  const date = formatDate(day, say.language);
  if (state === 'withdrawn') return say('objections:term-none');
  if (state !== 'standing') return say(late ? 'objections:term-was-late' : 'objections:term-kept', { date });
  if (late) return say('objections:term-late', { date });
  return say('objections:term-left', { date, count: toDayNumber(day) - toDayNumber(today()) });
}
