// The encoding of certificates and signatures (X.690), read as strictly as a signature asks for: no rest, a depth that ends.
// What is wrong throws a DerFault or a RangeError; nobody's bytes make it do anything else.

export type Der = {
  /** The identifier byte: class, constructed or not, number. */
  readonly tag: number;
  readonly content: Buffer;
  /** With its identifier and length, as it is hashed. */
  readonly whole: Buffer;
};

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  oid: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** Of `[number]` in a constructed and in a primitive form. */
export const context = (number: number): number => 0xa0 + number;
export const plainContext = (number: number): number => 0x80 + number;

export class DerFault extends Error {}

function readLength(bytes: Buffer, at: number): { readonly length: number; readonly from: number } {
  const first = bytes[at];
  if (first === undefined) throw new DerFault('ends early');
  if (first < 0x80) return { length: first, from: at + 1 };
  const size = first & 0x7f;
  if (size === 0 || size > 4 || at + 1 + size > bytes.length) throw new DerFault('a length that is none');
  return { length: bytes.readUIntBE(at + 1, size), from: at + 1 + size };
}

const CONSTRUCTED = 0x20;
const DEEPEST = 40;

/** Programs that sign leave the lengths of their wrappings open (BER): such a thing ends with two zeros. */
function readOpen(bytes: Buffer, at: number, depth: number): Der {
  if (depth > DEEPEST) throw new DerFault('too deep');
  const from = at + 2;
  let end = from;
  while (bytes.readUInt16BE(end) !== 0) end += readAt(bytes, end, depth + 1).whole.length;
  return { tag: bytes[at] ?? 0, content: bytes.subarray(from, end), whole: bytes.subarray(at, end + 2) };
}

function readAt(bytes: Buffer, at: number, depth = 0): Der {
  const tag = bytes[at];
  if (tag === undefined || (tag & 0x1f) === 0x1f) throw new DerFault('a tag that is none');
  if ((tag & CONSTRUCTED) !== 0 && bytes[at + 1] === 0x80) return readOpen(bytes, at, depth);
  const { length, from } = readLength(bytes, at + 1);
  if (from + length > bytes.length) throw new DerFault('ends early');
  return { tag, content: bytes.subarray(from, from + length), whole: bytes.subarray(at, from + length) };
}

/** The one thing that the bytes are. */
export function readDer(bytes: Buffer): Der {
  const read = readAt(bytes, 0);
  if (read.whole.length !== bytes.length) throw new DerFault('more than one thing');
  return read;
}

/** The parts of a constructed thing. */
export function partsOf({ content }: Der): Der[] {
  const parts: Der[] = [];
  for (let at = 0; at < content.length; ) {
    const part = readAt(content, at);
    parts.push(part);
    at += part.whole.length;
  }
  return parts;
}

export function expectTag(part: Der | undefined, tag: number): Der {
  if (part?.tag !== tag)
    throw new DerFault(`expected ${tag.toString(16)}, found ${part?.tag.toString(16) ?? 'nothing'}`);
  return part;
}

export const sequenceOf = (part: Der | undefined): Der[] => partsOf(expectTag(part, TAG.sequence));

/** `1.2.840.113549.1.7.2` */
export function oidOf(part: Der | undefined): string {
  const { content } = expectTag(part, TAG.oid);
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of content) {
    arc = arc * 128 + (byte & 0x7f);
    if (arc > Number.MAX_SAFE_INTEGER) throw new DerFault('an identifier that is none');
    if (byte >= 0x80) continue;
    arcs.push(arc);
    arc = 0;
  }
  const [first = 0, ...rest] = arcs;
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - root * 40, ...rest].join('.');
}

/** Hexadecimal, as it stands. */
export const integerOf = (part: Der | undefined): string => expectTag(part, TAG.integer).content.toString('hex');

const UTF16 = 0x1e;

/** Any of the string types of names. */
export function textOf({ tag, content }: Der): string {
  if (tag === UTF16) return Buffer.from(content).swap16().toString('utf16le');
  return content.toString('utf8');
}

const TIME = /^(\d{2}|\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/;

/** Milliseconds. Two-digit years are of 1950 to 2049 (RFC 5280, 4.1.2.5.1). */
export function timeOf(part: Der | undefined): number {
  if (part?.tag !== TAG.utcTime && part?.tag !== TAG.generalizedTime) throw new DerFault('a time that is none');
  const read = TIME.exec(part.content.toString('latin1'));
  if (!read) throw new DerFault('a time that is none');
  const [, year = '', month, day, hour, minute, second] = read;
  const full = year.length === 4 ? Number(year) : Number(year) + (Number(year) < 50 ? 2000 : 1900);
  return Date.UTC(full, Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
}
