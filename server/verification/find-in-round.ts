// What the machine can tell of a submitted row by looking at the whole round: the same work or paper at several organisations,
// one document put to many items, evidence that is named and not there, identifiers that are none, another quartile.

import type { MachineFinding } from '#contract/verification.ts';
import { findDoi, findIssns } from '#exchange/bibliography/find-identifiers.ts';
import { filesIn } from '#rules/evidence/missing-evidence.ts';
import { normaliseDoi } from '#rules/evidence/register.ts';
import { indicatorOfRow } from '#rules/verification/verified-item.ts';
import type { Item } from './store.ts';

type Values = MachineFinding['values'];

/** One document proves a list or a few items; on more than this it deserves a look. */
const MANY_ITEMS = 3;

export const told = (code: string, column: string, paragraph: string, values: Values = {}): MachineFinding => ({
  code,
  by: 'machine',
  weight: 'note',
  column,
  paragraph,
  values,
});

/** What makes two rows of different organisations the same thing; undefined where nothing tells. */
function keyOf({ table, fields }: Item): { readonly column: string; readonly key: string } | undefined {
  const text = (column: string) => (fields[column] ?? '').trim();
  const loose = (column: string) =>
    text(column)
      .toLowerCase()
      .replaceAll(/[\s\-–—/.,№]+/g, '');
  if (table === 'publications' && text('doi') !== '')
    return { column: 'doi', key: `work ${normaliseDoi(text('doi'))}` };
  if (table === 'patents' && loose('number') !== '')
    return { column: 'number', key: `patent ${loose('issuer')} ${loose('number')}` };
  if (table === 'funding' && loose('registration_number') !== '')
    return { column: 'registration_number', key: `topic ${loose('registration_number')}` };
  return undefined;
}

export type RoundIndex = {
  /** Key of a work → BIN of each organisation that claims it. */
  readonly claims: ReadonlyMap<string, ReadonlySet<string>>;
  /** SHA-256 of a document → how many items it is put to. */
  readonly documents: ReadonlyMap<string, number>;
  /** ISSN → quartile in the list of the reporting year; null where it is listed without one. Undefined: there is no list. */
  readonly quartiles: ReadonlyMap<string, string | null> | undefined;
};

export function indexRound(
  items: readonly Item[],
  binOf: ReadonlyMap<string, string>,
  quartiles: RoundIndex['quartiles'],
): RoundIndex {
  const claims = new Map<string, Set<string>>();
  const documents = new Map<string, number>();
  for (const item of items) {
    const same = keyOf(item);
    const bin = binOf.get(item.organisation) ?? '';
    if (same) claims.set(same.key, (claims.get(same.key) ?? new Set<string>()).add(bin));
    for (const hash of new Set(item.evidence.map((one) => one.hash)))
      documents.set(hash, (documents.get(hash) ?? 0) + 1);
  }
  return { claims, documents, quartiles };
}

function checkClaims(item: Item, bin: string, { claims }: RoundIndex): MachineFinding[] {
  const same = keyOf(item);
  const others = [...(same ? (claims.get(same.key) ?? []) : [])].filter((one) => one !== bin).sort();
  if (!same || others.length === 0) return [];
  return [
    told('claimed-elsewhere', same.column, 'A1-n2', { count: others.length, bins: others.slice(0, 5).join(', ') }),
  ];
}

function checkDocuments(item: Item, { documents }: RoundIndex): MachineFinding[] {
  const held = new Set(item.evidence.map(({ name }) => name));
  const paragraph = `A2-${indicatorOfRow(item.table, item.fields)}`;
  const absent = filesIn(item.fields.evidence ?? '').filter((name) => !held.has(name));
  const shared = item.evidence.flatMap(({ name, hash }) => {
    const count = documents.get(hash) ?? 0;
    return count > MANY_ITEMS ? [told('document-on-many', 'evidence', paragraph, { name, count })] : [];
  });
  return [...absent.map((name) => told('evidence-absent', 'evidence', 'E-7', { name })), ...shared];
}

function checkDoi({ fields }: Item): MachineFinding[] {
  const found = (fields.doi ?? '').trim();
  if (found === '' || findDoi(normaliseDoi(found)) === normaliseDoi(found)) return [];
  return [told('doi-malformed', 'doi', 'RP', { found })];
}

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
