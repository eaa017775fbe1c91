// A letter as a PDF/A-2b document: the same bytes for the same letter.

import type { Letter } from './letter.ts';
import { LETTER_TEMPLATE } from './letter-template.ts';
import { printPdf } from './print-pdf.ts';

export const letterPdf = (letter: Letter): Uint8Array => printPdf(LETTER_TEMPLATE, letter);
