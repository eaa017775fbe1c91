// A detached signature (CMS SignedData, RFC 5652) of one signer, taken apart. Nothing is believed here.

import { type Certificate, readCertificate } from './read-certificate.ts';
import {
  context,
  type Der,
  DerFault,
  expectTag,
  integerOf,
  oidOf,
  partsOf,
  plainContext,
  readDer,
  sequenceOf,
  TAG,
} from './read-der.ts';

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const DATA = '1.2.840.113549.1.7.1';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';

export type DetachedSignature = {
  /** That of the signer; undefined where none of those that came along is. */
  readonly signer: Certificate | undefined;
  readonly others: readonly Certificate[];
  readonly digestAlgorithm: string;
  /** The algorithm with its parameters. */
  readonly algorithm: { readonly oid: string; readonly parameters: Der | undefined };
  /** What is signed in place of the content, where there is such a thing: its bytes and the digest that it carries. */
  readonly attributes: { readonly signed: Buffer; readonly digest: Buffer } | undefined;
  readonly signature: Buffer;
};

function readCertificates(list: Der | undefined): Certificate[] {
  if (!list) return [];
  return partsOf(list)
    .filter(({ tag }) => tag === TAG.sequence)
    .map(({ whole }) => readCertificate(whole));
}

function isSignerOf(identifier: Der) {
  if (identifier.tag === plainContext(0))
    return ({ subjectKey }: Certificate) => subjectKey?.equals(identifier.content) ?? false;
  const [issuer, serial] = sequenceOf(identifier);
  const number = integerOf(serial);
  return (one: Certificate) => one.serial === number && issuer !== undefined && one.issuer.equals(issuer.whole);
}

function readAttributes(part: Der): { signed: Buffer; digest: Buffer } {
  const found = new Map<string, Der>();
  for (const attribute of partsOf(part)) {
    const [kind, values] = sequenceOf(attribute);
    const [value, more] = partsOf(expectTag(values, TAG.set));
    if (!value || more || found.has(oidOf(kind))) throw new DerFault('an attribute with no value or several');
    found.set(oidOf(kind), value);
  }
  if (oidOf(found.get(CONTENT_TYPE)) !== DATA) throw new DerFault('a signature over something else than data');
  const digest = expectTag(found.get(MESSAGE_DIGEST), TAG.octets).content;
  // They are signed as a SET, whatever they are tagged as in their place (RFC 5652, 5.4).
  return { signed: Buffer.concat([Buffer.from([TAG.set]), part.whole.subarray(1)]), digest };
}

function readSigner(part: Der, certificates: readonly Certificate[]): DetachedSignature {
  const [, identifier, digest, ...rest] = sequenceOf(part);
  if (!identifier) throw new DerFault('a signature without a signer');
  const attributes = rest[0]?.tag === context(0) ? rest.shift() : undefined;
  const [algorithm, signature] = rest;
  const isSigner = isSignerOf(identifier);
  const signer = certificates.find(isSigner);
  const [oid, parameters] = sequenceOf(algorithm);
  return {
    signer,
    others: certificates.filter((one) => one !== signer),
    digestAlgorithm: oidOf(sequenceOf(digest)[0]),
    algorithm: { oid: oidOf(oid), parameters },
    attributes: attributes && readAttributes(attributes),
    signature: expectTag(signature, TAG.octets).content,
  };
}

/**
 * Throws a DerFault for anything but one signature by one signer without its content: content that came along could be another
 * than the one that was shown.
 */
export function readDetachedSignature(bytes: Buffer): DetachedSignature {
  const [kind, wrapped] = sequenceOf(readDer(bytes));
  if (oidOf(kind) !== SIGNED_DATA || !wrapped) throw new DerFault('no signed data');
  const [body] = partsOf(expectTag(wrapped, context(0)));
  const [, , content, ...rest] = sequenceOf(body);
  const [contentKind, carried] = sequenceOf(content);
  if (oidOf(contentKind) !== DATA || carried) throw new DerFault('a signature that carries its content');
  const certificates = readCertificates(rest.find(({ tag }) => tag === context(0)));
  const [signer, more] = partsOf(expectTag(rest.at(-1), TAG.set));
  if (!signer || more) throw new DerFault('not one signer');
  return readSigner(signer, certificates);
}
