// The weighting factors Q of E-5. Our copy of the order has lost the column with their values, so a weighting is data that
// a round carries, with its own source and date; none is hidden in code (interpretation W1).

import { type Exact, findDecimal } from '../kernel/exact.ts';
import { findPlainDate } from '../kernel/plain-date.ts';
import type { Edition } from './edition.ts';

export type Weighting = {
  /** Where the values come from; `draft` says that each is 1 because none has been entered. */
  readonly source: string;
  readonly date: string | undefined;
  readonly draft: boolean;
  /** Indicator → plain decimal as entered. */
  readonly values: Readonly<Record<string, string>>;
};

export type WeightingFault = {
  readonly code: 'not-an-object' | 'missing-source' | 'missing-weight' | 'unknown-key' | 'not-a-weight' | 'not-a-date';
  readonly key: string;
  readonly found: string;
};

export type ReadWeighting =
  | { readonly weighting: Weighting; readonly faults: [] }
  | { readonly faults: readonly WeightingFault[] };

/** The indicators that carry a weight, in order: those of Sa and Sc. */
export function weightedIndicators(edition: Edition): string[] {
  return edition.scores.flatMap((score) => score.weighted);
}

/** Weight 1 for each indicator: for drafts and demonstrations only, and said so beside every result (W1). */
export function draftWeighting(edition: Edition): Weighting {
  const values = Object.fromEntries(weightedIndicators(edition).map((id) => [id, '1']));
  return { source: 'draft', date: undefined, draft: true, values };
}

/** Digits that a JSON number surely still has as they were typed. */
const SAFE_NUMBER = /^(?=(?:\d\.?){1,15}$)\d+(?:\.\d+)?$/;

/** The weight as a plain decimal; a JSON number only where none of its digits can have been lost. */
function findWeight(found: unknown): string | undefined {
  const text = typeof found === 'number' && SAFE_NUMBER.test(String(found)) ? String(found) : found;
  if (typeof text !== 'string') return undefined;
  const value = findDecimal(text);
  return value && value.top >= 0n ? text : undefined;
}

function weightFaults(record: Record<string, unknown>, indicators: readonly string[]): WeightingFault[] {
  return indicators.flatMap((id): WeightingFault[] => {
    const key = `Q${id}`;
    const found = record[key];
    if (found === undefined) return [{ code: 'missing-weight', key, found: '' }];
    return findWeight(found) === undefined ? [{ code: 'not-a-weight', key, found: JSON.stringify(found) }] : [];
  });
}

/** Reads `{ source, date?, Q1: "1.5", … }`: weights are decimals, in quotes or short enough to be exact without. */
export function readWeighting(edition: Edition, data: unknown): ReadWeighting {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return { faults: [{ code: 'not-an-object', key: '', found: JSON.stringify(data) ?? '' }] };
  }
  const record = data as Record<string, unknown>;
  const indicators = weightedIndicators(edition);
  const known = ['source', 'date', ...indicators.map((id) => `Q${id}`)];
  const { source, date } = record;
  const faults: WeightingFault[] = [
    ...(typeof source === 'string' && source.trim() !== ''
      ? []
      : [{ code: 'missing-source', key: 'source', found: '' } as const]),
    ...(date === undefined || (typeof date === 'string' && findPlainDate(date))
      ? []
      : [{ code: 'not-a-date', key: 'date', found: JSON.stringify(date) } as const]),
    ...Object.keys(record)
      .filter((key) => !known.includes(key))
      .map((key): WeightingFault => ({ code: 'unknown-key', key, found: key })),
    ...weightFaults(record, indicators),
  ];
  if (faults.length > 0) return { faults };
  const values = Object.fromEntries(indicators.map((id) => [id, findWeight(record[`Q${id}`]) ?? '']));
  return {
    weighting: { source: String(source), date: date === undefined ? undefined : String(date), draft: false, values },
    faults: [],
  };
}

/** The weight of an indicator as an exact number; throws a RangeError where the weighting has none. */
export function getWeight(weighting: Weighting, indicator: string): Exact {
  const value = findDecimal(weighting.values[indicator] ?? '');
  if (!value) throw new RangeError(`the weighting has no value for indicator ${indicator}`);
  return value;
}
