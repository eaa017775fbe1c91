// Whoever verifies a detached signature answers this. What the signer may sign for, the room asks that received it.

import type { Certificate } from './read-certificate.ts';

/** Why a signature is none. Words: `submission:signature.<fault>`. */
export const SIGNATURE_FAULTS = [
  'unreadable',
  'other-bytes',
  'wrong',
  'unknown-algorithm',
  'unknown-issuer',
  'not-yet-valid',
  'expired',
  'revoked',
  'key-usage',
  'verifier-silent',
] as const;
export type SignatureFault = (typeof SIGNATURE_FAULTS)[number];

export type Signer = {
  readonly commonName: string;
  /** Business identification number, where the key is that of an organisation. */
  readonly bin: string | undefined;
  /** Individual identification number. */
  readonly iin: string | undefined;
  /** Extended usages: roles of the holder among them. */
  readonly usages: readonly string[];
  readonly serial: string;
  readonly issuer: string;
  /** Moments, ISO 8601. */
  readonly from: string;
  readonly until: string;
};

export type SignatureVerdict =
  | {
      readonly good: true;
      readonly signer: Signer;
      readonly revocation: 'good' | 'not-known';
      /** Who said that the signer's certificate was not revoked; null: nobody, or NCANode, which does not tell. */
      readonly asked: 'ocsp' | 'crl' | null;
      readonly by: 'shyraq' | 'ncanode';
    }
  | { readonly good: false; readonly fault: SignatureFault };

/** `at`: milliseconds, the moment for which it has to hold. */
export type VerifySignature = (content: Buffer, signature: Buffer, at: number) => Promise<SignatureVerdict>;

const NAME = { common: '2.5.4.3', serial: '2.5.4.5', unit: '2.5.4.11' } as const;

/** The National Certification Authority writes `IIN…` as serial number and `BIN…` as organisational unit. */
function numberOf(certificate: Certificate, name: string, prefix: string): string | undefined {
  const pattern = new RegExp(`^${prefix}(\\d{12})$`);
  const found = (certificate.names.get(name) ?? []).flatMap((text) => pattern.exec(text)?.[1] ?? []);
  // Two of them would leave open whose key it is.
  return found.length === 1 ? found[0] : undefined;
}

export function signerOf(certificate: Certificate): Signer {
  const { names, extendedUsages, serial, x509, from, until } = certificate;
  return {
    commonName: names.get(NAME.common)?.[0] ?? '',
    bin: numberOf(certificate, NAME.unit, 'BIN'),
    iin: numberOf(certificate, NAME.serial, 'IIN'),
    usages: extendedUsages,
    serial,
    issuer: x509.issuer.replaceAll('\n', ', '),
    from: new Date(from).toISOString(),
    until: new Date(until).toISOString(),
  };
}
