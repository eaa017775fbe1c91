// Signatures that OpenSSL does not make and somebody might: broken, doubled, too deep, too large, over something else.

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { ObjectIdentifier } from 'asn1js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Authority, type Key } from '../testing/make-authority.ts';
import { attribute, octets, reforge, type Taken } from '../testing/reforge-signature.ts';
import { openRevocation } from './ask-revocation.ts';
import { readAuthorities } from './open-verifier.ts';
import { partsOf, readEncoded } from './read-encoded.ts';
import type { VerifySignature } from './verifier.ts';
import { verifyHere } from './verify-here.ts';

const TEXT = Buffer.from('Біз осы деректерді тапсырамыз: 3 жарияланым.');
const HEAD = { name: 'ҚАСЫМОВ ЕРЛАН', iin: '700101300123', bin: '940140000385' };
const DATA = '1.2.840.113549.1.7.1';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const now = () => Date.now() + 1_000;

let authority: Authority;
let verify: VerifySignature;
let key: Key;
let good: Buffer;
beforeAll(async () => {
  authority = await new Authority().open();
  verify = verifyHere(readAuthorities(authority.roots), openRevocation(30_000));
  key = authority.issue(HEAD);
  good = key.sign(TEXT);
});
afterAll(() => authority.close());

const check = (signature: Buffer, by = verify) => by(TEXT, signature, now());
const fault = (fault: string) => ({ good: false, fault });
const digest = createHash('sha256').update(TEXT).digest();
const forge = (change: (taken: Taken) => void, anew?: boolean) => reforge(authority, key, good, change, anew);

describe('bytes', () => {
  it('that end early are unreadable, wherever they end', async () => {
    for (let size = 0; size < good.length; size += 13)
      expect(await check(good.subarray(0, size)), `${size}`).toEqual(fault('unreadable'));
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a text', Buffer.from('-----BEGIN CMS-----')],
    ['lengths that are left open and never end', Buffer.from('30800609', 'hex')],
    ['a length of four gigabytes', Buffer.from('3084ffffffff0609', 'hex')],
    ['a length of nineteen digits', Buffer.from('3088ffffffffffffffff06', 'hex')],
    ['a length of a hundred bytes', Buffer.concat([Buffer.from([0x30, 0xe4]), Buffer.alloc(100, 1)])],
    ['a tag without end', Buffer.alloc(4_000, 0xff)],
    ['open wrappings, thirty thousand deep', Buffer.alloc(60_000, Buffer.from([0x30, 0x80]))],
    [
      'fifty thousand empty parts',
      Buffer.concat([Buffer.from('3084000186a0', 'hex'), Buffer.alloc(100_000, '0500', 'hex')]),
    ],
  ])('of %s are unreadable, at once', async (_, bytes) => {
    const began = performance.now();
    expect(await check(bytes)).toEqual(fault('unreadable'));
    expect(performance.now() - began).toBeLessThan(3_000);
  });

  it('wrapped deeper than forty are unreadable', async () => {
    const wrap = (inside: Buffer): Buffer => {
      const size = Buffer.alloc(4);
      size.writeUInt32BE(inside.length);
      return Buffer.concat([Buffer.from([0x30, 0x84]), size, inside]);
    };
    const deep = (times: number) => Array.from({ length: times }).reduce<Buffer>(wrap, Buffer.from([5, 0]));
    expect(() => readEncoded(deep(39))).not.toThrow();
    expect(() => readEncoded(deep(41))).toThrow(/depth/);
    expect(await check(deep(5_000))).toEqual(fault('unreadable'));
  });
});

describe('a signature', () => {
  it('that is put together again unchanged is good: the tests below change what they say', async () => {
    expect(await check(forge(() => {}))).toMatchObject({ good: true });
  });

  it('of two signers, or of one twice, or of none, is unreadable', async () => {
    const other = authority.issue(HEAD);
    const both = ['-signer', authority.at(`${other.name}.pem`), '-inkey', authority.at(`${other.name}.key`)];
    expect(await check(key.sign(TEXT, ...both))).toEqual(fault('unreadable'));
    const twice = ({ signers }: Taken) => void signers.value.push(...signers.value);
    expect(await check(forge(twice, false))).toEqual(fault('unreadable'));
    const none = ({ signers }: Taken) => void signers.value.splice(0);
    expect(await check(forge(none, false))).toEqual(fault('unreadable'));
  });

  it('with the certificate of its signer twice, or with too many, is unreadable', async () => {
    const times = (count: number) =>
      forge(({ certificates }) => {
        const [own] = certificates.value;
        if (own) certificates.value = Array.from({ length: count }, () => own);
      }, false);
    expect(await check(times(1))).toMatchObject({ good: true });
    expect(await check(times(2))).toEqual(fault('unreadable'));
    expect(await check(times(17))).toEqual(fault('unreadable'));
  });

  it('whose digest is that of other bytes is over other bytes, though the key signed it', async () => {
    const other = ({ attributes }: Taken) => {
      attributes.value = [
        attribute(CONTENT_TYPE, new ObjectIdentifier({ value: DATA })),
        attribute(MESSAGE_DIGEST, octets(createHash('sha256').update('others').digest())),
      ];
    };
    expect(await check(forge(other))).toEqual(fault('other-bytes'));
  });

  it('over attributes that were changed after it is none of this key', async () => {
    const changed = ({ attributes }: Taken) => void attributes.value.pop();
    expect(await check(forge(changed, false))).toEqual(fault('wrong'));
  });

  it.each<[string, () => ReturnType<typeof attribute>[]]>([
    ['no digest', () => [type()]],
    ['no type of content', () => [told()]],
    ['nothing', () => []],
    ['the digest twice', () => [type(), told(), told()]],
    ['two digests in one', () => [type(), attribute(MESSAGE_DIGEST, octets(digest), octets(digest))]],
    [
      'a wrong digest before the right one',
      () => [type(), attribute(MESSAGE_DIGEST, octets(Buffer.alloc(32))), told()],
    ],
    ['no value of the digest', () => [type(), attribute(MESSAGE_DIGEST)]],
    ['a digest that is none', () => [type(), attribute(MESSAGE_DIGEST, new ObjectIdentifier({ value: DATA }))]],
    ['the type of another content', () => [attribute(CONTENT_TYPE, new ObjectIdentifier({ value: '1.2.3' })), told()]],
  ])('whose signed attributes have %s is unreadable, though the key signed them', async (_, attributes) => {
    const change = (taken: Taken) => {
      taken.attributes.value = attributes();
    };
    expect(await check(forge(change))).toEqual(fault('unreadable'));
  });
  const type = () => attribute(CONTENT_TYPE, new ObjectIdentifier({ value: DATA }));
  const told = () => attribute(MESSAGE_DIGEST, octets(digest));

  it.each([
    ['SHA-1', ['-md', 'sha1'], {}],
    ['SHA-1 by an RSA key', ['-md', 'sha1'], { rsa: true }],
    ['PSS with SHA-1', ['-md', 'sha1', '-keyopt', 'rsa_padding_mode:pss'], { rsa: true }],
  ])('by %s is of an algorithm that is not taken', async (_, told, more) => {
    expect(await check(authority.issue({ ...HEAD, ...more }).sign(TEXT, ...told))).toEqual(fault('unknown-algorithm'));
  });
});

describe('a signature by PSS', () => {
  it('whose parameters do not read is of an algorithm that is not taken, and nothing falls over', async () => {
    const rsa = authority.issue({ ...HEAD, rsa: true });
    const signature = rsa.sign(TEXT, '-keyopt', 'rsa_padding_mode:pss');
    const pss = Buffer.from('06092a864886f70d01010a30', 'hex');
    const at = signature.lastIndexOf(pss);
    expect(at).toBeGreaterThan(0);
    // The parameters are a set where a sequence should be.
    signature[at + pss.length - 1] = 0x31;
    expect(await check(signature)).toEqual(fault('unknown-algorithm'));
  });
});

describe('a chain', () => {
  const CA = [
    'basicConstraints=critical,CA:TRUE',
    'keyUsage=critical,keyCertSign,cRLSign',
    'subjectKeyIdentifier=hash',
  ];
  const withOthers = (one: Key, ...others: string[]) => {
    writeFileSync(authority.at('others.pem'), others.map((name) => readFileSync(authority.at(`${name}.pem`))).join(''));
    return one.sign(TEXT, '-certfile', authority.at('others.pem'));
  };

  it('that ends at a root of the signer’s own making is of nobody', async () => {
    const own = await new Authority().open();
    const forged = own.issue(HEAD);
    writeFileSync(own.at('chain.pem'), ['between', 'root'].map((name) => readFileSync(own.at(`${name}.pem`))).join(''));
    const signature = forged.sign(TEXT, '-certfile', own.at('chain.pem'));
    expect(await check(signature)).toEqual(fault('unknown-issuer'));
    expect(await check(signature, verifyHere(readAuthorities(own.roots)))).toMatchObject({ good: true });
    await own.close();
  });

  it('through a certificate of a signer, who is no authority, is of nobody', async () => {
    const child = authority.issue({ ...HEAD, by: key.name });
    expect(await check(withOthers(child, key.name))).toEqual(fault('unknown-issuer'));
  });

  it('longer than the authority allows is of nobody', async () => {
    // The authority below the root may have none below itself; the library does not look.
    const below = authority.issue({ name: 'Below', iin: '0', extensions: CA });
    const child = authority.issue({ ...HEAD, by: below.name });
    expect(await check(withOthers(child, below.name))).toEqual(fault('unknown-issuer'));
    const beside = authority.issue({ name: 'Beside', iin: '0', extensions: CA, by: 'root' });
    const right = authority.issue({ ...HEAD, by: beside.name, list: 'none' });
    expect(await check(withOthers(right, beside.name))).toMatchObject({ good: true });
  });

  it('of authorities that issued each other ends', { timeout: 30_000 }, async () => {
    const first = authority.issue({ name: 'First', iin: '0', extensions: CA, by: key.name });
    const second = authority.issue({ name: 'Second', iin: '0', extensions: CA, by: first.name });
    const again = authority.issue({ name: 'First', iin: '0', extensions: CA, keyOf: first.name, by: second.name });
    const child = authority.issue({ ...HEAD, by: again.name });
    const began = performance.now();
    expect(await check(withOthers(child, second.name, again.name))).toEqual(fault('unknown-issuer'));
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('with a certificate that is signed over SHA-1 is of nobody', async () => {
    const weak = authority.issue({ ...HEAD, digest: 'sha1' });
    expect(await check(weak.sign(TEXT))).toEqual(fault('unknown-issuer'));
  });

  it.each([
    ['of another kind, critical', ['1.2.3.4=critical,ASN1:UTF8String:x'], 'key-usage'],
    ['of the usage of the key, critical, that cannot be read', ['2.5.29.37=critical,DER:0500'], 'unreadable'],
    ['of constraints of policies, critical', ['policyConstraints=critical,requireExplicitPolicy:0'], 'key-usage'],
  ])('with an extension %s, is refused', async (_, lines, expected) => {
    const usage = ['basicConstraints=CA:FALSE', 'keyUsage=critical,digitalSignature,nonRepudiation'];
    const odd = authority.issue({ ...HEAD, extensions: [...usage, ...lines] });
    expect(await check(odd.sign(TEXT))).toEqual(fault(expected));
  });

  it.each([
    ['of names', ['nameConstraints=permitted;dirName:elsewhere', '[elsewhere]', 'C=KZ', 'O=elsewhere']],
    ['of policies', ['policyConstraints=requireExplicitPolicy:0']],
  ])('is held by the library against constraints %s that an authority lays down', async (_, lines) => {
    const bound = authority.issue({ name: 'Bound', iin: '0', extensions: [...CA, ...lines], by: 'root' });
    const child = authority.issue({ ...HEAD, by: bound.name });
    expect(await check(withOthers(child, bound.name))).toEqual(fault('unknown-issuer'));
  });
});

describe('parts', () => {
  it('of what has none are none', () => {
    expect(partsOf(readEncoded(Buffer.from('0500', 'hex')))).toEqual([]);
  });
});
