// A paper of the Council as a PDF/A-2b document: the same bytes for the same paper.

import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import type { Paper } from './paper.ts';
import { PAPER_TEMPLATE } from './paper-template.ts';

/** Where the typeface with all letters of the three languages lies. */
const fonts = () => dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/golos-text/package.json')));

export function paperPdf(paper: Paper): Uint8Array {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [fonts()] }] });
  const pdf = compiler.pdf(
    { mainFileContent: PAPER_TEMPLATE, inputs: { data: JSON.stringify(paper) } },
    { pdfStandard: PdfStandard.A_2b, creationTimestamp: 0 },
  );
  compiler.evictCache(0);
  return pdf;
}
