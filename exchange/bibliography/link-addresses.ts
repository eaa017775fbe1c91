// Authors with their addresses out of the address fields of Web of Science: `[Author, A; Author, B] Address.` (C1) and
// `Author, A (corresponding author), Address.` (RP), or both kinds in one field without brackets (BibTeX).

import type { Author } from './bibliographic-record.ts';
import { type FindAuthor, indexAuthors, indexExactNames, type Spellings } from './find-author.ts';

/** One address with the names, or the place from 0, of its authors; neither where the file does not say whose it is. */
export type AddressEntry = { readonly names?: readonly string[]; readonly place?: number; readonly address: string };

export type Linked = {
  readonly authors: readonly Author[];
  readonly addresses: readonly string[] | undefined;
  readonly addressesComplete: boolean;
  /** Names in address fields that mean no author, or several. */
  readonly unknownNames: readonly string[];
};

const splitNames = (text: string) =>
  text
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');

const tidy = (address: string) =>
  address
    .trim()
    .replace(/^[;,\s]+/, '')
    .replace(/\.$/, '');

/** Lines that a program has wrapped are put together: an address ends with a full stop or where a bracket opens the next. */
function joinWrapped(lines: readonly string[], opens: (line: string) => boolean): string[] {
  const entries: string[][] = [];
  let closed = true;
  for (const line of lines) {
    if (closed || opens(line)) entries.push([line]);
    else entries.at(-1)?.push(line);
    closed = line.endsWith('.');
  }
  return entries.map((parts) => parts.join(' '));
}

/** Reads a C1 field. */
export function readAddressLines(lines: readonly string[]): AddressEntry[] {
  return joinWrapped(lines, (line) => line.startsWith('[')).flatMap(splitBracketed);
}

/** `[A; B] Address; [C] Address`, as the tables print it in one cell. */
function splitBracketed(text: string): AddressEntry[] {
  if (!text.startsWith('[')) return text.trim() === '' ? [] : [{ address: tidy(text) }];
  const entries: AddressEntry[] = [];
  let start = 0;
  while (start < text.length) {
    const close = text.indexOf(']', start);
    if (close === -1) break;
    const next = text.indexOf('; [', close);
    const end = next === -1 ? text.length : next;
    entries.push({ names: splitNames(text.slice(start + 1, close)), address: tidy(text.slice(close + 1, end)) });
    start = next === -1 ? text.length : next + 2;
  }
  return entries.filter((entry) => entry.address !== '');
}

const MARK = /\((?:corresponding|reprint) author\)\s*,?/gi;

/**
 * Reads an RP field, `A, B (corresponding author), Address.; C, D (corresponding author), Address.`; without the mark
 * (before 2006) the name is found by the authors of the work.
 */
export function readReprint(text: string, authors: readonly Spellings[]): AddressEntry[] {
  const marks = [...text.matchAll(MARK)];
  if (marks.length === 0) {
    const entry = readNamedAddress(text, indexExactNames(authors));
    return text.trim() === '' ? [] : [entry];
  }
  const entries: AddressEntry[] = [];
  let names = text.slice(0, marks[0]?.index);
  for (const [place, mark] of marks.entries()) {
    const rest = text.slice(mark.index + mark[0].length, marks[place + 1]?.index);
    const cut = place === marks.length - 1 ? rest.length : rest.lastIndexOf('.; ');
    entries.push({ names: splitNames(names), address: tidy(cut === -1 ? rest : rest.slice(0, cut)) });
    names = cut === -1 ? '' : rest.slice(cut + 2);
  }
  return entries;
}

const MOST_COMMAS_IN_NAME = 5;
/** Characters within which a name and its separator must end. */
const WINDOW = 300;

type IsName = (text: string) => boolean;

/** The longest beginning of the text that is an author's name, with what separates it from the rest. */
function findLeadingName(whole: string, isName: IsName): { name: string; closing: string } | undefined {
  const text = whole.slice(0, WINDOW);
  let found: { name: string; closing: string } | undefined;
  let from = 0;
  for (let tries = 0; tries < MOST_COMMAS_IN_NAME; tries++) {
    const comma = text.indexOf(', ', from);
    const semicolon = text.indexOf('; ', from);
    const cut = comma === -1 || (semicolon !== -1 && semicolon < comma) ? semicolon : comma;
    if (cut === -1) return found;
    const name = text.slice(0, cut);
    if (isName(name)) found = { name, closing: text.slice(cut, cut + 1) };
    if (text[cut] === ';') return found;
    from = cut + 2;
  }
  return found;
}

/** `Author, A; Author, B, Address.`: the names are those of authors; what follows them is the address. */
function readNamedAddress(text: string, isName: IsName): AddressEntry {
  const names: string[] = [];
  let rest = text.trim();
  for (let lead = findLeadingName(rest, isName); lead; lead = findLeadingName(rest, isName)) {
    names.push(lead.name);
    rest = rest.slice(lead.name.length + 2);
    if (lead.closing === ',') break;
  }
  return names.length === 0 ? { address: tidy(rest) } : { names, address: tidy(rest) };
}

/** Reads the Affiliation field of the BibTeX form: reprint addresses first, then the addresses of all. */
export function readMixedAddresses(
  field: string,
  authors: readonly Spellings[],
): { addresses: AddressEntry[]; reprint: AddressEntry[] } {
  const isName = indexExactNames(authors);
  const addresses: AddressEntry[] = [];
  const reprint: AddressEntry[] = [];
  const lines = field.split('\n').map((line) => line.trim());
  for (const text of joinWrapped(
    lines.filter((line) => line !== ''),
    () => false,
  )) {
    if (text.search(MARK) !== -1) for (const entry of readReprint(text, authors)) reprint.push(entry);
    else addresses.push(readNamedAddress(text, isName));
  }
  return { addresses, reprint };
}

type Gathered = {
  readonly at: ReadonlyMap<number, ReadonlySet<string>>;
  readonly unknown: ReadonlySet<string>;
  /** Whether each entry names authors, and each name means one author. */
  readonly sure: boolean;
};

function gather(entries: readonly AddressEntry[], find: FindAuthor): Gathered {
  const at = new Map<number, Set<string>>();
  const unknown = new Set<string>();
  let sure = entries.length > 0;
  const addAt = (place: number, address: string) => {
    const known = at.get(place);
    if (known) known.add(address);
    else at.set(place, new Set([address]));
  };
  for (const { names, place, address } of entries) {
    if (!names && place === undefined) sure = false;
    if (place !== undefined) addAt(place, address);
    for (const name of names ?? []) {
      const [only, namesake] = find(name);
      if (only !== undefined && namesake === undefined) {
        addAt(only, address);
        continue;
      }
      unknown.add(name);
      sure = false;
    }
  }
  return { at, unknown, sure };
}

/** Gives every author the addresses that the file links to him, and says who the corresponding authors are. */
export function linkAddresses(
  names: readonly Spellings[],
  addresses: readonly AddressEntry[],
  reprint: readonly AddressEntry[],
): Linked {
  const find = indexAuthors(names);
  const own = gather(addresses, find);
  const letters = gather(reprint, find);
  const all = addresses.map((entry) => entry.address);
  const isAlone = names.length === 1 && addresses.length > 0;
  const authors = names.map((spellings, place): Author => {
    const known = new Set([...(isAlone ? all : []), ...(own.at.get(place) ?? []), ...(letters.at.get(place) ?? [])]);
    known.delete('');
    const complete = isAlone || own.sure;
    return {
      name: spellings[0] ?? '',
      position: place + 1,
      affiliations: complete ? [...known] : undefined,
      alsoAt: complete || known.size === 0 ? undefined : [...known],
      corresponding: letters.at.has(place) || (letters.sure ? false : undefined),
    };
  });
  const printed = new Set([...all, ...reprint.map((entry) => entry.address)]);
  printed.delete('');
  return {
    authors,
    addresses: printed.size > 0 ? [...printed] : undefined,
    addressesComplete: addresses.length > 0,
    unknownNames: [...new Set([...own.unknown, ...letters.unknown])],
  };
}
