// A whole file through the scanner, its texts kept.

import { isUtf8 } from 'node:buffer';
import { type CsvFault, type CsvRecord, CsvScanner } from '#exchange/csv/csv-scanner.ts';

export type Scanned = { readonly records: readonly string[][]; readonly faults: readonly CsvFault[] };

export function chunksOf(bytes: Uint8Array, size: number): Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, place) =>
    bytes.subarray(place * size, (place + 1) * size),
  );
}

/** All records, the heading first; `wanted` fields each, or as many as the heading has. UTF-8 is judged as Node does. */
export function scanChunks(chunks: readonly Uint8Array[], delimiter = ',', wanted?: number): Scanned {
  const records: string[][] = [];
  const faults: CsvFault[] = [];
  const keep = (record: CsvRecord) => {
    records.push(Array.from({ length: record.length }, (_, place) => record.text(place)));
    return wanted ?? record.length;
  };
  const scanner = new CsvScanner(
    { heading: keep, record: (record) => void keep(record), fault: (fault) => faults.push(fault) },
    delimiter,
    isUtf8,
  );
  for (const chunk of chunks) scanner.push(chunk);
  scanner.end();
  return { records, faults };
}
