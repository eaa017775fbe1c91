// Looking for a published organisation by a part of its name in any language, or of its BIN.

import type { PublishedResult } from '#contract/publication.ts';

const QUOTES = /[«»„“”"'‘’]/g;

/** Capitals and quotation marks make no difference. */
export const foldText = (text: string): string => text.toLowerCase().replace(QUOTES, '').replace(/\s+/g, ' ').trim();

/** Every word asked for stands in one of the names or in the BIN. */
export function findOrganisations(all: readonly PublishedResult[], asked: string): readonly PublishedResult[] {
  const words = foldText(asked).split(' ');
  return all.filter(({ bin, names }) => {
    const text = [bin, ...Object.values(names).map(foldText)].join('\n');
    return words.every((word) => text.includes(word));
  });
}
