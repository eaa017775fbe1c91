// A record for tests: complete, invented, with what the test wants otherwise.

import { type Author, type BibliographicRecord, completeRecord, type RecordDraft } from './bibliographic-record.ts';

const authors: readonly Author[] = [
  { name: 'Akhmetova, S.B.', position: 1, affiliations: ['Univ Nowhere, Lisbon, Portugal'], corresponding: false },
  { name: 'Petrov, I.V.', position: 2, affiliations: ['Invented Med Univ, Almaty, Kazakhstan'], corresponding: true },
];

const invented: RecordDraft = {
  source: { file: 'a.txt', format: 'wos-text', record: 1, line: 3 },
  title: 'Salt intake and blood pressure in three invented towns',
  authors,
  addresses: ['Univ Nowhere, Lisbon, Portugal', 'Invented Med Univ, Almaty, Kazakhstan'],
  addressesComplete: true,
  documentTypes: ['Article'],
  typeEvidence: 'stated',
  languages: ['en'],
  year: 2023,
  sourceTitle: 'Journal of Invented Medicine',
  doi: '10.5555/inv.2023.001',
  issns: ['2049-3630'],
  wos: 'WOS:000900000000001',
  databases: ['wos'],
};

/** The invented record with these facts instead; `undefined` takes one away. */
export function inventedRecord(facts: Partial<RecordDraft> = {}): BibliographicRecord {
  return completeRecord({ ...invented, ...facts });
}
