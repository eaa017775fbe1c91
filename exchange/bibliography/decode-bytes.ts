// The encoding of a file: a mark at its beginning, else UTF-8 where its bytes are UTF-8, else Windows-1251, in which
// Kazakhstan's older programs save (hazard 15).

import { BibliographyRefusal } from './bibliographic-record.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251';

export type Judged = {
  readonly encoding: Encoding;
  /** Bytes that are no text in UTF-8, in a file that is UTF-8 otherwise: they are shown as �. */
  readonly undecodable: number;
};

export type EncodingJudge = { readonly push: (bytes: Uint8Array) => void; readonly judge: () => Judged };

const SPREADSHEETS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];
const PDF = [0x25, 0x50, 0x44, 0x46];

const startsWith = (bytes: Uint8Array, sign: readonly number[]) => sign.every((byte, place) => bytes[place] === byte);

function findMark(bytes: Uint8Array): Encoding | undefined {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8';
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  // ASCII letters at the start of a file without a mark, each beside a zero.
  if (bytes.length >= 4 && bytes[1] === 0 && bytes[3] === 0 && bytes[0] !== 0) return 'utf-16le';
  if (bytes.length >= 4 && bytes[0] === 0 && bytes[2] === 0 && bytes[1] !== 0) return 'utf-16be';
  return undefined;
}

function refuseBinary(bytes: Uint8Array): void {
  if (SPREADSHEETS.some((sign) => startsWith(bytes, sign))) throw new BibliographyRefusal('spreadsheet');
  if (startsWith(bytes, PDF)) throw new BibliographyRefusal('not-text');
}

/** How many bytes follow a leading byte of UTF-8; -1 for a byte that leads nothing. */
function followers(byte: number): number {
  if (byte < 0x80) return 0;
  if (byte >= 0xc2 && byte <= 0xdf) return 1;
  if (byte >= 0xe0 && byte <= 0xef) return 2;
  return byte >= 0xf0 && byte <= 0xf4 ? 3 : -1;
}

class Utf8Count {
  good = 0;
  bad = 0;
  zeros = 0;
  #wanted = 0;

  push(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (this.#wanted > 0 && byte >= 0x80 && byte <= 0xbf) {
        this.#wanted -= 1;
        if (this.#wanted === 0) this.good += 1;
        continue;
      }
      if (this.#wanted > 0) this.bad += 1;
      const more = followers(byte);
      if (more < 0) this.bad += 1;
      if (byte === 0) this.zeros += 1;
      this.#wanted = Math.max(more, 0);
    }
  }

  end(): void {
    if (this.#wanted > 0) this.bad += 1;
    this.#wanted = 0;
  }
}

/**
 * Judges a file by all its bytes, which go in piece by piece; the first piece must not be a few bytes only. Throws a
 * BibliographyRefusal (`spreadsheet`, `not-text`).
 */
export function judgeEncoding(): EncodingJudge {
  const count = new Utf8Count();
  let mark: Encoding | undefined;
  let first = true;
  return {
    push: (bytes) => {
      if (first) {
        refuseBinary(bytes);
        mark = findMark(bytes);
        first = false;
      }
      if (mark === undefined || mark === 'utf-8') count.push(bytes);
    },
    judge: () => {
      count.end();
      if (mark === 'utf-16le' || mark === 'utf-16be') return { encoding: mark, undecodable: 0 };
      if (count.zeros > 0) throw new BibliographyRefusal('not-text');
      const isUtf8 = mark === 'utf-8' || count.bad === 0 || count.good > count.bad;
      return isUtf8 ? { encoding: 'utf-8', undecodable: count.bad } : { encoding: 'windows-1251', undecodable: 0 };
    },
  };
}

/** The text of bytes that are at hand as a whole. Throws as `judgeEncoding` does. */
export function decodeBytes(bytes: Uint8Array): string {
  const judge = judgeEncoding();
  judge.push(bytes);
  return new TextDecoder(judge.judge().encoding).decode(bytes);
}
