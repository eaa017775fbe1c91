// Addresses of what is published, without the language. A version stands in them where it is not the newest.

import type { Category } from '#rules/evidence/tables.ts';
import type { ScoreName } from './published-numbers.ts';

type Of = { readonly year: number | string; readonly version?: string | undefined };

function withQuery(path: string, params: Readonly<Record<string, string | undefined>>): string {
  const told = Object.entries(params).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  const query = new URLSearchParams(told).toString();
  return query === '' ? path : `${path}?${query}`;
}

export const rankingAddress = ({ year, version }: Of, score?: ScoreName, category?: Category): string =>
  withQuery(`/results/${year}`, { score, category, version });

export const indicatorAddress = ({ year, version }: Of, id: string): string =>
  withQuery(`/results/${year}/indicators/${id}`, { version });

export const mapAddress = ({ year, version }: Of): string => withQuery(`/results/${year}/map`, { version });

export const organisationAddress = (bin: string): string => `/organisations/${bin}/results`;

/** Of a score (`sa`), an indicator (`2`) or a component (`2.1`, under its indicator). */
export function numberAddress({ year, version }: Of, bin: string, number: string): string {
  const [indicator = ''] = number.split('.');
  // A point in the last part of an address would be the ending of a file.
  const under = number.includes('.') ? `/${number.replace('.', '-')}` : '';
  return withQuery(`/results/${year}/${bin}/${indicator}${under}`, { version });
}

export const compareAddress = (bins: readonly string[]): string => withQuery('/compare', { bins: bins.join(',') });
export const recomputeAddress = (year: number, version: number): string =>
  withQuery('/recompute', { bundle: `${year}/v${version}` });
