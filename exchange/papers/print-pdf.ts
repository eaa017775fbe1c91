// Prints data by a Typst document as PDF/A-2b: the same bytes for the same data.

import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';

/** Where the typeface with all letters of the three languages lies. */
const fonts = () => dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/golos-text/package.json')));

export function printPdf(template: string, data: object): Uint8Array {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [fonts()] }] });
  const pdf = compiler.pdf(
    { mainFileContent: template, inputs: { data: JSON.stringify(data) } },
    { pdfStandard: PdfStandard.A_2b, creationTimestamp: 0 },
  );
  compiler.evictCache(0);
  return pdf;
}
