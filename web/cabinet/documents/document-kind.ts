// What a file is, in words.

import { DOCUMENT_TYPES } from '#contract/documents.ts';
import type { Say } from '#wording/speak.ts';

export const KINDS: readonly string[] = DOCUMENT_TYPES.map(({ type }) => type);

/** A type that this page does not know yet is shown as it is written. */
export function kindOf(say: Say, type: string): string {
  const known = DOCUMENT_TYPES.find((one) => one.type === type);
  return known ? say(`documents:kind.${known.ends[0]}`) : type;
}
