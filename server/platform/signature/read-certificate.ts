// What a certificate says (RFC 5280), beside what node:crypto reads of it: usage of the key, extended usages, where its list
// of revocations lies, the parts of its subject.

import { X509Certificate } from 'node:crypto';
import {
  context,
  type Der,
  DerFault,
  expectTag,
  oidOf,
  partsOf,
  plainContext,
  readDer,
  sequenceOf,
  TAG,
  textOf,
  timeOf,
} from './read-der.ts';

export type Certificate = {
  readonly x509: X509Certificate;
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
  readonly revocationLists: readonly string[];
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
} as const;
/** Understood, though nothing is read of them: policies and alternative names say nothing that a signature hangs on. */
const HARMLESS = ['2.5.29.32', '2.5.29.17', '2.5.29.18', '2.5.29.35'];

function readNames(name: Der): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const set of sequenceOf(name))
    for (const pair of partsOf(expectTag(set, TAG.set))) {
      const [kind, value] = sequenceOf(pair);
      if (!value) throw new DerFault('a name without a value');
      const known = names.get(oidOf(kind)) ?? [];
      names.set(oidOf(kind), [...known, textOf(value)]);
    }
  return names;
}

type Extension = { readonly critical: boolean; readonly value: Der };

function readExtensions(fields: readonly Der[]): Map<string, Extension> {
  const [list] = fields.filter(({ tag }) => tag === context(3)).flatMap(partsOf);
  if (!list) return new Map();
  return new Map(
    sequenceOf(list).map((one) => {
      const [kind, ...rest] = sequenceOf(one);
      const value = readDer(expectTag(rest.at(-1), TAG.octets).content);
      return [oidOf(kind), { critical: rest.length === 2 && rest[0]?.content[0] === 0xff, value }];
    }),
  );
}

function readKeyUsage(found: Extension | undefined): Set<KeyUsage> | undefined {
  if (!found) return undefined;
  const [, first = 0] = expectTag(found.value, TAG.bits).content;
  return new Set(USAGES.filter((_, bit) => (first & (0x80 >> bit)) !== 0));
}

function readConstraints(found: Extension | undefined) {
  const [first, second] = found ? sequenceOf(found.value) : [];
  const isAuthority = first?.tag === TAG.boolean && first.content[0] === 0xff;
  const length = second ?? (first?.tag === TAG.integer ? first : undefined);
  return { isAuthority, pathLength: length && Number.parseInt(length.content.toString('hex'), 16) };
}

const HTTP = /^https?:\/\//;

/** Only whole lists over http: points by other names are passed over. */
function readLists(found: Extension | undefined): string[] {
  if (!found) return [];
  return sequenceOf(found.value).flatMap((point) => {
    const [name] = sequenceOf(point).filter(({ tag }) => tag === context(0));
    const [full] = name ? partsOf(name) : [];
    if (full?.tag !== context(0)) return [];
    return partsOf(full)
      .filter(({ tag }) => tag === plainContext(6))
      .map(({ content }) => content.toString('latin1'))
      .filter((address) => HTTP.test(address));
  });
}

/** Throws a DerFault, or what node:crypto throws, for what is no certificate. */
export function readCertificate(bytes: Buffer): Certificate {
  const [body] = sequenceOf(readDer(bytes));
  const fields = sequenceOf(body);
  // Version 1 leaves its number out.
  const [serial, , issuer, validity, subject] = fields[0]?.tag === context(0) ? fields.slice(1) : fields;
  if (!serial || !issuer || !subject) throw new DerFault('a certificate that lacks parts');
  const [from, until] = sequenceOf(validity);
  const extensions = readExtensions(fields);
  const known: readonly string[] = [...Object.values(EXTENSION), ...HARMLESS];
  const extended = extensions.get(EXTENSION.extendedUsage);
  return {
    x509: new X509Certificate(bytes),
    serial: expectTag(serial, TAG.integer).content.toString('hex'),
    issuer: issuer.whole,
    subject: subject.whole,
    names: readNames(subject),
    from: timeOf(from),
    until: timeOf(until),
    subjectKey: extensions.get(EXTENSION.subjectKey)?.value.content,
    keyUsage: readKeyUsage(extensions.get(EXTENSION.keyUsage)),
    extendedUsages: extended ? sequenceOf(extended.value).map(oidOf) : [],
    ...readConstraints(extensions.get(EXTENSION.constraints)),
    revocationLists: readLists(extensions.get(EXTENSION.lists)),
    unknownCritical: [...extensions].flatMap(([kind, { critical }]) =>
      critical && !known.includes(kind) ? [kind] : [],
    ),
  };
}
