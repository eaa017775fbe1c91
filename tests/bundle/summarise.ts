import type { Verdict } from '#exchange/bundle/verdict.ts';

/** What a verdict names, each difference as one line of its code and values. */
export type Summary = {
  readonly unreadable: string | undefined;
  readonly differs: Readonly<Record<string, readonly string[]>>;
};

export function summarise(verdict: Verdict | { readonly unreadable: string }): Summary {
  if ('unreadable' in verdict) return { unreadable: verdict.unreadable, differs: {} };
  const differing = verdict.checks.filter(({ state }) => state === 'differs');
  return {
    unreadable: undefined,
    differs: Object.fromEntries(
      differing.map(({ id, differences }) => [
        id,
        differences.map(({ code, values }) => [code, ...Object.values(values)].join(' ')),
      ]),
    ),
  };
}
