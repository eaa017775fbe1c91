// A finding in words: what is wrong, why, what to do. The place stands before the sentence and the paragraph behind it,
// as in `publications:17:quartile: … [A1-n3]`; the sentence itself quotes the value found.

import { TABLE_NAMES } from '#rules/evidence/tables.ts';
import type { Finding } from '#rules/kernel/finding.ts';
import { placeOf } from '#rules/kernel/paragraph.ts';
import { formatNumber } from './format-number.ts';
import type { Say } from './speak.ts';
import { LONGEST_QUOTE, tameForeign } from './tame-foreign.ts';

type Values = Readonly<Record<string, string | number>>;

/** Values that a stranger wrote: shown within quotation marks. */
const QUOTED: ReadonlySet<string> = new Set(['found', 'strange', 'file', 'column', 'part', 'sheet']);
/** Values that are words of a closed list, said in the language: value → subject of its words. */
const WORDED: ReadonlySet<string> = new Set(['delimiter']);
/** Numbers by which a person finds a place: written without a gap between thousands. */
const PLACES: ReadonlySet<string> = new Set(['earlier', 'year', 'row']);
/** A list of names may be longer than one name before it is cut, and the end of a path is what tells files apart. */
const LONGEST_LIST = 400;
const LONGEST_PATH = 260;

function wordValue(say: Say, name: string, value: string | number): string {
  if (typeof value === 'number') return PLACES.has(name) ? String(value) : formatNumber(String(value), say.language);
  if (WORDED.has(name)) return say(`findings:${name}-${value}`);
  if (QUOTED.has(name))
    return say('findings:quote', { text: tameForeign(value, name === 'file' ? LONGEST_PATH : LONGEST_QUOTE) });
  return tameForeign(value, LONGEST_LIST);
}

/** A sentence of `findings` with its values made fit to be read. */
export function wordFault(say: Say, code: string, values: Values): string {
  const worded = Object.entries(values).map(([name, value]) => [name, wordValue(say, name, value)]);
  return say(`findings:${code}`, Object.fromEntries(worded));
}

/** The sentence of a finding. Throws an Error where its code has no words. */
export function wordFinding(say: Say, finding: Finding): string {
  return wordFault(say, finding.code, finding.values);
}

/** Why a package cannot be read at all (UnreadablePackage). */
export function wordUnreadable(say: Say, fault: { readonly code: string; readonly values: Values }): string {
  return wordFault(say, `unreadable-${fault.code}`, fault.values);
}

/**
 * Where the finding stands: `publications:17:quartile`, shorter for a whole row or table; with `words` as a person says
 * it, in the names of the template.
 */
export function wordPlace(say: Say, { table, row, column }: Finding, form: 'code' | 'words' = 'code'): string {
  const isTable = TABLE_NAMES.some((name) => name === table);
  if (form === 'code' || !isTable) {
    if (column !== '') return `${table}:${row}:${column}`;
    return row === 0 ? table : `${table}:${row}`;
  }
  const named = say(`law:table.${table}`);
  if (row === 0) return say('findings:place-table', { table: named });
  if (column === '') return say('findings:place-row', { table: named, row });
  return say('findings:place-cell', { table: named, row, column: say(`law:column.${table}.${column}`) });
}

/** `1-қосымша, 3-ескерту`: where in the law a paragraph stands. */
export function wordReference(say: Say, reference: string): string {
  const place = placeOf(reference);
  switch (place.in) {
    case 'evaluation':
    case 'status':
      return place.sub === undefined
        ? say(`law:reference.${place.in}`, { paragraph: place.paragraph })
        : say(`law:reference.${place.in}-sub`, { paragraph: place.paragraph, sub: place.sub });
    case 'annex-1':
      if ('note' in place) return say('law:reference.annex-1-note', { note: place.note });
      return place.indicator.includes('.')
        ? say('law:reference.annex-1-component', { component: place.indicator })
        : say('law:reference.annex-1-indicator', { indicator: place.indicator });
    case 'annex-2':
      return /^\d/.test(place.indicator)
        ? say('law:reference.annex-2-indicator', { indicator: place.indicator })
        : say(`law:reference.annex-2-${place.indicator}`);
    case 'reporting-package':
      return say('law:reference.reporting-package');
  }
}

/** The finding on one line: place, sentence, paragraph. */
export function findingLine(say: Say, finding: Finding): string {
  return `${wordPlace(say, finding)}: ${wordFinding(say, finding)} [${finding.reference}]`;
}
