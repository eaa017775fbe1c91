// What a certificate says (RFC 5280): taken apart by pkijs, held against what OpenSSL reads of the same bytes. Where the library
// passes something over (an extension twice, one that it cannot parse, one that is critical and only parsed), here it is not.

import { X509Certificate } from 'node:crypto';
import { BitString, OctetString } from 'asn1js';
import {
  BasicConstraints,
  CRLDistributionPoints,
  type DistributionPoint,
  type Extension,
  ExtKeyUsage,
  type GeneralName,
  InfoAccess,
  Certificate as Parsed,
  type RelativeDistinguishedNames,
} from 'pkijs';
import { ReadingFault, readEncoded } from './read-encoded.ts';

export type Certificate = {
  /** As OpenSSL has it, which verifies by it. */
  readonly x509: X509Certificate;
  /** As pkijs has it, which validates by it. */
  readonly parsed: Parsed;
  /** Hexadecimal, as it stands in the certificate. */
  readonly serial: string;
  readonly issuer: Buffer;
  readonly subject: Buffer;
  /** Identifier of the part → its texts: `2.5.4.3` is the common name. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** Milliseconds. */
  readonly from: number;
  readonly until: number;
  readonly subjectKey: Buffer | undefined;
  /** Undefined: the certificate does not say. */
  readonly keyUsage: ReadonlySet<KeyUsage> | undefined;
  readonly extendedUsages: readonly string[];
  readonly isAuthority: boolean;
  /** How many authorities may stand below it. */
  readonly pathLength: number | undefined;
  /** Addresses of whole lists of revocations. */
  readonly revocationLists: readonly string[];
  /** Addresses of those who answer for its revocation (OCSP). */
  readonly responders: readonly string[];
  /** Critical extensions that nobody here understands: such a certificate is not to be relied on. */
  readonly unknownCritical: readonly string[];
};

const USAGES = [
  'digital-signature',
  'non-repudiation',
  'key-encipherment',
  'data-encipherment',
  'key-agreement',
  'certificates',
  'revocations',
] as const;
export type KeyUsage = (typeof USAGES)[number];

const EXTENSION = {
  subjectKey: '2.5.29.14',
  keyUsage: '2.5.29.15',
  constraints: '2.5.29.19',
  lists: '2.5.29.31',
  extendedUsage: '2.5.29.37',
  access: '1.3.6.1.5.5.7.1.1',
} as const;
/** Understood, though nothing is read of them: policies and alternative names say nothing that a signature hangs on. */
const HARMLESS = ['2.5.29.32', '2.5.29.17', '2.5.29.18', '2.5.29.35'];

function readNames({ typesAndValues }: RelativeDistinguishedNames): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { type, value } of typesAndValues) {
    const text: unknown = value.valueBlock.value;
    if (typeof text !== 'string') throw new ReadingFault('a name that is no text');
    names.set(type, [...(names.get(type) ?? []), text]);
  }
  return names;
}

/** RFC 5280, 4.2: none of them twice. */
export function readExtensions(list: readonly Extension[] = []): ReadonlyMap<string, Extension> {
  const found = new Map(list.map((one) => [one.extnID, one]));
  if (found.size !== list.length) throw new ReadingFault('an extension twice');
  for (const { extnValue } of list) readEncoded(extnValue.valueBlock.valueHexView);
  return found;
}

/** Undefined where it is not there. Throws where it is and does not read as what it should be. */
function parsedAs<T>(found: Extension | undefined, kind: new (...told: never[]) => T): T | undefined {
  if (!found) return undefined;
  const value: unknown = found.parsedValue;
  if (!(value instanceof kind) || (value as { parsingError?: string }).parsingError)
    throw new ReadingFault(`an extension that does not read: ${found.extnID}`);
  return value;
}

function readKeyUsage(found: Extension | undefined): Set<KeyUsage> | undefined {
  const bits = parsedAs(found, BitString);
  if (!bits) return undefined;
  const [first = 0] = bits.valueBlock.valueHexView;
  return new Set(USAGES.filter((_, bit) => (first & (0x80 >> bit)) !== 0));
}

function readConstraints(found: Extension | undefined) {
  const { cA = false, pathLenConstraint } = parsedAs(found, BasicConstraints) ?? {};
  if (pathLenConstraint === undefined) return { isAuthority: cA, pathLength: undefined };
  if (typeof pathLenConstraint !== 'number' || pathLenConstraint < 0) throw new ReadingFault('a path of no length');
  return { isAuthority: cA, pathLength: pathLenConstraint };
}

const ADDRESS = 6;

/** Hazard 18: nothing but http is ever asked. */
const addressesOf = (names: readonly GeneralName[]): string[] =>
  names.flatMap(({ type, value }) =>
    type === ADDRESS && typeof value === 'string' && /^https?:\/\//.test(value) ? [value] : [],
  );

/** Only whole lists of the issuer itself: those for some reasons, or of somebody else, are passed over. */
function readLists(found: Extension | undefined): string[] {
  const points: readonly DistributionPoint[] = parsedAs(found, CRLDistributionPoints)?.distributionPoints ?? [];
  return points.flatMap(({ distributionPoint, reasons, cRLIssuer }) =>
    Array.isArray(distributionPoint) && !reasons && !cRLIssuer ? addressesOf(distributionPoint) : [],
  );
}

const RESPONDER = '1.3.6.1.5.5.7.48.1';

function readResponders(found: Extension | undefined): string[] {
  const descriptions = parsedAs(found, InfoAccess)?.accessDescriptions ?? [];
  return addressesOf(
    descriptions.filter(({ accessMethod }) => accessMethod === RESPONDER).map(({ accessLocation }) => accessLocation),
  );
}

/** The days of both readings: what one program takes for another day than another is not to be relied on. */
function readDays(x509: X509Certificate, { notBefore, notAfter }: Parsed): { from: number; until: number } {
  const [from, until] = [notBefore.value.getTime(), notAfter.value.getTime()];
  if (from !== Date.parse(x509.validFrom) || until !== Date.parse(x509.validTo))
    throw new ReadingFault('days in doubt');
  return { from, until };
}

const bytesOf = (view: Uint8Array): Buffer => Buffer.from(view);

/** Throws a ReadingFault, or what node:crypto or pkijs throws, for what is no certificate. */
export function readCertificate(bytes: Uint8Array): Certificate {
  const parsed = new Parsed({ schema: readEncoded(bytes) });
  const x509 = new X509Certificate(bytes);
  const extensions = readExtensions(parsed.extensions);
  const subjectKey = parsedAs(extensions.get(EXTENSION.subjectKey), OctetString);
  const known: readonly string[] = [...Object.values(EXTENSION), ...HARMLESS];
  return {
    x509,
    parsed,
    serial: bytesOf(parsed.serialNumber.valueBlock.valueHexView).toString('hex'),
    issuer: bytesOf(new Uint8Array(parsed.issuer.valueBeforeDecode)),
    subject: bytesOf(new Uint8Array(parsed.subject.valueBeforeDecode)),
    names: readNames(parsed.subject),
    ...readDays(x509, parsed),
    subjectKey: subjectKey && bytesOf(subjectKey.valueBlock.valueHexView),
    keyUsage: readKeyUsage(extensions.get(EXTENSION.keyUsage)),
    extendedUsages: parsedAs(extensions.get(EXTENSION.extendedUsage), ExtKeyUsage)?.keyPurposes ?? [],
    ...readConstraints(extensions.get(EXTENSION.constraints)),
    revocationLists: readLists(extensions.get(EXTENSION.lists)),
    responders: readResponders(extensions.get(EXTENSION.access)),
    unknownCritical: [...extensions.values()].flatMap(({ extnID, critical }) =>
      critical && !known.includes(extnID) ? [extnID] : [],
    ),
  };
}
