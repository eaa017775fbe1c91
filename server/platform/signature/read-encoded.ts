// The encoding of certificates, signatures and answers about them (X.690), read by asn1js within bounds: one thing and nothing
// after it, a depth and a number of parts that end. Nobody's bytes make it do anything else than answer or throw.

import { type AsnType, fromBER } from 'asn1js';

/** What was to be read is not what it should be. Libraries throw errors of their own beside it: a reader's caller catches all. */
export class ReadingFault extends Error {}

const DEEPEST = 40;
/** Parts of a signature with its chain: some hundreds. The library takes a twentieth of a millisecond for each. */
const MOST_PARTS = 4_000;

/**
 * The one thing that the bytes are. `parts`: how many there may be in it. Programs that sign leave the lengths of their
 * wrappings open (BER): that is read as well.
 */
export function readEncoded(bytes: Uint8Array, parts = MOST_PARTS): AsnType {
  const own = new Uint8Array(bytes);
  const limits = { maxDepth: DEEPEST, maxNodes: parts, maxContentLength: own.length };
  const { offset, result } = fromBER(own, { ...limits, copyInput: false });
  if (offset === -1) throw new ReadingFault(result.error || 'not readable');
  if (offset !== own.length) throw new ReadingFault('more than one thing');
  return result;
}

/** With its identifier and length, as it stood in the bytes. */
export const wholeOf = ({ valueBeforeDecodeView }: AsnType): Buffer => Buffer.from(valueBeforeDecodeView);

/** The parts of a constructed thing; none of any other. */
export function partsOf({ valueBlock }: AsnType): AsnType[] {
  const { value } = valueBlock as { value?: unknown };
  return Array.isArray(value) ? (value as AsnType[]) : [];
}
