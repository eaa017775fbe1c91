// A hindrance of the revision in words; days in it as this language writes them.

import type { RevisionHindranceLine } from '#contract/revision.ts';
import { findPlainDate } from '#rules/kernel/plain-date.ts';
import { formatDate } from '#wording/format-date.ts';
import type { Say } from '#wording/speak.ts';
import { wordReference } from '#wording/word-finding.ts';

export function wordRevisionHindrance(say: Say, { code, paragraph, values }: RevisionHindranceLine): string {
  const told = Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const day = typeof value === 'string' ? findPlainDate(value) : undefined;
      return [name, day ? formatDate(day, say.language) : value];
    }),
  );
  return `${say(`revision:hindrance.${code}`, told)} (${wordReference(say, paragraph)})`;
}
