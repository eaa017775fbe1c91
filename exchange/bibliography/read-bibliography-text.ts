// All records of a text that is at hand as a whole.

import type { BibliographicRecord, BibliographyFinding, Format } from './bibliographic-record.ts';
import { detectFormat, READERS } from './detect-format.ts';

export type ReadText = {
  readonly format: Format;
  readonly records: readonly BibliographicRecord[];
  readonly findings: readonly BibliographyFinding[];
};

/** Reads a decoded text, in the format given or found. Throws a BibliographyRefusal where it cannot be read as a whole. */
export function readBibliographyText(text: string, file = '', format: Format = detectFormat(text)): ReadText {
  const records: BibliographicRecord[] = [];
  const findings: BibliographyFinding[] = [];
  const reader = READERS[format](file, {
    record: (record) => records.push(record),
    finding: (finding) => findings.push(finding),
  });
  reader.push(text.replace(/^\ufeff/, ''));
  reader.end();
  return { format, records, findings };
}
