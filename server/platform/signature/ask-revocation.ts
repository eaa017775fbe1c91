// Whether a certificate of a chain was revoked, by the list of its issuer (CRL, RFC 5280, 5). No answer is no answer: it is
// told as «not known» and never taken as good. Addresses are those of certificates whose chain already holds (hazard 18).

import { verify } from 'node:crypto';
import type { Certificate } from './read-certificate.ts';
import {
  context,
  type Der,
  DerFault,
  expectTag,
  integerOf,
  oidOf,
  partsOf,
  readDer,
  sequenceOf,
  TAG,
  timeOf,
} from './read-der.ts';

export type Revocation = 'good' | 'not-known' | 'revoked';

type List = {
  readonly signed: Buffer;
  readonly algorithm: string;
  readonly signature: Buffer;
  readonly issuer: Buffer;
  readonly from: number;
  readonly until: number;
  /** Serial → when, in milliseconds. */
  readonly revoked: ReadonlyMap<string, number>;
};

const LARGEST = 40_000_000;
/** Milliseconds. */
const PATIENCE = 5_000;
/** An address that did not answer is asked again after so long: nobody else waits for it meanwhile. */
const SILENT_FOR = 60_000;
/** An authority may publish a new list before the old one is over. */
const KEPT_FOR = 600_000;

const DIGESTS: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
};

const isTime = ({ tag }: Der) => tag === TAG.utcTime || tag === TAG.generalizedTime;

/** Lists of parts (delta, by reason, of another issuer) have a critical extension: they are not the whole. */
function refusePartial(extensions: Der | undefined): void {
  const [list] = extensions ? partsOf(extensions) : [];
  for (const one of list ? sequenceOf(list) : []) {
    const parts = sequenceOf(one);
    if (parts.length === 3) throw new DerFault('a list of a part');
  }
}

function readRevoked(entries: Der | undefined): Map<string, number> {
  if (!entries) return new Map();
  return new Map(
    partsOf(entries).map((entry) => {
      const [serial, at] = sequenceOf(entry);
      return [integerOf(serial), timeOf(at)];
    }),
  );
}

export function readRevocationList(bytes: Buffer): List {
  const [body, algorithm, signature] = sequenceOf(readDer(bytes));
  const fields = sequenceOf(body);
  if (!body || !signature) throw new DerFault('a list that lacks parts');
  const [, issuer, from, ...rest] = fields[0]?.tag === TAG.integer ? fields.slice(1) : fields;
  // Without the day of the next one nobody knows how long it holds.
  const [until, ...more] = rest;
  if (!issuer || !until || !isTime(until)) throw new DerFault('a list without its next');
  refusePartial(more.find(({ tag }) => tag === context(0)));
  return {
    signed: body.whole,
    algorithm: oidOf(sequenceOf(algorithm)[0]),
    signature: expectTag(signature, TAG.bits).content.subarray(1),
    issuer: issuer.whole,
    from: timeOf(from),
    until: timeOf(until),
    revoked: readRevoked(more.find(({ tag }) => tag === TAG.sequence)),
  };
}

async function readBody(reply: Response): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of reply.body ?? []) {
    size += piece.length;
    if (size > LARGEST) throw new DerFault('a list that is too large');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

async function load(address: string, patience: number): Promise<List | undefined> {
  try {
    const reply = await fetch(address, { signal: AbortSignal.timeout(patience), redirect: 'error' });
    return reply.ok ? readRevocationList(await readBody(reply)) : undefined;
  } catch {
    return undefined;
  }
}

function isOf(authority: Certificate, { issuer, algorithm, signed, signature }: List): boolean {
  const digest = DIGESTS[algorithm];
  const mayList = !authority.keyUsage || authority.keyUsage.has('revocations');
  if (!digest || !mayList || !issuer.equals(authority.subject)) return false;
  return verify(digest, signed, authority.x509.publicKey, signature);
}

type Kept = { readonly list: Promise<List | undefined>; readonly askedAt: number };
export type AskRevocation = (one: Certificate, authority: Certificate, at: number) => Promise<Revocation>;

/** Lists are kept for a while, as long as they hold: on the night of the term everybody asks for the same. */
export function openRevocation(patience = PATIENCE): AskRevocation {
  const kept = new Map<string, Kept>();
  const find = async (address: string, at: number): Promise<List | undefined> => {
    const known = kept.get(address);
    const list = await known?.list;
    const age = known ? Date.now() - known.askedAt : Number.POSITIVE_INFINITY;
    const lives = list ? list.until >= at && age < KEPT_FOR : age < SILENT_FOR;
    if (lives) return list;
    const asked = { list: load(address, patience), askedAt: Date.now() };
    kept.set(address, asked);
    return asked.list;
  };
  return async (one, authority, at) => {
    for (const address of one.revocationLists) {
      const list = await find(address, at);
      if (!list || list.from > at || list.until < at || !isOf(authority, list)) continue;
      const since = list.revoked.get(one.serial);
      return since !== undefined && since <= at ? 'revoked' : 'good';
    }
    return 'not-known';
  };
}
