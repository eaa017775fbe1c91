// What a verification found, in words: a sentence for each check, and one for each difference that names the organisation,
// the indicator and the digit. What a bundle says of itself was written by a stranger and is quoted tamed.

import type { Say } from './speak.ts';
import { tameForeign } from './tame-foreign.ts';
import { wordUnreadable } from './word-finding.ts';

type Values = Readonly<Record<string, string | number>>;
type Said = { readonly code: string; readonly values: Values };

const LONGEST = 200;

const tame = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? tameForeign(value, LONGEST) : value,
    ]),
  );

/** A figure by its name: `indicator 3`, `rank by SA`. */
export function wordFigure(say: Say, kind: string, id: string): string {
  return kind === 'fact' ? say(`bundle:what.fact.${id}`) : say(`bundle:what.${kind}`, { id: tameForeign(id, LONGEST) });
}

export function wordCheck(say: Say, { id, says, values }: { id: string; says: string; values: Values }): string {
  return say(`bundle:check.${id}.${says}`, tame(values));
}

export function wordDifference(say: Say, { code, values }: Said): string {
  const what = typeof values.kind === 'string' ? { what: wordFigure(say, values.kind, String(values.id)) } : {};
  return say(`bundle:difference.${code}`, { ...tame(values), ...what });
}

/** Why a file is no bundle at all. */
export function wordUnreadableBundle(say: Say, fault: Said): string {
  return fault.code.startsWith('bundle-')
    ? say(`bundle:unreadable.${fault.code}`, tame(fault.values))
    : wordUnreadable(say, fault);
}
