// Names and numbers as they are compared: two spellings of one thing are one, whatever their case, blanks, dashes and look-alike letters.

import { foldLookalikes } from '../evidence/register.ts';

/** Letters and digits alone, in lower case, look-alike letters of Cyrillic made Latin. Empty where there are none. */
export const foldName = (text: string): string =>
  (foldLookalikes(text.normalize('NFKC')).match(/\p{L}+|\p{N}+/gu) ?? []).join('');
