// What the order has against a complaint or an act, in words; days as the page writes them.

import type { AppealFault } from '#contract/appeals.ts';
import { findPlainDate } from '#rules/kernel/plain-date.ts';
import { formatDate } from '#wording/format-date.ts';
import type { Say } from '#wording/speak.ts';

export function wordFault(say: Say, { code, values }: AppealFault): string {
  const worded = Object.entries(values).map(([name, value]) => {
    const day = typeof value === 'string' ? findPlainDate(value) : undefined;
    return [name, day ? formatDate(day, say.language) : value] as const;
  });
  return say(`appeals:hindrance.${code}`, Object.fromEntries(worded));
}
