// Small words that several screens of the Council share.

import type { SittingWhole } from '#contract/council.ts';
import { findPlainDate } from '#rules/kernel/plain-date.ts';
import { ApiProblem } from '#web/kit/api-fault.ts';
import { formatDate } from '#wording/format-date.ts';
import type { Say } from '#wording/speak.ts';

/** Somebody else changed the sitting since it was seen. */
export const isChanged = (fault: unknown): boolean =>
  fault instanceof ApiProblem && fault.problem.code === 'changed-meanwhile';

/** The Council's papers are in Kazakh and Russian; whoever reads in English sees the Russian. */
export const inPaperLanguage = (say: Say, of: { readonly kk: string; readonly ru: string }): string =>
  say.language === 'kk' ? of.kk : of.ru;

/** A hindrance of the order in the words that the server would use. */
export function wordHindrance(say: Say, { code, values }: SittingWhole['hindrances'][number]): string {
  const told = Object.entries(values).map(([name, value]) => {
    const day = typeof value === 'string' ? findPlainDate(value) : undefined;
    return [name, day ? formatDate(day, say.language) : value] as const;
  });
  return say(code, Object.fromEntries(told));
}
