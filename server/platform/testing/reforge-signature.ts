// A signature taken apart, changed and put together again, and signed anew by the same key where its attributes changed: what
// somebody who has a key can make, and OpenSSL never would.

import { createPrivateKey, createSign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { BaseBlock } from 'asn1js';
import { Constructed, fromBER, ObjectIdentifier, OctetString, Sequence, Set as SetOf } from 'asn1js';
import type { Authority, Key } from './make-authority.ts';

/** A constructed thing, its parts to be changed in their place. */
export type Parts = { value: BaseBlock[] };

const partsOf = (one: BaseBlock | undefined): Parts => (one as unknown as { valueBlock: Parts }).valueBlock;

export const attribute = (type: string, ...values: BaseBlock[]): Sequence =>
  new Sequence({ value: [new ObjectIdentifier({ value: type }), new SetOf({ value: values as never })] });

export const octets = (bytes: Uint8Array): OctetString => new OctetString({ valueHex: new Uint8Array(bytes).buffer });

export type Taken = {
  /** Certificates, signers and the rest of the signed data. */
  readonly body: Parts;
  readonly certificates: Parts;
  readonly signers: Parts;
  /** Those that are signed, of the first signer. */
  readonly attributes: Parts;
};

/** Signs the attributes as they are after the change; `anew: false` leaves the old signature over them. */
export function reforge(
  authority: Authority,
  key: Key,
  signature: Buffer,
  change: (taken: Taken) => void,
  anew = true,
): Buffer {
  const { result } = fromBER(new Uint8Array(signature));
  const body = partsOf(partsOf(partsOf(result).value[1]).value[0]);
  const signers = partsOf(body.value.at(-1));
  const signer = partsOf(signers.value[0]);
  const attributes = partsOf(signer.value[3]);
  change({ body, certificates: partsOf(body.value[3]), signers, attributes });
  if (anew) {
    // Written as DER: what is signed is the set of this very length.
    signer.value[3] = new Constructed({ idBlock: { tagClass: 3, tagNumber: 0 }, value: attributes.value as never });
    const set = Buffer.from(new SetOf({ value: attributes.value as never }).toBER());
    const privateKey = createPrivateKey(readFileSync(authority.at(`${key.name}.key`)));
    signer.value[5] = octets(createSign('sha256').update(set).sign(privateKey));
  }
  return Buffer.from(result.toBER());
}
