// Targets for the fuzz runner: each reader, fed with damaged bytes, then all that is built on what it read. A target
// throws only where a promise is broken: another error than a BibliographyRefusal, or facts of an impossible shape.

import { compileAffiliation, placeAuthors } from './affiliation.ts';
import {
  type BibliographicRecord,
  type BibliographyFinding,
  BibliographyRefusal,
  FORMATS,
  type Format,
  type OpenReader,
} from './bibliographic-record.ts';
import { decodeBytes } from './decode-bytes.ts';
import { detectFormat, READERS } from './detect-format.ts';
import { JournalRank, readRankList } from './journal-rank.ts';
import { mergeRecords } from './merge-records.ts';
import { SAMPLE_RANK_LIST, SAMPLES } from './sample-records.ts';
import { toPublications } from './to-publications.ts';

export type FuzzTarget = {
  readonly name: string;
  readonly run: (bytes: Uint8Array) => void;
  readonly seeds: readonly Uint8Array[];
};

const isOwnAddress = compileAffiliation({ bin: '990240005557', names: ['Kazakhstan', 'Қазақстан'], not: ['Kenya'] });
const settling = {
  bin: '990240005557',
  isOwnAddress,
  reportingYear: 2023,
  audience: 'staff',
  rank: new JournalRank(),
} as const;

function demand(holds: boolean, promise: string): void {
  if (!holds) throw new Error(`promise broken: ${promise}`);
}

function checkRecord(record: BibliographicRecord): void {
  demand(
    record.authors.every((author, place) => author.position === place + 1),
    'positions count from 1',
  );
  demand(
    record.issns.every((issn) => /^\d{4}-\d{3}[\dX]$/.test(issn)),
    'ISSN have their shape',
  );
  demand(record.doi === undefined || record.doi.startsWith('10.'), 'a DOI begins with 10.');
  demand(record.year === undefined || (record.year >= 1800 && record.year < 2100), 'a year is a year');
  demand(
    record.languages.every((code) => /^[a-z]{2}$/.test(code)),
    'languages are ISO 639-1',
  );
  const placement = placeAuthors(record, isOwnAddress);
  demand(placement.position === undefined || placement.position <= record.authors.length, 'a position is an author’s');
}

type Read = {
  readonly records: BibliographicRecord[];
  readonly findings: BibliographyFinding[];
  readonly refused?: string;
};

/** Reads the text in two pieces: where the cut is must change nothing. */
function read(open: OpenReader, text: string, cut: number): Read {
  const records: BibliographicRecord[] = [];
  const findings: BibliographyFinding[] = [];
  try {
    const reader = open('fuzz', { record: (one) => records.push(one), finding: (one) => findings.push(one) });
    reader.push(text.slice(0, cut));
    reader.push(text.slice(cut));
    reader.end();
  } catch (error) {
    if (!(error instanceof BibliographyRefusal)) throw error;
    return { records, findings, refused: error.code };
  }
  return { records, findings };
}

function runReader(format: Format, bytes: Uint8Array): void {
  const text = decodeOrNothing(bytes);
  if (text === undefined) return;
  const { records, findings, refused } = read(READERS[format], text, text.length >> 1);
  for (const record of records) checkRecord(record);
  demand(
    findings.every((finding) => finding.line >= 0 && finding.record >= 0),
    'findings have a place',
  );
  if (refused !== undefined) return;
  const { works } = mergeRecords(records);
  demand(works.length <= records.length, 'merging makes no works');
  const report = toPublications(works, settling);
  const ids = [...report.publications, ...report.conferences].map((row) => row.id);
  demand(new Set(ids).size === ids.length, 'ids are unique');
}

function decodeOrNothing(bytes: Uint8Array): string | undefined {
  try {
    return decodeBytes(bytes);
  } catch (error) {
    if (error instanceof BibliographyRefusal) return undefined;
    throw error;
  }
}

function expectRefusal(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof BibliographyRefusal)) throw error;
  }
}

const toBytes = (text: string) => new TextEncoder().encode(text);

/** One target for each reader, one for the recognition of formats and one for lists of journals. */
export const FUZZ_TARGETS: readonly FuzzTarget[] = [
  ...FORMATS.map((format) => ({
    name: `bibliography/${format}`,
    run: (bytes: Uint8Array) => runReader(format, bytes),
    seeds: SAMPLES[format].map(toBytes),
  })),
  {
    name: 'bibliography/detect-format',
    run: (bytes) => {
      const text = decodeOrNothing(bytes);
      if (text !== undefined) expectRefusal(() => demand(FORMATS.includes(detectFormat(text)), 'a format is known'));
    },
    seeds: FORMATS.flatMap((format) => SAMPLES[format].map(toBytes)),
  },
  {
    name: 'bibliography/journal-rank',
    run: (bytes) => {
      const text = decodeOrNothing(bytes);
      if (text === undefined) return;
      expectRefusal(() => {
        const reader = readRankList(new JournalRank(), 'list 2023.csv');
        reader.push(text);
        reader.end();
      });
    },
    seeds: [toBytes(SAMPLE_RANK_LIST)],
  },
];
