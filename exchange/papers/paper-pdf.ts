// A paper of the Council as a PDF/A-2b document.

import type { Paper } from './paper.ts';
import { PAPER_TEMPLATE } from './paper-template.ts';
import { printPdf } from './print-pdf.ts';

export const paperPdf = (paper: Paper): Uint8Array => printPdf(PAPER_TEMPLATE, paper);
