// Who works where, as Scopus prints it: `Kimura, Y., Institute, City, Country; Kamada, H., Institute, …` with one entry
// for each author, in their order, all institutes of an author run together with commas; and the correspondence address.

import { indexAuthors, indexExactNames, partsOf, type Spellings } from './find-author.ts';
import { foldWords } from './fold-text.ts';
import type { AddressEntry } from './link-addresses.ts';

const MOST_COMMAS_IN_NAME = 4;
/** Parts between commas of the longest address that is looked for. */
const MOST_PARTS = 25;

function familiesOf(spellings: Spellings): string[] {
  return spellings.map((name) => foldWords(partsOf(name).family)).filter((family) => family !== '');
}

function startsWithName(entry: string, families: readonly string[]): boolean {
  const start = foldWords(entry.slice(0, 200));
  return families.some((family) => start === family || start.startsWith(`${family} `));
}

/** Takes the author's name off the front of his entry. */
function afterName(parts: readonly string[], spellings: Spellings): readonly string[] {
  const isName = indexExactNames([spellings]);
  for (let count = Math.min(MOST_COMMAS_IN_NAME, parts.length); count > 0; count--)
    if (isName(parts.slice(0, count).join(', '))) return parts.slice(count);
  return parts.slice(1);
}

type KnownAddresses = { readonly texts: ReadonlySet<string>; readonly lengths: ReadonlyMap<string, readonly number[]> };

/** The addresses with the numbers of their parts by first part, the longest first. */
function indexAddresses(all: readonly string[]): KnownAddresses {
  const lengths = new Map<string, Set<number>>();
  for (const address of all) {
    const parts = address.split(', ');
    const first = parts[0] ?? '';
    if (parts.length > MOST_PARTS) continue;
    const known = lengths.get(first);
    if (known) known.add(parts.length);
    else lengths.set(first, new Set([parts.length]));
  }
  const sorted = [...lengths].map(([first, counts]) => [first, [...counts].sort((a, b) => b - a)] as const);
  return { texts: new Set(all), lengths: new Map(sorted) };
}

/** Cuts run-together addresses apart by the list of all addresses of the work, the longest that fits first. */
function splitByKnown(parts: readonly string[], known: KnownAddresses): string[] {
  const found: string[] = [];
  let unknown: string[] = [];
  for (let at = 0; at < parts.length; ) {
    const counts = known.lengths.get(parts[at] ?? '') ?? [];
    const taken = counts.find((count) => known.texts.has(parts.slice(at, at + count).join(', ')));
    if (taken === undefined) unknown.push(parts[at] ?? '');
    else {
      if (unknown.length > 0) found.push(unknown.join(', '));
      unknown = [];
      found.push(parts.slice(at, at + taken).join(', '));
    }
    at += taken ?? 1;
  }
  if (unknown.length > 0) found.push(unknown.join(', '));
  return found;
}

/**
 * The addresses of each author; undefined where the entries cannot be laid against the authors one by one. An entry that
 * does not begin with the next author's name goes on with the address before it.
 */
export function readOwnAddresses(
  text: string,
  names: readonly Spellings[],
  all: readonly string[],
): AddressEntry[] | undefined {
  if (text === '' || names.length === 0) return undefined;
  const entries: string[][] = [];
  for (const entry of text.split('; ')) {
    const next = names[entries.length];
    if (next && startsWithName(entry, familiesOf(next))) entries.push([entry]);
    else if (entries.length === 0) return undefined;
    else entries.at(-1)?.push(entry);
  }
  if (entries.length !== names.length) return undefined;
  const known = indexAddresses(all);
  return entries.flatMap((pieces, place): AddressEntry[] => {
    const parts = pieces.join('; ').split(', ');
    const addresses = splitByKnown(afterName(parts, names[place] ?? []), known);
    return addresses.length === 0 ? [{ place, address: '' }] : addresses.map((address) => ({ place, address }));
  });
}

/** `Kimura, Y.; Institute, Country; email: y@z` (also `Y. Kimura; …`), several one after another. */
export function readCorrespondence(
  text: string,
  names: readonly Spellings[],
  isName: (text: string) => boolean,
): AddressEntry[] {
  if (text.trim() === '') return [];
  const find = indexAuthors(names);
  const entries: { names: string[]; address: string[] }[] = [];
  for (const part of text.split(';')) {
    const piece = part.trim();
    const last = entries.at(-1);
    const isAuthor = isName(piece) || find(piece).length > 0;
    if (isAuthor || !last) entries.push({ names: [piece], address: [] });
    else if (!/^e-?mail:/i.test(piece) && piece !== '') last.address.push(piece);
  }
  return entries.map((entry) => ({ names: entry.names, address: entry.address.join('; ') }));
}
