// What the machine can tell of a submitted row by looking at the whole round: the same work or paper at several organisations,
// one document put to many items, evidence that is named and not there, identifiers that are none, another quartile.

import { createHash } from 'node:crypto';
import type { MachineFinding } from '#contract/verification.ts';
import { findDoi, findIssns } from '#exchange/bibliography/find-identifiers.ts';
import { filesIn } from '#rules/evidence/missing-evidence.ts';
import { normaliseDoi } from '#rules/evidence/register.ts';
import { indicatorOfRow } from '#rules/verification/verified-item.ts';
import type { Item } from './store.ts';

type Values = MachineFinding['values'];

/** One document proves a list or a few items; on more than this it deserves a look. */
const MANY_ITEMS = 3;
const LONGEST_KEY = 300;

export const told = (code: string, column: string, paragraph: string, values: Values = {}): MachineFinding => ({
  code,
  by: 'machine',
  weight: 'note',
  column,
  paragraph,
  values,
});

/** What makes two rows of different organisations the same thing; undefined where nothing tells. */
function sameOf({ table, fields }: Item): { readonly column: string; readonly key: string } | undefined {
  const text = (column: string) => (fields[column] ?? '').trim();
  const loose = (column: string) =>
    text(column)
      .toLowerCase()
      .replaceAll(/[\s\-–—/.,№]+/g, '');
  if (table === 'publications' && text('doi') !== '')
    return { column: 'doi', key: keyOf('work', normaliseDoi(text('doi'))) };
  if (table === 'patents' && loose('number') !== '')
    return { column: 'number', key: keyOf('patent', `${loose('issuer')} ${loose('number')}`) };
  if (table === 'funding' && loose('registration_number') !== '')
    return { column: 'registration_number', key: keyOf('topic', loose('registration_number')) };
  return undefined;
}

/** A cell may hold anything: what is too long for an index stands there by its hash. */
function keyOf(kind: string, text: string): string {
  const short = text.length <= LONGEST_KEY ? text : `sha256 ${createHash('sha256').update(text).digest('hex')}`;
  return `${kind} ${short}`;
}

export const keyOfDocument = (hash: string): string => keyOf('document', hash);

/** Everything by which the row is known beside those of others. */
export function keysOf(item: Item): readonly string[] {
  const same = sameOf(item);
  const documents = item.evidence.map(({ hash }) => keyOfDocument(hash));
  return [...new Set([...(same ? [same.key] : []), ...documents])];
}

export type RoundIndex = {
  /** Key → BIN of each organisation with a row of it, in their order, and how many rows. A key of nobody is not in it. */
  readonly known: ReadonlyMap<string, { readonly bins: readonly string[]; readonly rows: number }>;
  /** ISSN → quartile in the list of the reporting year; null where it is listed without one. Undefined: there is no list. */
  readonly quartiles: ReadonlyMap<string, string | null> | undefined;
};

function checkClaims(item: Item, bin: string, { known }: RoundIndex): MachineFinding[] {
  const same = sameOf(item);
  const others = (known.get(same?.key ?? '')?.bins ?? []).filter((one) => one !== bin);
  if (!same || others.length === 0) return [];
  return [
    told('claimed-elsewhere', same.column, 'A1-n2', { count: others.length, bins: others.slice(0, 5).join(', ') }),
  ];
}

function checkDocuments(item: Item, { known }: RoundIndex): MachineFinding[] {
  const held = new Set(item.evidence.map(({ name }) => name));
  const paragraph = `A2-${indicatorOfRow(item.table, item.fields)}`;
  const absent = filesIn(item.fields.evidence ?? '').filter((name) => !held.has(name));
  const shared = item.evidence.flatMap(({ name, hash }) => {
    const count = known.get(keyOfDocument(hash))?.rows ?? 0;
    return count > MANY_ITEMS ? [told('document-on-many', 'evidence', paragraph, { name, count })] : [];
  });
  return [...absent.map((name) => told('evidence-absent', 'evidence', 'E-7', { name })), ...shared];
}

function checkDoi({ fields }: Item): MachineFinding[] {
  const found = (fields.doi ?? '').trim();
  if (found === '' || findDoi(normaliseDoi(found)) === normaliseDoi(found)) return [];
  return [told('doi-malformed', 'doi', 'RP', { found })];
}

/** ISSN whose quartile is to be known. */
export const issnsOf = ({ table, fields }: Item): readonly string[] =>
  table === 'publications' && fields.quartile ? findIssns(fields.issn ?? '') : [];

function checkQuartile({ table, fields }: Item, { quartiles }: RoundIndex): MachineFinding[] {
  if (table !== 'publications' || !quartiles || !fields.quartile) return [];
  const issns = findIssns(fields.issn ?? '');
  const paragraph = fields.component?.startsWith('8') ? 'A1-n11' : 'A1-n3';
  if (issns.length === 0) return [told('issn-missing', 'issn', paragraph)];
  const listed = issns.filter((issn) => quartiles.has(issn));
  if (listed.length === 0) return [told('journal-not-listed', 'issn', paragraph, { issn: issns.join(', ') })];
  const [best] = listed.flatMap((issn) => quartiles.get(issn) ?? []).sort();
  if (best === fields.quartile) return [];
  const reported = fields.quartile;
  return best === undefined
    ? [told('quartile-none', 'quartile', paragraph, { reported })]
    : [told('quartile-differs', 'quartile', paragraph, { reported, listed: best })];
}

/** In the order in which a verifier would look. */
export function findInRound(item: Item, bin: string, index: RoundIndex): MachineFinding[] {
  return [
    ...checkDocuments(item, index),
    ...checkClaims(item, bin, index),
    ...checkQuartile(item, index),
    ...checkDoi(item),
  ];
}
