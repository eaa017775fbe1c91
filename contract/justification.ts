// Why a body decided as it did: in Kazakh and Russian, in English where somebody writes it so.

import { z } from 'zod';

/** `missing`: the words of the fault. */
export function writtenJustification({ least, longest, missing }: { least: number; longest: number; missing: string }) {
  const text = z.string().trim().min(least, missing).max(longest);
  return z.strictObject({ kk: text, ru: text, en: text.exactOptional() });
}

export const JustificationShown = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string().exactOptional() });
