// Which authors of a work are the organisation's (A1-n2), by the names that the organisation itself gives as data. A name
// matches where its words stand one after another in an address, whatever the letter case, accents, punctuation and
// look-alike letters: `Kazakh Natl Med Univ` is in `Asfendiyarov Kazakh Natl. Med. Univ., Almaty`, but not in `Kazakh
// Natl Agrarian Univ`. A name may be a city's or a country's.

import { findBinFault } from '#rules/kernel/bin.ts';
import { type Author, type BibliographicRecord, BibliographyRefusal } from './bibliographic-record.ts';
import { foldWords } from './fold-text.ts';

export type AffiliationPattern = {
  readonly bin: string;
  /** Names in all spellings and languages; one that stands in an address makes it the organisation's. */
  readonly names: readonly string[];
  /** An address in which one of these stands is not the organisation's: a namesake elsewhere, a former part. */
  readonly not: readonly string[];
};

export type IsOwnAddress = (address: string) => boolean;

const MOST_REMEMBERED = 50_000;

/**
 * Prepares the comparison of addresses with a pattern. Throws a BibliographyRefusal (`bin-wrong`, `no-names`) where the
 * pattern cannot mean an organisation.
 */
export function compileAffiliation(pattern: AffiliationPattern): IsOwnAddress {
  const fault = findBinFault(pattern.bin);
  if (fault) throw new BibliographyRefusal('bin-wrong', { bin: pattern.bin, fault });
  const phrases = (texts: readonly string[]) => texts.map(foldWords).filter((words) => words !== '');
  const names = phrases(pattern.names).map((words) => ` ${words} `);
  const not = phrases(pattern.not).map((words) => ` ${words} `);
  if (names.length === 0) throw new BibliographyRefusal('no-names', { bin: pattern.bin });
  const known = new Map<string, boolean>();
  return (address) => {
    const before = known.get(address);
    if (before !== undefined) return before;
    const words = ` ${foldWords(address)} `;
    const is = names.some((name) => words.includes(name)) && !not.some((name) => words.includes(name));
    if (known.size < MOST_REMEMBERED) known.set(address, is);
    return is;
  };
}

export type Placement = {
  /** `unknown`: the file gives no addresses, or not all of them, and none that it gives is the organisation's. */
  readonly affiliated: 'yes' | 'no' | 'unknown';
  /** The best position of an affiliated author; absent where it is not certain. */
  readonly position?: number;
  /** `every-address`: no author is linked to an address, but every address of the work is the organisation's. */
  readonly by?: 'link' | 'every-address';
  /** Whether an affiliated author is the corresponding author; absent where it is not certain. */
  readonly corresponding?: boolean;
};

function isOwn(author: Author, isOwnAddress: IsOwnAddress): boolean {
  return [...(author.affiliations ?? []), ...(author.alsoAt ?? [])].some(isOwnAddress);
}

/** The first affiliated author, unless somebody before him could be one too. */
function findPosition(authors: readonly Author[], isOwnAddress: IsOwnAddress): number | undefined {
  for (const author of authors) {
    if (isOwn(author, isOwnAddress)) return author.position;
    if (author.affiliations === undefined) return undefined;
  }
  return undefined;
}

function findCorresponding(record: BibliographicRecord, isOwnAddress: IsOwnAddress, all: boolean): boolean | undefined {
  const { authors } = record;
  const corresponding = authors.filter((author) => author.corresponding === true);
  if (corresponding.some((author) => isOwn(author, isOwnAddress))) return true;
  if (corresponding.length === 0 || authors.some((author) => author.corresponding === undefined)) return undefined;
  if (corresponding.every((author) => author.affiliations !== undefined)) return false;
  return all ? true : undefined;
}

/** What the record says about the organisation's authors, and only what is certain. */
export function placeAuthors(record: BibliographicRecord, isOwnAddress: IsOwnAddress): Placement {
  const addresses = record.addresses ?? [];
  const linked = record.authors.some((author) => isOwn(author, isOwnAddress));
  if (!linked && !addresses.some(isOwnAddress)) return { affiliated: record.addressesComplete ? 'no' : 'unknown' };
  const all = record.addressesComplete && addresses.length > 0 && addresses.every(isOwnAddress);
  const byLink = findPosition(record.authors, isOwnAddress);
  const position = byLink ?? (all && record.authors.length > 0 ? 1 : undefined);
  const corresponding = findCorresponding(record, isOwnAddress, all);
  return {
    affiliated: 'yes',
    ...(position === undefined ? {} : { position, by: byLink === undefined ? 'every-address' : 'link' }),
    ...(corresponding === undefined ? {} : { corresponding }),
  };
}
