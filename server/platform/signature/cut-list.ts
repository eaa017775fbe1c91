// A list of revocations (CRL, RFC 5280, 5) cut into its fields and entries. That of a national authority has hundreds of
// thousands of entries: asn1js and pkijs take most of a millisecond for each and hold the server meanwhile, so that entries are
// read here, from byte to byte, and everything else of a list by the library (docs/decisions/0006).

import { ReadingFault } from './read-encoded.ts';

/** A thing with its identifier and length, and what is in it. */
export type Piece = { readonly tag: number; readonly whole: Buffer; readonly content: Buffer };

export const TAG = { integer: 0x02, utcTime: 0x17, generalizedTime: 0x18, sequence: 0x30, extensions: 0xa0 } as const;

/** DER alone: lists are written by authorities, whose lengths are told and short. */
function readLength(bytes: Buffer, at: number): { readonly length: number; readonly from: number } {
  const first = bytes[at] ?? 0x80;
  if (first < 0x80) return { length: first, from: at + 1 };
  const size = first & 0x7f;
  if (size === 0 || size > 4 || at + 1 + size > bytes.length) throw new ReadingFault('a length that is none');
  return { length: bytes.readUIntBE(at + 1, size), from: at + 1 + size };
}

function pieceAt(bytes: Buffer, at: number): Piece {
  const { length, from } = readLength(bytes, at + 1);
  if (from + length > bytes.length) throw new ReadingFault('ends early');
  return {
    tag: bytes[at] ?? 0,
    whole: bytes.subarray(at, from + length),
    content: bytes.subarray(from, from + length),
  };
}

export function* cut(bytes: Buffer): Generator<Piece> {
  for (let at = 0; at < bytes.length; ) {
    const piece = pieceAt(bytes, at);
    yield piece;
    at += piece.whole.length;
  }
}

export function expect(piece: Piece | undefined, ...tags: readonly number[]): Piece {
  if (!piece || !tags.includes(piece.tag)) throw new ReadingFault('a list of something else');
  return piece;
}

const TIME = /^(\d{2}|\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/;

/** Milliseconds. Two-digit years are of 1950 to 2049 (RFC 5280, 4.1.2.5.1). */
function timeOf(piece: Piece | undefined): number {
  const read = TIME.exec(expect(piece, TAG.utcTime, TAG.generalizedTime).content.toString('latin1'));
  if (!read) throw new ReadingFault('a time that is none');
  const [, year = '', month, day, hour, minute, second] = read;
  const full = year.length === 4 ? Number(year) : Number(year) + (Number(year) < 50 ? 2000 : 1900);
  return Date.UTC(full, Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
}

/** Where what begins here has its content and its end. */
function spanAt(bytes: Buffer, at: number, tag: number): { readonly from: number; readonly until: number } {
  const { length, from } = readLength(bytes, at + 1);
  if (bytes[at] !== tag || from + length > bytes.length) throw new ReadingFault('an entry that is none');
  return { from, until: from + length };
}

/**
 * When the certificate of this serial number was revoked, in milliseconds; undefined where the entries do not name it. What else
 * stands with an entry (a reason) changes nothing here.
 */
export function findRevoked(entries: Buffer, serial: Buffer): number | undefined {
  for (let at = 0; at < entries.length; ) {
    const entry = spanAt(entries, at, TAG.sequence);
    const own = spanAt(entries, entry.from, TAG.integer);
    if (entries.compare(serial, 0, serial.length, own.from, own.until) === 0)
      return timeOf(pieceAt(entries, own.until));
    at = entry.until;
  }
  return undefined;
}
