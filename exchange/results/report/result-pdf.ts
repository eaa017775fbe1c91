// The results as a PDF/A-2b document: the same bytes for the same evaluation.

import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import type { Evaluation } from '#exchange/package/evaluate-package.ts';
import { type ReportWords, reportData } from './report-data.ts';
import { REPORT_TEMPLATE } from './report-template.ts';

/** Where the typeface with all letters of the three languages lies. */
const fonts = () => dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/golos-text/package.json')));

/** Prints an evaluation. */
export function resultPdf(evaluation: Evaluation, words: ReportWords): Uint8Array {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [fonts()] }] });
  const inputs = { data: JSON.stringify(reportData(evaluation, words)) };
  const pdf = compiler.pdf(
    { mainFileContent: REPORT_TEMPLATE, inputs },
    { pdfStandard: PdfStandard.A_2b, creationTimestamp: 0 },
  );
  compiler.evictCache(0);
  return pdf;
}
