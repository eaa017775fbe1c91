// The hashes of what a snapshot rests on and of what it came to: SHA-256 of canonical JSON, so that anybody can form them.

import { createHash } from 'node:crypto';
import type { SnapshotPart } from '#contract/results.ts';
import type { Calendar } from '#rules/calendar/calendar.ts';
import type { ReportPlan } from '#rules/report/evaluate-report.ts';
import { canonicalJson } from '#server/platform/canonical-json.ts';
import type { Evaluated, ToEvaluate } from './evaluate-inputs.ts';

const hashOf = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex');

/** A calendar as JSON. */
export type CalendarText = {
  readonly version: string;
  readonly announcedOn: string;
  readonly years: readonly (readonly [year: number, of: unknown])[];
  readonly days: readonly (readonly [date: string, change: unknown])[];
};

export const writeCalendar = ({ version, announcedOn, years, days }: Calendar): CalendarText => ({
  version,
  announcedOn,
  years: [...years],
  days: [...days],
});

export type Hashes = Readonly<Record<SnapshotPart, string>>;

/** `weighting`: as the results used it, pending ones among them. */
export function hashParts(
  all: readonly ToEvaluate[],
  { edition, settings, weighting: { source, date, draft, values } }: ReportPlan,
  calendar: CalendarText,
  results: readonly Evaluated[],
): Hashes {
  return {
    inputs: hashOf(all.map(({ inputs, reporter }) => ({ reporter, inputs }))),
    edition: hashOf(edition),
    settings: hashOf(settings),
    weighting: hashOf({ source, date: date ?? null, draft, values }),
    calendar: hashOf(calendar),
    results: hashOf(results.map(({ result }) => result)),
  };
}
