// What of an item has words: its part of the verification, its state, its columns, what the machine found.

import type { MachineFinding, OrganisationProgress, QueueLine } from '#contract/verification.ts';
import type { VERIFIED_PARTS } from '#rules/verification/verified-item.ts';
import type { Tone } from '#web/design/status-mark.tsx';
import { formatNumber } from '#wording/format-number.ts';
import type { Say } from '#wording/speak.ts';
import { wordFinding } from '#wording/word-finding.ts';

export type Part = (typeof VERIFIED_PARTS)[number];

export const TONES: Readonly<Record<QueueLine['state'], Tone>> = {
  open: 'note',
  waiting: 'waiting',
  credited: 'counted',
  changed: 'counted',
  refused: 'refused',
};

export function wordPart(say: Say, part: string): string {
  if (part === 'staff' || part === 'learners') return say(`verification:part.${part}`);
  return part === '' ? '' : say('verification:part.number', { id: part });
}

export const wordColumn = (say: Say, table: string, column: string): string => say(`law:column.${table}.${column}`);

export function wordMachineFinding(say: Say, table: string, finding: MachineFinding): string {
  const { by, code, values, paragraph, column, weight } = finding;
  if (by === 'machine') return say(`verification:check.${code}`, values);
  return wordFinding(say, { code, weight, table, row: 0, column, reference: paragraph, values });
}

/** A component whose points are many times those of the year before. */
export function wordOutlier(say: Say, { component, points, before }: OrganisationProgress['outliers'][number]): string {
  const shown = (value: string) => formatNumber(value, say.language);
  return say('verification:outlier', { component, points: shown(points), before: shown(before) });
}
