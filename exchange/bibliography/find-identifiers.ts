// Identifiers of works and journals in the many ways that files print them, brought to one form each so that equal works
// have equal identifiers (hazard 8).

import { foldLetters } from './fold-text.ts';

const DOI = /10\.\d{4,9}\/[^\s"<>]+/;
const WEB = /^https?:/i;
const TRAILING = new Set(['.', ',', ';', ':', "'", '"', ')', ']', '}', '>']);
const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '>': '<' };

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function occurrences(text: string, letter: string): number {
  return text.split(letter).length - 1;
}

/** Takes off punctuation that belongs to the sentence; a closing bracket stays where the identifier opened it. */
function trimEnd(text: string): string {
  let end = text.length;
  for (let last = text[end - 1]; end > 0 && last !== undefined && TRAILING.has(last); last = text[end - 1]) {
    const opening = OPENING[last];
    const kept = text.slice(0, end);
    if (opening !== undefined && occurrences(kept, opening) >= occurrences(kept, last)) break;
    end -= 1;
  }
  return text.slice(0, end);
}

const LONGEST = 500;

/** The DOI in a text (`doi:…`, `https://doi.org/…`, bare), folded; undefined where there is none. */
export function findDoi(text: string): string | undefined {
  const short = text.slice(0, LONGEST).trim();
  const plain = foldLetters(WEB.test(short) ? decodePercent(short) : short);
  const found = DOI.exec(plain.replace(/\s+/g, ''));
  if (!found) return undefined;
  const doi = trimEnd(found[0]);
  return doi.endsWith('/') ? undefined : doi;
}

function isIssn(digits: string): boolean {
  const weighted = [...digits.slice(0, 7)].reduce((total, digit, place) => total + Number(digit) * (8 - place), 0);
  const check = (11 - (weighted % 11)) % 11;
  return digits[7] === (check === 10 ? 'X' : String(check));
}

const ISSN = /(?<![\dXx-])(\d{4}-?\d{2,3}[\dXx]|\d{5,7}[Xx]?)(?![\dXx-])/g;

/**
 * Every ISSN in a text as `NNNN-NNNX`, each once. The check digit must be right; zeros that a spreadsheet cut off at the
 * front are put back where it then is. ISBNs and other numbers are passed over.
 */
export function findIssns(text: string): string[] {
  const found = new Set<string>();
  for (const [candidate] of text.slice(0, LONGEST).matchAll(ISSN)) {
    const digits = candidate.replace('-', '').toUpperCase().padStart(8, '0');
    if (digits.length === 8 && digits !== '00000000' && isIssn(digits))
      found.add(`${digits.slice(0, 4)}-${digits.slice(4)}`);
  }
  return [...found];
}

/** The Web of Science core collection's number, `WOS:…`; `ISI:…` is its older spelling. Others are not the collection's. */
export function findWosId(text: string): string | undefined {
  const found = /\b(?:WOS|ISI):([A-Z0-9]{10,20})\b/i.exec(text.slice(0, LONGEST));
  return found?.[1] && `WOS:${found[1].toUpperCase()}`;
}

/** Scopus' number, `2-s2.0-…`, by itself or in a link. */
export function findEid(text: string): string | undefined {
  return /2-s2\.0-\d{5,15}/i.exec(text.slice(0, LONGEST))?.[0].toLowerCase();
}

/** PubMed's number where the whole text is one (`35757629`, `35757629 (PubMed ID)`). */
export function findPmid(text: string): string | undefined {
  return /^\s*(?:PMID:?\s*)?(\d{1,9})\b/i.exec(text.slice(0, LONGEST))?.[1];
}

/** The year at the start of a date as files print it (`2021`, `2021//`, `2021 Nov-Dec`) or alone in braces. */
export function findYear(text: string): number | undefined {
  const found = /^\D{0,3}((?:18|19|20)\d{2})(?!\d)/.exec(text.trim());
  return found ? Number(found[1]) : undefined;
}

/** The year at the end of a date such as `OCT 2021`. */
export function findLastYear(text: string): number | undefined {
  const found = /(?<!\d)((?:18|19|20)\d{2})\s*$/.exec(text.slice(0, LONGEST));
  return found ? Number(found[1]) : undefined;
}

/** Springer's own site in a link. */
export function isSpringerLink(url: string): boolean {
  return /^https?:\/\/link\.springer\.com\//i.test(url);
}
