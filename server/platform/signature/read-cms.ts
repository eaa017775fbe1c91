// A detached signature (CMS SignedData, RFC 5652) of one signer, taken apart by pkijs. Nothing is believed here; what the library
// would take and the paper does not allow (attributes twice, another content type than that of the content) is refused.

import { type AsnType, type BaseBlock, ObjectIdentifier, OctetString } from 'asn1js';
import { ContentInfo, IssuerAndSerialNumber, SignedData, type SignerInfo } from 'pkijs';
import { type Certificate, readCertificate } from './read-certificate.ts';
import { partsOf, ReadingFault, readEncoded, wholeOf } from './read-encoded.ts';

const DATA = ContentInfo.DATA;
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';

export type DetachedSignature = {
  /** That of the signer; undefined where none of those that came along is. */
  readonly signer: Certificate | undefined;
  readonly others: readonly Certificate[];
  readonly info: SignerInfo;
  /** With the signer's certificate alone, so that no other one is taken in its place. */
  readonly signed: SignedData;
};

/** A signer comes with a chain of some few. */
const MOST_CERTIFICATES = 16;
const CONTEXT = 3;
const SEQUENCE = 16;

function readCertificates(body: AsnType): Certificate[] {
  const [list] = partsOf(body).filter(({ idBlock }) => idBlock.tagClass === CONTEXT && idBlock.tagNumber === 0);
  const all = list ? partsOf(list) : [];
  if (all.length > MOST_CERTIFICATES) throw new ReadingFault('too many certificates');
  // The same list holds certificates of attributes and of older kinds: they sign nothing here.
  const usual = all.filter(({ idBlock }) => idBlock.tagClass === 1 && idBlock.tagNumber === SEQUENCE);
  return usual.map((one) => readCertificate(wholeOf(one)));
}

const bytesOf = ({ valueBlock }: BaseBlock): Uint8Array => {
  const { valueHexView } = valueBlock as { valueHexView?: Uint8Array };
  if (!valueHexView) throw new ReadingFault('an identifier that is none');
  return valueHexView;
};

/** To the letter: the library folds names, and takes the hash of a key for its identifier. */
function isSignerOf(sid: SignerInfo['sid']) {
  if (!((sid as unknown) instanceof IssuerAndSerialNumber)) {
    const key = Buffer.from(bytesOf(sid as BaseBlock));
    return ({ subjectKey }: Certificate) => subjectKey?.equals(key) ?? false;
  }
  const { issuer, serialNumber } = sid as unknown as IssuerAndSerialNumber;
  const serial = Buffer.from(bytesOf(serialNumber)).toString('hex');
  const name = new Uint8Array(issuer.valueBeforeDecode);
  return (one: Certificate) => one.serial === serial && one.issuer.equals(name);
}

/** RFC 5652, 5.3 and 11: each attribute once, with one value; the type of the content is that of the content. */
function checkAttributes({ signedAttrs }: SignerInfo): void {
  if (!signedAttrs) return;
  const found = new Map(signedAttrs.attributes.map(({ type, values }) => [type, values]));
  const single = [...found.values()].every(({ length }) => length === 1);
  if (found.size !== signedAttrs.attributes.length || !single) throw new ReadingFault('an attribute not once');
  const [type] = found.get(CONTENT_TYPE) ?? [];
  const [digest] = found.get(MESSAGE_DIGEST) ?? [];
  if (!(type instanceof ObjectIdentifier) || type.getValue() !== DATA) throw new ReadingFault('not over data');
  if (!(digest instanceof OctetString)) throw new ReadingFault('without a digest');
}

/**
 * Throws a ReadingFault, or what the library throws, for anything but one signature by one signer without its content: content
 * that came along could be another than the one that was shown.
 */
export function readDetachedSignature(bytes: Uint8Array): DetachedSignature {
  const { contentType, content: body } = new ContentInfo({ schema: readEncoded(bytes) });
  if (contentType !== ContentInfo.SIGNED_DATA) throw new ReadingFault('no signed data');
  const certificates = readCertificates(body);
  const signed = new SignedData({ schema: body });
  const { eContentType, eContent } = signed.encapContentInfo;
  if (eContentType !== DATA || eContent) throw new ReadingFault('a signature that carries its content');
  const [info, more] = signed.signerInfos;
  if (!info || more) throw new ReadingFault('not one signer');
  checkAttributes(info);
  const [signer, another] = certificates.filter(isSignerOf(info.sid));
  if (another) throw new ReadingFault('two certificates of the signer');
  if (signer) {
    signed.certificates = [signer.parsed];
    const { issuer, serialNumber } = signer.parsed;
    info.sid = new IssuerAndSerialNumber({ issuer, serialNumber }) as unknown as SignerInfo['sid'];
  }
  return { signer, others: certificates.filter((one) => one !== signer), info, signed };
}
