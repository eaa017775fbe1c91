import type { CaseHindrance } from '#contract/status.ts';
import { findPlainDate } from '#rules/kernel/plain-date.ts';
import { formatDate } from '#wording/format-date.ts';
import type { Say } from '#wording/speak.ts';
import { wordReference } from '#wording/word-finding.ts';

function word(say: Say, key: string, { paragraph, values }: CaseHindrance): string {
  const told = Object.entries(values).map(([name, value]) => {
    const day = typeof value === 'string' ? findPlainDate(value) : undefined;
    return [name, day ? formatDate(day, say.language) : value] as const;
  });
  return `${say(key, Object.fromEntries(told))} (${wordReference(say, paragraph)})`;
}

/** In the words that the server would use. */
export const wordHindrance = (say: Say, of: CaseHindrance): string => word(say, `status:hindrance.${of.code}`, of);
export const wordFault = (say: Say, of: CaseHindrance): string => word(say, `status:fault.${of.code}`, of);
