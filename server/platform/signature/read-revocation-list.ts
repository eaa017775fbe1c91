// A list of revocations of one authority: its entries by our own hand (cut-list.ts), all else by pkijs.

import { Sequence } from 'asn1js';
import { CertificateRevocationList, getCrypto } from 'pkijs';
import { isTaken } from './check-signature-bytes.ts';
import { cut, expect, type Piece, TAG } from './cut-list.ts';
import type { Certificate } from './read-certificate.ts';
import { readExtensions } from './read-certificate.ts';
import { ReadingFault, readEncoded } from './read-encoded.ts';

export type RevocationList = {
  /** Its bytes that are signed. */
  readonly signed: Buffer;
  /** Without its entries. */
  readonly head: CertificateRevocationList;
  readonly issuer: Buffer;
  /** Milliseconds. */
  readonly from: number;
  readonly until: number;
  /** One after the other, for findRevoked. */
  readonly entries: Buffer;
};

const isTime = ({ tag }: Piece) => tag === TAG.utcTime || tag === TAG.generalizedTime;

/** The entries are the sequence that follows a time; the two before the first time are the algorithm and the issuer. */
function findEntries(fields: readonly Piece[]): Piece | undefined {
  return fields.find(({ tag }, place) => tag === TAG.sequence && place > 0 && isTime(fields[place - 1] as Piece));
}

/** Lists of a part (delta, by reason, of another issuer) have a critical extension: they are not the whole. */
function refusePartial({ crlExtensions }: CertificateRevocationList): void {
  const extensions = readExtensions(crlExtensions?.extensions);
  if ([...extensions.values()].some(({ critical }) => critical)) throw new ReadingFault('a list of a part');
}

/** Throws a ReadingFault, or what the library throws, for what is no whole list. */
export function readRevocationList(bytes: Buffer): RevocationList {
  const [list, after] = cut(bytes);
  if (after) throw new ReadingFault('more than one thing');
  const [body, algorithm, signature] = cut(expect(list, TAG.sequence).content);
  if (!body || !algorithm || !signature) throw new ReadingFault('a list that lacks parts');
  const fields = [...cut(expect(body, TAG.sequence).content)];
  const entries = findEntries(fields);
  const others = fields.filter((one) => one !== entries).map(({ whole }) => readEncoded(whole));
  const rest = [algorithm, signature].map(({ whole }) => readEncoded(whole));
  const head = CertificateRevocationList.fromBER(
    new Sequence({ value: [new Sequence({ value: others }), ...rest] }).toBER(),
  );
  refusePartial(head);
  // Without the day of the next one nobody knows how long it holds.
  if (!head.nextUpdate) throw new ReadingFault('a list without its next');
  return {
    signed: body.whole,
    head,
    issuer: Buffer.from(new Uint8Array(head.issuer.valueBeforeDecode)),
    from: head.thisUpdate.value.getTime(),
    until: head.nextUpdate.value.getTime(),
    entries: entries?.content ?? Buffer.alloc(0),
  };
}

/** Whether this authority made the list, and may make one. */
export async function isListOf(authority: Certificate, { head, issuer, signed }: RevocationList): Promise<boolean> {
  const mayList = !authority.keyUsage || authority.keyUsage.has('revocations');
  if (!mayList || !issuer.equals(authority.subject) || !isTaken(head.signatureAlgorithm, authority)) return false;
  const { subjectPublicKeyInfo } = authority.parsed;
  try {
    return await getCrypto(true).verifyWithPublicKey(
      signed,
      head.signatureValue,
      subjectPublicKeyInfo,
      head.signatureAlgorithm,
    );
  } catch {
    return false;
  }
}
